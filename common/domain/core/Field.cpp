// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/domain/core/Field.h"

#include "common/base/Clock.h"

namespace edesk {
namespace {

constexpr int isoDateLength = 10;

bool typeFits(FieldKind kind, const Value &value)
{
    switch (kind) {
    case FieldKind::Id:
        return std::holds_alternative<Id>(value);
    case FieldKind::Text:
        return std::holds_alternative<QString>(value);
    case FieldKind::IdList:
        return std::holds_alternative<QList<Id>>(value);
    default:
        return std::holds_alternative<qint64>(value);
    }
}

bool isEmpty(const Value &value)
{
    if (std::holds_alternative<std::monostate>(value))
        return true;
    if (const auto *text = std::get_if<QString>(&value))
        return text->trimmed().isEmpty();
    if (const auto *id = std::get_if<Id>(&value))
        return id->isNull();
    if (const auto *list = std::get_if<QList<Id>>(&value))
        return list->isEmpty();
    return false;
}

Error invalid(const Field &field)
{
    return failure(ErrorCode::InvalidArgument, {field.nameString()});
}

Result<Value> parseChoice(const Field &field, const QString &text)
{
    for (const Choice &choice : field.options.choices) {
        if (text == QLatin1StringView(choice.key) || text == QString::number(choice.value))
            return Value(qint64(choice.value));
    }
    return invalid(field);
}

Result<Value> parseDate(const Field &field, const QString &text)
{
    QDate date = QDate::fromString(text, Qt::ISODate);
    if (!date.isValid())
        date = QDate::fromString(text, QStringLiteral("dd/MM/yyyy"));
    if (!date.isValid())
        return invalid(field);
    return Value(qint64(date.toJulianDay()));
}

Result<Value> parseInstant(const Field &field, const QString &text)
{
    QDate day = QDate::fromString(text, QStringLiteral("dd/MM/yyyy"));
    if (!day.isValid() && text.size() == isoDateLength)
        day = QDate::fromString(text, Qt::ISODate);
    if (day.isValid())
        return Value(fromVietnamTime(day, QTime(17, 0)).ms);
    const QDateTime moment = QDateTime::fromString(text, Qt::ISODate);
    if (moment.isValid()) {
        if (moment.timeSpec() == Qt::LocalTime)
            return Value(fromVietnamTime(moment.date(), moment.time()).ms);
        return Value(qint64(moment.toMSecsSinceEpoch()));
    }
    const QDateTime local = QDateTime::fromString(text, QStringLiteral("dd/MM/yyyy HH:mm"));
    if (local.isValid())
        return Value(fromVietnamTime(local.date(), local.time()).ms);
    return invalid(field);
}

Result<Value> parseIdList(const Field &field, const QString &text)
{
    QList<Id> ids;
    for (const QString &part : text.split(QLatin1Char(','), Qt::SkipEmptyParts)) {
        const Id id = Id::fromString(part.trimmed());
        if (id.isNull())
            return invalid(field);
        ids.append(id);
    }
    return Value(ids);
}

} // namespace

Result<void> checkValue(const Field &field, const Value &value)
{
    if (isEmpty(value)) {
        if (field.options.required)
            return failure(ErrorCode::MissingArgument, {field.nameString()});
        if (std::holds_alternative<std::monostate>(value))
            return {};
    }
    if (!typeFits(field.kind, value))
        return invalid(field);
    // PostgreSQL holds no U+0000.
    if (field.kind == FieldKind::Text && std::get<QString>(value).contains(QChar(u'\0')))
        return invalid(field);
    if (field.kind == FieldKind::Text && std::get<QString>(value).size() > field.maxLength())
        return failure(ErrorCode::TooLong, {field.nameString(), QString::number(field.maxLength())});
    if (field.kind == FieldKind::IdList && std::get<QList<Id>>(value).size() > field.maxItems())
        return failure(ErrorCode::TooMany, {field.nameString(), QString::number(field.maxItems())});
    if (field.kind == FieldKind::Boolean && std::get<qint64>(value) != 0 && std::get<qint64>(value) != 1)
        return invalid(field);
    if (field.kind == FieldKind::Choice && !choiceOf(field, std::get<qint64>(value)))
        return invalid(field);
    return {};
}

void writeValue(CborWriter &writer, const Field &field, const Value &value)
{
    if (std::holds_alternative<std::monostate>(value)) {
        writer.null();
        return;
    }
    Q_ASSERT(typeFits(field.kind, value));
    switch (field.kind) {
    case FieldKind::Id:
        writer.id(std::get<Id>(value));
        return;
    case FieldKind::Text:
        writer.text(std::get<QString>(value));
        return;
    case FieldKind::IdList: {
        const auto &list = std::get<QList<Id>>(value);
        writer.array(quint64(list.size()));
        for (const Id &id : list)
            writer.id(id);
        return;
    }
    default:
        writer.integer(std::get<qint64>(value));
        return;
    }
}

Value readValue(CborReader &reader, const Field &field)
{
    if (reader.null())
        return {};
    switch (field.kind) {
    case FieldKind::Id:
        return reader.id();
    case FieldKind::Text:
        return reader.text();
    case FieldKind::IdList: {
        QList<Id> list;
        const quint64 size = reader.array();
        for (quint64 i = 0; i < size && !reader.failed(); ++i)
            list.append(reader.id());
        return list;
    }
    default:
        return reader.integer();
    }
}

Result<Value> parseValue(const Field &field, const QString &text)
{
    if (text.isEmpty())
        return Value();
    switch (field.kind) {
    case FieldKind::Text:
        return Value(text);
    case FieldKind::Id: {
        const Id id = Id::fromString(text);
        if (id.isNull())
            return invalid(field);
        return Value(id);
    }
    case FieldKind::IdList:
        return parseIdList(field, text);
    case FieldKind::Choice:
        return parseChoice(field, text);
    case FieldKind::Date:
        return parseDate(field, text);
    case FieldKind::Instant:
        return parseInstant(field, text);
    case FieldKind::Boolean:
        if (text == QLatin1StringView("true") || text == QLatin1StringView("1") ||
            text == QStringLiteral("có"))
            return Value(qint64(1));
        if (text == QLatin1StringView("false") || text == QLatin1StringView("0") ||
            text == QStringLiteral("không"))
            return Value(qint64(0));
        return invalid(field);
    case FieldKind::Integer: {
        bool ok = false;
        const qint64 number = text.toLongLong(&ok);
        if (!ok)
            return invalid(field);
        return Value(number);
    }
    }
    return invalid(field);
}

QString displayValue(const Field &field, const Value &value)
{
    if (std::holds_alternative<std::monostate>(value) || !typeFits(field.kind, value))
        return {};
    switch (field.kind) {
    case FieldKind::Text:
        return std::get<QString>(value);
    case FieldKind::Id:
        return std::get<Id>(value).toString();
    case FieldKind::IdList: {
        QStringList parts;
        for (const Id &id : std::get<QList<Id>>(value))
            parts.append(id.toString());
        return parts.join(QLatin1Char(','));
    }
    case FieldKind::Choice: {
        const Choice *choice = choiceOf(field, std::get<qint64>(value));
        return choice ? QString::fromLatin1(choice->key) : QString::number(std::get<qint64>(value));
    }
    case FieldKind::Date:
        return QDate::fromJulianDay(std::get<qint64>(value)).toString(Qt::ISODate);
    case FieldKind::Instant:
        return vietnamTime({std::get<qint64>(value)}).toString(Qt::ISODateWithMs);
    case FieldKind::Boolean:
        return std::get<qint64>(value) != 0 ? QStringLiteral("true") : QStringLiteral("false");
    case FieldKind::Integer:
        return QString::number(std::get<qint64>(value));
    }
    return {};
}

const Choice *choiceOf(const Field &field, qint64 value)
{
    for (const Choice &choice : field.options.choices) {
        if (choice.value == value)
            return &choice;
    }
    return nullptr;
}

} // namespace edesk

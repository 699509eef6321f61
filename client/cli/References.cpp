// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/cli/References.h"

#include "common/domain/organisation/Account.h"
#include "common/domain/organisation/Organisation.h"
#include "common/domain/organisation/Person.h"

namespace edesk {
namespace {

constexpr qsizetype shortestPrefix = 6;

bool isHexPrefix(const QString &text)
{
    return text.size() >= shortestPrefix && std::all_of(text.begin(), text.end(), [](QChar c) {
               return c == QLatin1Char('-') || (c.unicode() < 128 && std::isxdigit(c.toLatin1()) != 0);
           });
}

/// What LIKE takes as it stands.
QString escaped(QString text)
{
    for (const QChar special : {QLatin1Char('\\'), QLatin1Char('%'), QLatin1Char('_')})
        text.replace(special, QLatin1Char('\\') + QString(special));
    return text;
}

} // namespace

Result<std::vector<Record>> References::matches(const EntityType &type, const QString &text)
{
    if (const Id id = Id::fromString(text); !id.isNull())
        return m_reader->rows(type, {.where = QStringLiteral("id = ?"), .values = {id}});
    if (type.kind == EntityKind::Organisation) {
        auto byCode = m_reader->rows(type, {.where = QStringLiteral("code = ?"), .values = {text}});
        if (!byCode || !byCode->empty())
            return byCode;
    }
    if (type.kind == EntityKind::Person) {
        const QString user = text.startsWith(QLatin1Char('@')) ? text.mid(1) : text;
        auto byCode =
            m_reader->rows(type, {.where = QStringLiteral("staff_code = ? OR email LIKE ? ESCAPE '\\'"),
                                  .values = {text, QString(escaped(user) + QStringLiteral("@%"))}});
        if (!byCode || !byCode->empty())
            return byCode;
    }
    if (!isHexPrefix(text))
        return std::vector<Record>();
    QString hex = text;
    hex.remove(QLatin1Char('-'));
    return m_reader->rows(type, {.where = QStringLiteral("hex(id) LIKE ?"),
                                 .values = {QString(hex.toUpper() + QLatin1Char('%'))},
                                 .limit = 3});
}

Result<Record> References::find(const QString &text)
{
    const EntityType *only = nullptr;
    QString reference = text;
    if (const qsizetype colon = text.indexOf(QLatin1Char(':')); colon > 0) {
        only = m_reader->catalogue().entity(text.left(colon));
        if (!only)
            return failure(ErrorCode::InvalidArgument, {text});
        reference = text.mid(colon + 1);
    }
    std::vector<Record> found;
    for (const EntityType *type : m_reader->catalogue().entities()) {
        if (only && type != only)
            continue;
        auto some = matches(*type, reference);
        if (!some)
            return some.error();
        found.insert(found.end(), some->begin(), some->end());
    }
    if (found.empty())
        return failure(ErrorCode::NotFound, {text});
    if (found.size() > 1)
        return failure(ErrorCode::InvalidArgument, {text}, QStringLiteral("%1 rows fit").arg(found.size()));
    return found.front();
}

Result<Id> References::idOf(const Field &field, const QString &text)
{
    if (const Id id = Id::fromString(text); !id.isNull())
        return id;
    const EntityType *type = m_reader->catalogue().entity(field.options.references);
    const auto found =
        find(type && !text.contains(QLatin1Char(':')) ? type->tableName() + QLatin1Char(':') + text : text);
    if (!found)
        return found.error();
    return found->id();
}

Result<Value> References::value(const Field &field, const QString &text)
{
    if (text.isEmpty())
        return Value();
    if (field.kind == FieldKind::Id) {
        const auto id = idOf(field, text);
        return id ? Result<Value>(Value(*id)) : Result<Value>(id.error());
    }
    if (field.kind == FieldKind::IdList) {
        QList<Id> ids;
        for (const QString &part : text.split(QLatin1Char(','), Qt::SkipEmptyParts)) {
            const auto id = idOf(field, part.trimmed());
            if (!id)
                return id.error();
            ids.append(*id);
        }
        return Value(ids);
    }
    return parseValue(field, text);
}

} // namespace edesk

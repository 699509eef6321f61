// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/cli/RecordJson.h"

#include "client/cli/CliOutput.h"

#include <QJsonArray>

namespace edesk {
namespace {

QJsonValue valueJson(const Field &field, const Value &value)
{
    if (std::holds_alternative<std::monostate>(value))
        return QJsonValue::Null;
    if (field.kind == FieldKind::Integer)
        return std::get<qint64>(value);
    if (field.kind == FieldKind::Boolean)
        return std::get<qint64>(value) != 0;
    return displayValue(field, value);
}

const char *kindName(FieldKind kind)
{
    switch (kind) {
    case FieldKind::Id:
        return "id";
    case FieldKind::Text:
        return "text";
    case FieldKind::Integer:
        return "integer";
    case FieldKind::Boolean:
        return "boolean";
    case FieldKind::Instant:
        return "instant";
    case FieldKind::Date:
        return "date";
    case FieldKind::Choice:
        return "choice";
    case FieldKind::IdList:
        return "id_list";
    }
    return "text";
}

} // namespace

QJsonValue instantJson(Instant instant)
{
    return instant.isSet() ? QJsonValue(vietnamTime(instant).toString(Qt::ISODateWithMs)) : QJsonValue();
}

QJsonObject recordJson(const Record &record)
{
    QJsonObject object{{QStringLiteral("kind"), record.type().tableName()},
                       {QStringLiteral("id"), record.id().toString()},
                       {QStringLiteral("revision"), record.revision()}};
    // An entity's own field called "kind" (an organisation's) is its field; the row's kind is then "entity".
    if (record.type().indexOf(u"kind") >= 0)
        object.insert(QStringLiteral("entity"), record.type().tableName());
    for (int i = 0; i < int(record.type().fields.size()); ++i)
        object.insert(record.type().field(i).nameString(),
                      valueJson(record.type().field(i), record.value(i)));
    return object;
}

QString outboxStateKey(OutboxState state)
{
    switch (state) {
    case OutboxState::Waiting:
        return QStringLiteral("waiting");
    case OutboxState::Sent:
        return QStringLiteral("sent");
    case OutboxState::Accepted:
        return QStringLiteral("accepted");
    case OutboxState::Refused:
        return QStringLiteral("refused");
    case OutboxState::Conflict:
        return QStringLiteral("conflict");
    case OutboxState::Done:
        return QStringLiteral("done");
    }
    return {};
}

QJsonObject outboxJson(const OutboxItem &item, Language language)
{
    QJsonObject object{{QStringLiteral("id"), item.command.id.toString()},
                       {QStringLiteral("command"), item.command.name},
                       {QStringLiteral("number"), item.command.number},
                       {QStringLiteral("state"), outboxStateKey(item.state)},
                       {QStringLiteral("summary"), item.summary},
                       {QStringLiteral("awaited"), item.awaited},
                       {QStringLiteral("recorded_at"), instantJson(item.command.recordedAt)}};
    object.insert(QStringLiteral("subject_id"),
                  item.subject.id.isNull() ? QJsonValue() : QJsonValue(item.subject.id.toString()));
    object.insert(QStringLiteral("error"),
                  item.refusal ? errorJson(*item.refusal, language).value(QStringLiteral("error"))
                               : QJsonValue());
    return object;
}

QString syncPhaseKey(SyncPhase phase)
{
    switch (phase) {
    case SyncPhase::Offline:
        return QStringLiteral("offline");
    case SyncPhase::SignedOut:
        return QStringLiteral("signed_out");
    case SyncPhase::Connecting:
        return QStringLiteral("connecting");
    case SyncPhase::Idle:
        return QStringLiteral("idle");
    case SyncPhase::Working:
        return QStringLiteral("working");
    case SyncPhase::Failed:
        return QStringLiteral("failed");
    }
    return {};
}

QJsonObject statusJson(const SyncStatus &status, Instant now, Language language)
{
    QJsonObject object{{QStringLiteral("phase"), syncPhaseKey(status.phase)},
                       {QStringLiteral("green"), status.isGreen(now)},
                       {QStringLiteral("waiting"), status.waiting},
                       {QStringLiteral("conflicts"), status.conflicts},
                       {QStringLiteral("refused"), status.refused},
                       {QStringLiteral("last_success"), instantJson(status.lastSuccess)}};
    object.insert(QStringLiteral("last_error"),
                  status.lastError ? errorJson(*status.lastError, language).value(QStringLiteral("error"))
                                   : QJsonValue());
    return object;
}

QJsonObject commandJson(const CommandType &type, Language language)
{
    QJsonArray arguments;
    for (const Field &field : type.arguments) {
        QJsonObject argument{{QStringLiteral("name"), field.nameString()},
                             {QStringLiteral("kind"), QString::fromLatin1(kindName(field.kind))},
                             {QStringLiteral("required"), field.options.required}};
        if (field.kind == FieldKind::Text)
            argument.insert(QStringLiteral("max_length"), field.maxLength());
        if (!field.options.choices.empty()) {
            QJsonArray choices;
            for (const Choice &choice : field.options.choices)
                choices.append(QString::fromLatin1(choice.key));
            argument.insert(QStringLiteral("choices"), choices);
        }
        arguments.append(argument);
    }
    return {{QStringLiteral("name"), QString::fromLatin1(type.name)},
            {QStringLiteral("title"),
             QString::fromUtf8(language == Language::Vietnamese ? type.vietnamese : type.english)},
            {QStringLiteral("arguments"), arguments}};
}

} // namespace edesk

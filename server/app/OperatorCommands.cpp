// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/OperatorCommands.h"

#include "common/domain/journal/AuditEntry.h"
#include "common/domain/organisation/Access.h"
#include "server/sync/Installation.h"
#include "server/sync/RowWriter.h"

namespace edesk {

OperatorCommands::OperatorCommands(Database &database, const Catalogue &catalogue, const Clock &clock,
                                   const Id &administrator)
    : m_database(&database),
      m_catalogue(&catalogue),
      m_clock(&clock),
      m_administrator(administrator),
      m_intake(std::make_unique<CommandIntake>(catalogue, clock))
{
}

Result<OperatorCommands> OperatorCommands::open(Database &database, const Catalogue &catalogue,
                                                const Clock &clock)
{
    const auto administrator = Installation(database).administrator();
    if (!administrator)
        return administrator.error();
    if (administrator->isNull())
        return failure(ErrorCode::NotInitialised, {QStringLiteral("administrator")});
    return OperatorCommands(database, catalogue, clock, *administrator);
}

Command OperatorCommands::command(const QString &name, std::vector<Value> arguments)
{
    Command command;
    command.id = Id::create();
    command.device = m_device;
    command.number = ++m_number;
    command.name = name;
    command.arguments = std::move(arguments);
    command.recordedAt = m_clock->now();
    return command;
}

Result<EntityRef> OperatorCommands::decide(const QString &name, std::vector<Value> arguments)
{
    const CommandType *type = m_catalogue->command(name);
    Q_ASSERT(type);
    const QByteArray bytes = protocol::commandBytes(command(name, std::move(arguments)), *type);
    const auto batch = protocol::decodeBatch(protocol::encodeBatch({bytes}), *m_catalogue);
    if (!batch)
        return batch.error();
    const auto outcome = m_intake->decide(*m_database, m_administrator, m_device, *batch);
    if (!outcome)
        return outcome.error();
    const protocol::Answer &answer = outcome->answers.front();
    if (answer.refusal)
        return *answer.refusal;
    return answer.subject;
}

Result<void> OperatorCommands::setStatus(const Id &account, AccountStatus status)
{
    auto transaction = m_database->begin();
    if (!transaction)
        return transaction.error();
    const StoreView view(*m_database, true);
    auto row = view.load<Account>(account);
    if (!row)
        return row.error();
    if (row->status == status)
        return {};
    row->status = status;
    ++row->revision;
    const Instant now = m_clock->now();
    const auto actor = actorFor(view, m_administrator, {}, now);
    if (!actor)
        return actor.error();
    const Command cause = command(status == AccountStatus::Active ? QStringLiteral("account.enable")
                                                                  : QStringLiteral("account.disable"),
                                  {});
    Effects effects(cause.id);
    effects.subject = {EntityKind::Account, account};
    effects.agency = row->agencyId;
    effects.detail = row->userName;
    AuditEntry entry = auditEntryOf(*actor, cause, effects, now);
    entry.revision = 1;
    FeedWriter feed(*m_database, *m_catalogue);
    for (const Record &record : {toRecord(*row), toRecord(entry)}) {
        EDESK_CHECK(RowWriter(*m_database).write(record));
        feed.touched(record);
    }
    EDESK_CHECK(feed.flush());
    return transaction->commit();
}

} // namespace edesk

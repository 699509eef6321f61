// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/sync/Timekeeper.h"

#include "common/store/EntityTable.h"
#include "common/store/StoreView.h"

#include <QLoggingCategory>

namespace edesk {
namespace {

Q_LOGGING_CATEGORY(log, "edesk.server.timekeeper")

Result<std::vector<Id>> rowsToLookAt(Database &database, const TimedWork &work, Instant now)
{
    const auto statement =
        database.prepare(QStringLiteral("SELECT id FROM %1 WHERE %2 <= ? AND %2 > 0 ORDER BY %2, id")
                             .arg(work.type->tableName(), QString::fromLatin1(work.lookAt)));
    if (!statement)
        return statement.error();
    (*statement)->bind(now);
    std::vector<Id> rows;
    EDESK_CHECK((*statement)->forEach([&] { rows.push_back((*statement)->id(0)); }));
    return rows;
}

} // namespace

Timekeeper::Timekeeper(std::vector<TimedWork> works, const Clock &clock, CommandIntake &intake,
                       Publish publish)
    : m_works(std::move(works)), m_clock(&clock), m_intake(&intake), m_publish(std::move(publish))
{
}

Result<int> Timekeeper::look(Database &database) const
{
    int changed = 0;
    for (const TimedWork &work : m_works) {
        const auto done = lookAt(database, work);
        if (!done)
            return done;
        changed += *done;
    }
    return changed;
}

Result<int> Timekeeper::lookAt(Database &database, const TimedWork &work) const
{
    const Instant now = m_clock->now();
    const auto rows = due(database, work, now);
    if (!rows)
        return rows.error();
    int changed = 0;
    for (const Id &row : *rows) {
        const auto sent = send(database, work, row, now);
        if (!sent)
            return sent.error();
        changed += *sent ? 1 : 0;
    }
    return changed;
}

/// Read without a transaction of its own: what changes meanwhile, the commands find out.
Result<std::vector<Id>> Timekeeper::due(Database &database, const TimedWork &work, Instant now) const
{
    const auto rows = rowsToLookAt(database, work, now);
    if (!rows)
        return rows;
    const StoreView view(database, true);
    const TimedWork::IsDue isDue = work.begin(view, now);
    std::vector<Id> found;
    for (const Id &id : *rows) {
        const auto row = view.find(*work.type, id);
        if (!row)
            return row.error();
        const auto comes = *row ? isDue(**row) : Result<bool>(false);
        if (!comes)
            return comes.error();
        if (*comes)
            found.push_back(id);
    }
    return found;
}

Result<bool> Timekeeper::send(Database &database, const TimedWork &work, const Id &row, Instant now) const
{
    Command command;
    command.id = Id::create();
    command.name = QString::fromLatin1(work.command);
    command.arguments = {row};
    command.recordedAt = now;
    const auto outcome = m_intake->decideForSystem(database, command);
    if (!outcome)
        return outcome.error();
    if (const auto &refusal = outcome->answers.front().refusal)
        qCWarning(log).noquote() << command.name << row.toString() << errorKey(refusal->code);
    if (outcome->changes.empty())
        return false;
    if (m_publish)
        EDESK_CHECK(m_publish(database, outcome->changes));
    return true;
}

} // namespace edesk

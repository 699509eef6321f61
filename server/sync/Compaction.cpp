// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/sync/Compaction.h"

#include <vector>

namespace edesk {
namespace {
constexpr qint64 dayMs = 24LL * 3600 * 1000;
}

Result<qint64> Compaction::run(Database &database) const
{
    EDESK_CHECK(noteToday(database));
    const auto marks = due(database);
    if (!marks)
        return marks.error();
    qint64 forgotten = 0;
    for (const Mark &mark : *marks) {
        const auto one = forget(database, mark);
        if (!one)
            return one.error();
        forgotten += *one;
    }
    return forgotten;
}

/// One mark a day per scope that has newer tombstones than its last mark.
Result<void> Compaction::noteToday(Database &database) const
{
    auto transaction = database.begin();
    if (!transaction)
        return transaction.error();
    const Instant now = m_clock->now();
    EDESK_CHECK(database.run(
        QStringLiteral(
            "INSERT INTO tombstone_mark(scope_id, seq, at) "
            "SELECT g.scope_id, g.seq, ? FROM "
            "(SELECT scope_id, max(seq) AS seq FROM membership WHERE gone = 1 GROUP BY scope_id) g "
            "LEFT JOIN (SELECT scope_id, max(seq) AS seq, max(at) AS at FROM tombstone_mark GROUP BY "
            "scope_id) m "
            "ON m.scope_id = g.scope_id "
            "WHERE m.seq IS NULL OR (g.seq > m.seq AND m.at <= ?) "
            "ON CONFLICT(scope_id, seq) DO NOTHING"),
        now, now.plusMs(-dayMs)));
    return transaction->commit();
}

Result<std::vector<Compaction::Mark>> Compaction::due(Database &database) const
{
    const auto statement = database.prepare(QStringLiteral(
        "SELECT scope_id, max(seq) FROM tombstone_mark WHERE at <= ? GROUP BY scope_id ORDER BY scope_id"));
    if (!statement)
        return statement.error();
    (*statement)->bind(m_clock->now().plusMs(-m_days * dayMs));
    std::vector<Mark> marks;
    EDESK_CHECK((*statement)->forEach([&] {
        marks.push_back({(*statement)->integer(0), (*statement)->integer(1)});
    }));
    return marks;
}

Result<qint64> Compaction::forget(Database &database, const Mark &mark) const
{
    auto transaction = database.begin();
    if (!transaction)
        return transaction.error();
    // The scope first, as writers do: no reader may find the tombstones gone and the floor still low.
    EDESK_CHECK(database.run(QStringLiteral("UPDATE scope SET floor = ? WHERE id = ? AND floor < ?"),
                             mark.seq, mark.scope, mark.seq));
    const auto remove = database.prepare(
        QStringLiteral("DELETE FROM membership WHERE scope_id = ? AND gone = 1 AND seq <= ?"));
    if (!remove)
        return remove.error();
    (*remove)->bind(mark.scope, mark.seq);
    if (const auto done = (*remove)->step(); !done) {
        (*remove)->reset();
        return done.error();
    }
    const qint64 count = (*remove)->changes();
    (*remove)->reset();
    EDESK_CHECK(database.run(QStringLiteral("DELETE FROM tombstone_mark WHERE scope_id = ? AND seq <= ?"),
                             mark.scope, mark.seq));
    EDESK_CHECK(transaction->commit());
    return count;
}

} // namespace edesk

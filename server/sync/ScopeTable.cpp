// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/sync/ScopeTable.h"

namespace edesk {
namespace {

ScopeRow rowOf(const Statement &statement)
{
    return {statement.integer(0),          statement.text(1),   statement.integer(2), statement.integer(3),
            quint64(statement.integer(4)), statement.integer(5)};
}

} // namespace

Result<std::optional<ScopeRow>> ScopeTable::one(Statement &statement)
{
    const auto row = statement.step();
    if (!row)
        return row.error();
    std::optional<ScopeRow> found;
    if (*row)
        found = rowOf(statement);
    statement.reset();
    return found;
}

Result<std::optional<ScopeRow>> ScopeTable::find(const Scope &scope)
{
    const auto statement = m_database->prepare(
        QStringLiteral("SELECT id, name, seq, row_count, checksum, floor FROM scope WHERE name = ?"));
    if (!statement)
        return statement.error();
    (*statement)->bind(scope.name());
    return one(**statement);
}

Result<std::optional<ScopeRow>> ScopeTable::find(qint64 id)
{
    const auto statement = m_database->prepare(
        QStringLiteral("SELECT id, name, seq, row_count, checksum, floor FROM scope WHERE id = ?"));
    if (!statement)
        return statement.error();
    (*statement)->bind(id);
    return one(**statement);
}

Result<qint64> ScopeTable::ensure(const Scope &scope)
{
    const QString select = QStringLiteral("SELECT id FROM scope WHERE name = ?");
    auto existing = m_database->number(select, scope.name());
    if (!existing || *existing != 0)
        return existing;
    const Result<void> inserted =
        m_database->run(QStringLiteral("INSERT INTO scope(id, name, seq, row_count, checksum, floor) "
                                       "SELECT coalesce(max(id), 0) + 1, ?, 0, 0, 0, 0 FROM scope WHERE true "
                                       "ON CONFLICT(name) DO NOTHING"),
                        scope.name());
    // Somebody else made another scope at the same moment and took the number: the transaction starts over.
    if (!inserted)
        return inserted.error().code == ErrorCode::Duplicate
                   ? failure(ErrorCode::StoreBusy, {}, inserted.error().cause)
                   : inserted.error();
    return m_database->number(select, scope.name());
}

Result<ScopeRow> ScopeTable::advance(qint64 id, qint64 steps, qint64 countChange, quint64 checksumChange)
{
    const auto lock = m_database->prepare(QStringLiteral(
        "UPDATE scope SET seq = seq + ? WHERE id = ? RETURNING id, name, seq, row_count, checksum, floor"));
    if (!lock)
        return lock.error();
    (*lock)->bind(steps, id);
    auto row = one(**lock);
    if (!row)
        return row.error();
    if (!*row)
        return failure(ErrorCode::StoreFailed, {}, QStringLiteral("scope %1 vanished").arg(id));
    // The sum wraps at 64 bits, which SQL integers do not: it is added here, under the lock.
    EDESK_CHECK(m_database->run(QStringLiteral("UPDATE scope SET row_count = ?, checksum = ? WHERE id = ?"),
                                (*row)->count + countChange, qint64((*row)->checksum + checksumChange), id));
    ScopeRow before = **row;
    before.seq -= steps;
    return before;
}

} // namespace edesk

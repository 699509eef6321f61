// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/replica/ScopeLedger.h"

namespace edesk {

Result<ScopeLedger> ScopeLedger::load(Database &database)
{
    ScopeLedger ledger;
    const auto statement = database.prepare(
        QStringLiteral("SELECT id, name, seq, row_count, checksum, suspect, begun FROM scope"));
    if (!statement)
        return statement.error();
    EDESK_CHECK((*statement)->forEach([&] {
        ledger.m_entries.insert((*statement)->integer(0),
                                {(*statement)->text(1), (*statement)->integer(2), (*statement)->integer(3),
                                 quint64((*statement)->integer(4)), (*statement)->integer(5) != 0,
                                 (*statement)->integer(6), false});
    }));
    return ledger;
}

Result<void> ScopeLedger::save(Database &database)
{
    for (auto it = m_entries.begin(); it != m_entries.end(); ++it) {
        if (!it->dirty)
            continue;
        EDESK_CHECK(database.run(
            QStringLiteral(
                "INSERT INTO scope(id, name, seq, row_count, checksum, suspect, begun) VALUES(?, ?, ?, ?, ?, "
                "?, ?) "
                "ON CONFLICT(id) DO UPDATE SET seq = excluded.seq, row_count = excluded.row_count, "
                "checksum = excluded.checksum, suspect = excluded.suspect, begun = excluded.begun"),
            it.key(), it->name, it->seq, it->count, qint64(it->checksum), it->suspect ? 1 : 0, it->begun));
        it->dirty = false;
    }
    return {};
}

ScopeLedger::Entry *ScopeLedger::entry(qint64 scope)
{
    const auto it = m_entries.find(scope);
    if (it == m_entries.end())
        return nullptr;
    it->dirty = true;
    return &*it;
}

void ScopeLedger::grant(qint64 scope, const QString &name)
{
    if (!m_entries.contains(scope))
        m_entries.insert(scope, {name, 0, 0, 0, false, 0, true});
}

Result<void> ScopeLedger::forget(Database &database, qint64 scope)
{
    m_entries.remove(scope);
    return database.run(QStringLiteral("DELETE FROM scope WHERE id = ?"), scope);
}

void ScopeLedger::adjust(qint64 scope, qint64 countChange, quint64 checksumChange)
{
    if (Entry *held = entry(scope)) {
        held->count += countChange;
        held->checksum += checksumChange;
    }
}

ScopeSet ScopeLedger::names() const
{
    ScopeSet names;
    for (const Entry &entry : m_entries)
        names.insert(Scope::fromString(entry.name));
    return names;
}

} // namespace edesk

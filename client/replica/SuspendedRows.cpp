// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/replica/SuspendedRows.h"

#include "client/replica/ReplicaTable.h"

namespace edesk {

Result<void> SuspendedRows::add(qint64 scope, const QSet<Id> &rows)
{
    for (const Id &row : rows)
        EDESK_CHECK(m_database->run(QStringLiteral("INSERT OR IGNORE INTO suspended(scope, id) VALUES(?, ?)"),
                                    scope, row));
    return {};
}

Result<QSet<Id>> SuspendedRows::settle(qint64 scope)
{
    const auto statement = m_database->prepare(QStringLiteral("SELECT id FROM suspended WHERE scope = ?"));
    if (!statement)
        return statement.error();
    (*statement)->bind(scope);
    QSet<Id> rows;
    EDESK_CHECK((*statement)->forEach([&] { rows.insert((*statement)->id(0)); }));
    if (rows.isEmpty())
        return rows;
    QSet<Id> gone;
    for (const Id &row : std::as_const(rows)) {
        const auto here = isHere(row);
        if (!here)
            return here.error();
        if (!*here)
            gone.insert(row);
    }
    EDESK_CHECK(m_database->run(QStringLiteral("DELETE FROM suspended WHERE scope = ?"), scope));
    return gone;
}

Result<bool> SuspendedRows::isHere(const Id &row)
{
    for (const EntityType *type : m_catalogue->entities()) {
        const auto found = ReplicaTable(*m_database, *type).find(row);
        if (!found)
            return found.error();
        if (*found)
            return true;
    }
    return false;
}

} // namespace edesk

// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/PendingRestore.h"

#include "server/sync/Installation.h"

namespace edesk {
namespace {

/// The advisory lock of who finishes: servers may start at the same moment.
constexpr qint64 finishLock = 0x6564'6573'6b02;

} // namespace

Result<void> PendingRestore::note()
{
    auto transaction = m_database->begin();
    if (!transaction)
        return transaction.error();
    EDESK_CHECK(m_database->script(QStringLiteral("DROP TABLE IF EXISTS restore_pending")));
    // A restored table is another one of the same name.
    EDESK_CHECK(m_database->script(QStringLiteral(
        "CREATE TABLE restore_pending AS SELECT CAST(to_regclass('meta') AS oid) AS replaced")));
    return transaction->commit();
}

Result<void> PendingRestore::finish()
{
    if (m_database->dialect() == Dialect::Sqlite)
        return {};
    auto transaction = m_database->begin();
    if (!transaction)
        return transaction.error();
    EDESK_CHECK(m_database->run(QStringLiteral("SELECT pg_advisory_xact_lock(?)"), finishLock));
    const auto pending = m_database->number(QStringLiteral("SELECT count(to_regclass('restore_pending'))"));
    if (!pending || *pending == 0)
        return pending ? Result<void>() : pending.error();
    const auto untouched = m_database->number(QStringLiteral(
        "SELECT count(*) FROM restore_pending WHERE replaced = CAST(to_regclass('meta') AS oid)"));
    if (!untouched)
        return untouched.error();
    if (*untouched == 0)
        EDESK_CHECK(Installation(*m_database).setEpoch(Id::create()));
    EDESK_CHECK(m_database->script(QStringLiteral("DROP TABLE restore_pending")));
    return transaction->commit();
}

} // namespace edesk

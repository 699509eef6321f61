// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/auth/DeviceStore.h"

#include "server/auth/Queries.h"

namespace edesk {
namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype longestName = 100;

/// PostgreSQL keeps no U+0000 in text.
QString storable(QString name)
{
    return name.remove(QChar(u'\0')).left(longestName);
}

} // namespace

Result<bool> DeviceStore::insert(const Id &device, const Id &account, const QString &name, Instant now)
{
    const auto rows = changedRows(m_database,
                                  u"INSERT INTO device(id, account_id, name, blocked, created_at, seen_at) "
                                  "VALUES(?, ?, ?, 0, ?, ?) ON CONFLICT(id) DO NOTHING"_s,
                                  device, account, storable(name), now, now);
    if (!rows)
        return rows.error();
    return *rows > 0;
}

Result<Id> DeviceStore::admit(const Id &wanted, const Id &account, const QString &name, Instant now)
{
    if (!wanted.isNull()) {
        // Unknown after the server was restored from a backup: the desk keeps its identity and its numbers.
        const auto added = insert(wanted, account, name, now);
        if (!added)
            return added.error();
        if (*added)
            return wanted;
        const auto own = m_database.number(u"SELECT count(*) FROM device WHERE id = ? AND account_id = ?"_s,
                                           wanted, account);
        if (!own)
            return own.error();
        if (*own > 0) {
            const auto seen = touch(wanted, now);
            if (!seen)
                return seen.error();
            if (!*seen)
                return failure(ErrorCode::DeviceCloned);
            return wanted;
        }
    }
    const Id fresh = Id::create();
    const auto added = insert(fresh, account, name, now);
    if (!added)
        return added.error();
    return fresh;
}

Result<bool> DeviceStore::touch(const Id &device, Instant now)
{
    const auto rows =
        changedRows(m_database, u"UPDATE device SET seen_at = ? WHERE id = ? AND blocked = 0"_s, now, device);
    if (!rows)
        return rows.error();
    return *rows > 0;
}

Result<void> DeviceStore::lockAll(const Id &account)
{
    return m_database.run(u"UPDATE device SET blocked = blocked WHERE account_id = ?"_s, account);
}

Result<void> DeviceStore::block(const Id &device)
{
    const auto rows = changedRows(m_database, u"UPDATE device SET blocked = 1 WHERE id = ?"_s, device);
    if (!rows)
        return rows.error();
    if (*rows == 0)
        return failure(ErrorCode::NotFound, {u"device"_s});
    return {};
}

Result<qint64> DeviceStore::lastNumber(const Id &device)
{
    return m_database.number(u"SELECT max(number) FROM command_result WHERE device_id = ?"_s, device);
}

} // namespace edesk

// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/auth/TokenStore.h"

#include "server/auth/Queries.h"

#include <algorithm>

namespace edesk {
namespace {
using namespace Qt::StringLiterals;
}

Result<void> TokenStore::insert(const BearerToken &token, const FamilyOwner &owner, bool refresh,
                                Instant expiresAt)
{
    return m_database.run(
        u"INSERT INTO session_token(hash, family, account_id, device_id, refresh, expires_at, used_at) "
        "VALUES(?, ?, ?, ?, ?, ?, 0)"_s,
        token.hash, token.family, owner.account, owner.device, refresh, expiresAt);
}

Result<std::optional<FamilyOwner>> TokenStore::ownerOf(const Id &family)
{
    return firstRow(
        m_database,
        u"SELECT account_id, device_id FROM session_token WHERE family = ? AND refresh = 1 LIMIT 1"_s,
        [](const Statement &row) {
            return FamilyOwner{row.id(0), row.id(1)};
        },
        family);
}

Result<std::optional<PasswordAge>> TokenStore::passwordOf(const Id &family)
{
    return firstRow(
        m_database,
        u"SELECT c.must_change, c.changed_at FROM session_token t LEFT JOIN credential c ON c.account_id = "
        u"t.account_id "
        "WHERE t.family = ? AND t.refresh = 1 LIMIT 1"_s,
        [](const Statement &row) {
            return PasswordAge{row.integer(0) != 0, {row.integer(1)}};
        },
        family);
}

Result<std::optional<StoredRefresh>> TokenStore::refreshToken(const QByteArray &hash)
{
    return firstRow(
        m_database, u"SELECT expires_at, used_at FROM session_token WHERE hash = ? AND refresh = 1"_s,
        [](const Statement &row) {
            return StoredRefresh{{row.integer(0)}, {row.integer(1)}};
        },
        hash);
}

Result<std::optional<StoredAccess>> TokenStore::accessToken(const QByteArray &hash)
{
    return firstRow(
        m_database,
        u"SELECT t.account_id, a.person_id, t.device_id, t.family, t.expires_at, a.status, c.must_change, "
        u"c.changed_at "
        "FROM session_token t JOIN account a ON a.id = t.account_id LEFT JOIN credential c ON c.account_id = "
        "a.id "
        "WHERE t.hash = ? AND t.refresh = 0"_s,
        [](const Statement &row) {
            return StoredAccess{{row.id(0), row.id(1), row.id(2), row.id(3)},
                                {row.integer(4)},
                                static_cast<AccountStatus>(row.integer(5)),
                                {row.integer(6) != 0, {row.integer(7)}}};
        },
        hash);
}

Result<void> TokenStore::rotate(const BearerToken &token, Instant now)
{
    EDESK_CHECK(m_database.run(u"UPDATE session_token SET used_at = ? WHERE hash = ?"_s,
                               std::max<qint64>(now.ms, 1), token.hash));
    return m_database.run(u"DELETE FROM session_token WHERE family = ? AND refresh = 1 AND hash <> ?"_s,
                          token.family, token.hash);
}

Result<qint64> TokenStore::unusedRefreshTokens(const Id &family)
{
    return m_database.number(
        u"SELECT count(*) FROM session_token WHERE family = ? AND refresh = 1 AND used_at = 0"_s, family);
}

Result<void> TokenStore::removeFamily(const Id &family)
{
    return m_database.run(u"DELETE FROM session_token WHERE family = ?"_s, family);
}

Result<void> TokenStore::removeOfDevice(const Id &device)
{
    return m_database.run(u"DELETE FROM session_token WHERE device_id = ?"_s, device);
}

Result<void> TokenStore::removeOfAccount(const Id &account, const Id &kept)
{
    if (kept.isNull())
        return m_database.run(u"DELETE FROM session_token WHERE account_id = ?"_s, account);
    return m_database.run(u"DELETE FROM session_token WHERE account_id = ? AND family <> ?"_s, account, kept);
}

Result<qint64> TokenStore::removeExpired(Instant now, Instant latest)
{
    return changedRows(m_database, u"DELETE FROM session_token WHERE expires_at <= ? OR expires_at > ?"_s,
                       now, latest);
}

} // namespace edesk

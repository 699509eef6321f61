// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/domain/organisation/Account.h"
#include "common/store/Database.h"
#include "server/auth/BearerToken.h"
#include "server/auth/Principal.h"

#include <optional>

namespace edesk {

/// A refresh token as stored; `usedAt` is zero until it was rotated.
struct StoredRefresh
{
    Instant expiresAt;
    Instant usedAt;
};

/// What decides whether a password must be changed; `changedAt` is not set for an account without one.
struct PasswordAge
{
    bool mustChange = false;
    Instant changedAt;
};

/// An access token as stored, with its account's state.
struct StoredAccess
{
    Principal principal;
    Instant expiresAt;
    AccountStatus status = AccountStatus::Active;
    PasswordAge password;
};

/// The account and the device a family belongs to.
struct FamilyOwner
{
    Id account;
    Id device;
};

/// The table `session_token` through one connection. Begins no transaction. A family holds at most one used
/// refresh token, the one rotated last; older ones are removed, which is how their reuse is noticed.
class TokenStore
{
public:
    explicit TokenStore(Database &database) : m_database(database) {}

    Result<void> insert(const BearerToken &token, const FamilyOwner &owner, bool refresh, Instant expiresAt);
    Result<std::optional<FamilyOwner>> ownerOf(const Id &family);
    /// The password behind a family; nothing when the family is over.
    Result<std::optional<PasswordAge>> passwordOf(const Id &family);
    Result<std::optional<StoredRefresh>> refreshToken(const QByteArray &hash);
    Result<std::optional<StoredAccess>> accessToken(const QByteArray &hash);
    /// Marks a refresh token as rotated and removes all others of its family.
    Result<void> rotate(const BearerToken &token, Instant now);
    /// Refresh tokens of a family that were not used yet.
    Result<qint64> unusedRefreshTokens(const Id &family);

    Result<void> removeFamily(const Id &family);
    Result<void> removeOfDevice(const Id &device);
    /// Every token of the account, except those of the family `kept`, which may be null.
    Result<void> removeOfAccount(const Id &account, const Id &kept);
    /// Removes what expires before `now` or, issued by a clock that was wrong, after `latest`; how many.
    Result<qint64> removeExpired(Instant now, Instant latest);

private:
    Database &m_database;
};

} // namespace edesk

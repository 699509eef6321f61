// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/Messages.h"
#include "server/auth/AuthPolicy.h"
#include "server/auth/CredentialStore.h"
#include "server/auth/PrincipalCache.h"
#include "server/auth/TokenStore.h"

namespace edesk {

/// Sign-ins that last: each is a family of tokens on one device. Thread-safe; every call works on the
/// caller's connection.
///
/// A refresh token is used once. Sent again within `retryMs` of the last rotation, while nothing that came
/// from that rotation was refreshed, it is answered with one more pair: the answer was lost, and nobody is
/// signed out for a bad connection. All pairs of one rotation stay valid until one of them is refreshed; then
/// the others end. Any other second use, of an older token, too late, or too often, means that somebody holds
/// a copy: the whole family ends.
class Sessions
{
public:
    Sessions(const AuthPolicy &policy, const Clock &clock, const Clock &monotonic);

    /// Opens a session inside the caller's transaction, in which the credential's row is locked.
    /// AccountDisabled, DeviceCloned.
    Result<protocol::SessionGrant> open(Database &database, const Credential &credential, const Id &device,
                                        const QString &deviceName);
    /// The next pair of tokens. SessionExpired, DeviceCloned.
    Result<protocol::SessionGrant> refresh(Database &database, const QString &refreshToken);
    /// Whom an access token speaks for; from memory most of the time. SessionExpired.
    Result<Principal> authenticate(Database &database, QByteArrayView accessToken);

    /// Whether a family lives and its password needs no change first.
    Result<bool> mayWork(Database &database, const Id &family);

    /// Ends the sign-in the principal came from.
    Result<void> end(Database &database, const Principal &principal);
    /// Ends all sign-ins of an account but `kept`, inside the caller's transaction; forget() it after the
    /// commit.
    Result<void> removeOfAccount(Database &database, const Id &account, const Id &kept);
    void forget(const Id &account, const Id &kept);
    /// Refuses a device from now on and ends its sign-ins; NotFound.
    Result<void> blockDevice(Database &database, const Id &device);
    /// Removes tokens that are of no use any more; how many.
    Result<qint64> removeExpired(Database &database);

private:
    enum class Use { First, Retry, Replay };

    bool mustChange(const PasswordAge &password, Instant now) const;
    Result<Use> useOf(TokenStore &tokens, const BearerToken &token, Instant now) const;
    Result<protocol::SessionGrant> rotate(Database &database, const BearerToken &token,
                                          const FamilyOwner &owner, Use use, Instant now);
    Result<protocol::SessionGrant> issue(Database &database, const Id &family, const FamilyOwner &owner,
                                         const Credential &credential, Instant now);

    const Clock &m_clock;
    const qint64 m_accessMs;
    const qint64 m_refreshMs;
    const qint64 m_retryMs;
    const PasswordPolicy m_passwords;
    PrincipalCache m_cache;
};

} // namespace edesk

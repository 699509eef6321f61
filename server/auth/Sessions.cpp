// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/auth/Sessions.h"

#include "server/auth/DeviceStore.h"

#include <QLoggingCategory>

#include <cstdlib>

namespace edesk {
namespace {

Q_LOGGING_CATEGORY(authLog, "edesk.auth.sessions")

/// How many unused refresh tokens one rotation may leave; a desk retries a few times, a copy many.
constexpr qint64 retriesAllowed = 4;

/// A token that seems to end more than two lifetimes from now was issued while the clock was wrong.
bool isLive(Instant expiresAt, Instant now, qint64 lifetimeMs)
{
    return expiresAt > now && expiresAt <= now.plusMs(2 * lifetimeMs);
}

} // namespace

Sessions::Sessions(const AuthPolicy &policy, const Clock &clock, const Clock &monotonic)
    : m_clock(clock),
      m_accessMs(policy.accessMs),
      m_refreshMs(policy.refreshMs),
      m_retryMs(policy.retryMs),
      m_passwords(policy.passwords),
      m_cache(monotonic, policy.cacheEntries, policy.cacheMs)
{
}

Result<protocol::SessionGrant> Sessions::open(Database &database, const Credential &credential,
                                              const Id &device, const QString &deviceName)
{
    if (credential.status != AccountStatus::Active)
        return failure(ErrorCode::AccountDisabled);
    const Instant now = m_clock.now();
    const auto admitted = DeviceStore(database).admit(device, credential.account, deviceName, now);
    if (!admitted)
        return admitted.error();
    return issue(database, BearerToken::newFamily(), {credential.account, *admitted}, credential, now);
}

Result<protocol::SessionGrant> Sessions::issue(Database &database, const Id &family, const FamilyOwner &owner,
                                               const Credential &credential, Instant now)
{
    TokenStore tokens(database);
    const BearerToken access = BearerToken::create(family);
    const BearerToken refresh = BearerToken::create(family);
    EDESK_CHECK(tokens.insert(access, owner, false, now.plusMs(m_accessMs)));
    EDESK_CHECK(tokens.insert(refresh, owner, true, now.plusMs(m_refreshMs)));
    const auto lastNumber = DeviceStore(database).lastNumber(owner.device);
    if (!lastNumber)
        return lastNumber.error();
    protocol::SessionGrant grant;
    grant.accessToken = access.text;
    grant.refreshToken = refresh.text;
    grant.accessSeconds = m_accessMs / 1000;
    grant.account = credential.account;
    grant.person = credential.person;
    grant.device = owner.device;
    grant.lastNumber = *lastNumber;
    grant.passwordDueAt = m_passwords.dueAt(credential.changedAt, now);
    grant.mustChangePassword = mustChange({credential.mustChange, credential.changedAt}, now);
    return grant;
}

Result<protocol::SessionGrant> Sessions::refresh(Database &database, const QString &refreshToken)
{
    const auto token = BearerToken::parse(refreshToken.toUtf8());
    if (!token)
        return failure(ErrorCode::SessionExpired);
    const Instant now = m_clock.now();
    auto transaction = database.begin();
    if (!transaction)
        return transaction.error();
    TokenStore tokens(database);
    const auto owner = tokens.ownerOf(token->family);
    if (!owner)
        return owner.error();
    if (!*owner)
        return failure(ErrorCode::SessionExpired);
    // Locks the device's row: refreshes of one family, and its revocation, happen one after the other.
    const auto admitted = DeviceStore(database).touch((*owner)->device, now);
    if (!admitted)
        return admitted.error();
    if (!*admitted)
        return failure(ErrorCode::DeviceCloned);
    const auto use = useOf(tokens, *token, now);
    if (!use)
        return use.error();
    if (*use == Use::Replay) {
        EDESK_CHECK(tokens.removeFamily(token->family));
        EDESK_CHECK(transaction->commit());
        m_cache.forgetFamily(token->family);
        qCWarning(authLog, "a refresh token was used twice: session of account %s on device %s ended",
                  qPrintable((*owner)->account.toString()), qPrintable((*owner)->device.toString()));
        return failure(ErrorCode::SessionExpired);
    }
    auto grant = rotate(database, *token, **owner, *use, now);
    if (!grant)
        return grant.error();
    EDESK_CHECK(transaction->commit());
    return grant;
}

Result<Sessions::Use> Sessions::useOf(TokenStore &tokens, const BearerToken &token, Instant now) const
{
    const auto stored = tokens.refreshToken(token.hash);
    if (!stored)
        return stored.error();
    if (!*stored)
        return Use::Replay;
    if (!isLive((*stored)->expiresAt, now, m_refreshMs))
        return failure(ErrorCode::SessionExpired);
    if (!(*stored)->usedAt.isSet())
        return Use::First;
    if (std::llabs(now.ms - (*stored)->usedAt.ms) > m_retryMs)
        return Use::Replay;
    const auto unused = tokens.unusedRefreshTokens(token.family);
    if (!unused)
        return unused.error();
    return *unused < retriesAllowed ? Use::Retry : Use::Replay;
}

Result<protocol::SessionGrant> Sessions::rotate(Database &database, const BearerToken &token,
                                                const FamilyOwner &owner, Use use, Instant now)
{
    if (use == Use::First)
        EDESK_CHECK(TokenStore(database).rotate(token, now));
    const auto credential = CredentialStore(database).byAccount(owner.account);
    if (!credential)
        return credential.error();
    if (!*credential || (*credential)->status != AccountStatus::Active)
        return failure(ErrorCode::SessionExpired);
    return issue(database, token.family, owner, **credential, now);
}

Result<Principal> Sessions::authenticate(Database &database, QByteArrayView accessToken)
{
    const auto token = BearerToken::parse(accessToken);
    if (!token)
        return failure(ErrorCode::SessionExpired);
    const Instant now = m_clock.now();
    if (const auto known = m_cache.find(token->hash)) {
        if (!isLive(known->expiresAt, now, m_accessMs))
            return failure(ErrorCode::SessionExpired);
        return known->principal;
    }
    const quint64 generation = m_cache.generation();
    const auto stored = TokenStore(database).accessToken(token->hash);
    if (!stored)
        return stored.error();
    if (!*stored || !isLive((*stored)->expiresAt, now, m_accessMs) ||
        (*stored)->status != AccountStatus::Active)
        return failure(ErrorCode::SessionExpired);
    Principal principal = (*stored)->principal;
    principal.mustChangePassword = mustChange((*stored)->password, now);
    // Never remembered, so that whoever changes the password, through whichever process, goes on at once.
    if (!principal.mustChangePassword)
        m_cache.insert(token->hash, principal, (*stored)->expiresAt, generation);
    return principal;
}

Result<bool> Sessions::mayWork(Database &database, const Id &family)
{
    const auto password = TokenStore(database).passwordOf(family);
    if (!password)
        return password.error();
    return *password && !mustChange(**password, m_clock.now());
}

bool Sessions::mustChange(const PasswordAge &password, Instant now) const
{
    return password.mustChange ||
           (password.changedAt.isSet() && m_passwords.dueAt(password.changedAt, now) <= now);
}

Result<void> Sessions::end(Database &database, const Principal &principal)
{
    auto transaction = database.begin();
    if (!transaction)
        return transaction.error();
    const auto touched = DeviceStore(database).touch(principal.device, m_clock.now());
    if (!touched)
        return touched.error();
    EDESK_CHECK(TokenStore(database).removeFamily(principal.family));
    EDESK_CHECK(transaction->commit());
    m_cache.forgetFamily(principal.family);
    return {};
}

Result<void> Sessions::removeOfAccount(Database &database, const Id &account, const Id &kept)
{
    EDESK_CHECK(CredentialStore(database).lock(account));
    EDESK_CHECK(DeviceStore(database).lockAll(account));
    return TokenStore(database).removeOfAccount(account, kept);
}

void Sessions::forget(const Id &account, const Id &kept)
{
    m_cache.forgetAccount(account, kept);
}

Result<void> Sessions::blockDevice(Database &database, const Id &device)
{
    auto transaction = database.begin();
    if (!transaction)
        return transaction.error();
    EDESK_CHECK(DeviceStore(database).block(device));
    EDESK_CHECK(TokenStore(database).removeOfDevice(device));
    EDESK_CHECK(transaction->commit());
    m_cache.forgetDevice(device);
    qCWarning(authLog, "device %s is blocked", qPrintable(device.toString()));
    return {};
}

Result<qint64> Sessions::removeExpired(Database &database)
{
    const Instant now = m_clock.now();
    return TokenStore(database).removeExpired(now, now.plusMs(2 * m_refreshMs));
}

} // namespace edesk

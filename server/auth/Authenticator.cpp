// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/auth/Authenticator.h"

namespace edesk {
namespace {

using namespace Qt::StringLiterals;

constexpr int setAttempts = 3;

/// The password was right all the same: the failures are reset.
bool isAfterProof(ErrorCode code)
{
    return code == ErrorCode::AccountDisabled || code == ErrorCode::DeviceCloned;
}

} // namespace

Authenticator::Authenticator(const Clock &clock, const Clock &monotonic, const AuthPolicy &policy)
    : m_throttle(monotonic, policy.throttling),
      m_passwords(policy, clock),
      m_sessions(policy, clock, monotonic)
{
}

Result<protocol::SessionGrant> Authenticator::signIn(Database &database, const protocol::SignIn &request,
                                                     const QString &address)
{
    const QString userName = Account::storedName(request.userName);
    EDESK_CHECK(m_throttle.charge(address, userName));
    const auto proof = m_passwords.prove(database, userName, request.password);
    if (!proof)
        return proof.error();
    m_throttle.succeeded(address, userName);
    auto grant = openSession(database, *proof, request);
    if (!grant && grant.error().code != ErrorCode::SignInFailed && !isAfterProof(grant.error().code))
        m_passwords.abandon(database, *proof);
    return grant;
}

Result<protocol::SessionGrant> Authenticator::openSession(Database &database, const Passwords::Proof &proof,
                                                          const protocol::SignIn &request)
{
    auto transaction = database.begin();
    if (!transaction)
        return transaction.error();
    const auto settled = CredentialStore(database).settle(proof.credential, proof.hash);
    if (!settled)
        return settled.error();
    if (!*settled)
        return failure(ErrorCode::SignInFailed, {}, u"the password was changed meanwhile"_s);
    auto grant = m_sessions.open(database, proof.credential, request.device, request.deviceName);
    if (!grant && !isAfterProof(grant.error().code))
        return grant.error();
    EDESK_CHECK(transaction->commit());
    return grant;
}

Result<protocol::SessionGrant> Authenticator::refresh(Database &database, const QString &refreshToken)
{
    return m_sessions.refresh(database, refreshToken);
}

Result<Principal> Authenticator::authenticate(Database &database, QByteArrayView accessToken)
{
    return m_sessions.authenticate(database, accessToken);
}

Result<bool> Authenticator::mayWork(Database &database, const Id &family)
{
    return m_sessions.mayWork(database, family);
}

Result<void> Authenticator::signOut(Database &database, const Principal &principal)
{
    return m_sessions.end(database, principal);
}

Result<void> Authenticator::revokeAll(Database &database, const Id &account)
{
    auto transaction = database.begin();
    if (!transaction)
        return transaction.error();
    EDESK_CHECK(m_sessions.removeOfAccount(database, account, {}));
    EDESK_CHECK(transaction->commit());
    m_sessions.forget(account, {});
    return {};
}

Result<void> Authenticator::blockDevice(Database &database, const Id &device)
{
    return m_sessions.blockDevice(database, device);
}

Result<void> Authenticator::changePassword(Database &database, const Principal &principal,
                                           const protocol::PasswordChange &change)
{
    CredentialStore store(database);
    const auto userName = store.userNameOf(principal.account);
    if (!userName)
        return userName.error();
    EDESK_CHECK(m_passwords.check(change.next, *userName));
    const auto proof = m_passwords.prove(database, *userName, change.current);
    if (!proof)
        return proof.error();
    const Credential &old = proof->credential;
    const auto settled = store.settle(old, old.hash);
    if (!settled)
        return settled.error();
    EDESK_CHECK(m_passwords.checkUnused(database, old, change.next));
    const auto next = m_passwords.make(change.next, *userName, false, false);
    if (!next)
        return next.error();
    const auto replaced = replacePassword(database, old, *next, principal.family);
    if (!replaced)
        return replaced.error();
    if (!*replaced)
        return failure(ErrorCode::SignInFailed, {}, u"the password was changed meanwhile"_s);
    return {};
}

Result<void> Authenticator::setPassword(Database &database, const Id &account, const QString &password,
                                        bool mustChange)
{
    CredentialStore store(database);
    const auto userName = store.userNameOf(account);
    if (!userName)
        return userName.error();
    const auto next = m_passwords.make(password, *userName, mustChange, false);
    if (!next)
        return next.error();
    for (int attempt = 0; attempt < setAttempts; ++attempt) {
        const auto old = store.byAccount(account);
        if (!old)
            return old.error();
        if (!*old)
            return store.insert(account, *next);
        EDESK_CHECK(m_passwords.checkUnused(database, **old, password));
        const auto replaced = replacePassword(database, **old, *next, {});
        if (!replaced)
            return replaced.error();
        if (*replaced)
            return {};
    }
    return failure(ErrorCode::StoreBusy, {}, u"the password keeps being changed by others"_s);
}

Result<bool> Authenticator::replacePassword(Database &database, const Credential &old,
                                            const NewCredential &next, const Id &keptFamily)
{
    auto transaction = database.begin();
    if (!transaction)
        return transaction.error();
    auto replaced = CredentialStore(database).replace(old, next, m_passwords.historyKept());
    if (!replaced || !*replaced)
        return replaced;
    EDESK_CHECK(m_sessions.removeOfAccount(database, old.account, keptFamily));
    EDESK_CHECK(transaction->commit());
    m_sessions.forget(old.account, keptFamily);
    return true;
}

Result<void> Authenticator::unlock(Database &database, const Id &account)
{
    const auto reset = CredentialStore(database).resetFailures(account);
    if (!reset)
        return reset.error();
    if (!*reset)
        return failure(ErrorCode::NotFound, {u"account"_s});
    return {};
}

Result<void> Authenticator::createCredential(Database &database, const Id &account, const QString &password,
                                             bool mustChange, bool demo)
{
    CredentialStore store(database);
    const auto userName = store.userNameOf(account);
    if (!userName)
        return userName.error();
    const auto credential = m_passwords.make(password, *userName, mustChange, demo);
    if (!credential)
        return credential.error();
    return store.insert(account, *credential);
}

Result<void> Authenticator::createCredentials(Database &database, const QList<Id> &accounts,
                                              const QString &password, bool demo)
{
    const auto credential = m_passwords.make(password, {}, false, demo);
    if (!credential)
        return credential.error();
    return CredentialStore(database).insertAll(accounts, *credential);
}

Result<bool> Authenticator::hasDemoAccounts(Database &database) const
{
    return CredentialStore(database).hasDemo();
}

Result<qint64> Authenticator::removeExpired(Database &database)
{
    return m_sessions.removeExpired(database);
}

} // namespace edesk

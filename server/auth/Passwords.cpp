// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/auth/Passwords.h"

#include <QLoggingCategory>

#include <algorithm>

namespace edesk {
namespace {

using namespace Qt::StringLiterals;

Q_LOGGING_CATEGORY(authLog, "edesk.auth.passwords")

constexpr qsizetype longestUserName = 64;
/// A composed letter may come as four characters; anything longer cannot be a password that was ever set.
constexpr qsizetype longestInput = 4 * PasswordPolicy::MaxLength;

bool isPossibleName(const QString &userName)
{
    return !userName.isEmpty() && userName.size() <= longestUserName && !userName.contains(QChar(u'\0'));
}

} // namespace

Passwords::Passwords(const AuthPolicy &policy, const Clock &clock)
    : m_clock(clock),
      m_failuresToLock(policy.failuresToLock),
      m_hasher(policy.hashing),
      m_policy(policy.passwords),
      m_unknownNames(policy.failuresToLock, policy.throttling.entries)
{
}

Result<Passwords::Proof> Passwords::prove(Database &database, const QString &userName,
                                          const QString &password)
{
    if (!isPossibleName(userName) || password.isEmpty() || password.size() > longestInput)
        return failure(ErrorCode::SignInFailed);
    std::unique_lock turn(m_turns[qHash(userName) % turns]);
    CredentialStore store(database);
    const auto credential = store.byUserName(userName);
    if (!credential)
        return credential.error();
    const Secret secret(password);
    if (!*credential)
        return refuseUnknown(store, userName, secret);
    const Id &account = (*credential)->account;
    const auto reserved = store.reserveTry(account, m_failuresToLock);
    if (!reserved)
        return reserved.error();
    if (!*reserved) {
        qCInfo(authLog, "account %s is locked", qPrintable(account.toString()));
        return failure(ErrorCode::AccountLocked);
    }
    const QString &hash = (*credential)->hash;
    if (!m_hasher.verify(hash, secret))
        return failure(ErrorCode::SignInFailed);
    Proof proof{**credential, hash, std::move(turn)};
    if (m_hasher.needsRehash(hash)) {
        if (const auto better = m_hasher.hash(secret))
            proof.hash = *better;
    }
    return proof;
}

/// Does and answers what it would for an account that exists.
Error Passwords::refuseUnknown(CredentialStore &store, const QString &userName, const Secret &password)
{
    if (!m_unknownNames.reserveTry(userName)) {
        const auto tried = store.reserveTry({}, m_failuresToLock);
        return tried ? failure(ErrorCode::AccountLocked) : tried.error();
    }
    if (const Result<void> counted = store.countUnknownName(); !counted)
        return counted.error();
    m_hasher.verifyNothing(password);
    return failure(ErrorCode::SignInFailed);
}

void Passwords::abandon(Database &database, const Proof &proof) const
{
    const Result<void> returned = CredentialStore(database).returnTry(proof.credential.account);
    if (!returned)
        qCWarning(authLog, "a try could not be returned: %s", qPrintable(returned.error().cause));
}

Result<void> Passwords::check(const QString &password, const QString &userName) const
{
    if (password.size() > longestInput)
        return failure(ErrorCode::TooLong, {u"password"_s, QString::number(PasswordPolicy::MaxLength)});
    return m_policy.check(Secret(password), userName);
}

Result<void> Passwords::checkUnused(Database &database, const Credential &credential,
                                    const QString &password) const
{
    const auto before = CredentialStore(database).history(credential.account, historyKept());
    if (!before)
        return before.error();
    return m_policy.checkUnused(Secret(password), QStringList{credential.hash} + *before, m_hasher);
}

Result<NewCredential> Passwords::make(const QString &password, const QString &userName, bool mustChange,
                                      bool demo) const
{
    EDESK_CHECK(check(password, userName));
    const auto hash = m_hasher.hash(Secret(password));
    if (!hash)
        return hash.error();
    return NewCredential{*hash, m_clock.now(), mustChange, demo};
}

int Passwords::historyKept() const
{
    return std::max(m_policy.rules().history - 1, 0);
}

} // namespace edesk

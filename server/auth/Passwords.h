// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/auth/AuthPolicy.h"
#include "server/auth/CredentialStore.h"
#include "server/auth/UnknownNames.h"

#include <array>
#include <mutex>

namespace edesk {

/// Proves passwords and makes credentials: the lock after too many failures, equal time for names that do not
/// exist, hashes with today's cost. Thread-safe; every call works on the caller's connection.
class Passwords
{
public:
    /// A password was right. While this lives, no other thread of this process tries the same name, so that
    /// right passwords at the same moment never look like failures; settle the credential before that ends.
    struct Proof
    {
        Credential credential;
        /// The hash to settle with: a new one when the cost was changed since.
        QString hash;
        std::unique_lock<std::mutex> turn;
    };

    Passwords(const AuthPolicy &policy, const Clock &clock);

    /// Tries a password, outside any transaction. A wrong one, and a name that does not exist or cannot:
    /// SignInFailed. AccountLocked when too many failures were counted before, also of a name that does not
    /// exist.
    Result<Proof> prove(Database &database, const QString &userName, const QString &password);
    /// Takes back the try of a proof that could not be settled.
    void abandon(Database &database, const Proof &proof) const;

    /// Only the rules that need no database: length, not the user name.
    Result<void> check(const QString &password, const QString &userName) const;
    /// PasswordReused when it is the present password or one of the last before it.
    Result<void> checkUnused(Database &database, const Credential &credential, const QString &password) const;
    /// check(), then a credential of this password as of now.
    Result<NewCredential> make(const QString &password, const QString &userName, bool mustChange,
                               bool demo) const;

    const PasswordPolicy &policy() const { return m_policy; }
    /// How many passwords before the present one are kept.
    int historyKept() const;

private:
    Error refuseUnknown(CredentialStore &store, const QString &userName, const Secret &password);

    static constexpr std::size_t turns = 64;

    const Clock &m_clock;
    const int m_failuresToLock;
    const PasswordHasher m_hasher;
    const PasswordPolicy m_policy;
    UnknownNames m_unknownNames;
    std::array<std::mutex, turns> m_turns;
};

} // namespace edesk

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/auth/Passwords.h"
#include "server/auth/Sessions.h"

namespace edesk {

/// Who may come in: signs people in and out, keeps their sessions, and keeps their passwords. One object
/// serves all threads; every call works on the calling thread's own connection and, unless it says otherwise,
/// begins and ends its own transaction.
class Authenticator
{
public:
    /// `clock` tells the date, `monotonic` measures waiting; both must outlive this. Makes one hash, so it
    /// takes some ten milliseconds.
    Authenticator(const Clock &clock, const Clock &monotonic, const AuthPolicy &policy = {});

    /// Signs a person in from `address`. SignInFailed and AccountLocked (wrong password or no such user,
    /// which nobody can tell apart), AccountDisabled, Throttled with the seconds to wait, DeviceCloned. A
    /// password past its date is let in with `mustChangePassword`.
    Result<protocol::SessionGrant> signIn(Database &database, const protocol::SignIn &request,
                                          const QString &address);
    /// The next pair of tokens; see Sessions for what a second use means. SessionExpired, DeviceCloned.
    Result<protocol::SessionGrant> refresh(Database &database, const QString &refreshToken);
    /// Whom an access token speaks for. SessionExpired. The caller heeds `mustChangePassword`.
    Result<Principal> authenticate(Database &database, QByteArrayView accessToken);
    /// Whether a sign-in goes on and its password needs no change first.
    Result<bool> mayWork(Database &database, const Id &family);
    /// Ends the sign-in the principal came from.
    Result<void> signOut(Database &database, const Principal &principal);
    /// Ends all sign-ins of an account.
    Result<void> revokeAll(Database &database, const Id &account);
    /// Refuses a device whose profile was copied, and ends its sign-ins. NotFound.
    Result<void> blockDevice(Database &database, const Id &device);

    /// A person changes their own password; their other sign-ins end. SignInFailed when `current` is wrong
    /// (it counts like a failed sign-in), AccountLocked, PasswordTooShort, TooLong, PasswordIsUserName,
    /// PasswordReused.
    Result<void> changePassword(Database &database, const Principal &principal,
                                const protocol::PasswordChange &change);
    /// An administrator sets a password: all sign-ins end, the account is unlocked. The rules are those of
    /// changePassword(). NotFound.
    Result<void> setPassword(Database &database, const Id &account, const QString &password, bool mustChange);
    /// Forgets the failures that lock an account. NotFound when it has no password.
    Result<void> unlock(Database &database, const Id &account);
    /// Gives an account its first password, in the caller's transaction if there is one. NotFound, Duplicate,
    /// and the rules of changePassword().
    Result<void> createCredential(Database &database, const Id &account, const QString &password,
                                  bool mustChange, bool demo);
    /// Gives many accounts the same first password, hashed once: for demonstrations only. In the caller's
    /// transaction if there is one; without, a failure may leave the first ones created.
    Result<void> createCredentials(Database &database, const QList<Id> &accounts, const QString &password,
                                   bool demo = true);
    /// Whether any password is one of a demonstration, known to everyone.
    Result<bool> hasDemoAccounts(Database &database) const;
    /// Removes tokens that are of no use any more; how many. To be called now and then.
    Result<qint64> removeExpired(Database &database);

private:
    Result<protocol::SessionGrant> openSession(Database &database, const Passwords::Proof &proof,
                                               const protocol::SignIn &request);
    Result<bool> replacePassword(Database &database, const Credential &old, const NewCredential &next,
                                 const Id &keptFamily);

    Throttle m_throttle;
    Passwords m_passwords;
    Sessions m_sessions;
};

} // namespace edesk

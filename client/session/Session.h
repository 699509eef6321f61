// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/session/Completion.h"
#include "client/session/SessionTokens.h"
#include "common/base/Clock.h"
#include "common/base/Id.h"

#include <QObject>

namespace edesk {

class OfflineUnlock;
class ProfileSettings;

/// Who is signed in on this desk, and the tokens that prove it to the server. A profile belongs to one
/// account; its identity stays known without a network. Passwords are never stored. Every operation ends;
/// those under way when the session is destroyed, or overtaken by a sign-in or sign-out, end with Cancelled.
class Session : public QObject
{
    Q_OBJECT

public:
    enum class State { SignedOut, SigningIn, SignedIn, Expired, MustChangePassword };
    Q_ENUM(State)

    /// What a session works with; all outlive it.
    struct Services
    {
        Transport &transport;
        SecretStore &secrets;
        ProfileSettings &settings;
        OfflineUnlock &unlock;
        const SteadyClock &clock;
    };

    explicit Session(const Services &services, QObject *parent = nullptr);

    State state() const { return m_state; }
    /// The identity this profile last had; null before the first sign-in.
    Id account() const;
    Id person() const;
    Id device() const;
    QString userName() const;
    /// The last command number the server had decided for this device at the last grant.
    qint64 lastNumber() const;
    /// Not set when the password does not fall due.
    Instant passwordDueAt() const;

    /// Asks the server for a session; fails with its refusal, ProfileOfAnotherAccount, or the errors of the
    /// network and of the profile. The state before comes back when it fails.
    QFuture<Result<void>> signIn(const QString &userName, const QString &password, const QString &deviceName);
    /// Takes up the session of the last run, without the network when the identity is known: the desk opens
    /// on cached data. SessionExpired when there is none; the errors of the secret store.
    QFuture<Result<void>> restore();
    /// A token for requests to the server, renewed when it is about to run out; all who ask meanwhile share
    /// one renewal. SessionExpired or PasswordExpired when the person must act first, else the error of the
    /// network.
    QFuture<Result<QByteArray>> accessToken();
    /// The server refused this token (SessionExpired, PasswordExpired) although it had not run out: the next
    /// accessToken() asks the server anew.
    void reportRejected(const QByteArray &token);
    /// The server no longer takes this device: another computer works under its identity, or did. The
    /// session is over; the next sign-in asks for a device of its own.
    void reportCloned();
    /// The server's refusal, or an error of the network; ends MustChangePassword.
    QFuture<Result<void>> changePassword(const QString &current, const QString &next);
    /// Signed out at once on this desk. Then forgets the secrets and ends the session on the server as far as
    /// it can be reached; fails only when a secret could not be removed.
    QFuture<Result<void>> signOut();

Q_SIGNALS:
    void stateChanged(edesk::Session::State state);
    /// The server told the last command number it has decided for this device; emitted before anything can be
    /// sent with the tokens that came along.
    void lastNumberHeard(qint64 number);
    /// Something the person should know that ended no operation.
    void warning(const edesk::Error &error);

private:
    int beginOpening();
    void finishOpening(State state, const Result<void> &outcome);
    void granted(const protocol::SessionGrant &grant, const protocol::SignIn &asked);
    void restoreIdentity();
    void noteTaken(const protocol::SessionGrant &grant);
    void noteRefused(const Error &error);
    void expire();
    void leaveDevice();
    void sendPasswordChange(const protocol::PasswordChange &change, const QByteArray &token,
                            const Completion<void> &completion);
    void passwordChanged(const QByteArray &answer, const QByteArray &token);
    QFuture<Result<void>> rememberPassword(const QString &password);
    Result<void> remember(const protocol::SessionGrant &grant);
    bool knowsIdentity() const;
    void setState(State state);

    Services m_services;
    SessionTokens m_tokens;
    State m_state = State::SignedOut;
    /// Where an opening (sign-in or restore) that fails goes back to.
    State m_stateBefore = State::SignedOut;
    /// Whom the opening under way reports to.
    Completion<void> m_opening;
    /// Answers that belong to an earlier epoch no longer count.
    int m_epoch = 0;
};

} // namespace edesk

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/session/AccessToken.h"
#include "client/session/Completion.h"
#include "client/session/SecretCell.h"
#include "common/protocol/Messages.h"

#include <QObject>

#include <vector>

namespace edesk {

class SteadyClock;
class Transport;

/// The pair of tokens of a session: renews them when they are about to run out and keeps the refresh token in
/// the secret store. A refresh token is used once; whoever asks during a renewal shares it.
class SessionTokens : public QObject
{
    Q_OBJECT

public:
    /// All outlive this object.
    SessionTokens(Transport &transport, SecretStore &secrets, const SteadyClock &clock,
                  QObject *parent = nullptr);

    /// Takes up the stored refresh token; NotFound or the errors of the store.
    QFuture<Result<void>> load();
    /// Uses these tokens from now on; done when the refresh token is stored, or notKept was emitted.
    QFuture<Result<void>> take(const protocol::SessionGrant &grant);
    /// A token that has not run out. SessionExpired when there is nothing to renew with, else the error of
    /// the renewal.
    QFuture<Result<QByteArray>> fresh();
    /// This token is not used any more.
    void reject(const QByteArray &token);
    /// Forgets both at once, also in the store, and ends the session on the server if it can be reached;
    /// fails only when the store does.
    QFuture<Result<void>> end();

Q_SIGNALS:
    /// The tokens of this grant are in use and stored; emitted before those who wait get one.
    void taken(const edesk::protocol::SessionGrant &grant);
    /// The server refuses to renew them: the person has to sign in again.
    void refused(const edesk::Error &error);
    /// The refresh token could not be stored, or not securely.
    void notKept(const edesk::Error &error);

private:
    void renew();
    void endRenewal(const Result<QByteArray> &outcome);
    void reportKeeping(const Result<void> &written);
    QFuture<Result<QByteArray>> endOnServer(const AccessToken &access, const QString &refreshToken);

    Transport &m_transport;
    SecretStore &m_secrets;
    const SteadyClock &m_clock;
    SecretCell m_cell;
    AccessToken m_access;
    QString m_refreshToken;
    std::vector<Completion<QByteArray>> m_waiters;
    /// The answer to a renewal of an earlier epoch does not count.
    int m_epoch = 0;
    bool m_warnedOfStore = false;
};

} // namespace edesk

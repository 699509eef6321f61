// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/session/Completion.h"
#include "client/session/Session.h"
#include "client/session/Transport.h"

#include <QObject>

namespace edesk {

/// Requests in the name of who is signed in: fetches the token, and once more with a new one when the server
/// no longer takes it.
class AuthorisedTransport : public QObject
{
    Q_OBJECT

public:
    /// Both outlive this object.
    AuthorisedTransport(Session &session, Transport &transport, QObject *parent = nullptr);

    QFuture<Result<QByteArray>> post(const QByteArray &path, const QByteArray &body);

private:
    void attempt(const QByteArray &path, const QByteArray &body, bool again, const Completion<QByteArray> &completion);

    Session &m_session;
    Transport &m_transport;
};

} // namespace edesk

// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/sync/AuthorisedTransport.h"

namespace edesk {

AuthorisedTransport::AuthorisedTransport(Session &session, Transport &transport, QObject *parent)
    : QObject(parent), m_session(session), m_transport(transport)
{
}

QFuture<Result<QByteArray>> AuthorisedTransport::post(const QByteArray &path, const QByteArray &body)
{
    return post<QByteArray>(path, body, [](const QByteArray &answer) { return Result<QByteArray>(answer); });
}

} // namespace edesk

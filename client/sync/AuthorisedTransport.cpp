// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/sync/AuthorisedTransport.h"

namespace edesk {

AuthorisedTransport::AuthorisedTransport(Session &session, Transport &transport, QObject *parent)
    : QObject(parent),
      m_session(session),
      m_transport(transport)
{
}

QFuture<Result<QByteArray>> AuthorisedTransport::post(const QByteArray &path, const QByteArray &body)
{
    const Completion<QByteArray> completion;
    attempt(path, body, true, completion);
    return completion.future();
}

void AuthorisedTransport::attempt(const QByteArray &path, const QByteArray &body, bool again,
                                  const Completion<QByteArray> &completion)
{
    whenFinished(m_session.accessToken(), this, [=, this](const Result<QByteArray> &token) {
        if (!token) {
            completion.finish(token.error());
            return;
        }
        whenFinished(m_transport.post(path, body, *token), this, [=, this, used = *token](const Result<QByteArray> &answer) {
            const bool rejected = !answer && answer.error().code == ErrorCode::SessionExpired;
            if (rejected)
                m_session.reportRejected(used);
            if (rejected && again)
                attempt(path, body, false, completion);
            else
                completion.finish(answer);
        });
    });
}

} // namespace edesk

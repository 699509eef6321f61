// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/session/Completion.h"
#include "client/session/Session.h"
#include "client/session/SessionRefusals.h"
#include "client/session/Transport.h"

#include <QObject>

#include <functional>

namespace edesk {

/// Requests in the name of who is signed in: fetches the token, and once more with a new one when the server
/// no longer takes it.
class AuthorisedTransport : public QObject
{
    Q_OBJECT

public:
    template <typename T>
    using Decode = std::function<Result<T>(const QByteArray &body)>;

    /// Both outlive this object.
    AuthorisedTransport(Session &session, Transport &transport, QObject *parent = nullptr);

    QFuture<Result<QByteArray>> post(const QByteArray &path, const QByteArray &body);
    /// Gives what `decode` makes of the answer's body, in the thread the answer comes from.
    template <typename T>
    QFuture<Result<T>> post(const QByteArray &path, const QByteArray &body, const Decode<T> &decode);

private:
    template <typename T>
    struct Request
    {
        QByteArray path;
        QByteArray body;
        Decode<T> decode;
        Completion<T> completion;
    };
    template <typename T>
    void attempt(const Request<T> &request, bool again);
    template <typename T>
    void send(const Request<T> &request, const QByteArray &token, bool again);

    Session &m_session;
    Transport &m_transport;
};

template <typename T>
QFuture<Result<T>> AuthorisedTransport::post(const QByteArray &path, const QByteArray &body,
                                             const Decode<T> &decode)
{
    const Request<T> request{path, body, decode, {}};
    attempt(request, true);
    return request.completion.future();
}

template <typename T>
void AuthorisedTransport::attempt(const Request<T> &request, bool again)
{
    const auto token = m_session.accessToken();
    // At once when it is there: the next page is to be asked for before this one is written.
    if (token.isFinished() && token.isResultReadyAt(0) && token.result())
        return send(request, *token.result(), again);
    whenFinished(token, this, [=, this](const Result<QByteArray> &fetched) {
        if (fetched)
            send(request, *fetched, again);
        else
            request.completion.finish(fetched.error());
    });
}

template <typename T>
void AuthorisedTransport::send(const Request<T> &request, const QByteArray &token, bool again)
{
    const QFuture<Result<T>> decoded = m_transport.post(request.path, request.body, token)
                                           .then([decode = request.decode](const Result<QByteArray> &answer) {
                                               return answer ? decode(*answer) : Result<T>(answer.error());
                                           });
    whenFinished(decoded, this, [=, this](const Result<T> &answer) {
        const bool rejected = !answer && refusesAccessToken(answer.error().code);
        if (rejected)
            m_session.reportRejected(token);
        if (!answer && answer.error().code == ErrorCode::DeviceCloned)
            m_session.reportCloned();
        if (rejected && again)
            attempt(request, false);
        else
            request.completion.finish(answer);
    });
}

} // namespace edesk

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/session/Transport.h"
#include "client/sync/ServerEndpoint.h"

#include <QThread>

#include <chrono>

namespace edesk {

/// How patient a transport is, and how much it takes.
struct HttpLimits
{
    /// Longest silence of the server.
    std::chrono::milliseconds silence = std::chrono::seconds(30);
    /// Longest time for one whole request, also when bytes keep trickling.
    std::chrono::milliseconds total = std::chrono::minutes(10);
    /// Most bytes of an answer's body.
    qint64 answerBytes = 32LL * 1024 * 1024;
};

/// One request that is more than a post to a path.
struct HttpRequest
{
    enum class Method { Get, Post };
    Method method = Method::Post;
    QByteArray path;
    /// As in an address, without the question mark.
    QByteArray query;
    /// The Range field; none when empty.
    QByteArray range;
    QByteArray contentType = "application/cbor";
    QByteArray body;
};

/// Requests over HTTPS, several at once, from a thread of its own: bytes travel while the caller's thread
/// writes to the disk. A certificate error is an error: there is no way around it.
class HttpTransport final : public Transport
{
public:
    explicit HttpTransport(const ServerEndpoint &endpoint, const HttpLimits &limits = {});
    ~HttpTransport() override;

    QFuture<Result<QByteArray>> post(const QByteArray &path, const QByteArray &body,
                                     const QByteArray &accessToken) override;
    /// The same for any request.
    QFuture<Result<QByteArray>> send(const HttpRequest &request, const QByteArray &accessToken);

private:
    class Courier;

    ServerEndpoint m_endpoint;
    HttpLimits m_limits;
    QThread m_thread;
    /// Lives in `m_thread`, which deletes it when it ends.
    Courier *m_courier;
};

} // namespace edesk

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/Result.h"
#include "server/http/EdgeConfig.h"
#include "server/http/EdgeStats.h"
#include "server/http/Request.h"
#include "server/http/Response.h"

#include <chrono>
#include <functional>
#include <memory>
#include <span>

namespace edesk::http {

/// Answers one request: callable from any thread, even after the edge is gone; later calls are ignored. When
/// every copy is dropped uncalled, the edge answers 500.
using Completion = std::function<void(Response)>;
/// Takes one request. Runs on the I/O threads, on several at once, and must not block. When it throws, the
/// edge answers 500.
using Handler = std::function<void(Request, Completion)>;
/// Told exactly once for every stream a completion opened, when it has ended for whatever reason. Runs on an
/// I/O thread (or in stop()) and must not block.
using StreamClosed = std::function<void(quint64 stream)>;

/// The server's HTTP/1.1 and TLS 1.3 front: see the folder's CMakeLists.txt. All members are thread-safe.
class Edge
{
public:
    /// Listens and serves. Fails with ConfigInvalid (names the setting), TlsFailed (certificate or key) or
    /// AddressInUse (names address and port).
    static Result<std::unique_ptr<Edge>> start(EdgeConfig config, Handler handler, StreamClosed streamClosed);

    Edge(const Edge &) = delete;
    Edge &operator=(const Edge &) = delete;
    /// As stop() without grace.
    ~Edge();

    /// The port listened on.
    quint16 port() const;

    /// Sends one event to a stream; unknown streams are ignored. `data` is one line without line breaks.
    void push(quint64 stream, const QByteArray &data);
    /// The same event to many streams, encoded once.
    void push(std::span<const quint64> streams, const QByteArray &data);
    /// Ends a stream after what is queued on it.
    void closeStream(quint64 stream);

    EdgeStats stats() const;

    /// Stops accepting, ends streams and idle connections, lets answers in progress finish for up to `grace`,
    /// then closes the rest. When it returns, no callback runs or will run. Not to be called from a callback.
    void stop(std::chrono::milliseconds grace);

private:
    struct Private;
    explicit Edge(std::unique_ptr<Private> d);

    std::unique_ptr<Private> m_d;
};

} // namespace edesk::http

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/FileDescriptor.h"
#include "server/http/Response.h"

#include <QByteArray>

#include <limits>
#include <memory>
#include <span>
#include <vector>

namespace edesk::http {

class Connection;
struct EdgeCore;

/// One I/O thread: its listening socket, its connections and streams, and the sweep that watches deadlines.
/// Members are for its own thread unless marked thread-safe.
class Reactor : public std::enable_shared_from_this<Reactor>
{
public:
    /// A deadline that never comes.
    static constexpr qint64 never = std::numeric_limits<qint64>::max();

    Reactor(std::shared_ptr<EdgeCore> core, int index, FileDescriptor listener, bool ipv6);
    Reactor(const Reactor &) = delete;
    Reactor &operator=(const Reactor &) = delete;
    ~Reactor();

    /// Serves on the calling thread until stopped, then closes every connection.
    void run();

    /// Thread-safe.
    EdgeCore &core() const { return *m_core; }
    /// Thread-safe.
    int index() const { return m_index; }
    /// Brings an answer to its connection, if that still exists. Thread-safe.
    void deliver(std::weak_ptr<Connection> connection, Response response);
    /// Queues a frame on the given streams of this thread; the last frame ends them. Thread-safe.
    void push(std::vector<quint64> streams, QByteArray frame, bool last);
    /// Stops accepting and ends run() when what is in progress is done. Thread-safe.
    void beginStop();
    /// Ends run() at once. Thread-safe.
    void halt();

    /// Seconds since this reactor was made, as of the last sweep.
    qint64 now() const;
    /// The current time as an HTTP date.
    const QByteArray &date() const;
    /// A buffer for whoever is at work; its contents do not survive a return to the loop.
    std::span<char> scratch();
    void remove(Connection &connection);
    void streamOpened(quint64 stream, Connection &connection);
    void streamClosed(quint64 stream);

private:
    struct Loop;

    const std::shared_ptr<EdgeCore> m_core;
    const int m_index;
    std::unique_ptr<Loop> m_loop;
};

} // namespace edesk::http

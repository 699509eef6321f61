// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <functional>
#include <shared_mutex>
#include <span>
#include <unordered_map>
#include <vector>

namespace edesk::http {

/// Which I/O thread serves which event stream. Its entries are the streams the application believes open, so
/// taking one out is what makes the end of a stream known exactly once. Thread-safe.
class StreamRegistry
{
public:
    /// `threads` is the number of I/O threads; `closed` is told of every stream that ends.
    StreamRegistry(int threads, std::function<void(quint64)> closed);

    /// Notes a new stream; false when the number is in use or the registry is shut down.
    bool open(quint64 stream, int thread);
    /// Takes the stream out and tells the application, unless that has happened already.
    void close(quint64 stream);
    /// The given streams that are open, by the thread that serves them.
    std::vector<std::vector<quint64>> byThread(std::span<const quint64> streams) const;
    int size() const;
    /// Closes what is left and opens nothing any more; afterwards the application is told nothing.
    void shutDown();

private:
    const std::size_t m_threads;
    mutable std::shared_mutex m_mutex;
    std::unordered_map<quint64, int> m_streams;
    std::function<void(quint64)> m_closed;
    bool m_shutDown = false;
};

} // namespace edesk::http

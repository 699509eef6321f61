// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/StreamRegistry.h"

#include <mutex>

namespace edesk::http {

StreamRegistry::StreamRegistry(int threads, std::function<void(quint64)> closed)
    : m_threads(std::size_t(threads)), m_closed(std::move(closed))
{
}

bool StreamRegistry::open(quint64 stream, int thread)
{
    const std::scoped_lock lock(m_mutex);
    return !m_shutDown && m_streams.try_emplace(stream, thread).second;
}

void StreamRegistry::close(quint64 stream)
{
    {
        const std::scoped_lock lock(m_mutex);
        if (m_streams.erase(stream) == 0)
            return;
    }
    if (m_closed)
        m_closed(stream);
}

std::vector<std::vector<quint64>> StreamRegistry::byThread(std::span<const quint64> streams) const
{
    std::vector<std::vector<quint64>> out(m_threads);
    const std::shared_lock lock(m_mutex);
    for (const quint64 stream : streams) {
        if (const auto found = m_streams.find(stream); found != m_streams.end())
            out[std::size_t(found->second)].push_back(stream);
    }
    return out;
}

int StreamRegistry::size() const
{
    const std::shared_lock lock(m_mutex);
    return int(m_streams.size());
}

void StreamRegistry::shutDown()
{
    std::unordered_map<quint64, int> left;
    {
        const std::scoped_lock lock(m_mutex);
        m_shutDown = true;
        left.swap(m_streams);
    }
    const std::function<void(quint64)> closed = std::exchange(m_closed, {});
    if (!closed)
        return;
    for (const auto &[stream, thread] : left)
        closed(stream);
}

} // namespace edesk::http

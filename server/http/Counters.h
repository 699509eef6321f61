// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/EdgeStats.h"

#include <algorithm>
#include <atomic>

namespace edesk::http {

/// The edge's growing counters, shared by all I/O threads.
class Counters
{
public:
    void answered(int status) { add(m_answers[std::size_t(std::clamp(status / 100, 0, 5))], 1); }
    void received(std::size_t bytes) { add(m_received, bytes); }
    void sent(std::size_t bytes) { add(m_sent, bytes); }
    void refused(Refusal reason) { add(m_refusals[static_cast<std::size_t>(reason)], 1); }
    /// Counts the reason behind an answer with which the edge itself refuses.
    void refusedWith(int status)
    {
        switch (status) {
        case 408:
            return refused(Refusal::TimedOut);
        case 413:
            return refused(Refusal::BodyTooLarge);
        case 431:
            return refused(Refusal::HeaderTooLarge);
        case 503:
            return refused(Refusal::Busy);
        default:
            return refused(Refusal::Malformed);
        }
    }

    /// Fills in everything but the current numbers of connections and streams.
    void read(EdgeStats &stats) const
    {
        const auto value = [](const Counter &counter) { return counter.load(std::memory_order_relaxed); };
        std::transform(m_answers.begin(), m_answers.end(), stats.answers.begin(), value);
        std::transform(m_refusals.begin(), m_refusals.end(), stats.refusals.begin(), value);
        stats.bytesReceived = value(m_received);
        stats.bytesSent = value(m_sent);
    }

private:
    using Counter = std::atomic<quint64>;
    static void add(Counter &counter, quint64 value) { counter.fetch_add(value, std::memory_order_relaxed); }

    std::array<Counter, 6> m_answers{};
    std::array<Counter, refusalCount> m_refusals{};
    Counter m_received = 0;
    Counter m_sent = 0;
};

} // namespace edesk::http

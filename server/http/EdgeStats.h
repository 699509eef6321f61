// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <array>

namespace edesk::http {

/// Why the edge turned a peer away or dropped it.
enum class Refusal : quint8 {
    ConnectionsFull,
    AddressFull,
    Busy,
    HeaderTooLarge,
    BodyTooLarge,
    Malformed,
    TimedOut,
    TlsFailed,
    StreamOverflow,
};
inline constexpr std::size_t refusalCount = 9;

/// A snapshot of the edge's counters; all but the first two only grow.
struct EdgeStats
{
    int connections = 0;
    int streams = 0;
    /// Answers by the first digit of their status: [2] counts 200 to 299.
    std::array<quint64, 6> answers{};
    /// HTTP bytes inside TLS.
    quint64 bytesReceived = 0;
    quint64 bytesSent = 0;
    std::array<quint64, refusalCount> refusals{};

    quint64 refused(Refusal reason) const { return refusals[static_cast<std::size_t>(reason)]; }
};

} // namespace edesk::http

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace edesk::http {

/// What one peer, or all of them, may take. Every value is positive; times are kept to about a second.
struct Limits
{
    /// Request line and fields, and separately one chunk line or the trailers.
    qint64 headerBytes = 16 * 1024;
    /// A body whose request carries an Authorization field.
    qint64 bodyBytes = 1024 * 1024;
    /// A body before sign-in.
    qint64 anonymousBodyBytes = 16 * 1024;
    /// Everything beyond that of all bodies together, from their first byte to the answer: nobody has looked
    /// at the Authorization field yet that lets a body be large.
    qint64 largeBodiesBytes = 64 * 1024 * 1024;
    /// From accepting (TLS handshake and first header) or from a later request's first byte to its header's
    /// end.
    int headerSeconds = 10;
    /// From the header's end to the body's.
    int bodySeconds = 30;
    /// Between an answer and the next request's first byte.
    int idleSeconds = 75;
    /// For a peer to take 64 KiB of an answer, or all that is queued on a stream.
    int writeSeconds = 30;
    int connections = 20'000;
    /// From one IPv4 address or one IPv6 /64; an office behind one router is one address.
    int connectionsPerAddress = 1'024;
    /// Handed to the handler and not answered yet.
    int requestsInFlight = 1'024;
    /// Waiting on one stream because its reader is slow; one more closes the stream.
    int eventsQueued = 256;
};

} // namespace edesk::http

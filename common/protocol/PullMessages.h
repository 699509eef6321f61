// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/Result.h"

#include <QByteArray>

#include <vector>

namespace edesk::protocol {

/// How far a desk has read one scope. `scope` is the server's number of it, learnt from a page's grants.
struct ScopeCursor
{
    qint64 scope = 0;
    qint64 seq = 0;
    /// While the scope is read for the first time: its newest sequence when that began. What left the scope
    /// before then this desk never had. 0 once it was complete.
    qint64 begun = 0;

    bool operator==(const ScopeCursor &) const = default;
};

/// "Here is how far I am; what is new?" Scopes not named are sent from their beginning.
struct PullRequest
{
    quint64 schemaHash = 0;
    std::vector<ScopeCursor> cursors;

    bool operator==(const PullRequest &) const = default;
};

QByteArray encodePull(const PullRequest &request);
Result<PullRequest> decodePull(QByteArrayView bytes);

/// A hint that a scope moved to `seq`; with the page that brings a desk at `seq - 1` there, when small.
struct PushEvent
{
    qint64 scope = 0;
    qint64 seq = 0;
    QByteArray page;

    bool operator==(const PushEvent &) const = default;
};

/// Base64 of the CBOR: one line of an event stream.
QByteArray encodePush(const PushEvent &event);
Result<PushEvent> decodePush(QByteArrayView line);

} // namespace edesk::protocol

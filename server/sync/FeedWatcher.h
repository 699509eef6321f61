// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/Clock.h"
#include "server/sync/ChangePublisher.h"

#include <atomic>

namespace edesk {

/// Finds what moved in the scopes somebody listens to without this process having published it: commits of
/// other processes, a publication that failed. Thread-safe; each thread brings its own connection.
class FeedWatcher
{
public:
    FeedWatcher(ChangePublisher &publisher, Subscribers &subscribers, const Clock &clock);

    /// Looks once and publishes what moved. To be called every two seconds, and when another process says so.
    Result<void> look(Database &database);

private:
    Result<void> followRights(Database &database);
    Result<void> readMoved(Database &database, const std::vector<qint64> &scopes,
                           const QHash<qint64, qint64> &sent, std::vector<ScopeChange> &moved);

    ChangePublisher *m_publisher;
    Subscribers *m_subscribers;
    const Clock *m_clock;
    std::atomic<qint64> m_day;
    std::atomic<qint64> m_newestScope = 0;
};

} // namespace edesk

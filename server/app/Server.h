// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/domain/core/Catalogue.h"
#include "common/store/PostgresChannel.h"
#include "server/app/ServerConfig.h"
#include "server/auth/MonotonicClock.h"
#include "server/files/ClamdScanner.h"
#include "server/files/ContentRoutes.h"
#include "server/files/ContentSweep.h"
#include "server/http/Edge.h"
#include "server/sync/ChangePublisher.h"
#include "server/sync/Compaction.h"
#include "server/sync/FeedWatcher.h"
#include "server/sync/SessionRoutes.h"
#include "server/sync/SingleRun.h"
#include "server/sync/SyncRoutes.h"
#include "server/sync/Timekeeper.h"

#include <QObject>
#include <QThread>
#include <QTimer>

#include <atomic>
#include <future>

namespace edesk {

/// Everything that runs while the server serves. Made, used and destroyed in the main thread.
class Server : public QObject
{
    Q_OBJECT

public:
    /// Opens the workers' connections and listens. DemoNotPublic when the address is not loopback and a
    /// demonstration's passwords exist.
    static Result<std::unique_ptr<Server>> start(const ServerConfig &config, const DatabaseAddress &store,
                                                 const Catalogue &catalogue);
    /// Stops accepting, answers who waits, finishes what runs for as long as the configuration grants.
    ~Server() override;

    quint16 port() const { return m_edge->port(); }

private:
    Server(const ServerConfig &config, const Catalogue &catalogue);

    Result<void> open(const DatabaseAddress &store);
    void openChannel(const DatabaseAddress &store);
    void closeChannel();
    void addRoutes();
    void addMetrics();
    void startTimers(const DatabaseAddress &store);
    void submit(const char *what, const std::function<Result<void>(Database &)> &work);
    void repeat(std::chrono::milliseconds interval, const char *what,
                std::function<Result<void>(Database &)> work);
    void sweepFiles();
    void keepTime();
    void look();
    http::Response metricsAnswer(const http::Request &request) const;

    const ServerConfig m_config;
    const Catalogue *m_catalogue;
    SystemClock m_clock;
    MonotonicClock m_monotonic;
    Metrics m_metrics;
    Authenticator m_authenticator;
    CommandIntake m_intake;
    PageBuilder m_pages;
    /// The edge starts to hand over requests before its own start() returns.
    std::atomic<http::Edge *> m_outlet = nullptr;
    Subscribers m_subscribers;
    ChangePublisher m_publisher;
    FeedWatcher m_watcher;
    Compaction m_compaction;
    Timekeeper m_timekeeper;
    SyncRoutes m_syncRoutes;
    SessionRoutes m_sessionRoutes;
    const ContentFolder m_files;
    const std::unique_ptr<const VirusScanner> m_scanner;
    ContentAccess m_contentAccess;
    ContentIntake m_contentIntake;
    ContentSweep m_contentSweep;
    ContentRoutes m_contentRoutes;
    std::unique_ptr<WorkerPool> m_pool;
    std::unique_ptr<Router> m_router;
    /// Files are hashed and scanned beside the work, not in its way.
    std::unique_ptr<WorkerPool> m_filePool;
    std::unique_ptr<Router> m_fileRouter;
    std::unique_ptr<http::Edge> m_edge;
    QThread m_channelThread;
    std::promise<void> m_channelEnded;
    /// Lives and dies in its thread.
    PostgresChannel *m_channel = nullptr;
    SingleRun m_looking;
    QTimer m_pollTimer;
};

} // namespace edesk

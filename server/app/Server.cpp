// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/Server.h"

#include "common/domain/TimedWorks.h"
#include "server/sync/HttpAnswer.h"

#include <QHostAddress>
#include <QLoggingCategory>

namespace edesk {
namespace {

using namespace std::chrono_literals;

Q_LOGGING_CATEGORY(log, "edesk.server")

constexpr auto pollCheck = 1s;
constexpr auto feedLook = 2s;
constexpr auto sessionCheck = 60s;
constexpr auto clockLook = 5min;
constexpr auto housekeeping = 1h;

QString channelName()
{
    return QStringLiteral("edesk_feed");
}

std::unique_ptr<const VirusScanner> scannerOf(const ServerConfig &config)
{
    const QString &address = config.filePolicy.scanner;
    return address.isEmpty() ? nullptr : std::make_unique<const ClamdScanner>(address);
}

bool isLoopback(const QByteArray &address)
{
    return QHostAddress(QString::fromLatin1(address)).isLoopback();
}

} // namespace

Result<std::unique_ptr<Server>> Server::start(const ServerConfig &config, const DatabaseAddress &store,
                                              const Catalogue &catalogue)
{
    std::unique_ptr<Server> server(new Server(config, catalogue));
    EDESK_CHECK(server->open(store));
    return server;
}

Server::Server(const ServerConfig &config, const Catalogue &catalogue)
    : m_config(config),
      m_catalogue(&catalogue),
      m_authenticator(m_clock, m_monotonic),
      m_intake(catalogue, m_clock, [this](const Record &row) { return m_config.filePolicy.admitRow(row); }),
      m_pages(catalogue, m_clock),
      m_subscribers({[this](std::span<const quint64> streams, const QByteArray &line) {
                         if (http::Edge *edge = m_outlet)
                             edge->push(streams, line);
                     },
                     [this](quint64 stream) {
                         if (http::Edge *edge = m_outlet)
                             edge->closeStream(stream);
                     }},
                    // Those who wait must leave room for those who work.
                    std::size_t(config.edge.limits.requestsInFlight) / 2),
      m_publisher(m_pages, m_subscribers),
      m_watcher(m_publisher, m_subscribers, m_clock),
      m_compaction(m_clock, config.tombstoneDays),
      m_timekeeper(edeskTimedWorks(), m_clock, m_intake,
                   [this](Database &database, const std::vector<ScopeChange> &changes) {
                       return m_publisher.publishOwn(database, changes);
                   }),
      m_syncRoutes(
          {catalogue, m_clock, m_authenticator, m_intake, m_pages, m_subscribers, m_publisher, m_metrics}),
      m_sessionRoutes(m_authenticator, m_subscribers, m_metrics),
      m_files(config.files),
      m_scanner(scannerOf(config)),
      m_contentAccess(catalogue, m_pages),
      m_contentIntake(m_clock, m_contentAccess, m_files, config.filePolicy, m_scanner.get()),
      m_contentSweep(catalogue, m_clock, m_files, config.filePolicy.keepDays),
      m_contentRoutes(m_contentIntake, m_contentAccess, m_files)
{
}

Server::~Server()
{
    m_pollTimer.stop();
    m_subscribers.stop();
    if (m_edge)
        m_edge->stop(std::chrono::seconds(m_config.graceSeconds));
    for (const auto &pool : {std::ref(m_pool), std::ref(m_filePool)}) {
        if (pool.get())
            pool.get()->stop();
    }
    closeChannel();
    m_outlet = nullptr;
}

Result<void> Server::open(const DatabaseAddress &store)
{
    auto pool = WorkerPool::start(store, {m_config.workers, m_config.queue});
    if (!pool)
        return pool.error();
    m_pool = std::move(*pool);
    EDESK_CHECK(m_files.prepare());
    auto filePool = WorkerPool::start(store, {m_config.fileWorkers, m_config.queue});
    if (!filePool)
        return filePool.error();
    m_filePool = std::move(*filePool);
    if (!isLoopback(m_config.edge.address)) {
        const auto database = Database::open(store);
        if (!database)
            return database.error();
        const auto demo = m_authenticator.hasDemoAccounts(**database);
        if (!demo)
            return demo.error();
        if (*demo)
            return failure(ErrorCode::DemoNotPublic);
    }
    m_router = std::make_unique<Router>(m_authenticator, *m_pool, m_metrics);
    m_fileRouter = std::make_unique<Router>(m_authenticator, *m_filePool, m_metrics);
    addRoutes();
    addMetrics();
    if (store.dialect == Dialect::Postgres)
        openChannel(store);
    auto edge = http::Edge::start(
        m_config.edge,
        [this](http::Request request, http::Completion completion) {
            Router &router = ContentRoutes::takes(request.target) ? *m_fileRouter : *m_router;
            router.handle(std::move(request), std::move(completion));
        },
        [this](quint64 stream) { m_subscribers.streamClosed(stream); });
    if (!edge)
        return edge.error();
    m_edge = std::move(*edge);
    m_outlet = m_edge.get();
    startTimers(store);
    return {};
}

/// In a thread of its own: a PostgreSQL that hangs must not keep polls and timers waiting.
void Server::openChannel(const DatabaseAddress &store)
{
    m_channel = new PostgresChannel(store, channelName());
    m_channel->moveToThread(&m_channelThread);
    connect(&m_channelThread, &QThread::started, m_channel, &PostgresChannel::check);
    connect(
        &m_channelThread, &QThread::finished, &m_channelThread,
        [this] {
            delete m_channel;
            m_channelEnded.set_value();
        },
        Qt::DirectConnection);
    connect(m_channel, &PostgresChannel::announced, this, &Server::look);
    m_publisher.setAnnounce([channel = m_channel] { channel->announce(); });
    m_channelThread.start();
}

/// Waits for the channel itself too, which ends in its thread.
void Server::closeChannel()
{
    if (!m_channel)
        return;
    m_channelThread.quit();
    m_channelEnded.get_future().wait();
    m_channelThread.wait();
}

void Server::addRoutes()
{
    m_syncRoutes.addTo(*m_router);
    m_sessionRoutes.addTo(*m_router);
    m_contentRoutes.addTo(*m_fileRouter);
    m_router->add("GET", "/healthz", Router::Access::Open,
                  [](Database &database, Router::Call &) -> Result<std::optional<http::Response>> {
                      EDESK_CHECK(database.run(QStringLiteral("SELECT 1")));
                      http::Response response;
                      response.type = "text/plain";
                      response.body = "ok\n";
                      return std::optional(response);
                  });
    m_router->addDirect("/metrics", [this](const http::Request &request) { return metricsAnswer(request); });
}

http::Response Server::metricsAnswer(const http::Request &request) const
{
    if (!m_config.publicMetrics && !isLoopback(request.peerAddress))
        return HttpAnswer::refusal(failure(ErrorCode::NotAllowed));
    http::Response response;
    response.type = "text/plain; version=0.0.4";
    response.body = m_metrics.text();
    return response;
}

void Server::addMetrics()
{
    const auto stats = [this](auto read) {
        return [this, read]() -> double {
            const http::Edge *edge = m_outlet;
            return edge ? double(read(edge->stats())) : 0;
        };
    };
    m_metrics.addGauge("edesk_queue_length", "Requests that wait for a worker.",
                       [this] { return double(m_pool->queued()); });
    m_metrics.addGauge("edesk_workers_busy", "Workers that work.",
                       [this] { return double(m_pool->running()); });
    m_metrics.addGauge("edesk_polls", "Long polls that wait.",
                       [this] { return double(m_subscribers.polls()); });
    m_metrics.addGauge("edesk_streams", "Open event streams.",
                       stats([](const http::EdgeStats &s) { return s.streams; }));
    m_metrics.addGauge("edesk_connections", "Open connections.",
                       stats([](const http::EdgeStats &s) { return s.connections; }));
    m_metrics.addCounter("edesk_received_bytes_total", "HTTP bytes received inside TLS.",
                         stats([](const http::EdgeStats &s) { return s.bytesReceived; }));
    m_metrics.addCounter("edesk_sent_bytes_total", "HTTP bytes sent inside TLS.",
                         stats([](const http::EdgeStats &s) { return s.bytesSent; }));
    m_metrics.addCounter("edesk_peers_refused_total", "Peers turned away or dropped by the edge.",
                         stats([](const http::EdgeStats &s) {
                             quint64 sum = 0;
                             for (const quint64 count : s.refusals)
                                 sum += count;
                             return sum;
                         }));
}

void Server::startTimers(const DatabaseAddress &store)
{
    connect(&m_pollTimer, &QTimer::timeout, this, [this] { m_subscribers.expirePolls(m_clock.now()); });
    m_pollTimer.start(pollCheck);
    auto *looker = new QTimer(this);
    connect(looker, &QTimer::timeout, this, &Server::look);
    looker->start(feedLook);
    if (store.dialect == Dialect::Postgres) {
        auto *checker = new QTimer(this);
        connect(checker, &QTimer::timeout, m_channel, &PostgresChannel::check);
        checker->start(sessionCheck);
    }
    repeat(sessionCheck, "sessions",
           [this](Database &database) { return m_sessionRoutes.endStale(database); });
    sweepFiles();
    keepTime();
    repeat(housekeeping, "compaction", [this](Database &database) -> Result<void> {
        const auto forgotten = m_compaction.run(database);
        if (!forgotten)
            return forgotten.error();
        const auto expired = m_authenticator.removeExpired(database);
        if (!expired)
            return expired.error();
        qCInfo(log) << "housekeeping: tombstones" << *forgotten << "tokens" << *expired;
        return {};
    });
}

void Server::sweepFiles()
{
    repeat(housekeeping, "files", [this](Database &database) -> Result<void> {
        const auto swept = m_contentSweep.run(database);
        if (!swept)
            return swept.error();
        qCInfo(log) << "housekeeping: uploads" << swept->uploads << "contents" << swept->contents;
        return {};
    });
}

/// At once, too: what its moment called for while no server ran waits no longer.
void Server::keepTime()
{
    const auto work = [this](Database &database) -> Result<void> {
        const auto changed = m_timekeeper.look(database);
        if (!changed)
            return changed.error();
        if (*changed > 0)
            qCInfo(log) << "timekeeper: commands" << *changed;
        return {};
    };
    submit("timekeeper", work);
    repeat(clockLook, "timekeeper", work);
}

void Server::submit(const char *what, const std::function<Result<void>(Database &)> &work)
{
    m_pool->submit([what, work](Database &database) {
        Result<void> done = work(database);
        if (!done)
            qCWarning(log).noquote() << what << errorKey(done.error().code) << done.error().cause;
        return done;
    });
}

void Server::repeat(std::chrono::milliseconds interval, const char *what,
                    std::function<Result<void>(Database &)> work)
{
    auto *timer = new QTimer(this);
    connect(timer, &QTimer::timeout, this, [this, what, work = std::move(work)] { submit(what, work); });
    timer->start(interval);
}

/// At most one look waits or runs: a busy server is not made busier.
void Server::look()
{
    if (!m_looking.wish())
        return;
    const auto work = [this](Database &database) {
        m_looking.begin();
        Result<void> done = m_watcher.look(database);
        if (m_looking.end())
            QMetaObject::invokeMethod(this, &Server::look, Qt::QueuedConnection);
        return done;
    };
    // Without a connection or a place in the queue, the next tick tries again.
    if (!m_pool->submit(work, [this](const Error &) { m_looking.end(); }))
        m_looking.end();
}

} // namespace edesk

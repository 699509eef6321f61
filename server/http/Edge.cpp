// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/Edge.h"

#include "server/http/EdgeCore.h"
#include "server/http/EventFrame.h"
#include "server/http/Listener.h"
#include "server/http/Reactor.h"

#include <condition_variable>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>

#include <csignal>

#include <pthread.h>

using namespace Qt::StringLiterals;

namespace edesk::http {
namespace {

constexpr int mostThreads = 64;

/// The name of the first setting out of bounds, or nothing.
QString invalidSetting(const EdgeConfig &config)
{
    const Limits &limits = config.limits;
    const std::pair<qint64, const char *> positive[] = {
        {config.threads, "threads"},
        {config.heartbeatSeconds, "heartbeatSeconds"},
        {limits.headerBytes, "headerBytes"},
        {limits.bodyBytes, "bodyBytes"},
        {limits.anonymousBodyBytes, "anonymousBodyBytes"},
        {limits.headerSeconds, "headerSeconds"},
        {limits.bodySeconds, "bodySeconds"},
        {limits.idleSeconds, "idleSeconds"},
        {limits.writeSeconds, "writeSeconds"},
        {limits.connections, "connections"},
        {limits.connectionsPerAddress, "connectionsPerAddress"},
        {limits.requestsInFlight, "requestsInFlight"},
        {limits.eventsQueued, "eventsQueued"},
    };
    for (const auto &[value, name] : positive) {
        if (value <= 0)
            return QString::fromLatin1(name);
    }
    return config.threads > mostThreads ? u"threads"_s : QString();
}

/// Signals belong to the main thread; SIGPIPE in particular must not end the process when a peer leaves.
void blockSignals()
{
    sigset_t all;
    sigfillset(&all);
    pthread_sigmask(SIG_BLOCK, &all, nullptr);
}

} // namespace

struct Edge::Private
{
    ~Private() { stop(std::chrono::milliseconds(0)); }

    void launch();
    void serve(Reactor &reactor);
    void push(std::span<const quint64> streams, const QByteArray &frame, bool last);
    void stop(std::chrono::milliseconds grace);

    std::shared_ptr<EdgeCore> core;
    quint16 port = 0;
    std::vector<std::shared_ptr<Reactor>> reactors;
    std::vector<std::thread> threads;

    std::mutex stopMutex;
    std::mutex mutex;
    std::condition_variable ended;
    std::size_t running = 0;
};

void Edge::Private::launch()
{
    running = reactors.size();
    for (const std::shared_ptr<Reactor> &reactor : reactors) {
        try {
            threads.emplace_back([this, reactor] { serve(*reactor); });
        } catch (...) {
            const std::scoped_lock lock(mutex);
            running -= reactors.size() - threads.size();
            throw;
        }
    }
}

void Edge::Private::serve(Reactor &reactor)
{
    blockSignals();
    const QByteArray name = "edge-" + QByteArray::number(reactor.index());
    pthread_setname_np(pthread_self(), name.constData());
    reactor.run();
    const std::scoped_lock lock(mutex);
    --running;
    ended.notify_all();
}

void Edge::Private::push(std::span<const quint64> streams, const QByteArray &frame, bool last)
{
    if (core->stopping)
        return;
    std::vector<std::vector<quint64>> parts = core->streams.byThread(streams);
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (!parts[i].empty())
            reactors[i]->push(std::move(parts[i]), frame, last);
    }
}

void Edge::Private::stop(std::chrono::milliseconds grace)
{
    const std::scoped_lock once(stopMutex);
    if (!core || threads.empty())
        return;
    core->stopping = true;
    for (const std::shared_ptr<Reactor> &reactor : reactors)
        reactor->beginStop();
    {
        std::unique_lock lock(mutex);
        ended.wait_for(lock, grace, [this] { return running == 0; });
    }
    for (const std::shared_ptr<Reactor> &reactor : reactors)
        reactor->halt();
    for (std::thread &thread : threads)
        thread.join();
    threads.clear();
    core->streams.shutDown();
    core->handler = nullptr;
}

Result<std::unique_ptr<Edge>> Edge::start(EdgeConfig config, Handler handler, StreamClosed streamClosed)
{
    Q_ASSERT(handler);
    if (const QString setting = invalidSetting(config); !setting.isEmpty())
        return failure(ErrorCode::ConfigInvalid, {setting});
    Result<TlsContext> tls = TlsContext::load(config.certificateFile, config.keyFile);
    if (!tls)
        return tls.error();
    Result<Listener> listener = Listener::open(config.address, config.port, config.threads);
    if (!listener)
        return listener.error();
    try {
        auto d = std::make_unique<Private>();
        d->port = listener->port;
        d->core = std::make_shared<EdgeCore>(std::move(config), *std::move(tls), std::move(handler),
                                             std::move(streamClosed));
        for (FileDescriptor &socket : listener->sockets)
            d->reactors.push_back(std::make_shared<Reactor>(d->core, int(d->reactors.size()),
                                                            std::move(socket), listener->ipv6));
        d->launch();
        return std::unique_ptr<Edge>(new Edge(std::move(d)));
    } catch (const std::exception &exception) {
        return failure(ErrorCode::ConfigInvalid, {u"threads"_s}, QString::fromLocal8Bit(exception.what()));
    }
}

Edge::Edge(std::unique_ptr<Private> d) : m_d(std::move(d)) {}

Edge::~Edge() = default;

quint16 Edge::port() const
{
    return m_d->port;
}

void Edge::push(quint64 stream, const QByteArray &data)
{
    push(std::span(&stream, 1), data);
}

void Edge::push(std::span<const quint64> streams, const QByteArray &data)
{
    m_d->push(streams, EventFrame::event(data), false);
}

void Edge::closeStream(quint64 stream)
{
    m_d->push(std::span(&stream, 1), EventFrame::last(), true);
}

EdgeStats Edge::stats() const
{
    EdgeStats stats;
    m_d->core->counters.read(stats);
    stats.connections = m_d->core->admission->connections();
    stats.streams = m_d->core->streams.size();
    return stats;
}

void Edge::stop(std::chrono::milliseconds grace)
{
    m_d->stop(grace);
}

} // namespace edesk::http

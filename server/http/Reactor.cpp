// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/Reactor.h"

#include "server/http/Asio.h"
#include "server/http/Connection.h"
#include "server/http/EdgeCore.h"

#include <QDateTime>
#include <QLocale>
#include <QLoggingCategory>

#include <array>
#include <deque>
#include <exception>
#include <unordered_map>

#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>

using namespace Qt::StringLiterals;

namespace edesk::http {
namespace {

Q_LOGGING_CATEGORY(edge, "edesk.http")

constexpr std::size_t scratchBytes = 64 * 1024;
constexpr int vanishedSeconds = 30;
/// Streams written to before other connections get their turn.
constexpr std::size_t streamsPerTurn = 128;

/// Asio's way to say that only one thread runs the loop, while any may post to it.
constexpr int oneThread = 1;

net::ip::address plainAddress(const net::ip::address &address)
{
    if (address.is_v6() && address.to_v6().is_v4_mapped())
        return net::ip::make_address_v4(net::ip::v4_mapped, address.to_v6());
    return address;
}

/// What identifies one peer for the limits: an IPv4 address, or the /64 an IPv6 host chooses freely in.
QByteArray peerKey(const net::ip::address &address)
{
    constexpr qsizetype prefixBytes = 8;
    if (address.is_v4()) {
        const auto bytes = address.to_v4().to_bytes();
        return QByteArray(reinterpret_cast<const char *>(bytes.data()), qsizetype(bytes.size()));
    }
    const auto bytes = address.to_v6().to_bytes();
    return QByteArray(reinterpret_cast<const char *>(bytes.data()), prefixBytes);
}

QByteArray httpDate()
{
    return QLocale::c()
        .toString(QDateTime::currentDateTimeUtc(), u"ddd, dd MMM yyyy HH:mm:ss 'GMT'")
        .toLatin1();
}

/// Frames on their way to streams; `next` is the first stream that has not got it.
struct Delivery
{
    std::vector<quint64> streams;
    QByteArray frame;
    bool last = false;
    std::size_t next = 0;
};

} // namespace

struct Reactor::Loop
{
    Loop(Reactor &r, FileDescriptor listener, bool ipv6)
        : reactor(r), acceptor(context, ipv6 ? Tcp::v6() : Tcp::v4(), listener.release()), timer(context)
    {
    }

    void accept();
    void admit(Socket socket);
    void tick();
    void sweep();
    void drainOutbox();
    void stop();
    void closeAll();

    Reactor &reactor;
    // Declared before the context: handlers destroyed with it may still refer to them.
    std::array<char, scratchBytes> scratch{};
    std::vector<std::shared_ptr<Connection>> connections;
    std::unordered_map<quint64, Connection *> streams;
    std::deque<Delivery> outbox;
    QByteArray date = httpDate();
    std::chrono::steady_clock::time_point begin = std::chrono::steady_clock::now();
    qint64 now = 0;
    bool acceptPaused = false;
    bool outboxScheduled = false;
    bool stopping = false;
    net::io_context context{oneThread};
    Acceptor acceptor;
    Timer timer;
};

// ---- accepting

void Reactor::Loop::accept()
{
    acceptPaused = false;
    acceptor.async_accept([this](const AsioError &error, Socket socket) {
        if (error == net::error::operation_aborted || stopping)
            return;
        if (!error) {
            admit(std::move(socket));
        } else if (error == net::error::no_descriptors || error == net::error::no_buffer_space ||
                   error == net::error::no_memory ||
                   error == boost::system::errc::too_many_files_open_in_system) {
            // Trying again at once would only burn the thread; the next sweep tries.
            qCWarning(edge) << "cannot accept:" << error.message().c_str();
            acceptPaused = true;
            return;
        }
        accept();
    });
}

void Reactor::Loop::admit(Socket socket)
{
    AsioError error;
    const Tcp::endpoint peer = socket.remote_endpoint(error);
    if (error)
        return;
    const net::ip::address address = plainAddress(peer.address());
    EdgeCore &core = reactor.core();
    auto admitted = core.admission->admit(peerKey(address));
    if (const Refusal *refusal = std::get_if<Refusal>(&admitted)) {
        core.counters.refused(*refusal);
        return;
    }
    socket.native_non_blocking(true, error);
    if (!error)
        socket.set_option(Tcp::no_delay(true), error);
    // A peer that vanished without a word is noticed by its missing acknowledgements, after one that merely
    // reads too slowly has met its deadline.
    const int unacknowledged = (core.config.limits.writeSeconds + vanishedSeconds) * 1000;
    ::setsockopt(socket.native_handle(), IPPROTO_TCP, TCP_USER_TIMEOUT, &unacknowledged,
                 sizeof unacknowledged);
    TlsSession tls(core.tls.handle(), socket.native_handle());
    if (error || !tls.isValid())
        return;
    auto connection = std::make_shared<Connection>(reactor, std::move(socket), std::move(tls),
                                                   std::get<Admission::Ticket>(std::move(admitted)),
                                                   QByteArray::fromStdString(address.to_string()));
    connection->slot = connections.size();
    connections.push_back(connection);
    connection->start();
}

// ---- time

void Reactor::Loop::tick()
{
    timer.expires_after(std::chrono::seconds(1));
    timer.async_wait([this](const AsioError &error) {
        if (error)
            return;
        sweep();
        tick();
    });
}

void Reactor::Loop::sweep()
{
    now = std::chrono::duration_cast<std::chrono::seconds>(std::chrono::steady_clock::now() - begin).count();
    date = httpDate();
    // Backwards: closing one moves the last, already swept, into its place.
    for (std::size_t i = connections.size(); i-- > 0;) {
        if (i < connections.size()) {
            const std::shared_ptr<Connection> connection = connections[i];
            connection->sweep();
        }
    }
    if (acceptPaused && !stopping)
        accept();
}

// ---- streams

/// Delivers in order and in turns, so that an event for thousands does not hold up one request.
void Reactor::Loop::drainOutbox()
{
    outboxScheduled = false;
    for (std::size_t written = 0; !outbox.empty(); ++written) {
        Delivery &delivery = outbox.front();
        if (delivery.next == delivery.streams.size()) {
            outbox.pop_front();
            continue;
        }
        if (written >= streamsPerTurn) {
            outboxScheduled = true;
            net::post(context, [this] { drainOutbox(); });
            return;
        }
        if (const auto found = streams.find(delivery.streams[delivery.next++]); found != streams.end()) {
            const std::shared_ptr<Connection> connection = found->second->shared_from_this();
            connection->push(delivery.frame, delivery.last);
        }
    }
}

// ---- end

void Reactor::Loop::stop()
{
    stopping = true;
    AsioError ignored;
    acceptor.close(ignored);
    const std::vector<std::shared_ptr<Connection>> all = connections;
    for (const std::shared_ptr<Connection> &connection : all)
        connection->drain();
    if (connections.empty())
        context.stop();
}

void Reactor::Loop::closeAll()
{
    stopping = true;
    AsioError ignored;
    acceptor.close(ignored);
    timer.cancel();
    while (!connections.empty()) {
        const std::shared_ptr<Connection> connection = connections.back();
        connection->close();
    }
    // Lets the cancelled waits go of their connections.
    context.restart();
    context.poll();
}

Reactor::Reactor(std::shared_ptr<EdgeCore> core, int index, FileDescriptor listener, bool ipv6)
    : m_core(std::move(core)),
      m_index(index),
      m_loop(std::make_unique<Loop>(*this, std::move(listener), ipv6))
{
}

Reactor::~Reactor() = default;

void Reactor::run()
{
    m_loop->accept();
    m_loop->tick();
    for (bool ended = false; !ended;) {
        try {
            m_loop->context.run();
            ended = true;
        } catch (const std::exception &exception) {
            qCCritical(edge) << "a handler failed:" << exception.what();
        }
    }
    m_loop->closeAll();
}

void Reactor::deliver(std::weak_ptr<Connection> connection, Response response)
{
    net::post(m_loop->context, [this, connection = std::move(connection), response = std::move(response)] {
        if (const std::shared_ptr<Connection> alive = connection.lock())
            alive->deliver(response);
        else if (response.stream != 0)
            m_core->streams.close(response.stream);
    });
}

void Reactor::push(std::vector<quint64> streams, QByteArray frame, bool last)
{
    net::post(m_loop->context,
              [this, delivery = Delivery{std::move(streams), std::move(frame), last, 0}]() mutable {
                  m_loop->outbox.push_back(std::move(delivery));
                  if (!m_loop->outboxScheduled)
                      m_loop->drainOutbox();
              });
}

void Reactor::beginStop()
{
    net::post(m_loop->context, [this] { m_loop->stop(); });
}

void Reactor::halt()
{
    m_loop->context.stop();
}

qint64 Reactor::now() const
{
    return m_loop->now;
}

const QByteArray &Reactor::date() const
{
    return m_loop->date;
}

std::span<char> Reactor::scratch()
{
    return m_loop->scratch;
}

void Reactor::remove(Connection &connection)
{
    std::vector<std::shared_ptr<Connection>> &all = m_loop->connections;
    const std::size_t slot = connection.slot;
    std::swap(all[slot], all.back());
    all[slot]->slot = slot;
    all.pop_back();
    if (m_loop->stopping && all.empty())
        m_loop->context.stop();
}

void Reactor::streamOpened(quint64 stream, Connection &connection)
{
    m_loop->streams.emplace(stream, &connection);
}

void Reactor::streamClosed(quint64 stream)
{
    m_loop->streams.erase(stream);
    m_core->streams.close(stream);
}

} // namespace edesk::http

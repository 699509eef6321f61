// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/Connection.h"

#include "server/http/EdgeCore.h"
#include "server/http/EventFrame.h"
#include "server/http/PendingAnswer.h"
#include "server/http/Reactor.h"

#include <cerrno>

#include <sys/socket.h>

namespace edesk::http {
namespace {

/// What one connection may read before the others get their turn.
constexpr qint64 readPerTurn = 256 * 1024;
/// What may be sent ahead while an answer is awaited.
constexpr qsizetype pipelinedBytes = 64 * 1024;
/// What the peer of an event stream may say before it is cut off.
constexpr qint64 discardedBytes = 64 * 1024;
/// A peer that takes this much in time has not stalled.
constexpr qint64 writeWindow = 64 * 1024;
/// Bodies up to this size travel in one record with their head.
constexpr qsizetype joinedBody = 16 * 1024;
constexpr int lingerSeconds = 2;

} // namespace

Connection::Connection(Reactor &reactor, Socket socket, TlsSession tls, Admission::Ticket ticket,
                       QByteArray peer)
    : m_reactor(reactor),
      m_socket(std::move(socket)),
      m_tls(std::move(tls)),
      m_ticket(std::move(ticket)),
      m_peer(std::move(peer)),
      m_deadline(reactor.now() + reactor.core().config.limits.headerSeconds),
      m_intake(reactor.core().config.limits),
      m_body(reactor.core().admission)
{
}

void Connection::waitReadable()
{
    if (m_readArmed || m_state == State::Closed)
        return;
    m_readArmed = true;
    m_socket.async_wait(Socket::wait_read, [self = shared_from_this()](const AsioError &error) {
        self->m_readArmed = false;
        if (!error)
            self->onReadable();
    });
}

void Connection::waitWritable()
{
    if (m_writeArmed || m_state == State::Closed)
        return;
    m_writeArmed = true;
    m_socket.async_wait(Socket::wait_write, [self = shared_from_this()](const AsioError &error) {
        self->m_writeArmed = false;
        if (!error)
            self->onWritable();
    });
}

void Connection::yieldTo(void (Connection::*step)())
{
    net::post(m_socket.get_executor(), [self = shared_from_this(), step] { (self.get()->*step)(); });
}

void Connection::onReadable()
{
    switch (m_state) {
    case State::Handshake:
        return start();
    case State::Receiving:
        return receive();
    case State::Working:
        return watch();
    case State::Streaming:
        return discard();
    case State::Lingering:
        return linger();
    case State::Answering:
    case State::Closed:
        return;
    }
}

void Connection::onWritable()
{
    if (m_state == State::Handshake)
        return start();
    if (std::exchange(m_readAfterWrite, false))
        onReadable();
    flush();
}

void Connection::start()
{
    switch (m_tls.handshake()) {
    case TlsSession::Status::Done:
        m_state = State::Receiving;
        return receive();
    case TlsSession::Status::WantRead:
        return waitReadable();
    case TlsSession::Status::WantWrite:
        return waitWritable();
    case TlsSession::Status::Closed:
        m_reactor.core().counters.refused(Refusal::TlsFailed);
        return close();
    }
}

std::optional<QByteArrayView> Connection::readSome()
{
    const std::span<char> buffer = m_reactor.scratch();
    const TlsSession::Outcome outcome = m_tls.read(buffer);
    switch (outcome.status) {
    case TlsSession::Status::Done:
        m_reactor.core().counters.received(outcome.size);
        return QByteArrayView(buffer.data(), qsizetype(outcome.size));
    case TlsSession::Status::WantRead:
        waitReadable();
        break;
    case TlsSession::Status::WantWrite:
        m_readAfterWrite = true;
        waitWritable();
        break;
    case TlsSession::Status::Closed:
        close();
        break;
    }
    return {};
}

void Connection::receive()
{
    for (qint64 turn = 0; m_state == State::Receiving;) {
        if (turn >= readPerTurn)
            return yieldTo(&Connection::onReadable);
        const std::optional<QByteArrayView> fresh = readSome();
        if (!fresh)
            return;
        turn += fresh->size();
        consume(*fresh);
    }
}

/// While the application works: notices a peer that leaves, and keeps what it sends ahead.
void Connection::watch()
{
    while (m_state == State::Working && m_intake.waiting() < pipelinedBytes) {
        const std::optional<QByteArrayView> fresh = readSome();
        if (!fresh)
            return;
        m_intake.keep(*fresh);
    }
}

/// The peer of a stream has nothing to say.
void Connection::discard()
{
    while (m_state == State::Streaming) {
        if (m_discarded > discardedBytes)
            return close();
        const std::optional<QByteArrayView> fresh = readSome();
        if (!fresh)
            return;
        m_discarded += fresh->size();
    }
}

/// Throws away what is still under way, below TLS. Closing with bytes unread would reset the connection and
/// could take the answer with it.
void Connection::linger()
{
    const std::span<char> buffer = m_reactor.scratch();
    for (qint64 turn = 0; turn < readPerTurn;) {
        const ssize_t size = ::recv(m_socket.native_handle(), buffer.data(), buffer.size(), MSG_DONTWAIT);
        if (size < 0 && errno == EINTR)
            continue;
        if (size < 0 && (errno == EAGAIN || errno == EWOULDBLOCK))
            return waitReadable();
        if (size <= 0)
            return close();
        turn += size;
    }
    yieldTo(&Connection::onReadable);
}

void Connection::consume(QByteArrayView fresh)
{
    const bool began = m_intake.hasRequest();
    const bool hadHeader = began && m_intake.request().headerComplete();
    m_intake.feed(fresh);
    RequestReader &request = m_intake.request();
    if (!hadHeader && request.headerComplete())
        m_deadline = m_reactor.now() + m_reactor.core().config.limits.bodySeconds;
    else if (!began)
        m_deadline = m_reactor.now() + m_reactor.core().config.limits.headerSeconds;

    if (!m_body.holds(request.bodyBytes() - m_reactor.core().config.limits.anonymousBodyBytes))
        return refuse(503);
    switch (request.progress()) {
    case RequestReader::Progress::Incomplete:
        if (request.takeContinue()) {
            m_output.append(QByteArrayLiteral("HTTP/1.1 100 Continue\r\n\r\n"));
            flush();
        }
        break;
    case RequestReader::Progress::Complete:
        dispatch();
        break;
    case RequestReader::Progress::Refused:
        refuse(request.refusal());
        break;
    }
}

void Connection::dispatch()
{
    m_traits = m_intake.request().traits();
    m_keepAlive = m_traits.keepAlive;
    EdgeCore &core = m_reactor.core();
    if (core.stopping)
        return close();
    if (!core.admission->beginWork())
        return refuse(503);
    Request request = m_intake.request().takeRequest();
    request.peerAddress = m_peer;
    m_intake.endRequest();
    m_state = State::Working;
    m_deadline = Reactor::never;
    core.handler(std::move(request), PendingAnswer::completion(m_reactor.shared_from_this(), weak_from_this(),
                                                               std::move(m_body)));
    waitReadable();
}

void Connection::refuse(int status)
{
    m_reactor.core().counters.refusedWith(status);
    RequestReader &request = m_intake.request();
    m_traits = request.headerComplete() ? request.traits() : RequestTraits();
    m_intake.endRequest();
    m_body.release();
    m_traits.keepAlive = false;
    answer(AnswerPlan::plain(status, m_traits, m_reactor.date()));
}

void Connection::deliver(const Response &response)
{
    if (m_state != State::Working) {
        if (response.stream != 0)
            m_reactor.core().streams.close(response.stream);
        return;
    }
    m_traits.keepAlive = m_keepAlive;
    if (response.stream != 0)
        return openStream(response);
    answer(AnswerPlan::of(response, m_traits, m_reactor.date()));
}

void Connection::answer(AnswerPlan plan)
{
    m_reactor.core().counters.answered(plan.status);
    m_state = State::Answering;
    m_keepAlive = plan.keepAlive;
    m_deadline = m_reactor.now() + m_reactor.core().config.limits.writeSeconds;
    m_sentInWindow = 0;
    if (plan.body.size() <= joinedBody) {
        m_output.append(plan.head + plan.body);
    } else {
        m_output.append(plan.head);
        m_output.append(plan.body);
    }
    if (plan.file)
        m_output.append(*std::move(plan.file));
    flush();
}

void Connection::openStream(const Response &response)
{
    const auto instead = [&](int status) {
        m_reactor.core().streams.close(response.stream);
        answer(AnswerPlan::plain(status, m_traits, m_reactor.date()));
    };
    if (m_traits.http10)
        return instead(505);
    const std::optional<QByteArray> head = AnswerPlan::streamHead(response, m_reactor.date());
    if (!head)
        return instead(500);
    if (m_traits.head) {
        m_reactor.core().streams.close(response.stream);
        return answer({200, m_keepAlive, *head, {}, {}});
    }
    m_reactor.core().counters.answered(200);
    m_state = State::Streaming;
    m_stream = response.stream;
    m_reactor.streamOpened(m_stream, *this);
    // Spread over the interval, so that streams opened together do not beat together.
    const int interval = m_reactor.core().config.heartbeatSeconds;
    m_nextBeat = m_reactor.now() + interval - qint64(m_stream % quint64(interval / 2 + 1));
    m_sentInWindow = 0;
    m_intake.clear();
    m_output.append(*head);
    flush();
    waitReadable();
}

void Connection::push(const QByteArray &frame, bool last)
{
    if (m_state != State::Streaming || m_streamEnding)
        return;
    if (m_output.pieces() >= m_reactor.core().config.limits.eventsQueued) {
        m_reactor.core().counters.refused(Refusal::StreamOverflow);
        return close();
    }
    const bool idle = m_output.isEmpty();
    m_output.append(frame);
    m_streamEnding = last;
    m_nextBeat = m_reactor.now() + m_reactor.core().config.heartbeatSeconds;
    if (idle)
        flush();
}

void Connection::flush()
{
    if (m_state == State::Closed || m_output.isEmpty())
        return;
    qint64 sent = 0;
    const OutputQueue::Progress progress = m_output.write(m_tls, m_reactor.scratch(), sent);
    m_reactor.core().counters.sent(std::size_t(sent));
    m_sentInWindow += sent;
    const bool timed = m_state == State::Answering || m_state == State::Streaming;
    if (timed && (m_deadline == Reactor::never || m_sentInWindow >= writeWindow)) {
        m_deadline = m_reactor.now() + m_reactor.core().config.limits.writeSeconds;
        m_sentInWindow = 0;
    }
    switch (progress) {
    case OutputQueue::Progress::Done:
        return flushed();
    case OutputQueue::Progress::Blocked:
        return waitWritable();
    case OutputQueue::Progress::Yield:
        return yieldTo(&Connection::flush);
    case OutputQueue::Progress::Failed:
        return close();
    }
}

void Connection::flushed()
{
    if (m_state == State::Answering)
        return m_keepAlive ? nextRequest() : beginLinger();
    if (m_state != State::Streaming)
        return;
    if (m_streamEnding)
        return beginLinger();
    m_deadline = Reactor::never;
    m_sentInWindow = 0;
}

void Connection::nextRequest()
{
    m_state = State::Receiving;
    m_deadline = m_reactor.now() + m_reactor.core().config.limits.idleSeconds;
    if (m_intake.waiting() > 0)
        consume({});
    receive();
}

void Connection::beginLinger()
{
    if (m_stream != 0)
        m_reactor.streamClosed(std::exchange(m_stream, 0));
    m_state = State::Lingering;
    m_deadline = m_reactor.now() + lingerSeconds;
    m_intake.clear();
    m_tls.sayGoodbye();
    AsioError ignored;
    m_socket.shutdown(Socket::shutdown_send, ignored);
    linger();
}

void Connection::sweep()
{
    const qint64 now = m_reactor.now();
    if (m_state == State::Streaming && m_output.isEmpty() && now >= m_nextBeat)
        push(EventFrame::heartbeat(), false);
    if (m_deadline >= now)
        return;
    if (m_state == State::Receiving && m_intake.hasRequest())
        return refuse(408);
    if (m_state == State::Answering || m_state == State::Streaming || m_state == State::Handshake)
        m_reactor.core().counters.refused(Refusal::TimedOut);
    close();
}

void Connection::drain()
{
    switch (m_state) {
    case State::Working:
    case State::Answering:
        m_keepAlive = false;
        return;
    case State::Streaming:
        return push(EventFrame::last(), true);
    case State::Lingering:
    case State::Closed:
        return;
    case State::Handshake:
    case State::Receiving:
        return close();
    }
}

void Connection::close()
{
    if (m_state == State::Closed)
        return;
    m_state = State::Closed;
    m_tls.sayGoodbye();
    AsioError ignored;
    m_socket.close(ignored);
    m_intake.clear();
    m_body.release();
    m_output = {};
    if (m_stream != 0)
        m_reactor.streamClosed(std::exchange(m_stream, 0));
    m_reactor.remove(*this);
}

} // namespace edesk::http

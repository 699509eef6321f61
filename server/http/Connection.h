// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/Admission.h"
#include "server/http/AnswerPlan.h"
#include "server/http/Asio.h"
#include "server/http/BodyShare.h"
#include "server/http/OutputQueue.h"
#include "server/http/RequestIntake.h"
#include "server/http/Response.h"
#include "server/http/TlsSession.h"

#include <memory>
#include <optional>

namespace edesk::http {

class Reactor;

/// One peer: handshake, requests one after another, then perhaps an event stream. A state machine driven by
/// the socket's readiness, the sweep and the application's answers; all on its reactor's thread.
class Connection : public std::enable_shared_from_this<Connection>
{
public:
    Connection(Reactor &reactor, Socket socket, TlsSession tls, Admission::Ticket ticket, QByteArray peer);

    /// Begins, and goes on with, the TLS handshake.
    void start();
    /// The application's answer to the request it was given.
    void deliver(const Response &response);
    /// Queues a frame of the event stream; `last` ends it.
    void push(const QByteArray &frame, bool last);
    /// Enforces deadlines and keeps streams alive.
    void sweep();
    /// The edge stops: closes unless an answer is in progress.
    void drain();
    void close();

    /// Where the reactor keeps it.
    std::size_t slot = 0;

private:
    enum class State {
        Handshake,
        /// Waiting for, or in the middle of, a request.
        Receiving,
        /// The application has the request.
        Working,
        Answering,
        Streaming,
        /// All is said; waits for the peer to close, so that it can read the answer.
        Lingering,
        Closed,
    };

    void waitReadable();
    void waitWritable();
    void yieldTo(void (Connection::*step)());
    void onReadable();
    void onWritable();

    void receive();
    void watch();
    void discard();
    void linger();
    /// Reads once into the scratch buffer; handles everything but data itself and then answers nothing.
    std::optional<QByteArrayView> readSome();

    void consume(QByteArrayView fresh);
    void dispatch();
    void refuse(int status);

    void answer(AnswerPlan plan);
    void openStream(const Response &response);
    void flush();
    void flushed();
    void nextRequest();
    void beginLinger();

    Reactor &m_reactor;
    Socket m_socket;
    TlsSession m_tls;
    const Admission::Ticket m_ticket;
    const QByteArray m_peer;

    State m_state = State::Handshake;
    bool m_readArmed = false;
    bool m_writeArmed = false;
    bool m_readAfterWrite = false;
    bool m_keepAlive = true;
    bool m_streamEnding = false;
    qint64 m_deadline;
    qint64 m_nextBeat = 0;
    qint64 m_sentInWindow = 0;
    qint64 m_discarded = 0;
    quint64 m_stream = 0;

    RequestIntake m_intake;
    BodyShare m_body;
    RequestTraits m_traits;
    OutputQueue m_output;
};

} // namespace edesk::http

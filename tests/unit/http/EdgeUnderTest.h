// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/Edge.h"
#include "tests/unit/http/EdgeCertificate.h"

#include <map>
#include <memory>
#include <mutex>
#include <vector>

namespace edesk::http {

/// A real edge on loopback with an application made for tests. By target it
/// - /hold: keeps the completion for the test,
/// - /drop: drops the completion, /throw: throws,
/// - /stream/<n>: opens stream n,
/// - /size/<n>: answers n bytes,
/// - anything else: answers "<method> <target> <authorization>\n<body>", or what answerWith() says.
class EdgeUnderTest
{
public:
    /// One thread and the limits given.
    explicit EdgeUnderTest(const Limits &limits = {}, int threads = 1);
    /// Any settings; the certificate is filled in.
    explicit EdgeUnderTest(EdgeConfig config);
    ~EdgeUnderTest();

    bool isRunning() const { return m_edge != nullptr; }
    Edge &edge() { return *m_edge; }
    quint16 port() const { return m_edge->port(); }
    const EdgeCertificate &certificate() const { return m_certificate; }
    /// Ends the edge; completions held stay valid.
    void destroyEdge() { m_edge.reset(); }

    /// The answer to every further target that is not special.
    void answerWith(Response response);
    /// How many completions are held.
    int held() const;
    /// Takes the oldest completion held.
    Completion takeHeld();
    int requests() const;
    Request lastRequest() const;
    /// How often the end of this stream was told.
    int closed(quint64 stream) const;
    int closedStreams() const;

private:
    void handle(const Request &request, const Completion &done);
    Response answerTo(const Request &request) const;

    EdgeCertificate m_certificate;
    mutable std::mutex m_mutex;
    std::vector<Completion> m_held;
    std::map<quint64, int> m_closed;
    std::unique_ptr<Response> m_answer;
    std::unique_ptr<Request> m_lastRequest;
    int m_requests = 0;
    std::unique_ptr<Edge> m_edge;
};

} // namespace edesk::http

// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/http/EdgeUnderTest.h"

#include <numeric>
#include <stdexcept>

namespace edesk::http {
namespace {

EdgeConfig configWith(const Limits &limits, int threads)
{
    EdgeConfig config;
    config.limits = limits;
    config.threads = threads;
    config.heartbeatSeconds = 3600; // No test of anything else is to meet one.
    return config;
}

} // namespace

EdgeUnderTest::EdgeUnderTest(const Limits &limits, int threads) : EdgeUnderTest(configWith(limits, threads))
{
}

EdgeUnderTest::EdgeUnderTest(EdgeConfig config)
{
    config.certificateFile = m_certificate.certificateFile();
    config.keyFile = m_certificate.keyFile();
    auto started = Edge::start(
        std::move(config), [this](const Request &request, const Completion &done) { handle(request, done); },
        [this](quint64 stream) {
            const std::scoped_lock lock(m_mutex);
            ++m_closed[stream];
        });
    if (started)
        m_edge = *std::move(started);
}

EdgeUnderTest::~EdgeUnderTest()
{
    m_edge.reset();
}

void EdgeUnderTest::handle(const Request &request, const Completion &done)
{
    Response response;
    {
        const std::scoped_lock lock(m_mutex);
        ++m_requests;
        m_lastRequest = std::make_unique<Request>(request);
        if (request.target == "/hold") {
            m_held.push_back(done);
            return;
        }
        response = answerTo(request);
    }
    if (request.target == "/drop")
        return;
    if (request.target == "/throw")
        throw std::runtime_error("thrown by the handler");
    done(std::move(response));
}

Response EdgeUnderTest::answerTo(const Request &request) const
{
    Response response;
    if (request.target.startsWith("/stream/")) {
        response.stream = request.target.mid(8).toULongLong();
    } else if (request.target.startsWith("/size/")) {
        response.body = QByteArray(request.target.mid(6).toLongLong(), 'x');
    } else if (m_answer) {
        response = *m_answer;
    } else {
        response.type = "text/plain";
        response.body =
            request.method + ' ' + request.target + ' ' + request.authorization + '\n' + request.body;
    }
    return response;
}

void EdgeUnderTest::answerWith(Response response)
{
    const std::scoped_lock lock(m_mutex);
    m_answer = std::make_unique<Response>(std::move(response));
}

int EdgeUnderTest::held() const
{
    const std::scoped_lock lock(m_mutex);
    return int(m_held.size());
}

Completion EdgeUnderTest::takeHeld()
{
    const std::scoped_lock lock(m_mutex);
    Completion out = std::move(m_held.front());
    m_held.erase(m_held.begin());
    return out;
}

int EdgeUnderTest::requests() const
{
    const std::scoped_lock lock(m_mutex);
    return m_requests;
}

Request EdgeUnderTest::lastRequest() const
{
    const std::scoped_lock lock(m_mutex);
    return m_lastRequest ? *m_lastRequest : Request();
}

int EdgeUnderTest::closed(quint64 stream) const
{
    const std::scoped_lock lock(m_mutex);
    const auto found = m_closed.find(stream);
    return found == m_closed.end() ? 0 : found->second;
}

int EdgeUnderTest::closedStreams() const
{
    const std::scoped_lock lock(m_mutex);
    return std::accumulate(m_closed.begin(), m_closed.end(), 0,
                           [](int sum, const auto &entry) { return sum + entry.second; });
}

} // namespace edesk::http

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/session/Transport.h"
#include "tests/sync/SimulatedServer.h"

#include <QObject>

#include <functional>
#include <list>

namespace edesk {

/// What the network does to one request.
enum class Fault {
    None,
    /// It never arrives.
    LostRequest,
    /// It takes effect, its answer never arrives.
    LostAnswer,
    /// It arrives twice; the desk hears the second answer.
    Doubled,
    /// Half of the answer arrives.
    CutAnswer,
    /// It arrives some turns of the event loop later, even when its desk is gone by then.
    Late
};

/// A transport that hands requests to a simulated server over a network with a plan.
class FaultyTransport final : public Transport
{
public:
    using Plan = std::function<Fault()>;

    FaultyTransport(SimulatedServer &server, Plan plan) : m_server(server), m_plan(std::move(plan)) {}
    ~FaultyTransport() override;

    QFuture<Result<QByteArray>> post(const QByteArray &path, const QByteArray &body,
                                     const QByteArray &accessToken) override;

private:
    struct Request
    {
        QByteArray path;
        QByteArray body;
        QByteArray token;
        std::function<void(const Result<QByteArray> &)> finish;
    };
    Result<QByteArray> serve(const Request &request);
    void serveOldest();

    SimulatedServer &m_server;
    Plan m_plan;
    std::list<Request> m_late;
    QObject m_context;
};

} // namespace edesk

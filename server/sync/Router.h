// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/auth/Authenticator.h"
#include "server/http/Edge.h"
#include "server/sync/Metrics.h"
#include "server/sync/WorkerPool.h"

#include <QHash>

#include <optional>

namespace edesk {

/// Takes requests from the edge, finds their route, lets a worker authenticate and answer them, and measures.
/// Routes are added before the edge starts; handle() is thread-safe and never blocks.
class Router
{
public:
    /// One request on its way through a route.
    struct Call
    {
        http::Request request;
        /// Who asks; null on open routes.
        Principal principal;
        /// Answers the request later, when the route gave no answer itself.
        http::Completion answerLater;
        /// Runs on the same connection once the answer was handed over.
        std::function<Result<void>(Database &)> afterwards;
    };
    /// Answers a request on a worker's connection; nothing when it keeps `answerLater`.
    using Route = std::function<Result<std::optional<http::Response>>(Database &, Call &)>;
    /// Answers a request at once on the I/O thread.
    using DirectRoute = std::function<http::Response(const http::Request &)>;

    /// Who is answered: everyone, whoever is signed in with a password that serves (else PasswordExpired), or
    /// also those who must change theirs first.
    enum class Access { Open, SignedIn, AnyPassword };

    Router(Authenticator &authenticator, WorkerPool &pool, Metrics &metrics);

    void add(const QByteArray &method, const QByteArray &path, Access access, Route route);
    void addDirect(const QByteArray &path, DirectRoute route);
    void handle(http::Request request, http::Completion completion);

private:
    struct Entry
    {
        QByteArray path;
        QByteArray method;
        Access access = Access::Open;
        Route route;
        DirectRoute direct;
    };
    struct Pending;

    void queue(const Entry &entry, const std::shared_ptr<Pending> &pending);
    Result<void> run(const Entry &entry, Pending &pending, Database &database);
    Result<void> authenticate(const Entry &entry, Call &call, Database &database);

    Authenticator *m_authenticator;
    WorkerPool *m_pool;
    Metrics *m_metrics;
    QHash<QByteArray, Entry> m_routes;
};

} // namespace edesk

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/sync/Router.h"
#include "server/sync/Subscribers.h"

namespace edesk {

/// The requests by which people come in and leave: sign-in, refresh, sign-out and password. Thread-safe.
class SessionRoutes
{
public:
    SessionRoutes(Authenticator &authenticator, Subscribers &subscribers, Metrics &metrics);

    /// Adds the routes; this object outlives the router's use of them.
    void addTo(Router &router);
    /// Ends the streams and polls of sessions that are over, wherever they were ended. To be called every
    /// minute.
    Result<void> endStale(Database &database);

private:
    using Answer = Result<std::optional<http::Response>>;

    Answer signIn(Database &database, Router::Call &call);
    Answer refresh(Database &database, Router::Call &call);
    Answer signOut(Database &database, Router::Call &call);
    Answer changePassword(Database &database, Router::Call &call);

    Authenticator *m_authenticator;
    Subscribers *m_subscribers;
    Metrics *m_metrics;
};

} // namespace edesk

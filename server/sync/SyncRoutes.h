// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/domain/core/Catalogue.h"
#include "server/sync/ChangePublisher.h"
#include "server/sync/CommandIntake.h"
#include "server/sync/Router.h"

namespace edesk {

/// The requests by which desks keep in step: hello, commands, pull, events, poll and the checks. Thread-safe.
class SyncRoutes
{
public:
    struct Parts
    {
        const Catalogue &catalogue;
        const Clock &clock;
        Authenticator &authenticator;
        CommandIntake &intake;
        PageBuilder &pages;
        Subscribers &subscribers;
        ChangePublisher &publisher;
        Metrics &metrics;
    };

    explicit SyncRoutes(const Parts &parts);

    /// Adds the routes; this object outlives the router's use of them.
    void addTo(Router &router);

private:
    using Answer = Result<std::optional<http::Response>>;

    Answer hello(Database &database, Router::Call &call);
    Answer commands(Database &database, Router::Call &call);
    Answer pull(Database &database, Router::Call &call);
    Answer events(Database &database, Router::Call &call);
    Answer poll(Database &database, Router::Call &call);
    Answer sums(Database &database, Router::Call &call);
    Answer bucket(Database &database, Router::Call &call);
    Answer rows(Database &database, Router::Call &call);

    void countAnswers(const std::vector<protocol::Answer> &answers);
    Result<bool> pollNow(Database &database, const Router::Call &call, quint64 subscriber,
                         const protocol::PullRequest &request);
    Result<void> mustHold(Database &database, const Id &person, qint64 scope);

    Parts m_parts;
    const quint64 m_schemaHash;
};

} // namespace edesk

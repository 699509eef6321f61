// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/files/ContentIntake.h"
#include "server/sync/Router.h"

namespace edesk {

/// The requests by which contents come and go. Thread-safe.
class ContentRoutes
{
public:
    /// All outlive it.
    ContentRoutes(ContentIntake &intake, ContentAccess &access, ContentFolder folder);

    /// Adds the routes; this object outlives the router's use of them.
    void addTo(Router &router);
    /// Whether a request is for these routes.
    static bool takes(const QByteArray &target);

private:
    using Answer = Result<std::optional<http::Response>>;

    Answer offer(Database &database, Router::Call &call);
    Answer part(Database &database, Router::Call &call);
    Answer read(Database &database, Router::Call &call);

    ContentIntake *m_intake;
    ContentAccess *m_access;
    ContentFolder m_folder;
};

} // namespace edesk

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/Clock.h"
#include "common/domain/core/Catalogue.h"
#include "common/domain/core/Scope.h"
#include "common/protocol/PullMessages.h"
#include "common/store/Database.h"
#include "server/sync/ScopeChange.h"
#include "server/sync/ScopeTable.h"
#include "server/sync/SnapshotCache.h"

#include <QSet>

#include <optional>

namespace edesk {

class FeedReader;

/// Answers pulls: what a person may see now, compared with how far their desk is. Every page is authorised
/// when it is made. Thread-safe; each thread brings its own connection.
class PageBuilder
{
public:
    PageBuilder(const Catalogue &catalogue, const Clock &clock);

    /// The next page for the desk. Own matters come first.
    Result<QByteArray> pull(Database &database, const Id &person, const protocol::PullRequest &request);
    /// The page that takes a desk over one change, when it is smaller than the protocol's push limit.
    Result<QByteArray> pushPage(Database &database, const ScopeChange &change);
    /// The scopes of the person that exist, own matters first.
    Result<std::vector<ScopeRow>> scopesOf(Database &database, const Id &person);
    /// A page that holds the named rows as far as they are in the scope, to repair a desk. NotAllowed when
    /// the person does not hold the scope.
    Result<QByteArray> rows(Database &database, const Id &person, qint64 scope, const QSet<Id> &wanted);

private:
    /// A page of about as many bytes before compression as `budgetFrom` gives for the segment's beginning.
    Result<QByteArray> build(Database &database, const std::vector<ScopeRow> &scopes,
                             const protocol::PullRequest &request, qsizetype (*budgetFrom)(qint64 from));
    Result<std::optional<QByteArray>> sharedPage(FeedReader &reader, const ScopeRow &scope, qint64 from);

    const Catalogue *m_catalogue;
    const Clock *m_clock;
    SnapshotCache m_snapshots;
};

} // namespace edesk

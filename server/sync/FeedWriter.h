// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/domain/core/Catalogue.h"
#include "common/domain/core/Scope.h"
#include "common/protocol/Answer.h"
#include "common/store/Database.h"
#include "common/store/StoreView.h"
#include "server/sync/ScopeChange.h"

#include <QHash>

#include <map>
#include <vector>

namespace edesk {

/// Gathers the rows a transaction writes and, last in it, gives each its place in the feed of every scope
/// that may see it: gapless sequences, scopes locked in ascending order.
class FeedWriter
{
public:
    FeedWriter(Database &database, const Catalogue &catalogue);

    /// Notes that a row was inserted or updated; the last state counts.
    void touched(const Record &record);
    /// Places everything noted. Call once, right before the commit.
    Result<void> flush();

    /// Where a row stands after flush().
    std::vector<protocol::FeedPlace> placesOf(const EntityRef &row) const;
    /// What moved, after flush().
    const std::vector<ScopeChange> &changes() const { return m_changes; }

private:
    struct Membership
    {
        quint64 hash = 0;
        bool gone = false;
    };
    using Memberships = std::map<qint64, Membership>;
    struct Change
    {
        EntityRef row;
        quint64 hash = 0;
        bool gone = false;
        qint64 countChange = 0;
        quint64 checksumChange = 0;
    };

    Result<ScopeSet> audienceOf(const Record &record);
    Result<void> addRowsWhoseAudienceFollows();
    Result<void> addChildren(const EntityRef &owner);
    Result<bool> audienceChanged(const Record &owner);
    Result<void> place(const Record &record);
    Result<Memberships> membershipsOf(const EntityRef &row);
    Result<qint64> scopeNumber(const Scope &scope);
    Result<void> writeScope(qint64 scope, const std::vector<Change> &changes);

    Database *m_database;
    const Catalogue *m_catalogue;
    StoreView m_view;
    std::vector<Record> m_rows;
    QHash<EntityRef, std::size_t> m_index;
    QHash<EntityRef, ScopeSet> m_audiences;
    QHash<EntityRef, Memberships> m_memberships;
    QHash<Scope, qint64> m_numbers;
    std::map<qint64, std::vector<Change>> m_byScope;
    QHash<EntityRef, std::vector<protocol::FeedPlace>> m_places;
    std::vector<ScopeChange> m_changes;
};

} // namespace edesk

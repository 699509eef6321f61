// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/domain/core/Catalogue.h"
#include "common/protocol/Page.h"
#include "common/store/Database.h"
#include "server/sync/ScopeTable.h"

#include <vector>

namespace edesk {

/// Reads stretches of one scope's feed into pages. Runs inside the caller's read transaction.
class FeedReader
{
public:
    FeedReader(Database &database, const Catalogue &catalogue)
        : m_database(&database), m_catalogue(&catalogue)
    {
    }

    /// Adds a segment of `scope` after `from` until the page holds about `budget` bytes; answers the sequence
    /// it reached.
    Result<qint64> addSegment(protocol::PageWriter &page, const ScopeRow &scope, qint64 from, bool restart,
                              qsizetype budget);
    /// Whether a row left the scope after `seq`.
    Result<bool> lostRowsSince(qint64 scope, qint64 seq);

private:
    struct Place
    {
        qint64 seq;
        EntityKind kind;
        Id row;
        bool gone;
        /// Where the row's bytes are in m_rows.
        qsizetype start = 0;
        qsizetype size = 0;
    };
    struct Stretch
    {
        qint64 scope;
        qint64 after;
        qint64 last;
        qint64 rows;
    };
    Result<void> window(qint64 scope, qint64 after, qint64 rows);
    Result<void> addPlaces(bool gone, const Stretch &stretch);
    Result<void> fill(qint64 scope);
    Result<void> fillKind(const EntityType &type, qint64 scope);

    Database *m_database;
    const Catalogue *m_catalogue;
    std::vector<Place> m_places;
    QByteArray m_rows;
};

} // namespace edesk

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/store/Database.h"
#include "server/sync/ScopeChange.h"

#include <QStringList>

#include <map>
#include <set>

namespace edesk {

/// What tests hold against the feed as a whole.
class FeedAudit
{
public:
    /// Every fault an integrity check finds, as text.
    static QStringList faults(Database &database);

    /// Notes what one transaction moved.
    void note(const std::vector<ScopeChange> &changes);
    /// Scopes whose noted moves overlap or leave a gap, from `begin` (their sequences before) to the present
    /// ones.
    QStringList gaps(const std::map<qint64, qint64> &begin, Database &database) const;
    /// All scopes with their sequences.
    static std::map<qint64, qint64> sequences(Database &database);

private:
    std::map<qint64, std::set<std::pair<qint64, qint64>>> m_moves;
};

} // namespace edesk

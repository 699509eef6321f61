// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/server/FeedAudit.h"

#include "common/domain/Catalogues.h"
#include "server/sync/IntegrityCheck.h"
#include "tests/unit/server/Demand.h"

namespace edesk {

QStringList FeedAudit::faults(Database &database)
{
    QStringList texts;
    for (const IntegrityFinding &finding : demand(IntegrityCheck(database, edeskCatalogue()).run()))
        texts << finding.text;
    return texts;
}

void FeedAudit::note(const std::vector<ScopeChange> &changes)
{
    for (const ScopeChange &change : changes)
        m_moves[change.scope].insert({change.before, change.after});
}

std::map<qint64, qint64> FeedAudit::sequences(Database &database)
{
    std::map<qint64, qint64> sequences;
    Statement *statement = demand(database.prepare(QStringLiteral("SELECT id, seq FROM scope")));
    while (demand(statement->step()))
        sequences[statement->integer(0)] = statement->integer(1);
    statement->reset();
    return sequences;
}

QStringList FeedAudit::gaps(const std::map<qint64, qint64> &begin, Database &database) const
{
    QStringList gaps;
    for (const auto &[scope, end] : sequences(database)) {
        const auto first = begin.find(scope);
        qint64 at = first == begin.end() ? 0 : first->second;
        if (const auto moves = m_moves.find(scope); moves != m_moves.end()) {
            for (const auto &[before, after] : moves->second) {
                if (before != at)
                    gaps << QStringLiteral("scope %1: %2 follows %3").arg(scope).arg(before).arg(at);
                at = after;
            }
        }
        if (at != end)
            gaps << QStringLiteral("scope %1: ends at %2 instead of %3").arg(scope).arg(end).arg(at);
    }
    return gaps;
}

} // namespace edesk

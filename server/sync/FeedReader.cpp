// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/sync/FeedReader.h"

#include "common/store/EntityTable.h"

#include <QSet>

#include <algorithm>

namespace edesk {
namespace {
constexpr int windowSize = 1000;
}

Result<qint64> FeedReader::addSegment(protocol::PageWriter &page, const ScopeRow &scope, qint64 from, bool restart,
                                      qsizetype budget)
{
    protocol::Segment head;
    head.scope = scope.id;
    head.from = from;
    head.restart = restart;
    page.beginSegment(head);
    qint64 reached = from;
    bool full = false;
    while (reached < scope.seq && !full) {
        auto places = window(scope.id, reached);
        if (!places)
            return places.error();
        if (places->empty()) {
            reached = scope.seq;
            break;
        }
        EDESK_CHECK(fill(*places, scope.id));
        for (const Place &place : *places) {
            if (place.gone)
                page.addGone(place.seq, place.kind, place.row);
            else
                page.addRow(place.seq, place.kind, place.bytes);
            reached = place.seq;
            full = page.size() >= budget;
            if (full)
                break;
        }
    }
    page.endSegment(reached, reached == scope.seq, scope.count, scope.checksum);
    return reached;
}

Result<bool> FeedReader::lostRowsSince(qint64 scope, qint64 seq)
{
    const auto count = m_database->number(
        QStringLiteral("SELECT count(*) FROM membership WHERE scope_id = ? AND seq > ? AND gone = 1"), scope, seq);
    if (!count)
        return count.error();
    return *count > 0;
}

Result<std::vector<FeedReader::Place>> FeedReader::window(qint64 scope, qint64 after)
{
    std::vector<Place> places;
    const auto statement = m_database->prepare(QStringLiteral(
        "SELECT seq, kind, row_id, gone FROM membership WHERE scope_id = ? AND seq > ? ORDER BY seq LIMIT ?"));
    if (!statement)
        return statement.error();
    (*statement)->bind(scope, after, windowSize);
    for (;;) {
        const auto row = (*statement)->step();
        if (!row)
            return row.error();
        if (!*row)
            break;
        places.push_back({(*statement)->integer(0), static_cast<EntityKind>((*statement)->integer(1)),
                          (*statement)->id(2), (*statement)->integer(3) != 0, {}});
    }
    (*statement)->reset();
    return places;
}

/// Fetches the rows of a window, one query per kind that occurs in it.
Result<void> FeedReader::fill(std::vector<Place> &places, qint64 scope)
{
    QSet<int> kinds;
    for (const Place &place : places) {
        if (!place.gone)
            kinds.insert(int(place.kind));
    }
    for (const int kind : kinds) {
        const EntityType *type = m_catalogue->entity(static_cast<EntityKind>(kind));
        if (!type)
            return failure(ErrorCode::StoreFailed, {}, QStringLiteral("unknown kind %1 in the feed").arg(kind));
        const EntityTable table(*type);
        const auto statement = m_database->prepare(
            QStringLiteral("SELECT m.seq, %1 FROM membership m JOIN %2 e ON e.id = m.row_id "
                           "WHERE m.scope_id = ? AND m.kind = ? AND m.gone = 0 AND m.seq >= ? AND m.seq <= ? ORDER BY m.seq")
                .arg(table.columns(QStringLiteral("e.")), type->tableName()));
        if (!statement)
            return statement.error();
        (*statement)->bind(scope, kind, places.front().seq, places.back().seq);
        auto place = places.begin();
        for (;;) {
            const auto row = (*statement)->step();
            if (!row)
                return row.error();
            if (!*row)
                break;
            const qint64 seq = (*statement)->integer(0);
            while (place->seq < seq)
                ++place;
            CborWriter writer(place->bytes);
            table.writeCbor(**statement, 1, writer);
        }
        (*statement)->reset();
    }
    return {};
}

} // namespace edesk

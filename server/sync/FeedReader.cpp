// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/sync/FeedReader.h"

#include "common/store/EntityTable.h"

#include <QSet>

#include <algorithm>
#include <limits>

namespace edesk {
namespace {
constexpr qint64 firstWindow = 100;
constexpr qint64 largestWindow = 1000;
constexpr qint64 newest = std::numeric_limits<qint64>::max();
} // namespace

Result<qint64> FeedReader::addSegment(protocol::PageWriter &page, const ScopeRow &scope, qint64 from,
                                      bool restart, qsizetype budget)
{
    protocol::Segment head;
    head.scope = scope.id;
    head.from = from;
    head.restart = restart;
    head.newest = scope.seq;
    page.beginSegment(head);
    const qsizetype before = page.size();
    qint64 reached = from;
    qint64 read = 0;
    qint64 rows = firstWindow;
    while (reached < scope.seq && page.size() < budget) {
        EDESK_CHECK(window(scope.id, reached, rows));
        if (m_places.empty()) {
            reached = scope.seq;
            break;
        }
        EDESK_CHECK(fill(scope.id));
        for (const Place &place : m_places) {
            if (place.gone)
                page.addGone(place.seq, place.kind, place.row);
            else
                page.addRow(place.seq, place.kind, QByteArrayView(m_rows).sliced(place.start, place.size));
            reached = place.seq;
            ++read;
            if (page.size() >= budget)
                break;
        }
        // As many as still fit, going by those that are in.
        const qint64 average = std::max<qint64>(1, (page.size() - before) / read);
        rows = std::clamp<qint64>((budget - page.size()) / average + 1, 1, largestWindow);
    }
    page.endSegment(reached, reached == scope.seq, scope.count, scope.checksum);
    return reached;
}

Result<bool> FeedReader::lostRowsSince(qint64 scope, qint64 seq)
{
    const auto count = m_database->number(
        QStringLiteral("SELECT count(*) FROM membership WHERE scope_id = ? AND seq > ? AND gone = 1"), scope,
        seq);
    if (!count)
        return count.error();
    return *count > 0;
}

/// The next places of the scope, at most `rows` that are there and as many that are gone. Read apart, each
/// from its own index.
Result<void> FeedReader::window(qint64 scope, qint64 after, qint64 rows)
{
    m_places.clear();
    EDESK_CHECK(addPlaces(false, {scope, after, newest, rows}));
    const auto live = qint64(m_places.size());
    const qint64 last = live == rows ? m_places.back().seq : newest;
    EDESK_CHECK(addPlaces(true, {scope, after, last, rows}));
    const auto gone = qint64(m_places.size()) - live;
    const qint64 lastGone = gone > 0 ? m_places.back().seq : 0;
    std::inplace_merge(m_places.begin(), m_places.begin() + live, m_places.end(),
                       [](const Place &a, const Place &b) { return a.seq < b.seq; });
    // What is gone after the last one read is not known yet.
    if (gone == rows)
        std::erase_if(m_places, [&](const Place &place) { return place.seq > lastGone; });
    return {};
}

/// Whether rows are gone stands in the text: each answer has an index of its own, chosen when prepared.
Result<void> FeedReader::addPlaces(bool gone, const Stretch &stretch)
{
    const auto statement = m_database->prepare(
        QStringLiteral("SELECT seq, kind, row_id FROM membership WHERE scope_id = ? AND gone = %1 "
                       "AND seq > ? AND seq <= ? ORDER BY seq LIMIT ?")
            .arg(int(gone)));
    if (!statement)
        return statement.error();
    (*statement)->bind(stretch.scope, stretch.after, stretch.last, stretch.rows);
    return (*statement)->forEach([&] {
        m_places.push_back({(*statement)->integer(0), static_cast<EntityKind>((*statement)->integer(1)),
                            (*statement)->id(2), gone});
    });
}

/// Fetches the rows of the window.
Result<void> FeedReader::fill(qint64 scope)
{
    m_rows.resize(0);
    QSet<int> kinds;
    for (const Place &place : m_places) {
        if (!place.gone)
            kinds.insert(int(place.kind));
    }
    for (const int kind : kinds) {
        const EntityType *type = m_catalogue->entity(static_cast<EntityKind>(kind));
        if (!type)
            return failure(ErrorCode::StoreFailed, {},
                           QStringLiteral("unknown kind %1 in the feed").arg(kind));
        EDESK_CHECK(fillKind(*type, scope));
    }
    return {};
}

/// One query for all rows of the kind: on PostgreSQL each query is a journey.
Result<void> FeedReader::fillKind(const EntityType &type, qint64 scope)
{
    const EntityTable table(type);
    const auto statement = m_database->prepare(
        QStringLiteral(
            "SELECT m.seq, %1 FROM membership m JOIN %2 e ON e.id = m.row_id "
            "WHERE m.scope_id = ? AND m.kind = ? AND m.gone = 0 AND m.seq >= ? AND m.seq <= ? ORDER BY m.seq")
            .arg(table.columns(QStringLiteral("e.")), type.tableName()));
    if (!statement)
        return statement.error();
    (*statement)->bind(scope, int(type.kind), m_places.front().seq, m_places.back().seq);
    CborWriter writer(m_rows);
    auto place = m_places.begin();
    return (*statement)->forEach([&] {
        const qint64 seq = (*statement)->integer(0);
        while (place->seq < seq)
            ++place;
        place->start = m_rows.size();
        table.writeCbor(**statement, 1, writer);
        place->size = m_rows.size() - place->start;
    });
}

} // namespace edesk

// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/sync/FeedWatcher.h"

namespace edesk {
namespace {

/// Scopes asked for in one query; always as many, so that one statement serves.
constexpr std::size_t atOnce = 200;

const QString &selectSeqs()
{
    static const QString sql =
        QStringLiteral("SELECT id, name, seq FROM scope WHERE id IN (%1)")
            .arg(QStringList(qsizetype(atOnce), QStringLiteral("?")).join(QLatin1Char(',')));
    return sql;
}

qint64 dayOf(Instant now)
{
    return vietnamTime(now).date().toJulianDay();
}

} // namespace

FeedWatcher::FeedWatcher(ChangePublisher &publisher, Subscribers &subscribers, const Clock &clock)
    : m_publisher(&publisher), m_subscribers(&subscribers), m_clock(&clock), m_day(dayOf(clock.now()))
{
}

/// Roles begin and run out with the day in Vietnam; a scope begins to exist with its first row, and nobody
/// listened to it before.
Result<void> FeedWatcher::followRights(Database &database)
{
    const auto newest = database.number(QStringLiteral("SELECT max(id) FROM scope"));
    if (!newest)
        return newest.error();
    const qint64 today = dayOf(m_clock->now());
    if (m_newestScope == *newest && m_day == today)
        return {};
    // Done only when everybody's were read: otherwise the next look tries again.
    EDESK_CHECK(m_publisher->refreshAll(database));
    m_newestScope = *newest;
    m_day = today;
    return {};
}

Result<void> FeedWatcher::look(Database &database)
{
    Result<void> followed = followRights(database);
    const QHash<qint64, qint64> sent = m_subscribers->hub().watched();
    std::vector<ScopeChange> moved;
    std::vector<qint64> scopes;
    for (auto it = sent.cbegin(); it != sent.cend(); ++it) {
        scopes.push_back(it.key());
        if (scopes.size() == atOnce) {
            EDESK_CHECK(readMoved(database, scopes, sent, moved));
            scopes.clear();
        }
    }
    if (!scopes.empty())
        EDESK_CHECK(readMoved(database, scopes, sent, moved));
    EDESK_CHECK(m_publisher->publish(database, moved));
    return followed;
}

Result<void> FeedWatcher::readMoved(Database &database, const std::vector<qint64> &scopes,
                                    const QHash<qint64, qint64> &sent, std::vector<ScopeChange> &moved)
{
    const auto statement = database.prepare(selectSeqs());
    if (!statement)
        return statement.error();
    for (std::size_t i = 0; i < atOnce; ++i)
        (*statement)->bindInteger(int(i), i < scopes.size() ? scopes[i] : 0);
    return (*statement)->forEach([&] {
        const qint64 scope = (*statement)->integer(0);
        const qint64 seq = (*statement)->integer(2);
        if (seq > sent.value(scope))
            moved.push_back({scope, (*statement)->text(1), sent.value(scope), seq});
    });
}

} // namespace edesk

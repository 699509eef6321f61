// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/sync/PageBuilder.h"

#include "common/domain/organisation/Access.h"
#include "common/protocol/Protocol.h"
#include "common/store/EntityTable.h"
#include "common/store/StoreView.h"
#include "server/sync/FeedReader.h"

#include <algorithm>

namespace edesk {
namespace {

/// Contents of a page that stays within the protocol's limit even when nothing of it compresses.
constexpr qsizetype strictBudget = protocol::pageLimit - 16 * 1024;

/// Contents of a page before compression. The first page of a scope is small, so that the desk has something
/// to show; later ones are large, for each is a transaction there. Rows compress to about a quarter.
qsizetype generousBudget(qint64 from)
{
    constexpr qint64 fewRows = 2000;
    if (from == 0)
        return 96 * 1024;
    return from < fewRows ? strictBudget : 3 * protocol::pageLimit;
}

constexpr qsizetype cacheBytes = 64 * 1024 * 1024;

int urgency(const QString &scope)
{
    constexpr std::array order{"person:", "role:", "org:", "tree:"};
    for (std::size_t i = 0; i < order.size(); ++i) {
        if (scope.startsWith(QLatin1StringView(order[i])))
            return int(i);
    }
    return int(order.size());
}

/// Ahead of us: another life of the server. Below the floor: tombstones it needs are gone, unless the desk
/// began to read the scope after them.
bool mustRestart(const protocol::ScopeCursor &cursor, const ScopeRow &scope)
{
    return cursor.seq > scope.seq || (cursor.seq > 0 && std::max(cursor.seq, cursor.begun) < scope.floor);
}

/// What the person newly may see, and what no longer.
void addRights(protocol::PageWriter &page, const std::vector<ScopeRow> &scopes,
               const QHash<qint64, protocol::ScopeCursor> &cursors)
{
    QSet<qint64> granted;
    for (const ScopeRow &scope : scopes) {
        granted.insert(scope.id);
        if (!cursors.contains(scope.id))
            page.addGrant({scope.id, scope.name});
    }
    for (const protocol::ScopeCursor &cursor : cursors) {
        if (!granted.contains(cursor.scope))
            page.addRevoked(cursor.scope);
    }
}

} // namespace

PageBuilder::PageBuilder(const Catalogue &catalogue, const Clock &clock)
    : m_catalogue(&catalogue), m_clock(&clock), m_snapshots(cacheBytes)
{
}

Result<std::vector<ScopeRow>> PageBuilder::scopesOf(Database &database, const Id &person)
{
    const StoreView view(database, true);
    const auto granted = grantedScopes(view, person, m_clock->now());
    if (!granted)
        return granted.error();
    std::vector<ScopeRow> scopes;
    ScopeTable table(database);
    for (const Scope &scope : *granted) {
        auto row = table.find(scope);
        if (!row)
            return row.error();
        if (*row)
            scopes.push_back(std::move(**row));
    }
    std::sort(scopes.begin(), scopes.end(), [](const ScopeRow &a, const ScopeRow &b) {
        return std::pair(urgency(a.name), a.id) < std::pair(urgency(b.name), b.id);
    });
    return scopes;
}

Result<QByteArray> PageBuilder::pull(Database &database, const Id &person,
                                     const protocol::PullRequest &request)
{
    auto transaction = database.begin(TransactionMode::Read);
    if (!transaction)
        return transaction.error();
    const auto scopes = scopesOf(database, person);
    if (!scopes)
        return scopes.error();
    auto page = build(database, *scopes, request, generousBudget);
    if (page && page->size() > protocol::pageLimit)
        page = build(database, *scopes, request, [](qint64) { return strictBudget; });
    return page;
}

Result<QByteArray> PageBuilder::build(Database &database, const std::vector<ScopeRow> &scopes,
                                      const protocol::PullRequest &request,
                                      qsizetype (*budgetFrom)(qint64 from))
{
    QHash<qint64, protocol::ScopeCursor> cursors;
    for (const protocol::ScopeCursor &cursor : request.cursors)
        cursors.insert(cursor.scope, cursor);
    protocol::PageWriter page;
    addRights(page, scopes, cursors);
    FeedReader reader(database, *m_catalogue);
    for (const ScopeRow &scope : scopes) {
        const protocol::ScopeCursor cursor = cursors.value(scope.id);
        const bool restart = mustRestart(cursor, scope);
        const qint64 from = restart ? 0 : cursor.seq;
        if (from == scope.seq && !restart)
            continue;
        const qsizetype budget = budgetFrom(from);
        if (page.size() >= budget)
            return page.finish(true);
        // A page that holds nothing else and begins a scope, or goes on in it, is the same for every desk.
        const bool sharable = page.isEmpty() && !restart;
        if (sharable) {
            auto shared = sharedPage(reader, scope, from);
            if (!shared || *shared)
                return shared ? Result(std::move(**shared)) : shared.error();
        }
        const auto reached = reader.addSegment(page, scope, from, restart, budget);
        if (!reached)
            return reached.error();
        if (*reached < scope.seq) {
            const QByteArray finished = page.finish(true);
            if (sharable && finished.size() <= protocol::pageLimit)
                m_snapshots.insert(scope.id, from, {finished, *reached, scope.seq});
            return finished;
        }
    }
    return page.finish(false);
}

/// The page made for an earlier desk that stood there, as long as no row it may hold has left the scope.
Result<std::optional<QByteArray>> PageBuilder::sharedPage(FeedReader &reader, const ScopeRow &scope,
                                                          qint64 from)
{
    const auto snapshot = m_snapshots.find(scope.id, from);
    if (!snapshot)
        return std::optional<QByteArray>();
    // Below the floor nobody knows any more what has left.
    if (snapshot->madeAt >= scope.floor) {
        const auto lost = reader.lostRowsSince(scope.id, snapshot->madeAt);
        if (!lost)
            return lost.error();
        if (!*lost)
            return std::optional(snapshot->page);
    }
    m_snapshots.remove(scope.id, from);
    return std::optional<QByteArray>();
}

Result<QByteArray> PageBuilder::pushPage(Database &database, const ScopeChange &change)
{
    auto transaction = database.begin(TransactionMode::Read);
    if (!transaction)
        return transaction.error();
    const auto scope = ScopeTable(database).find(change.scope);
    if (!scope)
        return scope.error();
    if (!*scope || (*scope)->seq != change.after)
        return QByteArray();
    protocol::PageWriter page;
    FeedReader reader(database, *m_catalogue);
    const auto reached = reader.addSegment(page, **scope, change.before, false, 4 * protocol::pushLimit);
    if (!reached)
        return reached.error();
    QByteArray finished = *reached == change.after ? page.finish(false) : QByteArray();
    return finished.size() <= protocol::pushLimit ? finished : QByteArray();
}

Result<QByteArray> PageBuilder::rows(Database &database, const Id &person, qint64 scope,
                                     const QSet<Id> &wanted)
{
    auto transaction = database.begin(TransactionMode::Read);
    if (!transaction)
        return transaction.error();
    const auto scopes = scopesOf(database, person);
    if (!scopes)
        return scopes.error();
    const auto held =
        std::find_if(scopes->begin(), scopes->end(), [&](const ScopeRow &s) { return s.id == scope; });
    if (held == scopes->end())
        return failure(ErrorCode::NotAllowed);
    protocol::PageWriter page;
    protocol::Segment head;
    head.scope = scope;
    head.from = held->seq;
    head.newest = held->seq;
    page.beginSegment(head);
    for (const Id &id : wanted) {
        const auto statement = database.prepare(QStringLiteral(
            "SELECT kind, seq FROM membership WHERE row_id = ? AND scope_id = ? AND gone = 0"));
        if (!statement)
            return statement.error();
        (*statement)->bind(id, scope);
        const auto found = (*statement)->step();
        if (!found)
            return found.error();
        const auto kind = *found ? static_cast<EntityKind>((*statement)->integer(0)) : EntityKind::None;
        const qint64 seq = *found ? (*statement)->integer(1) : 0;
        (*statement)->reset();
        const EntityType *type = m_catalogue->entity(kind);
        if (!type)
            continue;
        const auto row = StoreView(database, true).find(*type, id);
        if (!row)
            return row.error();
        if (*row)
            page.addRow(seq, kind, recordBytes(**row));
    }
    page.endSegment(held->seq, true, held->count, held->checksum);
    return page.finish(false);
}

} // namespace edesk

// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/sync/ChangePublisher.h"

namespace edesk {
namespace {

constexpr QLatin1StringView personPrefix("person:");

} // namespace

Result<void> ChangePublisher::publishOwn(Database &database, const std::vector<ScopeChange> &changes)
{
    if (!changes.empty() && m_announce)
        m_announce();
    return publish(database, changes);
}

Result<void> ChangePublisher::publish(Database &database, const std::vector<ScopeChange> &changes)
{
    PushHub &hub = m_subscribers->hub();
    // Rights first: who lost a scope must not hear its next change.
    for (const ScopeChange &change : changes) {
        if (!change.name.startsWith(personPrefix))
            continue;
        const Id person = Id::fromString(QStringView(change.name).sliced(personPrefix.size()));
        if (hub.hasStreams(person))
            EDESK_CHECK(refresh(database, person));
    }
    for (const ScopeChange &change : changes) {
        if (!hub.hasListeners(change.scope))
            continue;
        // Without a known beginning no page takes a desk over the change: the hint alone makes it pull.
        auto page =
            change.before > 0 ? m_pages->pushPage(database, change) : Result<QByteArray>(QByteArray());
        if (!page)
            return page.error();
        hub.publish(change, *page);
    }
    return {};
}

Result<std::vector<ScopeRow>> ChangePublisher::heldBy(Database &database, const Id &person)
{
    auto transaction = database.begin(TransactionMode::Read);
    if (!transaction)
        return transaction.error();
    return m_pages->scopesOf(database, person);
}

Result<QSet<qint64>> ChangePublisher::scopesOf(Database &database, const Id &person)
{
    const auto held = heldBy(database, person);
    if (!held)
        return held.error();
    QSet<qint64> scopes;
    for (const ScopeRow &scope : *held)
        scopes.insert(scope.id);
    return scopes;
}

Result<void> ChangePublisher::sendState(Database &database, quint64 subscriber, const Id &person)
{
    const auto held = heldBy(database, person);
    if (!held)
        return held.error();
    for (const ScopeRow &scope : *held)
        m_subscribers->send(subscriber, protocol::encodePush({scope.id, scope.seq, {}}));
    return {};
}

Result<void> ChangePublisher::refreshAll(Database &database)
{
    for (const Id &person : m_subscribers->persons())
        EDESK_CHECK(refresh(database, person));
    return {};
}

Result<void> ChangePublisher::refresh(Database &database, const Id &person)
{
    const auto scopes = scopesOf(database, person);
    if (!scopes)
        return scopes.error();
    m_subscribers->hub().setScopes(person, *scopes);
    return {};
}

} // namespace edesk

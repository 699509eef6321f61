// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/sync/ChangePublisher.h"

namespace edesk {
namespace {

constexpr QLatin1StringView personPrefix("person:");
/// Of how many listeners rights are read again to send them rows.
constexpr qsizetype mostReaders = 8;

/// The person whose own scope moved; null for other scopes. It moves with their rights.
Id personOf(const ScopeChange &change)
{
    if (!change.name.startsWith(personPrefix))
        return {};
    return Id::fromString(QStringView(change.name).sliced(personPrefix.size()));
}

/// Nobody loses their own matters, or what everybody may see.
bool isNeverLost(const ScopeChange &change)
{
    return change.name.startsWith(personPrefix) || change.name == Scope::everyone().name();
}

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
    QSet<Id> affected;
    for (const ScopeChange &change : changes) {
        const Id person = personOf(change);
        if (!person.isNull() && hub.hasStreams(person))
            affected.insert(person);
    }
    // Rights first: who comes to hold a scope hears of its next change.
    const Result<void> followed = refresh(database, affected, nullptr);
    std::vector<Push> pushes;
    QSet<Id> readers;
    for (const ScopeChange &change : changes) {
        if (!hub.hasListeners(change.scope))
            continue;
        auto push = prepare(database, change);
        if (!push)
            return push.error();
        if (push->mustRead)
            readers |= push->readers;
        pushes.push_back(std::move(*push));
    }
    // And again after the pages were made: who lost a scope, also by another process a moment ago or with the
    // day, must not read its next change.
    Rights rights;
    const Result<void> read = refresh(database, readers, &rights);
    for (const Push &push : pushes)
        hub.publish(push.change, push.page, push.mustRead ? stillHolding(push, rights) : push.readers);
    return followed ? read : followed;
}

/// The page of a change, when it is worth making one, and who might read it.
Result<ChangePublisher::Push> ChangePublisher::prepare(Database &database, const ScopeChange &change)
{
    Push push{change, {}, m_subscribers->hub().listenersOf(change.scope), !isNeverLost(change)};
    // Without a known beginning no page takes a desk over the change: the hint alone makes it pull. And where
    // many listen, they pull, each with their rights, rather than wait until those of all are read again.
    if (change.before <= 0 || (push.mustRead && push.readers.size() > mostReaders)) {
        push.mustRead = false;
        return push;
    }
    auto page = m_pages->pushPage(database, change);
    if (!page)
        return page.error();
    push.page = std::move(*page);
    push.mustRead = push.mustRead && !push.page.isEmpty();
    return push;
}

QSet<Id> ChangePublisher::stillHolding(const Push &push, const Rights &rights)
{
    QSet<Id> readers;
    for (const Id &person : push.readers) {
        if (rights.value(person).contains(push.change.scope))
            readers.insert(person);
    }
    return readers;
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
    return refresh(database, m_subscribers->persons(), nullptr);
}

/// Everybody it can; the first failure of the store. Whose rights cannot be told otherwise has none.
Result<void> ChangePublisher::refresh(Database &database, const QSet<Id> &persons, Rights *rights)
{
    Result<void> all;
    for (const Id &person : persons) {
        const auto read = scopesOf(database, person);
        if (!read && isStoreFailure(read.error().code)) {
            if (all)
                all = read.error();
            continue;
        }
        const QSet<qint64> scopes = read ? *read : QSet<qint64>();
        m_subscribers->hub().setScopes(person, scopes);
        if (rights)
            rights->insert(person, scopes);
    }
    return all;
}

} // namespace edesk

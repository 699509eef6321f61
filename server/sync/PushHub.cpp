// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/sync/PushHub.h"

#include "common/protocol/PullMessages.h"

#include <algorithm>

namespace edesk {

quint64 PushHub::nextStream()
{
    const std::scoped_lock lock(m_mutex);
    return ++m_next;
}

void PushHub::open(quint64 stream, const Id &person, const QSet<qint64> &scopes)
{
    const std::scoped_lock lock(m_mutex);
    m_streams.insert(stream, {person, scopes});
    for (const qint64 scope : scopes)
        m_listeners[scope].insert(stream);
}

void PushHub::close(quint64 stream)
{
    const std::scoped_lock lock(m_mutex);
    const auto it = m_streams.constFind(stream);
    if (it == m_streams.constEnd())
        return;
    unlist(stream, it.value());
    m_streams.erase(it);
}

void PushHub::unlist(quint64 stream, const Stream &entry)
{
    for (const qint64 scope : entry.scopes) {
        const auto listeners = m_listeners.find(scope);
        if (listeners == m_listeners.end())
            continue;
        listeners->remove(stream);
        if (listeners->isEmpty()) {
            m_listeners.erase(listeners);
            m_sent.remove(scope);
        }
    }
}

void PushHub::setScopes(const Id &person, const QSet<qint64> &scopes)
{
    const std::scoped_lock lock(m_mutex);
    for (auto it = m_streams.begin(); it != m_streams.end(); ++it) {
        if (it->person != person)
            continue;
        unlist(it.key(), it.value());
        it->scopes = scopes;
        for (const qint64 scope : scopes)
            m_listeners[scope].insert(it.key());
    }
}

void PushHub::publish(const ScopeChange &change, const QByteArray &page, const QSet<Id> &readers)
{
    std::vector<quint64> reading;
    std::vector<quint64> hinted;
    {
        const std::scoped_lock lock(m_mutex);
        const auto listeners = m_listeners.constFind(change.scope);
        if (listeners == m_listeners.constEnd() || m_sent.value(change.scope) >= change.after)
            return;
        m_sent.insert(change.scope, change.after);
        for (const quint64 stream : *listeners) {
            const bool reads = !page.isEmpty() && readers.contains(m_streams.value(stream).person);
            (reads ? reading : hinted).push_back(stream);
        }
    }
    if (!reading.empty())
        m_send(reading, protocol::encodePush({change.scope, change.after, page}));
    if (!hinted.empty())
        m_send(hinted, protocol::encodePush({change.scope, change.after, {}}));
}

QSet<Id> PushHub::listenersOf(qint64 scope) const
{
    const std::scoped_lock lock(m_mutex);
    QSet<Id> persons;
    for (const quint64 stream : m_listeners.value(scope))
        persons.insert(m_streams.value(stream).person);
    return persons;
}

bool PushHub::hasListeners(qint64 scope) const
{
    const std::scoped_lock lock(m_mutex);
    return m_listeners.contains(scope);
}

bool PushHub::hasStreams(const Id &person) const
{
    const std::scoped_lock lock(m_mutex);
    return std::any_of(m_streams.cbegin(), m_streams.cend(),
                       [&](const Stream &s) { return s.person == person; });
}

QHash<qint64, qint64> PushHub::watched() const
{
    const std::scoped_lock lock(m_mutex);
    QHash<qint64, qint64> out;
    for (auto it = m_listeners.cbegin(); it != m_listeners.cend(); ++it)
        out.insert(it.key(), m_sent.value(it.key()));
    return out;
}

} // namespace edesk

// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/sync/SnapshotCache.h"

namespace edesk {

std::optional<SnapshotCache::Snapshot> SnapshotCache::find(qint64 scope, qint64 from)
{
    const std::scoped_lock lock(m_mutex);
    const auto it = m_index.constFind({scope, from});
    if (it == m_index.constEnd())
        return std::nullopt;
    m_slots.splice(m_slots.begin(), m_slots, it.value());
    return it.value()->snapshot;
}

void SnapshotCache::insert(qint64 scope, qint64 from, Snapshot snapshot)
{
    const std::scoped_lock lock(m_mutex);
    if (const auto it = m_index.constFind({scope, from}); it != m_index.constEnd())
        drop(it.value());
    m_bytes += snapshot.page.size();
    m_slots.push_front({{scope, from}, std::move(snapshot)});
    m_index.insert({scope, from}, m_slots.begin());
    while (m_bytes > m_limit && !m_slots.empty())
        drop(std::prev(m_slots.end()));
}

void SnapshotCache::remove(qint64 scope, qint64 from)
{
    const std::scoped_lock lock(m_mutex);
    if (const auto it = m_index.constFind({scope, from}); it != m_index.constEnd())
        drop(it.value());
}

void SnapshotCache::drop(std::list<Slot>::iterator slot)
{
    m_bytes -= slot->snapshot.page.size();
    m_index.remove(slot->key);
    m_slots.erase(slot);
}

} // namespace edesk

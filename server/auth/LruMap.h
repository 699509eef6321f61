// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>

#include <list>
#include <utility>

namespace edesk {

/// A hash map of at most `capacity` entries that forgets the one used longest ago. Not thread-safe.
template <typename Key, typename Value>
class LruMap
{
public:
    explicit LruMap(qsizetype capacity) : m_capacity(std::max<qsizetype>(capacity, 1)) {}

    qsizetype size() const { return m_index.size(); }
    /// The value, which becomes the most recent; null when there is none. Valid until the next insert().
    Value *find(const Key &key)
    {
        const auto found = m_index.constFind(key);
        if (found == m_index.cend())
            return nullptr;
        m_entries.splice(m_entries.begin(), m_entries, *found);
        return &(*found)->second;
    }
    /// Adds or replaces, as the most recent.
    Value &insert(const Key &key, Value value)
    {
        if (Value *present = find(key))
            return *present = std::move(value);
        if (m_index.size() >= m_capacity) {
            m_index.remove(m_entries.back().first);
            m_entries.pop_back();
        }
        m_entries.emplace_front(key, std::move(value));
        m_index.insert(key, m_entries.begin());
        return m_entries.front().second;
    }
    void remove(const Key &key)
    {
        if (const auto found = m_index.constFind(key); found != m_index.cend()) {
            m_entries.erase(*found);
            m_index.erase(found);
        }
    }
    /// Removes every entry whose value satisfies the predicate.
    template <typename Predicate>
    void removeIf(Predicate predicate)
    {
        for (auto entry = m_entries.begin(); entry != m_entries.end();) {
            if (predicate(std::as_const(entry->second))) {
                m_index.remove(entry->first);
                entry = m_entries.erase(entry);
            } else {
                ++entry;
            }
        }
    }

private:
    using Entries = std::list<std::pair<Key, Value>>;

    qsizetype m_capacity;
    Entries m_entries;
    QHash<Key, typename Entries::iterator> m_index;
};

} // namespace edesk

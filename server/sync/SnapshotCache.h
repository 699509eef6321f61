// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>

#include <list>
#include <mutex>
#include <optional>

namespace edesk {

/// Compressed pages of the beginning of a scope, shared by all desks that newly hold it. Bounded; the least
/// recently used page goes first. Thread-safe.
class SnapshotCache
{
public:
    explicit SnapshotCache(qsizetype limitBytes) : m_limit(limitBytes) {}

    struct Snapshot
    {
        QByteArray page;
        /// Where the page takes a desk.
        qint64 to = 0;
        /// The sequence of the scope when the page was made.
        qint64 madeAt = 0;
    };

    std::optional<Snapshot> find(qint64 scope, qint64 from);
    void insert(qint64 scope, qint64 from, Snapshot snapshot);
    void remove(qint64 scope, qint64 from);

private:
    using Key = std::pair<qint64, qint64>;
    struct Slot
    {
        Key key;
        Snapshot snapshot;
    };
    void drop(std::list<Slot>::iterator slot);

    std::mutex m_mutex;
    qsizetype m_limit;
    qsizetype m_bytes = 0;
    std::list<Slot> m_slots;
    QHash<Key, std::list<Slot>::iterator> m_index;
};

} // namespace edesk

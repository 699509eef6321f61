// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/domain/core/Scope.h"
#include "common/store/Database.h"

#include <QHash>

namespace edesk {

/// The scopes the desk holds: how far each was read, and the count and checksum of its rows, kept as rows
/// come and go. Loaded once per transaction and saved at its end.
class ScopeLedger
{
public:
    struct Entry
    {
        QString name;
        qint64 seq = 0;
        qint64 count = 0;
        quint64 checksum = 0;
        /// Disagreed with the server's checksum when last complete; to be verified.
        bool suspect = false;
        /// As protocol::ScopeCursor::begun.
        qint64 begun = 0;
        bool dirty = false;
    };

    static Result<ScopeLedger> load(Database &database);
    Result<void> save(Database &database);

    bool holds(qint64 scope) const { return m_entries.contains(scope); }
    Entry *entry(qint64 scope);
    const QHash<qint64, Entry> &entries() const { return m_entries; }
    /// Starts to hold a scope, from nothing.
    void grant(qint64 scope, const QString &name);
    Result<void> forget(Database &database, qint64 scope);
    /// A row's hash changed in, or it joined or left, a scope.
    void adjust(qint64 scope, qint64 countChange, quint64 checksumChange);
    /// The names, to compare with audiences.
    ScopeSet names() const;

private:
    QHash<qint64, Entry> m_entries;
};

} // namespace edesk

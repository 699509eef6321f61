// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/replica/IncomingPage.h"
#include "client/replica/ReplicaTable.h"
#include "client/replica/ScopeLedger.h"
#include "common/domain/core/Catalogue.h"
#include "common/domain/core/Effects.h"

#include <QHash>
#include <QSet>

#include <map>

namespace edesk {

/// Applies pages to the confirmed rows inside the caller's transaction. The caller has put the confirmed
/// state of pending rows back first.
class PageApplier
{
public:
    PageApplier(Database &database, const Catalogue &catalogue, ScopeLedger &ledger);

    /// Takes in grants, revocations and segments. Segments of scopes not held, or not starting where the desk
    /// is, are passed over: they were overtaken.
    Result<void> apply(const IncomingPage &page);
    /// Puts rows of a repair page in place of what is stored, without moving a cursor.
    Result<void> repair(const IncomingPage &page);
    /// Lets a scope go: rows that no other scope holds vanish with their search entries.
    Result<void> dropScope(qint64 scope);
    /// Takes single rows out of a scope.
    Result<void> dropRow(qint64 scope, const EntityRef &row);

    /// The kinds of row that changed, and the rows that vanished.
    const QSet<EntityKind> &changedKinds() const { return m_changed; }
    const QSet<Id> &vanished() const { return m_vanished; }
    /// The rows that scopes begun anew let go, which their next pages may bring back.
    const QHash<qint64, QSet<Id>> &suspended() const { return m_suspended; }
    /// The scopes that are complete now, or gone: what they had not brought back has vanished.
    const QSet<qint64> &settled() const { return m_settled; }
    bool droppedScopes() const { return m_dropped; }

private:
    /// A scope, and what a row is held by that this scope alone holds.
    struct ScopeHold
    {
        qint64 scope;
        QByteArray alone;
    };

    Result<void> applySegment(const IncomingPage::Segment &segment);
    Result<void> applyRow(const ScopeHold &hold, const IncomingPage::Change &change);
    Result<void> repairRow(const ScopeHold &hold, const IncomingPage::Change &change);
    Result<void> letGo(ReplicaTable &table, const HeldRow &stored, const Id &id, qint64 scope);
    void moveHash(const HeldRow &stored, quint64 hash);
    ReplicaTable *table(EntityKind kind);

    Database *m_database;
    const Catalogue *m_catalogue;
    ScopeLedger *m_ledger;
    std::map<EntityKind, ReplicaTable> m_tables;
    QSet<EntityKind> m_changed;
    QSet<Id> m_vanished;
    QHash<qint64, QSet<Id>> m_suspended;
    QSet<qint64> m_settled;
    bool m_dropped = false;
};

} // namespace edesk

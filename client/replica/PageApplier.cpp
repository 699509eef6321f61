// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/replica/PageApplier.h"

namespace edesk {

PageApplier::PageApplier(Database &database, const Catalogue &catalogue, ScopeLedger &ledger)
    : m_database(&database), m_catalogue(&catalogue), m_ledger(&ledger)
{
}

ReplicaTable *PageApplier::table(EntityKind kind)
{
    if (const auto it = m_tables.find(kind); it != m_tables.end())
        return &it->second;
    const EntityType *type = m_catalogue->entity(kind);
    return type ? &m_tables.try_emplace(kind, *m_database, *type).first->second : nullptr;
}

Result<void> PageApplier::apply(const IncomingPage &incoming)
{
    for (const qint64 scope : incoming.page().revoked()) {
        EDESK_CHECK(dropScope(scope));
        m_settled.insert(scope);
    }
    for (const protocol::ScopeGrant &grant : incoming.page().grants())
        m_ledger->grant(grant.scope, grant.name);
    for (const IncomingPage::Segment &segment : incoming.segments())
        EDESK_CHECK(applySegment(segment));
    return {};
}

Result<void> PageApplier::applySegment(const IncomingPage::Segment &segment)
{
    const protocol::Segment &head = segment.head;
    if (!m_ledger->holds(head.scope))
        return {};
    if (head.restart) {
        const QString name = m_ledger->entry(head.scope)->name;
        const QSet<Id> vanishedBefore = m_vanished;
        EDESK_CHECK(dropScope(head.scope));
        // What the next pages bring back has not vanished.
        if (!head.complete) {
            m_suspended[head.scope] |= m_vanished - vanishedBefore;
            m_vanished = vanishedBefore;
        }
        m_ledger->grant(head.scope, name);
    }
    if (m_ledger->entry(head.scope)->seq != head.from)
        return {};
    const ScopeHold hold{head.scope, heldWith({}, head.scope)};
    for (const IncomingPage::Change &change : segment.changes)
        EDESK_CHECK(change.isGone() ? dropRow(head.scope, {change.kind, change.id}) : applyRow(hold, change));
    ScopeLedger::Entry *scope = m_ledger->entry(head.scope);
    scope->seq = head.to;
    scope->begun = head.begunAfter(scope->begun);
    if (head.complete) {
        m_settled.insert(head.scope);
        scope->suspect = scope->count != head.count || scope->checksum != head.checksum;
    }
    return {};
}

/// The row's hash changed for every scope that holds it.
void PageApplier::moveHash(const HeldRow &stored, quint64 hash)
{
    if (stored.hash == hash)
        return;
    for (const qint64 scope : scopesIn(stored.held))
        m_ledger->adjust(scope, 0, hash - stored.hash);
}

Result<void> PageApplier::applyRow(const ScopeHold &hold, const IncomingPage::Change &change)
{
    ReplicaTable *rows = table(change.kind);
    m_changed.insert(change.kind);
    const auto inserted = rows->insert(change.row, hold.alone, change.hash);
    if (!inserted)
        return inserted.error();
    if (*inserted) {
        m_vanished.remove(change.id);
        m_ledger->adjust(hold.scope, 1, change.hash);
        return {};
    }
    const auto found = rows->find(change.id);
    if (!found)
        return found.error();
    if (!*found)
        return failure(ErrorCode::StoreFailed, {}, QStringLiteral("a row neither new nor there"));
    HeldRow stored = **found;
    const bool joins = !isHeldBy(stored.held, hold.scope);
    // An overtaken page may bring an older state than a pushed one did.
    const bool newer = stored.hash != change.hash && change.row.revision >= stored.revision;
    const QByteArray held = heldWith(stored.held, hold.scope);
    if (newer) {
        moveHash(stored, change.hash);
        EDESK_CHECK(rows->update(stored, change.row, held, change.hash));
        stored.hash = change.hash;
    } else if (joins) {
        EDESK_CHECK(rows->setHeld(stored.rid, held));
    }
    if (joins)
        m_ledger->adjust(hold.scope, 1, stored.hash);
    return {};
}

Result<void> PageApplier::dropRow(qint64 scope, const EntityRef &row)
{
    ReplicaTable *rows = table(row.kind);
    if (!rows)
        return {};
    const auto stored = rows->find(row.id);
    if (!stored)
        return stored.error();
    if (!*stored || !isHeldBy((*stored)->held, scope))
        return {};
    m_changed.insert(row.kind);
    m_ledger->adjust(scope, -1, quint64(0) - (*stored)->hash);
    return letGo(*rows, **stored, row.id, scope);
}

Result<void> PageApplier::letGo(ReplicaTable &rows, const HeldRow &stored, const Id &id, qint64 scope)
{
    const QByteArray held = heldWithout(stored.held, scope);
    if (!held.isEmpty())
        return rows.setHeld(stored.rid, held);
    m_vanished.insert(id);
    m_dropped = true;
    return rows.remove(stored);
}

Result<void> PageApplier::dropScope(qint64 scope)
{
    if (!m_ledger->holds(scope))
        return {};
    for (const EntityType *type : m_catalogue->entities()) {
        ReplicaTable *rows = table(type->kind);
        EDESK_CHECK(rows->forEachHeldBy(scope, [&](const HeldRow &stored, const Id &id) {
            m_changed.insert(type->kind);
            return letGo(*rows, stored, id, scope);
        }));
    }
    m_dropped = true;
    return m_ledger->forget(*m_database, scope);
}

Result<void> PageApplier::repair(const IncomingPage &incoming)
{
    for (const IncomingPage::Segment &segment : incoming.segments()) {
        if (!m_ledger->holds(segment.head.scope))
            continue;
        const ScopeHold hold{segment.head.scope, heldWith({}, segment.head.scope)};
        for (const IncomingPage::Change &change : segment.changes) {
            if (!change.isGone())
                EDESK_CHECK(repairRow(hold, change));
        }
    }
    return {};
}

Result<void> PageApplier::repairRow(const ScopeHold &hold, const IncomingPage::Change &change)
{
    ReplicaTable *rows = table(change.kind);
    const auto stored = rows->find(change.id);
    if (!stored)
        return stored.error();
    if (!*stored)
        return applyRow(hold, change);
    m_changed.insert(change.kind);
    moveHash(**stored, change.hash);
    EDESK_CHECK(rows->update(**stored, change.row, heldWith((*stored)->held, hold.scope), change.hash));
    if (!isHeldBy((*stored)->held, hold.scope))
        m_ledger->adjust(hold.scope, 1, change.hash);
    return {};
}

} // namespace edesk

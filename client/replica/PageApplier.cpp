// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/replica/PageApplier.h"

#include "common/base/Cbor.h"

namespace edesk {
namespace {

qint64 revisionOf(QByteArrayView row)
{
    CborReader reader(row);
    reader.array();
    reader.id();
    return reader.integer();
}

} // namespace

PageApplier::PageApplier(Database &database, const Catalogue &catalogue, ScopeLedger &ledger)
    : m_database(&database),
      m_catalogue(&catalogue),
      m_ledger(&ledger)
{
}

ReplicaTable *PageApplier::table(EntityKind kind)
{
    if (const auto it = m_tables.find(kind); it != m_tables.end())
        return &it->second;
    const EntityType *type = m_catalogue->entity(kind);
    return type ? &m_tables.try_emplace(kind, *m_database, *type).first->second : nullptr;
}

Result<void> PageApplier::apply(const protocol::Page &page)
{
    for (const qint64 scope : page.revoked()) {
        EDESK_CHECK(dropScope(scope));
        m_settled.insert(scope);
    }
    for (const protocol::ScopeGrant &grant : page.grants())
        m_ledger->grant(grant.scope, grant.name);
    for (const protocol::Segment &segment : page.segments())
        EDESK_CHECK(applySegment(segment));
    return {};
}

Result<void> PageApplier::applySegment(const protocol::Segment &segment)
{
    if (!m_ledger->holds(segment.scope))
        return {};
    if (segment.restart) {
        const QString name = m_ledger->entry(segment.scope)->name;
        const QSet<Id> vanishedBefore = m_vanished;
        EDESK_CHECK(dropScope(segment.scope));
        // What the next pages bring back has not vanished.
        if (!segment.complete) {
            m_suspended[segment.scope] |= m_vanished - vanishedBefore;
            m_vanished = vanishedBefore;
        }
        m_ledger->grant(segment.scope, name);
    }
    if (m_ledger->entry(segment.scope)->seq != segment.from)
        return {};
    protocol::EntryReader entries(segment.entries);
    protocol::Entry entry;
    while (entries.next(entry)) {
        if (entry.gone)
            EDESK_CHECK(applyGone(segment.scope, entry.kind, entry.id));
        else
            EDESK_CHECK(applyRow(segment.scope, entry));
    }
    if (entries.failed())
        return failure(ErrorCode::Malformed, {}, QStringLiteral("segment"));
    ScopeLedger::Entry *scope = m_ledger->entry(segment.scope);
    scope->seq = segment.to;
    if (segment.complete) {
        m_settled.insert(segment.scope);
        scope->suspect = scope->count != segment.count || scope->checksum != segment.checksum;
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

Result<void> PageApplier::applyRow(qint64 scope, const protocol::Entry &entry)
{
    ReplicaTable *rows = table(entry.kind);
    if (!rows)
        return {}; // A kind of a newer server: not ours to keep.
    const quint64 hash = recordHash(entry.kind, entry.row);
    m_changed.insert(entry.kind);
    const auto inserted = rows->insert(entry.row, heldWith({}, scope), hash);
    if (!inserted)
        return inserted.error();
    if (*inserted) {
        m_vanished.remove(entry.id);
        m_ledger->adjust(scope, 1, hash);
        return {};
    }
    const auto found = rows->find(entry.id);
    if (!found)
        return found.error();
    if (!*found)
        return failure(ErrorCode::StoreFailed, {}, QStringLiteral("a row neither new nor there"));
    HeldRow stored = **found;
    const bool joins = !isHeldBy(stored.held, scope);
    // An overtaken page may bring an older state than a pushed one did.
    const bool newer = stored.hash != hash && revisionOf(entry.row) >= stored.revision;
    const QByteArray held = heldWith(stored.held, scope);
    if (newer) {
        moveHash(stored, hash);
        EDESK_CHECK(rows->update(stored, entry.row, held, hash));
        stored.hash = hash;
    } else if (joins) {
        EDESK_CHECK(rows->setHeld(stored.rid, held));
    }
    if (joins)
        m_ledger->adjust(scope, 1, stored.hash);
    return {};
}

Result<void> PageApplier::applyGone(qint64 scope, EntityKind kind, const Id &id)
{
    return dropRow(scope, {kind, id});
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

Result<void> PageApplier::repair(const protocol::Page &page)
{
    for (const protocol::Segment &segment : page.segments()) {
        if (!m_ledger->holds(segment.scope))
            continue;
        protocol::EntryReader entries(segment.entries);
        protocol::Entry entry;
        while (entries.next(entry)) {
            ReplicaTable *rows = table(entry.kind);
            const auto stored = rows ? rows->find(entry.id) : Result<std::optional<HeldRow>>(std::nullopt);
            if (!stored)
                return stored.error();
            m_changed.insert(entry.kind);
            if (!*stored) {
                EDESK_CHECK(applyRow(segment.scope, entry));
                continue;
            }
            const quint64 hash = recordHash(entry.kind, entry.row);
            moveHash(**stored, hash);
            EDESK_CHECK(rows->update(**stored, entry.row, heldWith((*stored)->held, segment.scope), hash));
            if (!isHeldBy((*stored)->held, segment.scope))
                m_ledger->adjust(segment.scope, 1, hash);
        }
        if (entries.failed())
            return failure(ErrorCode::Malformed, {}, QStringLiteral("repair page"));
    }
    return {};
}

} // namespace edesk

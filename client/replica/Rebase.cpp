// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/replica/Rebase.h"

#include "client/replica/ReplicaSchema.h"
#include "common/domain/core/Decide.h"
#include "common/domain/core/Overlay.h"
#include "common/domain/organisation/Access.h"
#include "common/store/StoreView.h"

#include <algorithm>

namespace edesk {
Rebase::Rebase(Database &database, const Catalogue &catalogue, const Id &person)
    : m_database(&database), m_catalogue(&catalogue), m_person(person)
{
}

Result<void> Rebase::undo()
{
    struct Kept
    {
        EntityKind kind;
        Id id;
        std::optional<QByteArray> row;
        QByteArray held;
    };
    std::vector<Kept> all;
    const auto statement = m_database->prepare(QStringLiteral("SELECT kind, id, row, held FROM confirmed"));
    if (!statement)
        return statement.error();
    EDESK_CHECK((*statement)->forEach([&] {
        Kept kept{static_cast<EntityKind>((*statement)->integer(0)), (*statement)->id(1), std::nullopt,
                  (*statement)->utf8(3).toByteArray()};
        if (!(*statement)->isNull(2))
            kept.row = (*statement)->bytes(2).toByteArray();
        all.push_back(std::move(kept));
    }));
    for (const Kept &kept : all) {
        const EntityType *type = m_catalogue->entity(kept.kind);
        if (!type)
            continue;
        ReplicaTable &table = tableOf(*type);
        m_changed.insert(kept.kind);
        const auto stored = table.find(kept.id);
        if (!stored)
            return stored.error();
        if (*stored && kept.row) {
            const auto row = PreparedRow::from(*type, *kept.row);
            if (!row)
                return row.error();
            EDESK_CHECK(table.update(**stored, *row, kept.held, recordHash(kept.kind, *kept.row)));
        } else if (*stored) {
            EDESK_CHECK(table.remove(**stored));
        }
    }
    if (all.empty())
        return {};
    return m_database->run(QStringLiteral("DELETE FROM confirmed"));
}

ReplicaTable &Rebase::tableOf(const EntityType &type)
{
    return m_tables.try_emplace(type.kind, *m_database, type).first->second;
}

Result<Effects> Rebase::preview(const Command &command) const
{
    const StoreView view(*m_database, false);
    const auto now = plausible(command.recordedAt);
    if (!now)
        return now.error();
    const auto actor = actorFor(view, m_person, command.onBehalfOf, *now);
    if (!actor)
        return actor.error();
    return decide(*m_catalogue, view, *actor, command, *now);
}

/// A clock that is behind the server's last word, or more than a year ahead of it, is wrong: that word
/// counts.
Result<Instant> Rebase::plausible(Instant recordedAt) const
{
    constexpr qint64 yearMs = 366LL * 24 * 3600 * 1000;
    const auto heard = ReplicaSchema::meta(*m_database, ReplicaSchema::serverTimeKey());
    if (!heard)
        return heard.error();
    const Instant server{heard->toLongLong()};
    const bool wrong = server.isSet() && (recordedAt < server || server.plusMs(yearMs) < recordedAt);
    return wrong ? server : recordedAt;
}

Result<bool> Rebase::replay(const OutboxItem &item, const ScopeSet &held)
{
    const auto effects = preview(item.command);
    if (!effects)
        return isStoreFailure(effects.error().code) ? Result<bool>(effects.error()) : Result<bool>(false);
    for (const Record &row : effects->written()) {
        const auto visible = isVisible(row, effects->written(), held);
        if (!visible)
            return visible.error();
        if (*visible)
            EDESK_CHECK(write(row));
    }
    return true;
}

/// A row for other people only (their notice) is not for this desk: it would never be confirmed here.
Result<bool> Rebase::isVisible(const Record &row, const std::vector<Record> &written,
                               const ScopeSet &held) const
{
    const StoreView below(*m_database, false);
    const Overlay view(below, written);
    std::optional<Record> owner = row;
    while (owner && owner->type().audienceParent >= 0) {
        const EntityType &type = owner->type();
        const EntityType *parent = m_catalogue->entity(type.field(type.audienceParent).options.references);
        const auto found = view.find(*parent, owner->idAt(type.audienceParent));
        if (!found)
            return found.error();
        owner = *found;
    }
    if (!owner)
        return false;
    const auto audience = owner->type().audience(*owner, view);
    if (!audience)
        return audience.error();
    return audience->intersects(held);
}

Result<void> Rebase::write(const Record &row)
{
    ReplicaTable &table = tableOf(row.type());
    m_changed.insert(row.kind());
    const auto stored = table.find(row.id());
    if (!stored)
        return stored.error();
    const auto before = table.bytesOf(row.id());
    if (!before)
        return before.error();
    const auto keep = m_database->prepare(QStringLiteral(
        "INSERT INTO confirmed(kind, id, row, held) VALUES(?, ?, ?, ?) ON CONFLICT(kind, id) DO NOTHING"));
    if (!keep)
        return keep.error();
    (*keep)->bindInteger(0, int(row.kind()));
    (*keep)->bindId(1, row.id());
    if (*before)
        (*keep)->bindBytes(2, **before);
    else
        (*keep)->bindNull(2);
    const QByteArray held = *stored ? (*stored)->held : QByteArray("");
    (*keep)->bindUtf8(3, held);
    EDESK_CHECK((*keep)->run());
    const QByteArray bytes = recordBytes(row);
    const auto prepared = PreparedRow::from(row.type(), bytes);
    if (!prepared)
        return prepared.error();
    if (*stored)
        return table.update(**stored, *prepared, held, (*stored)->hash);
    const auto inserted = table.insert(*prepared, held, 0);
    if (!inserted)
        return inserted.error();
    return {};
}

} // namespace edesk

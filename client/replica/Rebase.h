// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/replica/OutboxItem.h"
#include "client/replica/ReplicaTable.h"
#include "client/replica/ScopeLedger.h"
#include "common/domain/core/Catalogue.h"
#include "common/store/Database.h"

#include <QSet>

#include <map>

namespace edesk {

/// Keeps the rows the desk shows equal to the confirmed rows with pending commands replayed on top. Works
/// inside the caller's transaction on replica.db.
class Rebase
{
public:
    Rebase(Database &database, const Catalogue &catalogue, const Id &person);

    /// Puts the confirmed state of every changed row back.
    Result<void> undo();
    /// Replays one pending command on the rows as they are now. Answers whether the desk could decide it:
    /// false means that it is awaited, or would be refused as things stand, and shows no effect.
    Result<bool> replay(const OutboxItem &item, const ScopeSet &held);
    /// What replaying would do, or why it would be refused, without writing.
    Result<Effects> preview(const Command &command) const;

    const QSet<EntityKind> &changedKinds() const { return m_changed; }

private:
    Result<Instant> plausible(Instant recordedAt) const;
    Result<void> write(const Record &row);
    Result<bool> isVisible(const Record &row, const std::vector<Record> &written, const ScopeSet &held) const;

    ReplicaTable &tableOf(const EntityType &type);

    Database *m_database;
    const Catalogue *m_catalogue;
    Id m_person;
    std::map<EntityKind, ReplicaTable> m_tables;
    QSet<EntityKind> m_changed;
};

} // namespace edesk

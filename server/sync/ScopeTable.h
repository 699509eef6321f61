// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/domain/core/Scope.h"
#include "common/store/Database.h"

#include <optional>

namespace edesk {

/// One scope as the server counts it.
struct ScopeRow
{
    qint64 id = 0;
    QString name;
    qint64 seq = 0;
    qint64 count = 0;
    quint64 checksum = 0;
    /// Tombstones at or below it are gone; a cursor between 1 and it must restart.
    qint64 floor = 0;
};

/// The SQL of the `scope` table.
class ScopeTable
{
public:
    explicit ScopeTable(Database &database) : m_database(&database) {}

    /// The scope, or nothing while no row was ever in it.
    Result<std::optional<ScopeRow>> find(const Scope &scope);
    Result<std::optional<ScopeRow>> find(qint64 id);
    /// The number of a scope, made when it is new.
    Result<qint64> ensure(const Scope &scope);
    /// Advances a scope inside the running transaction, which then holds its lock until it ends; answers the
    /// scope before the change. Call in ascending order of id.
    Result<ScopeRow> advance(qint64 id, qint64 steps, qint64 countChange, quint64 checksumChange);

private:
    Result<std::optional<ScopeRow>> one(Statement &statement);

    Database *m_database;
};

} // namespace edesk

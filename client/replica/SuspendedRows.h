// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/domain/core/Catalogue.h"
#include "common/store/Database.h"

#include <QSet>

namespace edesk {

/// Rows that a scope begun anew let go and may still bring back with a later page, as far as the outbox is
/// about them. Kept in replica.db: the pages may lie on both sides of a restart of the desk.
class SuspendedRows
{
public:
    SuspendedRows(Database &database, const Catalogue &catalogue)
        : m_database(&database), m_catalogue(&catalogue)
    {
    }

    Result<void> add(qint64 scope, const QSet<Id> &rows);
    /// The scope is whole again, or revoked: forgets its rows, and answers those that did not come back.
    Result<QSet<Id>> settle(qint64 scope);

private:
    Result<bool> isHere(const Id &row);

    Database *m_database;
    const Catalogue *m_catalogue;
};

} // namespace edesk

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/domain/core/Record.h"
#include "common/store/Database.h"

namespace edesk {

/// Writes rows of any kind at their new revision, inside the caller's transaction. Knows no feed.
class RowWriter
{
public:
    explicit RowWriter(Database &database) : m_database(&database) {}

    /// Inserts a row of revision 1, else updates it; StoreBusy when it is no longer at the revision before.
    Result<void> write(const Record &row);

private:
    Result<void> update(const Record &row);

    Database *m_database;
};

} // namespace edesk

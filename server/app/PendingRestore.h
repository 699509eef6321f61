// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/store/Database.h"

namespace edesk {

/// That a PostgreSQL database is being replaced by a backup. PostgreSQL's own program commits the backup with
/// the epoch it was made in; whatever happens to us after that, no desk may be served before the epoch is
/// another. So it is written into the database, beside the tables a backup holds, where every server finds
/// it.
class PendingRestore
{
public:
    explicit PendingRestore(Database &database) : m_database(&database) {}

    /// To be called before the backup is put back.
    Result<void> note();
    /// Gives the store a new epoch if it was replaced since note(); nothing to do when none is pending.
    Result<void> finish();

private:
    Database *m_database;
};

} // namespace edesk

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/store/DatabaseAddress.h"

namespace edesk {

/// PostgreSQL's own programs for copies of a whole database. ToolMissing, ToolFailed with their last words.
namespace PostgresTools {
/// Writes a consistent copy (pg_dump, custom format) while others use the database.
Result<void> dump(const DatabaseAddress &address, const QString &file);
/// Puts a copy in the place of what is there, in one transaction (pg_restore).
Result<void> restore(const DatabaseAddress &address, const QString &file);
} // namespace PostgresTools

} // namespace edesk

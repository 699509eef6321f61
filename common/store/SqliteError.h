// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/Result.h"

struct sqlite3;

namespace edesk {

/// The last error of a SQLite connection in edesk's terms: full, read-only, damaged, busy, duplicate.
Error sqliteError(sqlite3 *connection, int code);

} // namespace edesk

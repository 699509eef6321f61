// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/app/DataFolder.h"

namespace edesk {

/// Brings a folder's store to the newest schema, with a backup in the folder before anything changes,
/// places rows whose description changed anew, and ends a restore that was interrupted.
/// StoreTooNew, NotInitialised.
Result<void> bringUpToDate(const DataFolder &folder);

} // namespace edesk

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/app/Subcommand.h"

namespace edesk {

/// `edeskd backup`: writes a consistent copy of the store, also while the server runs.
ExitCode runBackup(Terminal &terminal, const QStringList &arguments);

} // namespace edesk

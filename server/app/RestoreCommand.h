// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/app/Subcommand.h"

namespace edesk {

/// `edeskd restore`: puts a backup in the place of the store; desks notice by the new epoch.
ExitCode runRestore(Terminal &terminal, const QStringList &arguments);

} // namespace edesk

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/app/Subcommand.h"

namespace edesk {

/// `edeskd import`: reads organisations and people from CSV files, all or nothing.
ExitCode runImport(Terminal &terminal, const QStringList &arguments);

} // namespace edesk

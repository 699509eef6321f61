// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/app/Subcommand.h"

namespace edesk {

/// `edeskd serve`: runs the server until SIGTERM or SIGINT.
ExitCode runServe(Terminal &terminal, const QStringList &arguments);

} // namespace edesk

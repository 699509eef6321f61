// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/app/Subcommand.h"

namespace edesk {

/// `edeskd check`: compares everything that is stored twice, and mends it if asked.
ExitCode runCheck(Terminal &terminal, const QStringList &arguments);

} // namespace edesk

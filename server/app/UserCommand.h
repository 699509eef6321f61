// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/app/Subcommand.h"

namespace edesk {

/// `edeskd user`: lists, adds and changes accounts without a desk.
ExitCode runUser(Terminal &terminal, const QStringList &arguments);

} // namespace edesk

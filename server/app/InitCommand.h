// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/app/Subcommand.h"

namespace edesk {

/// `edeskd init`: makes a data folder: store, certificates, configuration and, if wanted, a demonstration.
/// What an interrupted run leaves does not look initialised and is taken over by the next.
ExitCode runInit(Terminal &terminal, const QStringList &arguments);

} // namespace edesk

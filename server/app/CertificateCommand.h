// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/app/Subcommand.h"

namespace edesk {

/// `edeskd certificate`: renews the server's certificate by the installation's own authority.
ExitCode runCertificate(Terminal &terminal, const QStringList &arguments);

} // namespace edesk

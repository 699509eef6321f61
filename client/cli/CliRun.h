// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace edesk {

/// Runs edesk-cli in this application's event loop; answers the exit code.
int runCli(QCoreApplication &application);

} // namespace edesk

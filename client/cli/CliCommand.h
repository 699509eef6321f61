// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace edesk {

class Commands;

/// One verb of edesk-cli.
struct CliCommand
{
    const char *verb;
    /// The fewest and most words after the verb.
    int least;
    int most;
    /// Needs the profile's replica (a signed-in person).
    bool needsDesk;
    void (Commands::*run)();
};

} // namespace edesk

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace edesk {

class Commands;

/// One verb of edesk-cli.
struct CliCommand
{
    const char *verb;
    /// The words after the verb, separated by spaces: "[…" may be left out, and with "…" in the last of them
    /// any number may follow.
    const char *words;
    /// Needs the profile's replica (a signed-in person).
    bool needsDesk;
    void (Commands::*run)();
};

} // namespace edesk

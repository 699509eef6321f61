// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace edesk {

/// Lets this process open as many files and sockets as the system grants it (the soft limit becomes the hard
/// one), and logs both. Warns when that is too few for `connections` at once.
void raiseDescriptorLimit(int connections);

} // namespace edesk

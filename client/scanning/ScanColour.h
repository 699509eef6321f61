// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace edesk {

/// How much of the paper's colour a scan keeps.
enum class ScanColour { Colour, Grey, BlackAndWhite };

} // namespace edesk

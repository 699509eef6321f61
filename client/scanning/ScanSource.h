// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace edesk {

/// Where the scanner takes its pages from: the glass, one page at a time; or the feeder until it is empty,
/// the front or both sides of each sheet.
enum class ScanSource { Flatbed, Feeder, Duplex };

} // namespace edesk

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/scanning/PaperSize.h"
#include "client/scanning/ScanColour.h"
#include "client/scanning/ScanSource.h"

namespace edesk {

/// How pages are to be scanned.
struct ScanOptions
{
    /// Dots per inch.
    int resolution = 300;
    ScanColour colour = ScanColour::Grey;
    ScanSource source = ScanSource::Flatbed;
    PaperSize paper = PaperSize::A4;

    bool operator==(const ScanOptions &) const = default;
};

} // namespace edesk

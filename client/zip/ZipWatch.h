// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

namespace edesk {

/// How whoever has a ZIP file written follows it; both are called by the thread that writes.
struct ZipWatch
{
    /// Between 0 and 1.
    std::function<void(double part)> progressed;
    /// True ends the writing with Cancelled.
    std::function<bool()> isCancelled;
};

} // namespace edesk

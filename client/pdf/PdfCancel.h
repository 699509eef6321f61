// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <memory>

namespace edesk {

/// A wish to have something no longer, shared by who asked and who works on it: true cancels.
using PdfCancel = std::shared_ptr<std::atomic<bool>>;

inline PdfCancel makePdfCancel()
{
    return std::make_shared<std::atomic<bool>>(false);
}

} // namespace edesk

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/Result.h"

#include <QImage>

#include <atomic>
#include <functional>
#include <memory>

namespace edesk {

/// The pages of a scan that are to be read.
struct RecognitionJob
{
    int pages = 0;
    /// The picture of a page (from 0), upright and with its resolution; called in another thread, when the
    /// page's turn comes. A page that cannot be had has no text.
    std::function<Result<QImage>(int page)> page;
    /// Set by whoever no longer wants it.
    std::shared_ptr<std::atomic<bool>> isCancelled = std::make_shared<std::atomic<bool>>(false);
};

} // namespace edesk

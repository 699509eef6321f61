// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <atomic>

namespace edesk {

/// How far an export is, and whether it is still wanted; shared by the thread that makes it and the one that
/// shows it.
struct ExportProgress
{
    std::atomic<qint64> rows = 0;
    /// 0 until it is known.
    std::atomic<qint64> total = 0;
    std::atomic<bool> isCancelled = false;
};

} // namespace edesk

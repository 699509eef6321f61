// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/scanning/PageFolder.h"
#include "common/base/Result.h"

#include <QDateTime>

#include <atomic>

namespace edesk {

/// What a PDF says of itself.
struct ScanPdfFacts
{
    QString title = {};
    QString author = {};
    QDateTime at = {};
};

/// Shared between who writes a PDF and who waits for it.
struct ScanPdfProgress
{
    std::atomic<int> pages = 0;
    std::atomic<bool> isCancelled = false;
};

/// Makes the pages into a PDF, each as large as its paper: pictures go in as they are kept, JPEG for grey and
/// colour, one bit a dot for black and white; turns do not touch them. `target` appears when it is whole, or
/// stays as it was. InvalidArgument without a page, ScannedPageDamaged, StoreFull, FileFailed, Cancelled. In
/// any thread.
Result<void> writeScanPdf(const PageFolder &folder, const QList<ScannedPage> &pages, const QString &target,
                          const ScanPdfFacts &facts, ScanPdfProgress &progress);

} // namespace edesk

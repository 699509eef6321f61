// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/scanning/ScanDevice.h"
#include "client/scanning/ScanListener.h"
#include "client/scanning/ScanOptions.h"

#include <QList>

#include <memory>

namespace edesk {

/// The scanners of this computer as its system knows them: SANE on Linux; WIA or TWAIN are to be this on
/// Windows. Its calls take as long as the device does; they come one after the other, never from the window's
/// thread.
class ScannerBackend
{
public:
    virtual ~ScannerBackend() = default;

    /// Those that answer now; none is no failure.
    virtual Result<QList<ScanDevice>> devices() = 0;
    /// Where this device can take pages from.
    virtual Result<QList<ScanSource>> sources(const QString &device) = 0;
    /// Scans one page from the glass, or all that the feeder holds, and answers their number. An empty feeder
    /// ends the batch; when it is empty from the start, that is ScannerOutOfPaper. What was told to the
    /// listener before a failure counts; InvalidArgument when the device has no such source.
    virtual Result<int> scan(const QString &device, const ScanOptions &options, ScanListener &listener) = 0;
};

/// The back-end of this system; where there is none yet, one that finds no device.
std::unique_ptr<ScannerBackend> makeScannerBackend();

} // namespace edesk

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/scanning/ScanListener.h"
#include "client/scanning/ScanOptions.h"

#include <sane/sane.h>

namespace edesk {

class SaneDevice;
class SaneImage;

/// The pages that an opened device takes one after the other.
class SaneBatch
{
public:
    /// All outlive this; `dpi` is what the device was set to.
    SaneBatch(const SaneDevice &device, const ScanOptions &options, double dpi, ScanListener &listener);

    /// As ScannerBackend::scan.
    Result<int> run();

private:
    Result<bool> takePage(bool isFirst);
    Result<void> readFrame(SaneImage &image);
    QImage finished(const SaneImage &image) const;

    const SaneDevice &m_device;
    const ScanOptions &m_options;
    double m_dpi;
    ScanListener &m_listener;
};

} // namespace edesk

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/Result.h"

class QImage;

namespace edesk {

/// Whom a back-end tells what it scans, in the thread of the scan.
class ScanListener
{
public:
    virtual ~ScanListener() = default;

    /// Nobody waits for the pages any more: the scan is to end soon, with Cancelled.
    virtual bool isCancelled() const = 0;
    /// How much of the page at hand is read, 0 to 100; -1 while its length is not known.
    virtual void advanced(int percent) = 0;
    /// A whole page, with its resolution as dots per metre. A failure (the page could not be kept) ends the
    /// scan with it.
    virtual Result<void> taken(const QImage &page) = 0;
};

} // namespace edesk

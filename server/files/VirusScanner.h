// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/Result.h"

#include <QString>

namespace edesk {

/// Looks whether a file holds malware. Called by several threads at once.
class VirusScanner
{
public:
    VirusScanner() = default;
    VirusScanner(const VirusScanner &) = delete;
    VirusScanner &operator=(const VirusScanner &) = delete;
    virtual ~VirusScanner() = default;

    /// The name of what was found, empty when the file is clean; ScannerUnavailable when there is no verdict.
    virtual Result<QString> scan(const QString &path) const = 0;
};

} // namespace edesk

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/scanning/PageFolder.h"
#include "client/scanning/Scanner.h"

#include <QTemporaryDir>

namespace edesk {

/// What one run of a scanner needs until its PDF is written.
struct ScanJob
{
    Scanner scanner{makeScannerBackend()};
    ScanOptions options;
    QTemporaryDir folder;
    QString target;
    QList<ScannedPage> pages;
};

} // namespace edesk

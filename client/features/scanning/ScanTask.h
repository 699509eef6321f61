// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/scanning/ScanPdf.h"
#include "common/base/Error.h"

namespace edesk {

class ProfileSettings;
class Scanner;

/// What the scan dialog is opened for. What it refers to outlives the dialog.
struct ScanTask
{
    Scanner &scanner;
    /// Where the person's choices are kept.
    ProfileSettings &settings;
    Language language;
    /// The folder of the draft that keeps the pages until the PDF is made.
    QString folder;
    /// The PDF that is to be.
    QString target;
    ScanPdfFacts facts;
};

} // namespace edesk

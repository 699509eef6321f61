// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QSizeF>

namespace edesk {

/// What is known of a PDF file once it is open.
struct PdfFacts
{
    /// Of each page as it is shown (cropped, turned), in points; empty for a page that cannot be read.
    QList<QSizeF> pageSizes;
    /// The file was damaged and has been put together again; something may be missing.
    bool isRepaired = false;
    /// Whoever made the file lets it be printed.
    bool mayPrint = true;
};

} // namespace edesk

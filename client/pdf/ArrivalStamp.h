// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/pdf/ArrivalStampText.h"
#include "client/pdf/PageCorner.h"
#include "common/base/Result.h"

#include <QRectF>

#include <atomic>

namespace edesk {

/// Prints the stamp of arriving documents (dấu ĐẾN) on the first page of a copy of a PDF file, as text, laid
/// over what is there: the pages' own streams stay byte for byte, the file itself is only read.
class ArrivalStamp
{
public:
    struct Request
    {
        QString source;
        /// The copy; replaced if it is there, in one step once all of it is written. Not the source.
        QString target;
        ArrivalStampText text;
        PageCorner corner = PageCorner::TopRight;
        /// Of the source, where it needs one; the copy keeps it.
        QString password;
    };

    /// `family` is that of the letters (printFontFamily()).
    explicit ArrivalStamp(const QString &family);

    /// Where the stamp stands on the page as it is shown, in points from the top left. Takes as long as the
    /// file is large, so not in the window's thread. The errors of PdfDocument::open; PdfDamaged also for a
    /// file whose end is missing; PdfSigned for one that is signed, PdfProtected where its maker forbids
    /// changes, PdfPageTooSmall; InvalidArgument when source and target are one; FileFailed for
    /// the copy. No copy is left behind then.
    Result<QRectF> print(const Request &request, const std::atomic<bool> &cancelled) const;

private:
    QString m_family;
};

} // namespace edesk

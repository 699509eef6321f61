// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/pdf/ArrivalStampText.h"

#include <QByteArray>
#include <QRectF>

namespace edesk {

/// The stamp of arriving documents alone on a small sheet: decree 30/2020, annex IV.
class StampSheet
{
public:
    /// 50 mm wide, 35 mm high, in points.
    static QSizeF stampSize();
    /// Where the stamp stands on its sheet, in points from the top left.
    static QRectF stampPlace();
    static QSizeF sheetSize();

    /// The sheet as a PDF whose words are text, in letters of `family`; works in any thread.
    static QByteArray pdf(const ArrivalStampText &text, const QString &family);
};

} // namespace edesk

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace edesk {

/// How large pages are shown: as wide as there is room, or by a factor of their size on paper.
struct PdfZoom
{
    bool fitsWidth = true;
    qreal factor = 1;

    bool operator==(const PdfZoom &) const = default;
};

} // namespace edesk

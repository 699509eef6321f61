// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/pdf/PdfZoom.h"

#include <QList>
#include <QRectF>

namespace edesk {

/// Where the pages of a file stand below one another, in logical pixels of the whole column. A page of absurd
/// size is shown smaller rather than larger than anything that can be scrolled.
class PdfLayout
{
public:
    static constexpr int Margin = 12;
    /// The longest side a page may have on the screen.
    static constexpr qreal LongestSide = 60'000;

    PdfLayout() = default;
    /// Sizes in points; an empty one stands for a page that cannot be read, and gets A4's.
    explicit PdfLayout(const QList<QSizeF> &pages);

    /// Arranges the pages for a view of this width.
    void arrange(const PdfZoom &zoom, int width);

    int count() const { return int(m_pages.size()); }
    QRect page(int index) const { return m_rects.value(index); }
    /// Logical pixels per point.
    qreal scale(int index) const { return m_scales.value(index, 1); }
    /// Of a page without zoom: logical pixels per point at 100 %.
    static qreal naturalScale();
    QSize size() const { return m_size; }
    /// The page at this height or the nearest below it; -1 without pages.
    int pageAt(int y) const;
    /// The pages that a stretch of the column touches, first and last; {0, -1} for none.
    std::pair<int, int> pagesWithin(int top, int bottom) const;

private:
    QList<QSizeF> m_pages;
    QList<QRect> m_rects;
    QList<qreal> m_scales;
    QSize m_size;
};

} // namespace edesk

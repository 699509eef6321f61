// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pdf/PdfLayout.h"

#include <limits>

namespace edesk {

PdfLayout::PdfLayout(const QList<QSizeF> &pages) : m_pages(pages)
{
    constexpr QSizeF a4(595, 842);
    for (QSizeF &page : m_pages) {
        if (page.isEmpty())
            page = a4;
    }
}

qreal PdfLayout::naturalScale()
{
    return 96.0 / 72.0;
}

void PdfLayout::arrange(const PdfZoom &zoom, int width)
{
    m_rects.clear();
    m_scales.clear();
    int widest = 0;
    qint64 y = Margin;
    const qreal room = std::max(width - 2 * Margin, 1);
    for (const QSizeF &page : std::as_const(m_pages)) {
        const qreal wanted = zoom.fitsWidth ? room / page.width() : zoom.factor * naturalScale();
        const qreal scale = std::min(wanted, LongestSide / std::max(page.width(), page.height()));
        // Thousands of such pages would not fit into the numbers of a scroll bar.
        const int left = int(std::numeric_limits<int>::max() / 2 - y) / 2;
        const QSize size(std::max(qRound(page.width() * scale), 1),
                         std::clamp(qRound(page.height() * scale), 1, std::max(left, 1)));
        m_rects.append(QRect(QPoint(0, int(y)), size));
        m_scales.append(scale);
        widest = std::max(widest, size.width());
        y += size.height() + Margin;
    }
    m_size = {std::max(widest + 2 * Margin, width), int(y)};
    for (QRect &rect : m_rects)
        rect.moveLeft((m_size.width() - rect.width()) / 2);
}

int PdfLayout::pageAt(int y) const
{
    const auto found = std::lower_bound(m_rects.begin(), m_rects.end(), y,
                                        [](const QRect &rect, int top) { return rect.bottom() < top; });
    return found == m_rects.end() ? count() - 1 : int(found - m_rects.begin());
}

std::pair<int, int> PdfLayout::pagesWithin(int top, int bottom) const
{
    if (m_rects.isEmpty())
        return {0, -1};
    const int first = pageAt(top);
    int last = first;
    while (last + 1 < count() && m_rects[last + 1].top() <= bottom)
        ++last;
    return {first, last};
}

} // namespace edesk

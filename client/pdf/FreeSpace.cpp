// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pdf/FreeSpace.h"

#include <limits>
#include <vector>

namespace edesk {
namespace {

constexpr qreal millimetre = 72 / 25.4;
constexpr qreal edge = 8 * millimetre;
/// Kept clear around.
constexpr qreal clearance = 1.5 * millimetre;
constexpr qreal step = 2 * millimetre;
/// The letterhead takes so much of a page's height: agency, motto, number and date.
constexpr qreal letterhead = 0.15;
constexpr qreal furthest = 0.55;
constexpr qreal furthestInwards = 24 * millimetre;
/// A scan has dust; a letter is more.
constexpr qreal dust = 0.002;
constexpr int darkest = 160;

/// How many dark pixels there are in any rectangle of a picture.
class Ink
{
public:
    explicit Ink(const QImage &picture) : m_width(picture.width() + 1)
    {
        const QImage grey = picture.convertToFormat(QImage::Format_Grayscale8);
        m_sums.resize(size_t(m_width) * size_t(grey.height() + 1));
        for (int y = 0; y < grey.height(); ++y) {
            const uchar *line = grey.constScanLine(y);
            int inLine = 0;
            for (int x = 0; x < grey.width(); ++x) {
                inLine += line[x] < darkest ? 1 : 0;
                m_sums[at(x + 1, y + 1)] = m_sums[at(x + 1, y)] + inLine;
            }
        }
    }

    qreal share(const QRect &part) const
    {
        const int left = part.left();
        const int top = part.top();
        const int right = left + part.width();
        const int bottom = top + part.height();
        const int dark = m_sums[at(right, bottom)] - m_sums[at(left, bottom)] - m_sums[at(right, top)] +
                         m_sums[at(left, top)];
        return dark / std::max(qreal(part.width()) * part.height(), 1.0);
    }

private:
    size_t at(int x, int y) const { return size_t(y) * size_t(m_width) + size_t(x); }

    int m_width;
    std::vector<int> m_sums;
};

bool isTop(PageCorner corner)
{
    return corner == PageCorner::TopLeft || corner == PageCorner::TopRight;
}

bool isRight(PageCorner corner)
{
    return corner == PageCorner::TopRight || corner == PageCorner::BottomRight;
}

/// How far the place may stand from the corner's edge, nearest wish first.
std::vector<qreal> distancesFromEdge(const QSizeF &page, const QSizeF &size, PageCorner corner)
{
    std::vector<qreal> out;
    const qreal most = std::max(page.height() - size.height(), 0.0);
    const qreal nearest = std::min(edge, most);
    const qreal wished = isTop(corner) ? std::clamp(page.height() * letterhead, nearest, most) : nearest;
    for (qreal y = wished; y <= std::max(std::min(page.height() * furthest, most), wished); y += step)
        out.push_back(y);
    for (qreal y = wished - step; y >= nearest; y -= step)
        out.push_back(y);
    return out;
}

} // namespace

QRectF freeSpace(const QImage &picture, const QSizeF &page, const QSizeF &size, PageCorner corner)
{
    const Ink ink(picture);
    const QRect whole = picture.rect();
    const qreal scaleX = picture.width() / page.width();
    const qreal scaleY = picture.height() / page.height();
    const qreal side = std::max(page.width() - size.width(), 0.0);
    QRectF best;
    qreal least = std::numeric_limits<qreal>::max();
    const std::vector<qreal> distances = distancesFromEdge(page, size, corner);
    const qreal nearest = std::min(edge, side);
    for (qreal x = nearest; x <= std::min(edge + furthestInwards, side) || x <= nearest; x += step) {
        for (const qreal y : distances) {
            const QPointF place(isRight(corner) ? side - x : x,
                                isTop(corner) ? y : page.height() - size.height() - y);
            const QRectF area = QRectF(place, size).adjusted(-clearance, -clearance, clearance, clearance);
            const QRect part = QRectF(area.left() * scaleX, area.top() * scaleY, area.width() * scaleX,
                                      area.height() * scaleY)
                                   .toAlignedRect()
                                   .intersected(whole);
            const qreal share = ink.share(part);
            if (share <= dust)
                return {place, size};
            if (share < least) {
                least = share;
                best = {place, size};
            }
        }
    }
    return best;
}

} // namespace edesk

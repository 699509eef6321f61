// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/IconGlyphs.h"

#include <QColor>
#include <QPainter>

namespace edesk {

using namespace Qt::StringLiterals;

namespace {

/// Large enough that outlines carry no rounding of a pixel grid.
constexpr qreal OutlineSize = 1000;

} // namespace

IconGlyphs::IconGlyphs() : m_font(u":/edesk/icons/lucide.ttf"_s, OutlineSize, QFont::PreferNoHinting)
{
    Q_ASSERT(m_font.isValid());
}

QPainterPath IconGlyphs::outline(Icon icon) const
{
    const auto found = m_outlines.constFind(icon);
    if (found != m_outlines.cend())
        return *found;
    const QChar character(static_cast<char16_t>(icon));
    const QList<quint32> glyphs = m_font.glyphIndexesForString(QString(character));
    QPainterPath path;
    if (!glyphs.isEmpty() && glyphs.first() != 0) {
        // The font's em square stands on the baseline: move its top left corner to the origin.
        const QTransform toUnit =
            QTransform::fromScale(1 / OutlineSize, 1 / OutlineSize).translate(0, OutlineSize);
        path = toUnit.map(m_font.pathForGlyph(glyphs.first()));
        path.setFillRule(Qt::WindingFill);
    }
    m_outlines.insert(icon, path);
    return path;
}

void IconGlyphs::paint(QPainter &painter, Icon icon, const QRectF &box, const QColor &color) const
{
    const qreal side = qMin(box.width(), box.height());
    const QPointF corner = box.center() - QPointF(side, side) / 2;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(corner);
    painter.scale(side, side);
    painter.fillPath(outline(icon), color);
    painter.restore();
}

} // namespace edesk

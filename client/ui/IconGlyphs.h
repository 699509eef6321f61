// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/ui/Icon.h"

#include <QHash>
#include <QPainterPath>
#include <QRawFont>

class QPainter;
class QColor;

namespace edesk {

/// The outlines of the icon font, read once from the program's resources and painted at any size and scale.
class IconGlyphs
{
public:
    /// Reads the bundled font; it is part of the program, so its absence asserts.
    IconGlyphs();

    /// Fills the icon into `box`, centred and as large as fits.
    void paint(QPainter &painter, Icon icon, const QRectF &box, const QColor &color) const;
    /// The outline in a square of side 1; empty when the font lacks the glyph.
    QPainterPath outline(Icon icon) const;

private:
    QRawFont m_font;
    mutable QHash<Icon, QPainterPath> m_outlines;
};

} // namespace edesk

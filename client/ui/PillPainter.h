// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/ui/PillSpec.h"

#include <QRect>

class QPainter;

namespace edesk {

class Theme;

/// Measures and paints pills; shared by delegates and by `PillRow`.
class PillPainter
{
public:
    explicit PillPainter(const Theme &theme) : m_theme(theme) {}

    /// Logical pixels the pill takes at the text size of the moment.
    int width(const PillSpec &pill) const;
    int height() const;
    /// Paints with the left edge at `left`, centred on `centerY`; answers the width.
    int paint(QPainter &painter, const PillSpec &pill, int left, int centerY) const;

private:
    const Theme &m_theme;
};

} // namespace edesk

// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/app/ProgramIcon.h"

#include "client/ui/Theme.h"

#include <QPainter>
#include <QPixmap>

namespace edesk {

void paintProgramIcon(QPainter &painter, const Theme &theme, int side)
{
    // Drawn for 64 px.
    const double unit = side / 64.0;
    const ThemeTokens &tokens = theme.tokens();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(tokens.accent);
    painter.drawRoundedRect(QRectF(2 * unit, 2 * unit, 60 * unit, 60 * unit), 12 * unit, 12 * unit);
    theme.paintIcon(painter, Icon::Task, QRectF(12 * unit, 12 * unit, 40 * unit, 40 * unit), tokens.onAccent);
}

QIcon programIcon(const Theme &theme)
{
    QIcon icon;
    for (const int side : {16, 24, 32, 48, 64, 128, 256}) {
        QPixmap pixmap(side, side);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paintProgramIcon(painter, theme, side);
        painter.end();
        icon.addPixmap(pixmap);
    }
    return icon;
}

} // namespace edesk

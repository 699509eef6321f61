// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/PillPainter.h"

#include "client/ui/Metrics.h"
#include "client/ui/Theme.h"

#include <QFontMetrics>
#include <QPainter>

namespace edesk {
namespace {

constexpr int Padding = 8;
constexpr int IconSide = 13;
constexpr int IconAdvance = 16;

} // namespace

int PillPainter::width(const PillSpec &pill) const
{
    const QFontMetrics text(m_theme.font(TypeRole::Caption, QFont::DemiBold));
    return text.horizontalAdvance(pill.text) + 2 * m_theme.scaled(Padding) +
           (pill.icon ? m_theme.scaled(IconAdvance) : 0);
}

int PillPainter::height() const
{
    return m_theme.scaled(metrics::PillHeight);
}

int PillPainter::paint(QPainter &painter, const PillSpec &pill, int left, int centerY) const
{
    const ThemeTokens &tokens = m_theme.tokens();
    const QColor ink = pill.isStrong ? tokens.onAccent : tokens.tone(pill.tone);
    const int wide = width(pill);
    const int high = height();
    const QRect box(left, centerY - (high - 1) / 2, wide, high);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(m_theme.isHighContrast() ? QPen(tokens.text) : QPen(Qt::NoPen));
    painter.setBrush(pill.isStrong ? tokens.accent : tokens.soft(pill.tone));
    painter.drawRoundedRect(box, high / 2.0, high / 2.0);
    int textLeft = left + m_theme.scaled(Padding);
    if (pill.icon) {
        const int side = m_theme.scaled(IconSide);
        m_theme.paintIcon(painter, *pill.icon, QRect(textLeft - 1, box.top() + (high - side) / 2, side, side),
                          ink);
        textLeft += m_theme.scaled(IconAdvance);
    }
    painter.setFont(m_theme.font(TypeRole::Caption, QFont::DemiBold));
    painter.setPen(ink);
    painter.drawText(QRect(textLeft, box.top(), wide, high - 1), Qt::AlignVCenter | Qt::AlignLeft, pill.text);
    painter.restore();
    return wide;
}

} // namespace edesk

// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/IconFont.h"

#include "client/ui/Theme.h"

#include <QPainter>

namespace edesk {

using namespace Qt::StringLiterals;

IconFont::IconFont(const Theme &theme, Icon icon, std::optional<Tone> tone)
    : m_theme(&theme), m_icon(icon), m_tone(tone)
{
}

void IconFont::paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State)
{
    if (!m_theme)
        return;
    const ThemeTokens &tokens = m_theme->tokens();
    QColor color = m_tone ? tokens.tone(*m_tone) : tokens.secondary;
    if (mode == QIcon::Disabled)
        color = tokens.hint;
    else if (mode == QIcon::Selected)
        color = tokens.onAccent;
    m_theme->paintIcon(*painter, m_icon, rect, color);
}

QPixmap IconFont::pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state)
{
    QPixmap pixmap(size);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    paint(&painter, QRect(QPoint(), size), mode, state);
    return pixmap;
}

QPixmap IconFont::scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state, qreal)
{
    return pixmap(size, mode, state);
}

QString IconFont::key() const
{
    return u"edesk-icon"_s;
}

QIconEngine *IconFont::clone() const
{
    return new IconFont(*this);
}

} // namespace edesk

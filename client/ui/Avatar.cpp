// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/Avatar.h"

#include "client/ui/Metrics.h"
#include "client/ui/PlainToolTip.h"
#include "client/ui/Theme.h"

#include <QPainter>

namespace edesk {

Avatar::Avatar(int diameter, QWidget *parent) : QAbstractButton(parent), m_diameter(diameter)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&Theme::of(this), &Theme::changed, this, &Avatar::updateGeometry);
}

void Avatar::setPerson(const QString &initials, const QString &fullName)
{
    setText(initials.left(2));
    setToolTip(plainToolTip(fullName));
    setAccessibleName(fullName);
    update();
}

QSize Avatar::sizeHint() const
{
    const int side = Theme::of(this).scaled(m_diameter);
    return {side, side};
}

void Avatar::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::of(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.tokens().accentSoft);
    painter.drawEllipse(rect());
    painter.setPen(theme.tokens().accent);
    painter.setFont(theme.font(TypeRole::Caption, QFont::DemiBold));
    painter.drawText(rect(), Qt::AlignCenter, text());
    if (hasFocus() && theme.showsFocusRing()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(theme.tokens().text, metrics::FocusRing));
        painter.drawEllipse(rect().adjusted(1, 1, -1, -1));
    }
}

} // namespace edesk

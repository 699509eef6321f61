// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/CounterTile.h"

#include "client/ui/Metrics.h"
#include "client/ui/Theme.h"

#include <QPainter>

namespace edesk {
namespace {

constexpr int Height = 74;
constexpr int Margin = 13;
constexpr int IconBox = 40;
constexpr int TextGap = 12;
constexpr int SmallestText = 72;

} // namespace

CounterTile::CounterTile(Icon icon, Tone tone, const QString &label, QWidget *parent)
    : QAbstractButton(parent), m_icon(icon), m_tone(tone), m_value(QStringLiteral("–"))
{
    setText(label);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFocusPolicy(Qt::StrongFocus);
    describe();
    connect(&Theme::of(this), &Theme::changed, this, &CounterTile::updateGeometry);
}

void CounterTile::setValue(const QString &value)
{
    m_value = value;
    describe();
    update();
}

void CounterTile::setLabel(const QString &label)
{
    setText(label);
    describe();
    update();
}

void CounterTile::describe()
{
    setAccessibleName(m_value + QLatin1Char(' ') + text());
}

QSize CounterTile::sizeHint() const
{
    const Theme &theme = Theme::of(this);
    const QFontMetrics label(theme.font(TypeRole::Caption));
    return {theme.scaled(2 * Margin + IconBox + TextGap) + label.horizontalAdvance(text()),
            theme.scaled(Height)};
}

QSize CounterTile::minimumSizeHint() const
{
    const Theme &theme = Theme::of(this);
    return {theme.scaled(2 * Margin + IconBox + TextGap + SmallestText), theme.scaled(Height)};
}

void CounterTile::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::of(this);
    const ThemeTokens &tokens = theme.tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool ring = hasFocus() && theme.showsFocusRing();
    painter.setPen(ring ? QPen(tokens.accent, metrics::FocusRing) : QPen(tokens.border));
    painter.setBrush(underMouse() || isDown() ? tokens.hover : tokens.surface);
    const qreal inset = ring ? 1 : 0.5;
    painter.drawRoundedRect(QRectF(rect()).adjusted(inset, inset, -inset, -inset), metrics::CardRadius,
                            metrics::CardRadius);
    const int side = theme.scaled(IconBox);
    const QRect box(theme.scaled(Margin), (height() - side) / 2, side, side);
    painter.setPen(Qt::NoPen);
    painter.setBrush(tokens.soft(m_tone));
    painter.drawRoundedRect(box, metrics::CardRadius, metrics::CardRadius);
    const qreal inner = theme.scaled(metrics::Grid * 5);
    theme.paintIcon(painter, m_icon,
                    QRectF(QRectF(box).center() - QPointF(inner / 2, inner / 2), QSizeF(inner, inner)),
                    tokens.tone(m_tone));
    const int left = box.right() + 1 + theme.scaled(TextGap);
    const int room = width() - left - theme.scaled(metrics::Gap);
    painter.setFont(theme.font(TypeRole::Counter, QFont::Bold));
    painter.setPen(tokens.text);
    painter.drawText(QRect(left, theme.scaled(8), room, theme.scaled(34)), Qt::AlignLeft | Qt::AlignVCenter,
                     m_value);
    painter.setFont(theme.font(TypeRole::Caption));
    painter.setPen(tokens.secondary);
    painter.drawText(QRect(left, theme.scaled(42), room, theme.scaled(20)), Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(text(), Qt::ElideRight, room));
}

void CounterTile::enterEvent(QEnterEvent *event)
{
    QAbstractButton::enterEvent(event);
    update();
}

void CounterTile::leaveEvent(QEvent *event)
{
    QAbstractButton::leaveEvent(event);
    update();
}

} // namespace edesk

// SPDX-License-Identifier: GPL-3.0-or-later
// The painting of single controls; EdeskStyle.cpp decides which.
#include "client/ui/AccessKeys.h"
#include "client/ui/EdeskStyle.h"
#include "client/ui/Metrics.h"
#include "client/ui/Theme.h"

#include <QAbstractSpinBox>
#include <QPainter>
#include <QStyleOption>

namespace edesk {
namespace {

struct ButtonColors
{
    QColor fill;
    QColor outline;
    QColor text;
};

QRectF crisp(const QRect &rect)
{
    return QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5);
}

ButtonColors restingColors(const ThemeTokens &tokens, ButtonKind kind, bool isOn)
{
    switch (kind) {
    case ButtonKind::Primary:
        return {tokens.accent, tokens.accent, tokens.onAccent};
    case ButtonKind::Ghost:
        return {Qt::transparent, Qt::transparent, tokens.text};
    case ButtonKind::Link:
        return {Qt::transparent, Qt::transparent, tokens.accent};
    case ButtonKind::Chip:
        if (isOn)
            return {tokens.accentSoft, tokens.accent, tokens.accent};
        return {tokens.surface, tokens.buttonBorder(), tokens.text};
    case ButtonKind::Standard:
        break;
    }
    return {isOn ? tokens.accentSoft : tokens.surface, tokens.buttonBorder(), tokens.text};
}

ButtonColors buttonColors(const ThemeTokens &tokens, ButtonKind kind, QStyle::State state)
{
    const bool isOn = state.testFlag(QStyle::State_On);
    ButtonColors colors = restingColors(tokens, kind, isOn);
    if (!state.testFlag(QStyle::State_Enabled)) {
        const bool isFlat = kind == ButtonKind::Ghost || kind == ButtonKind::Link;
        return {isFlat ? QColor(Qt::transparent) : tokens.neutralSoft,
                isFlat ? QColor(Qt::transparent) : tokens.border, tokens.hint};
    }
    const bool isPrimary = kind == ButtonKind::Primary;
    if (state.testFlag(QStyle::State_Sunken))
        colors.fill = isPrimary ? tokens.accentPressed() : tokens.neutralSoft;
    else if (state.testFlag(QStyle::State_MouseOver) && !isOn)
        colors.fill = isPrimary ? tokens.accentHover() : tokens.hover;
    return colors;
}

} // namespace

void EdeskStyle::drawButton(QPainter &painter, const QStyleOptionButton &button, ButtonKind kind) const
{
    const ButtonColors colors = buttonColors(m_theme.tokens(), kind, button.state);
    const QRectF rect = crisp(button.rect);
    const qreal radius = kind == ButtonKind::Chip ? rect.height() / 2 : metrics::Radius;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(colors.outline);
    painter.setBrush(colors.fill);
    painter.drawRoundedRect(rect, radius, radius);
    painter.restore();
    if (button.state.testFlag(State_HasFocus) && m_theme.showsFocusRing())
        drawRing(painter, rect.adjusted(0.5, 0.5, -0.5, -0.5), radius - 1);
}

void EdeskStyle::drawButtonLabel(QPainter &painter, const QStyleOptionButton &button, ButtonKind kind) const
{
    const bool isOn = button.state.testFlag(State_On);
    QFont font = buttonFont(kind);
    if (kind == ButtonKind::Chip && isOn)
        font.setWeight(QFont::DemiBold);
    painter.save();
    painter.setFont(font);
    painter.setPen(buttonColors(m_theme.tokens(), kind, button.state).text);

    const QString plain = textOnButton(button.text);
    const int side = button.icon.isNull() ? 0 : button.iconSize.width();
    const int gap = side > 0 && !plain.isEmpty() ? 6 : 0;
    const int room = button.rect.width() - side - gap - 2 * metrics::Grid;
    const int textWidth = qMin(QFontMetrics(font).horizontalAdvance(plain), room);
    int left = button.rect.left() + (button.rect.width() - side - gap - textWidth + 1) / 2;
    if (side > 0) {
        const QIcon::Mode mode = !button.state.testFlag(State_Enabled) ? QIcon::Disabled
                                 : kind == ButtonKind::Primary         ? QIcon::Selected
                                                                       : QIcon::Normal;
        const QRect box(left, button.rect.top() + (button.rect.height() - side) / 2, side, side);
        button.icon.paint(&painter, box, Qt::AlignCenter, mode);
        left += side + gap;
    }
    const bool underlined = styleHint(SH_UnderlineShortcut, &button, nullptr, nullptr) != 0;
    const int flags =
        Qt::AlignVCenter | Qt::AlignLeft | (underlined ? Qt::TextShowMnemonic : Qt::TextHideMnemonic);
    const QString text = plain.isEmpty() || room >= QFontMetrics(font).horizontalAdvance(plain)
                             ? button.text
                             : textForButton(QFontMetrics(font).elidedText(plain, Qt::ElideRight, room));
    painter.drawText(QRect(left, button.rect.top(), textWidth + 4, button.rect.height() - 1), flags, text);
    painter.restore();
}

void EdeskStyle::drawField(QPainter &painter, const QStyleOption &option) const
{
    const ThemeTokens &tokens = m_theme.tokens();
    const bool focused = option.state.testFlag(State_HasFocus);
    const bool enabled = option.state.testFlag(State_Enabled);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(focused   ? tokens.accent
                        : enabled ? tokens.inputBorder
                                  : tokens.border,
                        focused ? 2 : 1));
    painter.setBrush(enabled ? tokens.surface : tokens.neutralSoft);
    const QRectF rect = focused ? QRectF(option.rect).adjusted(1, 1, -1, -1) : crisp(option.rect);
    painter.drawRoundedRect(rect, metrics::Radius, metrics::Radius);
    painter.restore();
}

void EdeskStyle::drawCheckMark(QPainter &painter, const QStyleOption &option, bool round) const
{
    const ThemeTokens &tokens = m_theme.tokens();
    const bool on = option.state.testFlag(State_On);
    const bool partial = option.state.testFlag(State_NoChange);
    const bool enabled = option.state.testFlag(State_Enabled);
    const QRectF rect = QRectF(option.rect).adjusted(0.7, 0.7, -0.7, -0.7);
    const qreal radius = round ? rect.width() / 2 : 4;
    const QColor full = enabled ? tokens.accent : tokens.hint;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(on || partial ? full : enabled ? tokens.inputBorder : tokens.border, 1.4));
    painter.setBrush((on || partial) && !round ? full : enabled ? tokens.surface : tokens.neutralSoft);
    painter.drawRoundedRect(rect, radius, radius);
    painter.setPen(Qt::NoPen);
    if (round && on) {
        painter.setBrush(full);
        painter.drawEllipse(rect.center(), rect.width() / 4, rect.width() / 4);
    } else if (partial) {
        painter.setBrush(tokens.onAccent);
        painter.drawRect(QRectF(rect.left() + 3, rect.center().y() - 1, rect.width() - 6, 2));
    }
    painter.restore();
    if (on && !round)
        m_theme.paintIcon(painter, Icon::Check, rect.adjusted(1, 1, -1, -1), tokens.onAccent);
}

void EdeskStyle::drawMenuItem(QPainter &painter, const QStyleOptionMenuItem &item) const
{
    if (item.state.testFlag(State_Selected) && item.state.testFlag(State_Enabled)) {
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_theme.tokens().accentSoft);
        painter.drawRoundedRect(item.rect.adjusted(metrics::Grid, 0, -metrics::Grid, 0), 4, 4);
        painter.restore();
    }
}

void EdeskStyle::drawScrollBar(QPainter &painter, const QStyleOptionComplex &option,
                               const QWidget *widget) const
{
    const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(&option);
    if (!bar || bar->maximum <= bar->minimum)
        return;
    QRectF rect = subControlRect(CC_ScrollBar, bar, SC_ScrollBarSlider, widget);
    rect =
        bar->orientation == Qt::Vertical ? rect.adjusted(2.5, 2, -2.5, -2) : rect.adjusted(2, 2.5, -2, -2.5);
    QColor color = m_theme.tokens().inputBorder;
    const bool active = bar->state.testFlag(State_MouseOver) || bar->state.testFlag(State_Sunken);
    color.setAlpha(active || m_theme.isHighContrast() ? 230 : 120);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawRoundedRect(rect, 2.5, 2.5);
    painter.restore();
}

void EdeskStyle::drawComboBox(QPainter &painter, const QStyleOptionComplex &option,
                              const QWidget *widget) const
{
    const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(&option);
    if (!combo)
        return;
    if (combo->frame)
        drawField(painter, option);
    const int side = m_theme.scaled(16);
    QRect arrow(0, 0, side, side);
    arrow.moveCenter(subControlRect(CC_ComboBox, combo, SC_ComboBoxArrow, widget).center());
    const ThemeTokens &tokens = m_theme.tokens();
    const bool enabled = option.state.testFlag(State_Enabled);
    m_theme.paintIcon(painter, Icon::ChevronDown, arrow, enabled ? tokens.secondary : tokens.hint);
}

void EdeskStyle::drawSpinBox(QPainter &painter, const QStyleOptionComplex &option,
                             const QWidget *widget) const
{
    const auto *box = qstyleoption_cast<const QStyleOptionSpinBox *>(&option);
    if (!box)
        return;
    if (box->frame)
        drawField(painter, option);
    const ThemeTokens &tokens = m_theme.tokens();
    const int side = m_theme.scaled(14);
    const auto drawArrow = [&](SubControl sub, Icon icon, QAbstractSpinBox::StepEnabledFlag step) {
        QRect arrow(0, 0, side, side);
        arrow.moveCenter(subControlRect(CC_SpinBox, box, sub, widget).center());
        const bool enabled = option.state.testFlag(State_Enabled) && box->stepEnabled.testFlag(step);
        m_theme.paintIcon(painter, icon, arrow, enabled ? tokens.secondary : tokens.border);
    };
    drawArrow(SC_SpinBoxUp, Icon::ChevronUp, QAbstractSpinBox::StepUpEnabled);
    drawArrow(SC_SpinBoxDown, Icon::ChevronDown, QAbstractSpinBox::StepDownEnabled);
}

} // namespace edesk

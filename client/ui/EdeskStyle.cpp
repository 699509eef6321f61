// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/EdeskStyle.h"

#include "client/ui/AccessKeys.h"
#include "client/ui/Metrics.h"
#include "client/ui/Theme.h"

#include <QAbstractScrollArea>
#include <QComboBox>
#include <QPainter>
#include <QPushButton>
#include <QStyleOption>

namespace edesk {

using namespace Qt::StringLiterals;

namespace {

constexpr int ScrollBarExtent = 10;
constexpr int ShortestSlider = 28;
constexpr int SpinArrowsWidth = 24;
constexpr int ButtonPadding = 14;
constexpr int ButtonIconGap = 6;

} // namespace

EdeskStyle::EdeskStyle(const Theme &theme) : QProxyStyle(u"Fusion"_s), m_theme(theme) {}

int EdeskStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_ScrollBarExtent:
        return ScrollBarExtent;
    case PM_SplitterWidth:
    case PM_DefaultFrameWidth:
        return 1;
    case PM_ScrollView_ScrollBarSpacing:
        return 0;
    case PM_ButtonIconSize: {
        const ButtonKind kind = buttonKind(widget);
        const bool isSmall = kind == ButtonKind::Ghost || kind == ButtonKind::Link;
        return m_theme.scaled(isSmall ? metrics::SmallIconSize : metrics::IconSize);
    }
    case PM_SmallIconSize:
        return m_theme.scaled(metrics::SmallIconSize);
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return m_theme.scaled(16);
    case PM_ToolTipLabelFrameWidth:
        return 6;
    case PM_MenuPanelWidth:
        return 1;
    case PM_MenuVMargin:
        return metrics::Grid;
    case PM_MenuHMargin:
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
        return 0;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int EdeskStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                          QStyleHintReturn *data) const
{
    switch (hint) {
    case SH_ToolTip_WakeUpDelay:
        return 400;
    case SH_EtchDisabledText:
        return 0;
    case SH_UnderlineShortcut:
        return m_theme.underlinesAccessKeys() ? 1 : 0;
    case SH_ComboBox_Popup:
    case SH_ItemView_ActivateItemOnSingleClick:
        return 0;
    default:
        return QProxyStyle::styleHint(hint, option, widget, data);
    }
}

QFont EdeskStyle::buttonFont(ButtonKind kind) const
{
    switch (kind) {
    case ButtonKind::Primary:
        return m_theme.font(TypeRole::Body, QFont::DemiBold);
    case ButtonKind::Link:
        return m_theme.font(TypeRole::Caption, QFont::DemiBold);
    case ButtonKind::Chip:
    case ButtonKind::Ghost:
        return m_theme.font(TypeRole::Caption);
    case ButtonKind::Standard:
        break;
    }
    return m_theme.font(TypeRole::Body);
}

QSize EdeskStyle::buttonSize(const QStyleOptionButton &button, ButtonKind kind) const
{
    const bool isSmall = kind == ButtonKind::Ghost || kind == ButtonKind::Link;
    const int height = isSmall                    ? metrics::SmallButtonHeight
                       : kind == ButtonKind::Chip ? metrics::ChipHeight
                                                  : metrics::ButtonHeight;
    QFont font = buttonFont(kind);
    if (kind == ButtonKind::Chip)
        font.setWeight(QFont::DemiBold); // the widest it gets, so that choosing it moves nothing
    const int text = QFontMetrics(font).horizontalAdvance(textOnButton(button.text));
    const int icon = button.icon.isNull() ? 0 : button.iconSize.width();
    if (text == 0 && icon > 0)
        return {m_theme.scaled(height) + metrics::Grid, m_theme.scaled(height)};
    const int padding = m_theme.scaled(isSmall ? 6 : kind == ButtonKind::Chip ? 12 : ButtonPadding);
    return {text + icon + (icon > 0 ? ButtonIconGap : 0) + 2 * padding, m_theme.scaled(height)};
}

QSize EdeskStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                                   const QWidget *widget) const
{
    if (type == CT_PushButton) {
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option))
            return buttonSize(*button, buttonKind(widget));
    }
    QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
    switch (type) {
    case CT_LineEdit:
        result.setHeight(qMax(result.height(), m_theme.scaled(metrics::FieldHeight)));
        break;
    case CT_ComboBox:
    case CT_SpinBox:
        result.setHeight(qMax(result.height(), m_theme.scaled(metrics::ButtonHeight)));
        break;
    case CT_MenuItem: {
        const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option);
        if (item && item->menuItemType == QStyleOptionMenuItem::Separator)
            result.setHeight(2 * metrics::Grid + 1);
        else
            result = {result.width() + 2 * metrics::Gap,
                      qMax(result.height(), m_theme.scaled(metrics::ChipHeight))};
        break;
    }
    default:
        break;
    }
    return result;
}

/// The line with room for the frame, the arrows on top of each other at its right.
QRect EdeskStyle::spinBoxRect(const QStyleOptionComplex &option, SubControl sub) const
{
    const QRect box = option.rect;
    const int arrows = m_theme.scaled(SpinArrowsWidth);
    const QRect right(box.right() - arrows, box.top() + 2, arrows, box.height() - 4);
    QRect result = box;
    if (sub == SC_SpinBoxUp)
        result = right.adjusted(0, 0, 0, -right.height() / 2);
    else if (sub == SC_SpinBoxDown)
        result = right.adjusted(0, right.height() / 2, 0, 0);
    else if (sub == SC_SpinBoxEditField)
        result = box.adjusted(metrics::Gap, 2, -arrows - 2, -2);
    return visualRect(option.direction, box, result);
}

QRect EdeskStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl sub,
                                 const QWidget *widget) const
{
    if (control == CC_SpinBox)
        return spinBoxRect(*option, sub);
    const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (control != CC_ScrollBar || !bar)
        return QProxyStyle::subControlRect(control, option, sub, widget);
    const bool vertical = bar->orientation == Qt::Vertical;
    const int length = vertical ? bar->rect.height() : bar->rect.width();
    const qint64 range = qint64(bar->maximum) - bar->minimum;
    const int slider = range > 0
                           ? qBound(qMin(ShortestSlider, length),
                                    int(qint64(bar->pageStep) * length / (range + bar->pageStep)), length)
                           : length;
    const int start = sliderPositionFromValue(bar->minimum, bar->maximum, bar->sliderPosition,
                                              length - slider, bar->upsideDown);
    const auto part = [&](int from, int extent) {
        return vertical ? QRect(0, from, bar->rect.width(), extent)
                        : QRect(from, 0, extent, bar->rect.height());
    };
    switch (sub) {
    case SC_ScrollBarGroove:
        return bar->rect;
    case SC_ScrollBarSlider:
        return part(start, slider);
    case SC_ScrollBarSubPage:
        return part(0, start);
    case SC_ScrollBarAddPage:
        return part(start + slider, length - start - slider);
    default:
        return {};
    }
}

void EdeskStyle::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (qobject_cast<QPushButton *>(widget) || qobject_cast<QComboBox *>(widget))
        widget->setAttribute(Qt::WA_Hover);
}

QIcon EdeskStyle::standardIcon(StandardPixmap icon, const QStyleOption *option, const QWidget *widget) const
{
    if (icon == SP_LineEditClearButton)
        return m_theme.icon(Icon::Close);
    return QProxyStyle::standardIcon(icon, option, widget);
}

void EdeskStyle::drawRing(QPainter &painter, const QRectF &rect, qreal radius) const
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(m_theme.tokens().text, metrics::FocusRing));
    painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), radius, radius);
    painter.restore();
}

void EdeskStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                               const QWidget *widget) const
{
    const ThemeTokens &tokens = m_theme.tokens();
    switch (element) {
    case PE_PanelLineEdit:
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
            frame && frame->lineWidth == 0) {
            painter->fillRect(option->rect, option->palette.brush(QPalette::Base));
            return;
        }
        return drawField(*painter, *option);
    case PE_FrameLineEdit:
        return;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        return drawCheckMark(*painter, *option, false);
    case PE_IndicatorRadioButton:
        return drawCheckMark(*painter, *option, true);
    case PE_FrameFocusRect:
        if (m_theme.showsFocusRing())
            drawRing(*painter, option->rect, 3);
        return;
    case PE_Frame:
        if (qobject_cast<const QAbstractScrollArea *>(widget))
            return;
        break;
    case PE_PanelMenu:
        painter->fillRect(option->rect, tokens.border);
        painter->fillRect(option->rect.adjusted(1, 1, -1, -1), tokens.surface);
        return;
    case PE_FrameMenu:
        return;
    case PE_PanelTipLabel:
        painter->fillRect(option->rect, option->palette.brush(QPalette::ToolTipBase));
        return;
    default:
        break;
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
}

void EdeskStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                             const QWidget *widget) const
{
    if (element == CE_PushButtonBevel) {
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option))
            return drawButton(*painter, *button, buttonKind(widget));
    } else if (element == CE_PushButtonLabel) {
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option))
            return drawButtonLabel(*painter, *button, buttonKind(widget));
    } else if (element == CE_MenuItem) {
        const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option);
        if (item && item->menuItemType != QStyleOptionMenuItem::Separator) {
            drawMenuItem(*painter, *item);
            QStyleOptionMenuItem plain(*item);
            plain.state.setFlag(State_Selected, false);
            return QProxyStyle::drawControl(element, &plain, painter, widget);
        }
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void EdeskStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
                                    QPainter *painter, const QWidget *widget) const
{
    if (control == CC_ScrollBar)
        return drawScrollBar(*painter, *option, widget);
    if (control == CC_ComboBox)
        return drawComboBox(*painter, *option, widget);
    if (control == CC_SpinBox)
        return drawSpinBox(*painter, *option, widget);
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

} // namespace edesk

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/ui/ButtonKind.h"

#include <QProxyStyle>

class QStyleOptionButton;
class QStyleOptionMenuItem;

namespace edesk {

class Theme;

/// Fusion with the desk's measures: flat rounded buttons, fields, check marks, thin scroll bars, menus, tool
/// tips, and a focus ring for the keyboard only. Colours come from the theme; no style sheets.
class EdeskStyle final : public QProxyStyle
{
    Q_OBJECT

public:
    /// `theme` must outlive the style.
    explicit EdeskStyle(const Theme &theme);

    int pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override;
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                  QStyleHintReturn *data) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                           const QWidget *widget) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl sub,
                         const QWidget *widget) const override;
    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                            const QWidget *widget) const override;
    QIcon standardIcon(StandardPixmap icon, const QStyleOption *option, const QWidget *widget) const override;
    using QProxyStyle::polish;
    void polish(QWidget *widget) override;

private:
    QRect spinBoxRect(const QStyleOptionComplex &option, SubControl sub) const;
    QFont buttonFont(ButtonKind kind) const;
    QSize buttonSize(const QStyleOptionButton &button, ButtonKind kind) const;
    void drawButton(QPainter &painter, const QStyleOptionButton &button, ButtonKind kind) const;
    void drawButtonLabel(QPainter &painter, const QStyleOptionButton &button, ButtonKind kind) const;
    void drawField(QPainter &painter, const QStyleOption &option) const;
    void drawCheckMark(QPainter &painter, const QStyleOption &option, bool round) const;
    void drawMenuItem(QPainter &painter, const QStyleOptionMenuItem &item) const;
    void drawScrollBar(QPainter &painter, const QStyleOptionComplex &option, const QWidget *widget) const;
    void drawComboBox(QPainter &painter, const QStyleOptionComplex &option, const QWidget *widget) const;
    void drawSpinBox(QPainter &painter, const QStyleOptionComplex &option, const QWidget *widget) const;
    void drawRing(QPainter &painter, const QRectF &rect, qreal radius) const;

    const Theme &m_theme;
};

} // namespace edesk

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/ui/Icon.h"
#include "client/ui/Tone.h"

#include <QIconEngine>
#include <QPointer>

#include <optional>

namespace edesk {

class Theme;

/// Paints one glyph of the icon font in the theme's colours of the moment: the tone if one is given, else the
/// secondary text colour; the hint colour when disabled; the colour on the accent when selected.
class IconFont final : public QIconEngine
{
public:
    IconFont(const Theme &theme, Icon icon, std::optional<Tone> tone = std::nullopt);

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override;
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override;
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state, qreal scale) override;
    QString key() const override;
    QIconEngine *clone() const override;

private:
    QPointer<const Theme> m_theme;
    Icon m_icon;
    std::optional<Tone> m_tone;
};

} // namespace edesk

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/ui/TextTone.h"
#include "client/ui/Tone.h"

#include <QColor>
#include <QPalette>

namespace edesk {

/// Every colour of the desk; nothing else holds one. Each text colour has a contrast of at least 4.5:1 on the
/// surfaces it is painted on, in both themes.
struct ThemeTokens
{
    QColor background;
    QColor rail;
    QColor surface;
    QColor raised;
    QColor border;
    QColor inputBorder;
    QColor text;
    QColor secondary;
    QColor hint;
    QColor accent;
    QColor onAccent;
    QColor accentSoft;
    QColor overdue;
    QColor overdueSoft;
    QColor soon;
    QColor soonSoft;
    QColor inTime;
    QColor inTimeSoft;
    QColor neutralSoft;
    QColor hover;
    bool isDark = false;

    static ThemeTokens light();
    static ThemeTokens dark();
    /// Tokens made of the system's own colours, for high contrast: no colour of ours remains.
    static ThemeTokens fromSystem(const QPalette &system);

    /// What Fusion and plain widgets paint with.
    QPalette palette() const;
    /// The text and icon colour of a tone.
    QColor tone(Tone tone) const;
    /// The surface behind a text in that tone.
    QColor soft(Tone tone) const;
    QColor textTone(TextTone tone) const;
    /// The outline of a button: between the border of a card and that of an input.
    QColor buttonBorder() const;
    /// The accent under the pointer, and pressed.
    QColor accentHover() const;
    QColor accentPressed() const;

    bool operator==(const ThemeTokens &) const = default;
};

} // namespace edesk

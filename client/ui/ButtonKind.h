// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QAbstractButton;
class QWidget;

namespace edesk {

/// How the style paints a push button.
enum class ButtonKind {
    Standard,
    /// The one action a screen is for: the accent fills it.
    Primary,
    /// Without outline, small: status bar, card headers.
    Ghost,
    /// Without outline, in the accent colour.
    Link,
    /// A rounded choice that stays down.
    Chip,
};

/// Any push button can be given a kind; without one it is Standard.
void setButtonKind(QAbstractButton &button, ButtonKind kind);
ButtonKind buttonKind(const QWidget *widget);

} // namespace edesk

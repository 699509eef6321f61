// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPalette>

namespace edesk {

/// How the operating system looks: what the theme follows in mode System and under high contrast.
struct SystemAppearance
{
    QPalette palette;
    bool isDark = false;
    bool isHighContrast = false;

    /// Reads the system's settings; `palette` is the palette the platform gives programs that set none.
    static SystemAppearance detect(const QPalette &palette);
};

} // namespace edesk

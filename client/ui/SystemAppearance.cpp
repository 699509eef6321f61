// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/SystemAppearance.h"

#ifdef Q_OS_WIN
#include <QSettings>

#include <windows.h>
#endif

namespace edesk {

using namespace Qt::StringLiterals;

namespace {

bool isPure(const QColor &color)
{
    return color.lightness() == 0 || color.lightness() == 255;
}

/// High-contrast palettes are the only ones with nothing but black and white for windows, fields and buttons.
bool isPureContrast(const QPalette &palette)
{
    const QColor window = palette.color(QPalette::Window);
    return isPure(window) && palette.color(QPalette::Base) == window &&
           palette.color(QPalette::Button) == window && isPure(palette.color(QPalette::WindowText)) &&
           palette.color(QPalette::WindowText) != window;
}

} // namespace

SystemAppearance SystemAppearance::detect(const QPalette &palette)
{
    SystemAppearance appearance{.palette = palette};
    appearance.isDark =
        palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness();
    appearance.isHighContrast = isPureContrast(palette);
#ifdef Q_OS_WIN
    HIGHCONTRASTW contrast{};
    contrast.cbSize = sizeof contrast;
    if (SystemParametersInfoW(SPI_GETHIGHCONTRAST, sizeof contrast, &contrast, 0))
        appearance.isHighContrast = (contrast.dwFlags & HCF_HIGHCONTRASTON) != 0;
    const QSettings personal(
        u"HKEY_CURRENT_USER\\Software\\Microsoft\\Windows\\CurrentVersion\\Themes\\Personalize"_s,
        QSettings::NativeFormat);
    if (!appearance.isHighContrast)
        appearance.isDark = personal.value(u"AppsUseLightTheme"_s, 1).toInt() == 0;
#endif
    return appearance;
}

} // namespace edesk

// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/ThemeTokens.h"

namespace edesk {
namespace {

QColor mixed(const QColor &from, const QColor &to, double share)
{
    const auto part = [share](int a, int b) { return qRound(a + (b - a) * share); };
    return QColor(part(from.red(), to.red()), part(from.green(), to.green()), part(from.blue(), to.blue()));
}

} // namespace

ThemeTokens ThemeTokens::light()
{
    return {.background = QColor(0xF4F6F9),
            .rail = QColor(0xEAEEF4),
            .surface = QColor(0xFFFFFF),
            .raised = QColor(0xFAFBFD),
            .border = QColor(0xDCE2EA),
            .inputBorder = QColor(0x8692A1),
            .text = QColor(0x1B2430),
            .secondary = QColor(0x4E5968),
            .hint = QColor(0x626D7B),
            .accent = QColor(0x0B57A4),
            .onAccent = QColor(0xFFFFFF),
            .accentSoft = QColor(0xDFEBF8),
            .overdue = QColor(0xB3261E),
            .overdueSoft = QColor(0xFBE7E5),
            .soon = QColor(0x845000),
            .soonSoft = QColor(0xFDF0D5),
            .inTime = QColor(0x1B6638),
            .inTimeSoft = QColor(0xE1F2E7),
            .neutralSoft = QColor(0xEBEEF2),
            .hover = QColor(0xF0F4F9),
            .isDark = false};
}

ThemeTokens ThemeTokens::dark()
{
    return {.background = QColor(0x14181E),
            .rail = QColor(0x10141A),
            .surface = QColor(0x1C222A),
            .raised = QColor(0x202731),
            .border = QColor(0x303945),
            .inputBorder = QColor(0x7A8796),
            .text = QColor(0xE6EAF0),
            .secondary = QColor(0xB1BBC7),
            .hint = QColor(0x97A2AF),
            .accent = QColor(0x7DB8F5),
            .onAccent = QColor(0x0B1623),
            .accentSoft = QColor(0x1E3552),
            .overdue = QColor(0xFF9D93),
            .overdueSoft = QColor(0x46211E),
            .soon = QColor(0xF2BC62),
            .soonSoft = QColor(0x3D2E12),
            .inTime = QColor(0x83D39D),
            .inTimeSoft = QColor(0x1A3726),
            .neutralSoft = QColor(0x2A323C),
            .hover = QColor(0x242C36),
            .isDark = true};
}

ThemeTokens ThemeTokens::fromSystem(const QPalette &system)
{
    const QColor window = system.color(QPalette::Window);
    const QColor base = system.color(QPalette::Base);
    const QColor text = system.color(QPalette::WindowText);
    return {.background = window,
            .rail = window,
            .surface = base,
            .raised = base,
            .border = text,
            .inputBorder = text,
            .text = text,
            .secondary = text,
            .hint = text,
            .accent = system.color(QPalette::Link),
            .onAccent = base,
            .accentSoft = base,
            .overdue = text,
            .overdueSoft = base,
            .soon = text,
            .soonSoft = base,
            .inTime = text,
            .inTimeSoft = base,
            .neutralSoft = base,
            .hover = base,
            .isDark = window.lightness() < text.lightness()};
}

QPalette ThemeTokens::palette() const
{
    QPalette palette;
    palette.setColor(QPalette::Window, background);
    palette.setColor(QPalette::WindowText, text);
    palette.setColor(QPalette::Base, surface);
    palette.setColor(QPalette::AlternateBase, raised);
    palette.setColor(QPalette::Text, text);
    palette.setColor(QPalette::PlaceholderText, hint);
    palette.setColor(QPalette::Button, surface);
    palette.setColor(QPalette::ButtonText, text);
    palette.setColor(QPalette::BrightText, overdue);
    palette.setColor(QPalette::Highlight, accent);
    palette.setColor(QPalette::HighlightedText, onAccent);
    palette.setColor(QPalette::ToolTipBase, text);
    palette.setColor(QPalette::ToolTipText, surface);
    palette.setColor(QPalette::Link, accent);
    palette.setColor(QPalette::LinkVisited, accent);
    palette.setColor(QPalette::Light, surface);
    palette.setColor(QPalette::Midlight, border);
    palette.setColor(QPalette::Mid, border);
    palette.setColor(QPalette::Dark, inputBorder);
    palette.setColor(QPalette::Shadow, inputBorder);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, hint);
    palette.setColor(QPalette::Disabled, QPalette::Base, neutralSoft);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, neutralSoft);
    palette.setColor(QPalette::Disabled, QPalette::HighlightedText, hint);
    return palette;
}

QColor ThemeTokens::tone(Tone tone) const
{
    switch (tone) {
    case Tone::Neutral:
        return secondary;
    case Tone::Accent:
        return accent;
    case Tone::Overdue:
        return overdue;
    case Tone::Soon:
        return soon;
    case Tone::InTime:
        return inTime;
    }
    return secondary;
}

QColor ThemeTokens::soft(Tone tone) const
{
    switch (tone) {
    case Tone::Neutral:
        return neutralSoft;
    case Tone::Accent:
        return accentSoft;
    case Tone::Overdue:
        return overdueSoft;
    case Tone::Soon:
        return soonSoft;
    case Tone::InTime:
        return inTimeSoft;
    }
    return neutralSoft;
}

QColor ThemeTokens::textTone(TextTone tone) const
{
    switch (tone) {
    case TextTone::Primary:
        return text;
    case TextTone::Secondary:
        return secondary;
    case TextTone::Hint:
        return hint;
    case TextTone::Accent:
        return accent;
    case TextTone::Overdue:
        return overdue;
    case TextTone::Soon:
        return soon;
    case TextTone::InTime:
        return inTime;
    }
    return text;
}

QColor ThemeTokens::buttonBorder() const
{
    return mixed(border, inputBorder, 0.4);
}

QColor ThemeTokens::accentHover() const
{
    return mixed(accent, text, isDark ? 0.25 : 0.2);
}

QColor ThemeTokens::accentPressed() const
{
    return mixed(accent, text, isDark ? 0.45 : 0.4);
}

} // namespace edesk

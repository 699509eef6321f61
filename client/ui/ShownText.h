// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace edesk {

/// The most characters that a line, a title or a value of a field is laid out with; its limits are shorter.
constexpr qsizetype MostOfALine = 500;
/// The same of contents.
constexpr qsizetype MostOfABody = 10'000;

/// As much of a text as a screen lays out without standing still, “…” for the rest.
inline QString shownText(const QString &text, qsizetype most = MostOfALine)
{
    return text.size() <= most ? text : text.left(most) + u'…';
}

} // namespace edesk

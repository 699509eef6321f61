// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QLocale>
#include <QStringList>

#include <optional>

namespace edesk {

/// One choice in a row of chips.
struct FilterChip
{
    QString id = {};
    QString text = {};
    /// Shown after the text when known.
    std::optional<int> count = std::nullopt;

    /// Text and count as shown.
    QString label() const
    {
        return count ? QStringLiteral("%1 %2").arg(text, QLocale().toString(*count)) : text;
    }
};

/// One chip for each id with the text of the same place.
inline QList<FilterChip> filterChips(const QStringList &ids, const QStringList &texts)
{
    QList<FilterChip> chips;
    for (qsizetype i = 0; i < ids.size(); ++i)
        chips.append({.id = ids.at(i), .text = texts.value(i)});
    return chips;
}

} // namespace edesk

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

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
    QString label() const { return count ? QStringLiteral("%1 %2").arg(text).arg(*count) : text; }
};

} // namespace edesk

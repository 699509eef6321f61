// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/ui/Icon.h"

#include <QString>

#include <functional>

namespace edesk {

/// One thing that a search found.
struct SearchHit
{
    /// Stable, to remember what was opened lately; names nothing by words. Empty is not remembered.
    QString key = {};
    Icon icon = Icon::Document;
    QString title = {};
    QString subtitle = {};
    std::function<void()> open;

    /// Title and subtitle as a screen reader says them.
    QString spoken() const { return subtitle.isEmpty() ? title : title + QStringLiteral(", ") + subtitle; }
};

} // namespace edesk

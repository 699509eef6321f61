// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/ui/Icon.h"

#include <QString>

#include <functional>

namespace edesk {

/// Something the person can have done from anywhere, found by its words in the search.
struct CommandEntry
{
    QString title = {};
    /// Other words by which people look for it.
    QString keywords = {};
    Icon icon = Icon::ChevronRight;
    /// As it is shown beside the title; empty for none.
    QString shortcut = {};
    std::function<void()> run;
};

} // namespace edesk

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/ui/Icon.h"

#include <QString>

namespace edesk {

/// One destination of the navigation rail. Entries of one section follow each other under its heading.
struct NavigationEntry
{
    QString id = {};
    QString title = {};
    Icon icon = Icon::Document;
    /// Empty: no heading.
    QString section = {};
};

} // namespace edesk

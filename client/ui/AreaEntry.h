// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/ui/CommandEntry.h"
#include "client/ui/HomeEntry.h"
#include "client/ui/PageEntry.h"
#include "client/ui/SearchSource.h"

#include <QList>

namespace edesk {

/// Everything one area of the work brings to the window, in one registration.
struct AreaEntry
{
    QList<PageEntry> pages = {};
    QList<HomeEntry> home = {};
    QList<CommandEntry> commands = {};
    /// What can be searched, in the order of the answers; not owned.
    QList<SearchSource *> search = {};
};

} // namespace edesk

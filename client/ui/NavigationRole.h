// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Qt>

namespace edesk {

/// What a row of the navigation rail tells beside Qt's own roles.
enum class NavigationRole {
    Id = Qt::UserRole + 1, ///< QString
    Icon,                  ///< edesk::Icon
    Count,                 ///< int; 0 shows no badge
    Tone,                  ///< edesk::Tone of the badge
    Heading,               ///< bool: a section heading, not an entry
    Open,                  ///< bool: the page shown now
};

} // namespace edesk

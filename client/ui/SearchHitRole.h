// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Qt>

namespace edesk {

/// What a row of the search's answers tells its delegate.
enum class SearchHitRole { Heading = Qt::UserRole, Icon, Subtitle, Words };

} // namespace edesk

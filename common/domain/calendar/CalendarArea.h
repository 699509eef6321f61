// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/domain/core/Catalogue.h"

namespace edesk {

/// Registers the entities and commands of this area.
void addCalendarArea(Catalogue &catalogue);

} // namespace edesk

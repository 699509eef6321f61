// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/domain/core/TimedWork.h"

namespace edesk {

/// Everything that the clock calls for; an area joins by one line in TimedWorks.cpp.
std::vector<TimedWork> edeskTimedWorks();

} // namespace edesk

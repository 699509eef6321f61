// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/domain/core/Record.h"
#include "common/domain/core/Scope.h"
#include "common/domain/core/View.h"

namespace edesk {

/// Everyone in the tree of the organisation whose calendar it is.
Result<ScopeSet> calendarDayAudience(const Record &record, const View &view);

} // namespace edesk

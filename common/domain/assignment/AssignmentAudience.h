// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/domain/core/Record.h"
#include "common/domain/core/Scope.h"
#include "common/domain/core/View.h"

namespace edesk {

/// The giver and each party; the leaders and the office of their agencies; the heads of their divisions.
Result<ScopeSet> assignmentAudience(const Record &record, const View &view);

} // namespace edesk

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/domain/core/Record.h"
#include "common/domain/core/Scope.h"
#include "common/domain/core/View.h"

namespace edesk {

/// The giver, who approves after them, and each party; the leaders and the office of their agencies; the
/// heads of their divisions. A part of a task is also seen by whoever gave the task or what stands above it,
/// with their superiors, and by who leads it in the same agency; by no joiner, and by no other agency beside
/// it.
Result<ScopeSet> assignmentAudience(const Record &record, const View &view);
/// The giver, the leaders and the office of their agency, the head of their division.
Result<ScopeSet> assignmentSeriesAudience(const Record &record, const View &view);

} // namespace edesk

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/features/assignments/AssignmentFacts.h"
#include "client/ui/ProgressStep.h"

namespace edesk {

/// The track of an assignment: what happened, the latest step current while the work is open, and the
/// approval that is still ahead. Steps that were not sent say so.
QList<ProgressStep> assignmentTrack(const AssignmentFacts &facts, Instant now, Language language);

} // namespace edesk

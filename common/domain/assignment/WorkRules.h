// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/domain/assignment/AssignmentCommands.h"
#include "common/domain/core/CommandType.h"

namespace edesk {

/// The steps of the parties and the giver's decisions on them; each refuses a wrong state and a stranger.
Result<Effects> acceptAssignment(const View &, const Actor &, const Command &, const AcceptAssignment &,
                                 Instant);
Result<Effects> reportProgress(const View &, const Actor &, const Command &, const ReportProgress &, Instant);
Result<Effects> submitAssignment(const View &, const Actor &, const Command &, const SubmitAssignment &,
                                 Instant);
Result<Effects> approveAssignment(const View &, const Actor &, const Command &, const ApproveAssignment &,
                                  Instant);
Result<Effects> returnAssignment(const View &, const Actor &, const Command &, const ReturnAssignment &,
                                 Instant);
Result<Effects> handBackAssignment(const View &, const Actor &, const Command &, const HandBackAssignment &,
                                   Instant);

} // namespace edesk

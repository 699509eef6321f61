// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/domain/assignment/AssignmentCommands.h"
#include "common/domain/core/CommandType.h"

namespace edesk {

/// The giver or a party adds a file to an open task.
Result<Effects> attachAssignmentFile(const View &, const Actor &, const Command &,
                                     const AttachAssignmentFile &, Instant);
/// Who added it, or the giver, takes a file of an open task away; the row stays as history.
Result<Effects> removeAssignmentFile(const View &, const Actor &, const Command &,
                                     const RemoveAssignmentFile &, Instant);

} // namespace edesk

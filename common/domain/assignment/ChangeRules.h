// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/domain/assignment/AssignmentCommands.h"
#include "common/domain/core/CommandType.h"

namespace edesk {

/// The giver withdraws an open task.
Result<Effects> recallAssignment(const View &, const Actor &, const Command &, const RecallAssignment &,
                                 Instant);
/// The giver edits an open task; edits of different fields merge, of the same field conflict.
Result<Effects> editAssignment(const View &, const Actor &, const Command &, const EditAssignment &, Instant);
/// The lead asks for a later date.
Result<Effects> requestExtension(const View &, const Actor &, const Command &, const RequestExtension &,
                                 Instant);
/// The giver answers it.
Result<Effects> decideExtension(const View &, const Actor &, const Command &, const DecideExtension &,
                                Instant);
/// Anyone who sees the task adds a comment.
Result<Effects> commentAssignment(const View &, const Actor &, const Command &, const CommentAssignment &,
                                  Instant);

} // namespace edesk

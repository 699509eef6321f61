// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/domain/assignment/Assignment.h"
#include "common/domain/assignment/AssignmentCommands.h"
#include "common/domain/core/CommandType.h"

namespace edesk {

/// A leader, head or office gives a task to people and units below them; anyone may give one to themselves.
Result<Effects> giveAssignment(const View &, const Actor &, const Command &, const GiveAssignment &, Instant);
/// The same among the effects of another command, for the work that follows from a document.
Result<Assignment> giveWithin(const View &, const Actor &, const Command &, const GiveAssignment &,
                              const Id &document, Instant, Effects &);
/// Hands the lead on, or asks the giver to allow it.
Result<Effects> transferAssignment(const View &, const Actor &, const Command &, const TransferAssignment &,
                                   Instant);
/// The giver answers a request to hand on.
Result<Effects> decideTransfer(const View &, const Actor &, const Command &, const DecideTransfer &, Instant);

} // namespace edesk

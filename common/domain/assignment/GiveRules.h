// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/domain/assignment/Assignment.h"
#include "common/domain/assignment/AssignmentCommands.h"
#include "common/domain/core/CommandType.h"

namespace edesk {

/// What a task follows from, besides whoever gives it.
struct GivenFrom
{
    Id document = {};
    Id series = {};
};

/// A leader, head or office gives a task to people and units below them; anyone may give one to themselves. A
/// part of a task is given by whoever has a share in it, and is due no later than the whole.
Result<Effects> giveAssignment(const View &, const Actor &, const Command &, const GiveAssignment &, Instant);
/// The same among the effects of another command.
Result<Assignment> giveWithin(const View &, const Actor &, const Command &, const GiveAssignment &,
                              const GivenFrom &, Instant, Effects &);
/// Hands the lead on, or asks the giver to allow it.
Result<Effects> transferAssignment(const View &, const Actor &, const Command &, const TransferAssignment &,
                                   Instant);
/// The giver answers a request to hand on.
Result<Effects> decideTransfer(const View &, const Actor &, const Command &, const DecideTransfer &, Instant);

} // namespace edesk

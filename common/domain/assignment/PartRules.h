// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/domain/assignment/Proceeding.h"

namespace edesk {

/// The task of which a part is to be given. NotAllowed or WrongState unless the actor has an open share of
/// it, InvalidArgument when it stands too deep.
Result<Assignment> wholeOfNewPart(const View &view, const Actor &actor, const Command &command,
                                  const Id &whole, Instant now);
/// DueAfterParent when a part of `whole` were due at `due`, or never; nothing for a whole without a deadline.
Result<void> checkDueWithin(const Assignment &whole, Instant due);
/// The same for a part that exists; nothing for a whole task.
Result<void> checkDueOfPart(const View &view, const Assignment &part, Instant due);
/// PartsOpen while parts are open: all of them for the giver and the lead, those that this share gave for who
/// joins.
Result<void> checkPartsDone(const View &view, const Proceeding &p, const AssignmentParty *share);

/// Recalls the open parts of an assignment, however deep, and tells whoever gave or has them.
Result<void> recallParts(const View &view, const Actor &actor, const Command &command, Instant now,
                         const Id &whole, const QString &note, Effects &effects);
/// Makes no open part of an assignment due after `due`, and tells whoever gave or has them.
Result<void> pullPartsIn(const View &view, const Actor &actor, const Command &command, Instant now,
                         const Id &whole, Instant due, Effects &effects);
/// Writes the parts as they are, so that who may see them is found anew: their whole has another lead.
Result<void> placePartsAnew(const View &view, Proceeding &p);

/// What parts change in the task they belong to, and that in the one above: how many they are, how many are
/// open, how far they are.
Result<void> followParts(const View &view, const Actor &actor, const Command &command, Instant now,
                         Effects &effects);

} // namespace edesk

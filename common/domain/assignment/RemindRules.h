// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/domain/assignment/Assignment.h"
#include "common/domain/core/CommandType.h"
#include "common/domain/core/TimedWork.h"

namespace edesk {

/// The system tells whoever an assignment concerns that its deadline is near, or has passed.
struct RemindAssignment
{
    static constexpr const char *Name = "assignment.remind";
    Id assignmentId;

    static auto description()
    {
        return std::tuple{member("assignment_id", &RemindAssignment::assignmentId,
                                 {.required = true, .references = EntityKind::Assignment})};
    }
};
/// Tells giver, lead and joiners once per deadline that two working days or less are left, and once that it
/// has passed, then also the leaders of the giver's agency and of the lead's unit and agency. Nothing when
/// neither is so. Only for the system.
Result<Effects> remindAssignment(const View &view, const Actor &actor, const Command &command,
                                 const RemindAssignment &a, Instant now);

/// Says from when on the clock looks at the assignment; to be called before it is written.
void planReminder(Assignment &assignment);
/// What the clock does about deadlines.
TimedWork assignmentReminders();

} // namespace edesk

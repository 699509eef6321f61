// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/domain/TimedWorks.h"

#include "common/domain/assignment/RemindRules.h"
#include "common/domain/assignment/SeriesRules.h"

namespace edesk {

std::vector<TimedWork> edeskTimedWorks()
{
    return {assignmentSeriesWork(), assignmentReminders()};
}

} // namespace edesk

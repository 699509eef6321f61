// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/Clock.h"
#include "common/domain/assignment/AssignmentStates.h"

namespace edesk {

/// One step planned on the track of an assignment.
struct DemoStep
{
    EventKind kind = EventKind::Comment;
    /// Index of the acting party; -1 for the giver.
    int party = -1;
    Instant at;
    /// Of a progress report, 0–100.
    qint64 progress = 0;
};

} // namespace edesk

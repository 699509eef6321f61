// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/domain/assignment/Assignment.h"
#include "common/domain/assignment/AssignmentEvent.h"
#include "common/domain/assignment/AssignmentParty.h"
#include "common/domain/journal/Notice.h"

#include <vector>

namespace edesk {

/// One generated assignment with every row that belongs to it.
struct DemoAssignment
{
    Assignment assignment;
    /// The lead first.
    std::vector<AssignmentParty> parties;
    std::vector<AssignmentEvent> events;
    std::vector<Notice> notices;
    /// Index of the person who gave it.
    int giver = 0;
    /// Index of the agency in which it was given.
    int agency = 0;
    /// Index of the person who acts for each party.
    std::vector<int> actors;
};

} // namespace edesk

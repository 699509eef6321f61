// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/domain/assignment/Assignment.h"
#include "common/domain/assignment/AssignmentParty.h"
#include "common/domain/core/Actor.h"

namespace edesk {

/// Who somebody is to an assignment, and what the state machine lets them do: by its rows alone, so that
/// rules and screens ask the same. The rows outlive it.
class AssignmentStanding
{
public:
    /// `parentParties` are those of the task of which it is a part, as far as they are here.
    AssignmentStanding(const Assignment &assignment, const std::vector<AssignmentParty> &parties,
                       const Actor &actor, const std::vector<AssignmentParty> &parentParties = {});

    /// The actor gave the task, leads the agency that gave it, or leads the task of which it is a part.
    bool isGiver() const { return m_giver; }
    /// The actor is asked to approve after the giver, or leads the agency for whoever is.
    bool isSecondApprover() const { return m_secondApprover; }
    /// The actor is a party in person, be it for information.
    bool isNamed() const { return m_named; }
    /// The actor's own part, or the part of a unit they head, the lead's first; null when they have none.
    const AssignmentParty *ownPart() const { return m_own; }
    /// Bits of AssignmentPart, ViewerPart never among them.
    unsigned parts() const;
    /// Where the action of a party takes its part; NotAllowed or WrongState when the table has no such line.
    Result<AssignmentState> stepOfPart(QLatin1StringView action) const;
    /// Where the action of the giver, or of who approves after them, takes the assignment.
    Result<AssignmentState> stepOfDecider(QLatin1StringView action) const;
    /// The name in the table of what approving is now: the first of two, or the last.
    QLatin1StringView approval() const;

private:
    const Assignment *m_assignment;
    const AssignmentParty *m_own = nullptr;
    bool m_giver = false;
    bool m_secondApprover = false;
    bool m_named = false;
};

} // namespace edesk

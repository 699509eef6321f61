// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/domain/assignment/Assignment.h"
#include "common/domain/assignment/AssignmentParty.h"
#include "common/domain/core/Actor.h"

#include <QFlags>

#include <vector>

namespace edesk {

/// A step that a person can take on an assignment.
enum class AssignmentAction {
    Accept = 1 << 0,
    Report = 1 << 1,
    Submit = 1 << 2,
    Approve = 1 << 3,
    Return = 1 << 4,
    HandBack = 1 << 5,
    Recall = 1 << 6,
    RequestExtension = 1 << 7,
    DecideExtension = 1 << 8,
    Transfer = 1 << 9,
    DecideTransfer = 1 << 10,
    GivePart = 1 << 11,
};
Q_DECLARE_FLAGS(AssignmentActions, AssignmentAction)
Q_DECLARE_OPERATORS_FOR_FLAGS(AssignmentActions)

/// The steps that the state machine of assignments lets `actor` take now. `parties` are all parties of the
/// assignment, `parentParties` those of the task of which it is a part.
AssignmentActions allowedActions(const Assignment &assignment, const std::vector<AssignmentParty> &parties,
                                 const Actor &actor, const std::vector<AssignmentParty> &parentParties = {});

/// Whether the actor has a part of their own in the work (chủ trì or phối hợp), also as head of a unit.
bool isOwnWork(const std::vector<AssignmentParty> &parties, const Actor &actor);

} // namespace edesk

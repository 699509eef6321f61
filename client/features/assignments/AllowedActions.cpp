// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/features/assignments/AllowedActions.h"

#include "common/domain/assignment/AssignmentStanding.h"

namespace edesk {
namespace {

namespace action = assignment_action;

struct Step
{
    AssignmentAction step;
    QLatin1StringView action;
};

constexpr std::array stepsOfParty{
    Step{AssignmentAction::Accept, action::Accept},
    Step{AssignmentAction::Report, action::Report},
    Step{AssignmentAction::Submit, action::Submit},
    Step{AssignmentAction::HandBack, action::HandBack},
    Step{AssignmentAction::RequestExtension, action::RequestExtension},
    Step{AssignmentAction::GivePart, action::GivePart},
};
constexpr std::array stepsOfDecider{
    Step{AssignmentAction::Return, action::Return},
    Step{AssignmentAction::Recall, action::Recall},
};

} // namespace

/// What rows beside the state call for (a request to answer) is asked here, as the rules do.
AssignmentActions allowedActions(const Assignment &assignment, const std::vector<AssignmentParty> &parties,
                                 const Actor &actor, const std::vector<AssignmentParty> &parentParties)
{
    const AssignmentStanding standing(assignment, parties, actor, parentParties);
    AssignmentActions actions;
    for (const Step &one : stepsOfParty)
        actions.setFlag(one.step, standing.stepOfPart(one.action).ok());
    for (const Step &one : stepsOfDecider)
        actions.setFlag(one.step, standing.stepOfDecider(one.action).ok());
    actions.setFlag(AssignmentAction::Approve, standing.stepOfDecider(standing.approval()).ok());
    actions.setFlag(AssignmentAction::DecideExtension,
                    assignment.requestedDueAt.isSet() &&
                        standing.stepOfDecider(action::DecideExtension).ok());
    actions.setFlag(AssignmentAction::DecideTransfer,
                    !assignment.transferToId.isNull() && standing.stepOfDecider(action::DecideTransfer).ok());
    actions.setFlag(AssignmentAction::Transfer, standing.isGiver()
                                                    ? standing.stepOfDecider(action::Transfer).ok()
                                                    : standing.stepOfPart(action::RequestTransfer).ok());
    return actions;
}

bool isOwnWork(const std::vector<AssignmentParty> &parties, const Actor &actor)
{
    return AssignmentStanding({}, parties, actor).ownPart() != nullptr;
}

} // namespace edesk

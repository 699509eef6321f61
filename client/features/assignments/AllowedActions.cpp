// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/features/assignments/AllowedActions.h"

#include "common/domain/organisation/Role.h"

#include <algorithm>

namespace edesk {
namespace {

bool isGiver(const Assignment &assignment, const Actor &actor)
{
    const bool gave = actor.principal() == assignment.giverId &&
                      actor.actsIn(assignment.giverOrganisationId, assignment.agencyId);
    return gave || actor.has(assignment.agencyId, roleKey(Role::Leader));
}

bool isMine(const AssignmentParty &party, const Actor &actor)
{
    if (!party.current || party.role == PartyRole::Inform)
        return false;
    if (!party.personId.isNull())
        return party.personId == actor.principal() && actor.actsIn(party.organisationId, party.agencyId);
    return actor.has(party.organisationId, roleKey(Role::Head)) ||
           actor.has(party.organisationId, roleKey(Role::Leader)) ||
           actor.has(party.organisationId, roleKey(Role::Office));
}

/// The actor's part, the lead's first; null when they have none.
const AssignmentParty *ownPart(const std::vector<AssignmentParty> &parties, const Actor &actor)
{
    const AssignmentParty *own = nullptr;
    for (const AssignmentParty &party : parties) {
        if (!isMine(party, actor))
            continue;
        if (party.role == PartyRole::Lead)
            return &party;
        if (!own)
            own = &party;
    }
    return own;
}

AssignmentActions ofParty(const Assignment &assignment, const AssignmentParty &own)
{
    using A = AssignmentAction;
    using S = AssignmentState;
    AssignmentActions actions;
    const bool works = own.state != S::Done && own.state != S::HandedBack;
    if (works && own.state == S::New)
        actions |= A::Accept;
    if (works && own.state != S::AwaitingApproval)
        actions |= A::Report | A::Submit | A::HandBack;
    if (own.role == PartyRole::Lead) {
        actions |= A::Transfer;
        const std::array extendable{S::New, S::Accepted, S::InProgress, S::Returned};
        if (std::find(extendable.begin(), extendable.end(), assignment.state) != extendable.end())
            actions |= A::RequestExtension;
    }
    return actions;
}

AssignmentActions ofGiver(const Assignment &assignment)
{
    using A = AssignmentAction;
    AssignmentActions actions = A::Recall | A::Transfer;
    if (assignment.state == AssignmentState::AwaitingApproval)
        actions |= A::Approve | A::Return;
    if (assignment.requestedDueAt.isSet())
        actions |= A::DecideExtension;
    if (!assignment.transferToId.isNull())
        actions |= A::DecideTransfer;
    return actions;
}

} // namespace

AssignmentActions allowedActions(const Assignment &assignment, const std::vector<AssignmentParty> &parties,
                                 const Actor &actor)
{
    if (isClosed(assignment.state))
        return {};
    AssignmentActions actions;
    if (const AssignmentParty *own = ownPart(parties, actor))
        actions |= ofParty(assignment, *own);
    if (isGiver(assignment, actor))
        actions |= ofGiver(assignment);
    return actions;
}

bool isOwnWork(const std::vector<AssignmentParty> &parties, const Actor &actor)
{
    return ownPart(parties, actor) != nullptr;
}

} // namespace edesk

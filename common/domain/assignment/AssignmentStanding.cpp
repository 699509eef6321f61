// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/domain/assignment/AssignmentStanding.h"

#include "common/domain/organisation/Role.h"

#include <algorithm>

namespace edesk {
namespace {

bool isInPerson(const AssignmentParty &party, const Actor &actor)
{
    return party.current && party.personId == actor.principal() &&
           actor.actsIn(party.organisationId, party.agencyId);
}

/// In person, or as one who answers for the unit.
bool holds(const AssignmentParty &party, const Actor &actor)
{
    if (!party.current || party.role == PartyRole::Inform)
        return false;
    if (!party.personId.isNull())
        return isInPerson(party, actor);
    return actor.has(party.organisationId, roleKey(Role::Head)) ||
           actor.has(party.organisationId, roleKey(Role::Leader)) ||
           actor.has(party.organisationId, roleKey(Role::Office));
}

/// Who leads the whole answers for the parts that their own agency gave; what another agency makes of its
/// share is that agency's business.
bool leadsWhole(const Assignment &part, const std::vector<AssignmentParty> &parentParties, const Actor &actor)
{
    return std::any_of(parentParties.begin(), parentParties.end(), [&](const AssignmentParty &party) {
        return party.role == PartyRole::Lead && party.agencyId == part.agencyId && holds(party, actor);
    });
}

} // namespace

AssignmentStanding::AssignmentStanding(const Assignment &assignment,
                                       const std::vector<AssignmentParty> &parties, const Actor &actor,
                                       const std::vector<AssignmentParty> &parentParties)
    : m_assignment(&assignment)
{
    for (const AssignmentParty &party : parties) {
        m_named = m_named || isInPerson(party, actor);
        if (holds(party, actor) && (!m_own || party.role == PartyRole::Lead))
            m_own = &party;
    }
    const bool acts = actor.actsIn(assignment.giverOrganisationId, assignment.agencyId);
    const bool gave = acts && actor.principal() == assignment.giverId;
    const bool leadsAgency = actor.has(assignment.agencyId, roleKey(Role::Leader));
    m_giver = gave || leadsAgency || leadsWhole(assignment, parentParties, actor);
    const bool asked = acts && actor.principal() == assignment.secondApproverId;
    m_secondApprover = !assignment.secondApproverId.isNull() && (asked || (leadsAgency && !gave));
}

unsigned AssignmentStanding::parts() const
{
    unsigned parts =
        (m_giver ? unsigned(GiverPart) : 0U) | (m_secondApprover ? unsigned(SecondApproverPart) : 0U);
    if (m_own)
        parts |= m_own->role == PartyRole::Lead ? unsigned(LeadPart) : unsigned(JoinPart);
    else if (m_named)
        parts |= unsigned(InformedPart);
    return parts;
}

Result<AssignmentState> AssignmentStanding::stepOfPart(QLatin1StringView action) const
{
    const unsigned who = !m_own                           ? 0U
                         : m_own->role == PartyRole::Lead ? unsigned(LeadPart)
                                                          : unsigned(JoinPart);
    const AssignmentState from = m_own && !isClosed(m_assignment->state) ? m_own->state : m_assignment->state;
    const auto to = assignmentTable().step(int(from), action, who);
    return to ? Result<AssignmentState>(AssignmentState(*to)) : to.error();
}

Result<AssignmentState> AssignmentStanding::stepOfDecider(QLatin1StringView action) const
{
    const unsigned who =
        (m_giver ? unsigned(GiverPart) : 0U) | (m_secondApprover ? unsigned(SecondApproverPart) : 0U);
    const auto to = assignmentTable().step(int(m_assignment->state), action, who);
    return to ? Result<AssignmentState>(AssignmentState(*to)) : to.error();
}

QLatin1StringView AssignmentStanding::approval() const
{
    const bool first =
        m_assignment->state == AssignmentState::AwaitingApproval && !m_assignment->secondApproverId.isNull();
    return first ? assignment_action::ApproveFirst : assignment_action::Approve;
}

} // namespace edesk

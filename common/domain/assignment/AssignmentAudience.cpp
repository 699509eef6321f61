// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/domain/assignment/AssignmentAudience.h"

#include "common/domain/assignment/Assignment.h"
#include "common/domain/assignment/AssignmentParty.h"
#include "common/domain/organisation/Role.h"

namespace edesk {
namespace {

void addSuperiors(ScopeSet &scopes, const Id &organisation, const Id &agency)
{
    scopes.insert(Scope::role(agency, roleKey(Role::Leader)));
    scopes.insert(Scope::role(agency, roleKey(Role::Office)));
    if (organisation != agency)
        scopes.insert(Scope::role(organisation, roleKey(Role::Head)));
}

} // namespace

Result<ScopeSet> assignmentAudience(const Record &record, const View &view)
{
    const auto assignment = fromRecord<Assignment>(record);
    ScopeSet scopes{Scope::person(assignment.giverId)};
    addSuperiors(scopes, assignment.giverOrganisationId, assignment.agencyId);
    const auto parties = view.loadWhere<AssignmentParty>(u"assignment_id", assignment.id);
    if (!parties)
        return parties.error();
    for (const AssignmentParty &party : *parties) {
        if (!party.current)
            continue;
        if (!party.personId.isNull())
            scopes.insert(Scope::person(party.personId));
        addSuperiors(scopes, party.organisationId, party.agencyId);
    }
    return scopes;
}

} // namespace edesk

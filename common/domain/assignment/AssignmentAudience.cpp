// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/domain/assignment/AssignmentAudience.h"

#include "common/domain/assignment/Assignment.h"
#include "common/domain/assignment/AssignmentParty.h"
#include "common/domain/assignment/AssignmentSeries.h"
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

/// A person, or those who answer for a unit.
void addParty(ScopeSet &scopes, const AssignmentParty &party)
{
    if (!party.personId.isNull())
        scopes.insert(Scope::person(party.personId));
    addSuperiors(scopes, party.organisationId, party.agencyId);
}

/// Who leads the task of which this is a part, in the agency that gave the part.
Result<void> addLeadOfWhole(ScopeSet &scopes, const Assignment &part, const View &view)
{
    const auto parties = view.loadWhere<AssignmentParty>(u"assignment_id", part.parentId);
    if (!parties)
        return parties.error();
    for (const AssignmentParty &party : *parties) {
        if (party.current && party.role == PartyRole::Lead && party.agencyId == part.agencyId)
            addParty(scopes, party);
    }
    return {};
}

/// Whoever gave what stands above a part. A desk knows them as far as it holds the rows.
Result<void> addGiversAbove(ScopeSet &scopes, const Assignment &part, const View &view)
{
    Id next = part.parentId;
    for (qint64 level = part.level; !next.isNull() && level > 0; --level) {
        const auto row = view.find(entityType<Assignment>(), next);
        if (!row)
            return row.error();
        if (!*row)
            return {};
        const auto whole = fromRecord<Assignment>(**row);
        scopes.insert(Scope::person(whole.giverId));
        addSuperiors(scopes, whole.giverOrganisationId, whole.agencyId);
        next = whole.parentId;
    }
    return {};
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
        if (party.current)
            addParty(scopes, party);
    }
    if (!assignment.secondApproverId.isNull())
        scopes.insert(Scope::person(assignment.secondApproverId));
    if (!assignment.parentId.isNull()) {
        EDESK_CHECK(addLeadOfWhole(scopes, assignment, view));
        EDESK_CHECK(addGiversAbove(scopes, assignment, view));
    }
    return scopes;
}

Result<ScopeSet> assignmentSeriesAudience(const Record &record, const View &)
{
    const auto series = fromRecord<AssignmentSeries>(record);
    ScopeSet scopes{Scope::person(series.giverId)};
    addSuperiors(scopes, series.giverOrganisationId, series.agencyId);
    return scopes;
}

} // namespace edesk

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/domain/assignment/AssignmentStates.h"
#include "common/domain/core/Description.h"

namespace edesk {

/// One person or unit that an assignment was given to, with the state of their own part.
struct AssignmentParty
{
    Id id;
    qint64 revision = 0;
    Id assignmentId;
    /// Null when the whole unit is meant.
    Id personId;
    /// The unit, or the person's.
    Id organisationId;
    Id agencyId;
    QString name;
    PartyRole role = PartyRole::Join;
    AssignmentState state = AssignmentState::New;
    qint64 progress = 0;
    QString note;
    /// False after a transfer took the part away; the row stays as history.
    bool current = true;

    static auto description()
    {
        using P = AssignmentParty;
        return std::tuple{
            member("assignment_id", &P::assignmentId,
                   {.required = true, .indexed = true, .references = EntityKind::Assignment}),
            member("person_id", &P::personId, {.indexed = true, .references = EntityKind::Person}),
            member("organisation_id", &P::organisationId,
                   {.required = true, .indexed = true, .references = EntityKind::Organisation}),
            member("agency_id", &P::agencyId, {.required = true, .references = EntityKind::Organisation}),
            member("name", &P::name, {.maxLength = 200, .required = true}),
            member("role", &P::role, {.required = true, .choices = partyRoleChoices()}),
            member("state", &P::state, {.required = true, .choices = assignmentStateChoices()}),
            member("progress", &P::progress),
            member("note", &P::note, {.maxLength = 2000}),
            member("current", &P::current),
        };
    }
    static EntityType makeType()
    {
        return {
            EntityKind::AssignmentParty, "assignment_party", fieldsOf<AssignmentParty>(), nullptr, 0, true};
    }
};

} // namespace edesk

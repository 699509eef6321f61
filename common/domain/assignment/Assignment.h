// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/domain/assignment/AssignmentAudience.h"
#include "common/domain/assignment/AssignmentStates.h"
#include "common/domain/core/Description.h"

namespace edesk {

/// A task given by a leader. Its state and progress are those of the lead's work.
struct Assignment
{
    Id id;
    qint64 revision = 0;
    QString title;
    QString body;
    AssignmentState state = AssignmentState::New;
    /// 0–100, the lead's.
    qint64 progress = 0;
    Instant dueAt;
    Id giverId;
    QString giverName;
    Id giverOrganisationId;
    Id agencyId;
    /// Who leads, for lists; the party rows hold everyone.
    Id leadId;
    QString leadName;
    Instant givenAt;
    Instant updatedAt;
    Instant completedAt;
    /// Set while an extension waits for the giver.
    Instant requestedDueAt;
    /// Set while a transfer waits for the giver.
    Id transferToId;

    static auto description()
    {
        using A = Assignment;
        return std::tuple{
            member("title", &A::title, {.maxLength = 500, .required = true, .searched = true}),
            member("body", &A::body, {.maxLength = 10'000, .searched = true}),
            member("state", &A::state,
                   {.required = true, .indexed = true, .choices = assignmentStateChoices()}),
            member("progress", &A::progress),
            member("due_at", &A::dueAt, {.indexed = true}),
            member("giver_id", &A::giverId,
                   {.required = true, .indexed = true, .references = EntityKind::Person}),
            member("giver_name", &A::giverName, {.maxLength = 50}),
            member("giver_organisation_id", &A::giverOrganisationId,
                   {.required = true, .references = EntityKind::Organisation}),
            member("agency_id", &A::agencyId, {.required = true, .references = EntityKind::Organisation}),
            member("lead_id", &A::leadId),
            member("lead_name", &A::leadName, {.maxLength = 200}),
            member("given_at", &A::givenAt, {.required = true}),
            member("updated_at", &A::updatedAt),
            member("completed_at", &A::completedAt),
            member("requested_due_at", &A::requestedDueAt),
            member("transfer_to_id", &A::transferToId),
        };
    }
    static EntityType makeType()
    {
        return {EntityKind::Assignment, "assignment", fieldsOf<Assignment>(), assignmentAudience};
    }
};

} // namespace edesk

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/domain/assignment/AssignmentAudience.h"
#include "common/domain/assignment/AssignmentStates.h"
#include "common/domain/core/Description.h"

namespace edesk {

/// How lists order assignments: open ones by deadline, those without one after them, then what is done or
/// recalled, the newest first. Conditions made of the same expressions are answered from the same index.
namespace assignment_order {
static_assert(int(AssignmentState::Done) == 5 && int(AssignmentState::Recalled) == 8);
inline constexpr const char *Closed = "state IN (5, 8)";
inline constexpr const char *WithoutDeadline = "CASE WHEN state IN (5, 8) THEN 0 ELSE due_at IS NULL END";
inline constexpr const char *Deadline = "CASE WHEN state IN (5, 8) THEN 0 ELSE due_at END";
inline constexpr const char *Whole =
    "state IN (5, 8), CASE WHEN state IN (5, 8) THEN 0 ELSE due_at IS NULL END, "
    "CASE WHEN state IN (5, 8) THEN 0 ELSE due_at END, given_at DESC, id";
} // namespace assignment_order

/// How many levels of parts a task may have below it.
inline constexpr qint64 deepestPart = 6;

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
    /// The document that it follows from; null for one that was given by itself.
    Id documentId;
    /// The task of which this is a part; null for a whole one. Never changes.
    Id parentId;
    /// How far below the whole task it stands, 0 for that.
    qint64 level = 0;
    /// Its parts that were not recalled, how many of them are not done, and the sum of their progress.
    qint64 parts = 0;
    qint64 openParts = 0;
    qint64 partsProgress = 0;
    /// Who approves after the giver; null when the giver's approval is the last word.
    Id secondApproverId;
    QString secondApproverName;
    /// From when on the clock looks whether to remind; unset when there is nothing to remind of any more.
    Instant remindAt;
    /// The deadline of which was told that it is near, and that it has passed.
    Instant soonToldFor;
    Instant overdueToldFor;
    /// The series that it came from.
    Id seriesId;

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
            member("document_id", &A::documentId, {.indexed = true, .references = EntityKind::Document}),
            member("parent_id", &A::parentId, {.indexed = true, .references = EntityKind::Assignment}),
            member("level", &A::level),
            member("parts", &A::parts),
            member("open_parts", &A::openParts),
            member("parts_progress", &A::partsProgress),
            member("second_approver_id", &A::secondApproverId, {.references = EntityKind::Person}),
            member("second_approver_name", &A::secondApproverName, {.maxLength = 50}),
            member("remind_at", &A::remindAt, {.indexed = true}),
            member("soon_told_for", &A::soonToldFor),
            member("overdue_told_for", &A::overdueToldFor),
            member("series_id", &A::seriesId, {.references = EntityKind::AssignmentSeries}),
        };
    }
    static EntityType makeType()
    {
        return {.kind = EntityKind::Assignment,
                .table = "assignment",
                .fields = fieldsOf<Assignment>(),
                .audience = assignmentAudience,
                .listOrder = assignment_order::Whole};
    }
    /// 0–100: what the lead reported, or the mean of the parts while it has any and is not done. The lead's
    /// own word stays beside it.
    qint64 shownProgress() const
    {
        return parts > 0 && state != AssignmentState::Done ? partsProgress / parts : progress;
    }
};

} // namespace edesk

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/domain/assignment/AssignmentStates.h"
#include "common/domain/core/Description.h"

namespace edesk {

/// One step of an assignment's track; written once, never changed.
struct AssignmentEvent
{
    Id id;
    qint64 revision = 0;
    Id assignmentId;
    EventKind kind = EventKind::Comment;
    Id actorId;
    QString actorName;
    QString onBehalfOfName;
    qint64 progress = 0;
    QString note;
    /// The device's clock when the person acted, and the server's when it was decided.
    Instant recordedAt;
    Instant at;

    static auto description()
    {
        using E = AssignmentEvent;
        return std::tuple{
            member("assignment_id", &E::assignmentId,
                   {.required = true, .indexed = true, .references = EntityKind::Assignment}),
            member("kind", &E::kind, {.required = true, .choices = eventKindChoices()}),
            member("actor_id", &E::actorId, {.required = true}),
            member("actor_name", &E::actorName, {.maxLength = 50}),
            member("on_behalf_of_name", &E::onBehalfOfName, {.maxLength = 50}),
            member("progress", &E::progress),
            member("note", &E::note, {.maxLength = 2000}),
            member("recorded_at", &E::recordedAt),
            member("at", &E::at, {.required = true}),
        };
    }
    static EntityType makeType()
    {
        return {EntityKind::AssignmentEvent, "assignment_event", fieldsOf<AssignmentEvent>(), nullptr, 0};
    }
};

} // namespace edesk

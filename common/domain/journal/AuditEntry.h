// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/domain/core/Actor.h"
#include "common/domain/core/Command.h"
#include "common/domain/core/Description.h"
#include "common/domain/core/Effects.h"
#include "common/domain/journal/JournalAudiences.h"

namespace edesk {

/// One line of an agency's log: who did what, for whom, when by the device's clock and by the server's.
struct AuditEntry
{
    Id id;
    qint64 revision = 0;
    Id agencyId;
    Id actorId;
    QString actorName;
    Id onBehalfOfId;
    QString onBehalfOfName;
    QString command;
    qint64 subjectKind = 0;
    Id subjectId;
    QString detail;
    Instant recordedAt;
    Instant at;

    static auto description()
    {
        using E = AuditEntry;
        return std::tuple{
            member("agency_id", &E::agencyId,
                   {.required = true, .indexed = true, .references = EntityKind::Organisation}),
            member("actor_id", &E::actorId, {.required = true}),
            member("actor_name", &E::actorName, {.maxLength = 50}),
            member("on_behalf_of_id", &E::onBehalfOfId),
            member("on_behalf_of_name", &E::onBehalfOfName, {.maxLength = 50}),
            member("command", &E::command, {.maxLength = 60, .required = true}),
            member("subject_kind", &E::subjectKind),
            member("subject_id", &E::subjectId),
            member("detail", &E::detail, {.maxLength = 1000}),
            member("recorded_at", &E::recordedAt),
            member("at", &E::at, {.required = true}),
        };
    }
    static EntityType makeType()
    {
        return {EntityKind::AuditEntry, "audit_entry", fieldsOf<AuditEntry>(), auditAudience};
    }
};

/// The log line of an accepted command; its id follows from the command's.
AuditEntry auditEntryOf(const Actor &actor, const Command &command, const Effects &effects, Instant now);

} // namespace edesk

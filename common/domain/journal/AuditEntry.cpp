// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/domain/journal/AuditEntry.h"

namespace edesk {
namespace {
constexpr quint32 auditIdIndex = 0xffff'ffff;
constexpr int longestDetail = 1000;
} // namespace

AuditEntry auditEntryOf(const Actor &actor, const Command &command, const Effects &effects, Instant now)
{
    AuditEntry entry;
    entry.id = Id::derive(command.id, auditIdIndex);
    entry.agencyId = effects.agency;
    entry.actorId = actor.person;
    entry.actorName = actor.name;
    entry.onBehalfOfId = actor.onBehalfOf;
    entry.onBehalfOfName = actor.onBehalfOfName;
    entry.command = command.name;
    entry.subjectKind = qint64(effects.subject.kind);
    entry.subjectId = effects.subject.id;
    entry.detail = effects.detail.left(longestDetail);
    if (entry.detail.size() == longestDetail && entry.detail.back().isHighSurrogate())
        entry.detail.chop(1);
    entry.recordedAt = command.recordedAt;
    entry.at = now;
    return entry;
}

} // namespace edesk

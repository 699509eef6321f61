// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/domain/journal/JournalAudiences.h"

#include "common/domain/journal/AuditEntry.h"
#include "common/domain/journal/Notice.h"

namespace edesk {

Result<ScopeSet> noticeAudience(const Record &record, const View &)
{
    return ScopeSet{Scope::person(fromRecord<Notice>(record).recipientId)};
}

Result<ScopeSet> auditAudience(const Record &record, const View &)
{
    return ScopeSet{Scope::role(fromRecord<AuditEntry>(record).agencyId, u"admin")};
}

} // namespace edesk

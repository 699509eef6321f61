// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/domain/journal/JournalArea.h"

#include "common/domain/journal/AuditEntry.h"
#include "common/domain/journal/Notice.h"
#include "common/domain/journal/NoticeRules.h"

namespace edesk {

void addJournalArea(Catalogue &catalogue)
{
    catalogue.add(entityType<Notice>());
    catalogue.add(entityType<AuditEntry>());
    catalogue.add(commandType<MarkNoticeRead>("Đánh dấu đã đọc", "Mark as read", markNoticeRead));
}

} // namespace edesk

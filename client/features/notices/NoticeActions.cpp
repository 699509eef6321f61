// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/features/notices/NoticeActions.h"

#include "client/session/Completion.h"
#include "common/domain/journal/NoticeRules.h"

namespace edesk {

void markSeen(const FeatureContext &context, const Id &notice)
{
    const auto marked =
        context.desk.submit(QString::fromLatin1(MarkNoticeRead::Name), valuesOf(MarkNoticeRead{notice}));
    whenFinished(marked, &context.lifetime, [&context](const Result<OutboxItem> &item) {
        if (!item)
            context.navigator.tellError(item.error());
    });
}

void openSubject(const FeatureContext &context, const Notice &notice)
{
    if (!notice.readAt.isSet())
        markSeen(context, notice.id);
    context.navigator.openRecord({static_cast<EntityKind>(notice.subjectKind), notice.subjectId});
}

} // namespace edesk

// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/domain/journal/NoticeRules.h"

#include "common/domain/journal/Notice.h"

namespace edesk {

Result<Effects> markNoticeRead(const View &view, const Actor &actor, const Command &command,
                               const MarkNoticeRead &a, Instant now)
{
    auto notice = view.load<Notice>(a.noticeId);
    if (!notice)
        return notice.error();
    if (notice->recipientId != actor.person)
        return failure(ErrorCode::NotAllowed);
    Effects effects(command.id);
    effects.subject = {EntityKind::Notice, notice->id};
    if (!notice->readAt.isSet()) {
        notice->readAt = now;
        effects.write(*notice);
    }
    return effects;
}

} // namespace edesk

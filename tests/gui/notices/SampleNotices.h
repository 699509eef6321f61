// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/domain/journal/Notice.h"
#include "tests/gui/assignments/SampleReplica.h"

namespace edesk {

/// A notice for `person` about a row, on the server; the sample's send() brings it to the desk.
inline Notice addNotice(SampleReplica &sample, const Id &person, NoticeReason reason, const Id &assignment,
                        int minutesAgo, bool seen = false)
{
    Notice notice;
    notice.id = Id::create();
    notice.revision = 1;
    notice.recipientId = person;
    notice.reason = reason;
    notice.subjectKind = int(EntityKind::Assignment);
    notice.subjectId = assignment;
    notice.title = QStringLiteral("Báo cáo số %1").arg(minutesAgo);
    notice.fromName = QStringLiteral("Trần Văn Đạt");
    notice.at = sample.clock.now().plusMs(-qint64(minutesAgo) * 60'000);
    if (seen)
        notice.readAt = sample.clock.now();
    sample.add(toRecord(notice));
    return notice;
}

} // namespace edesk

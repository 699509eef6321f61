// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/domain/core/CommandType.h"

namespace edesk {

/// Marks a notice as read by its recipient.
struct MarkNoticeRead
{
    static constexpr const char *Name = "notice.mark_read";
    Id noticeId;

    static auto description()
    {
        return std::tuple{member("notice_id", &MarkNoticeRead::noticeId,
                                 {.required = true, .references = EntityKind::Notice})};
    }
};
Result<Effects> markNoticeRead(const View &view, const Actor &actor, const Command &command,
                               const MarkNoticeRead &a, Instant now);

} // namespace edesk

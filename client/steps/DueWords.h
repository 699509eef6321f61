// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/ui/Tone.h"
#include "common/base/WorkCalendar.h"
#include "common/domain/assignment/AssignmentStates.h"

#include <QString>

namespace edesk {

/// A deadline in a few words with its colour.
struct DueWords
{
    /// Empty without a deadline on open work.
    QString text = {};
    Tone tone = Tone::Neutral;

    /// "Quá hạn 2 ngày", "Quá hạn hôm nay", "Hôm nay 16:30", "Còn 6 ngày", "Hoàn thành", "Đã thu hồi"; days
    /// are working days.
    static DueWords of(Instant due, AssignmentState state, Instant now, const WorkCalendar &calendar);
};

/// "Hôm nay 11:15" on the day of `now`, else "18/11 08:05", with the year when it is another one.
QString shortMoment(Instant moment, Instant now);

} // namespace edesk

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTime>

namespace edesk {

/// The part of the day in which the desk shows no messages.
struct QuietHours
{
    /// In minutes since midnight; `to` is no longer quiet. Both alike: never.
    int from = 0;
    int to = 0;

    /// Also over midnight, from evening to morning.
    bool hold(QTime time) const
    {
        const int minute = time.hour() * 60 + time.minute();
        if (from <= to)
            return from <= minute && minute < to;
        return minute >= from || minute < to;
    }
};

} // namespace edesk

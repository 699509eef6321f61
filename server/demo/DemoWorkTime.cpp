// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/demo/DemoWorkTime.h"

namespace edesk {
namespace {

constexpr int friday = 5;
const QTime opening(7, 30);
const QTime closing(17, 0);

} // namespace

Instant workMomentBefore(Instant moment)
{
    const QDateTime local = vietnamTime(moment);
    QDate day = local.date();
    QTime time = local.time();
    if (time < opening) {
        day = day.addDays(-1);
        time = closing;
    }
    if (day.dayOfWeek() > friday) {
        day = day.addDays(friday - day.dayOfWeek());
        time = closing;
    }
    return fromVietnamTime(day, std::min(time, closing));
}

Instant closingTimeAfter(Instant moment, qint64 days)
{
    QDate day = vietnamTime(moment).date().addDays(days);
    while (day.dayOfWeek() > friday)
        day = day.addDays(1);
    return fromVietnamTime(day, closing);
}

} // namespace edesk

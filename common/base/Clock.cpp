// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/base/Clock.h"

namespace edesk {
namespace {
constexpr int vietnamOffsetSeconds = 7 * 3600;
}

QDateTime vietnamTime(Instant instant)
{
    return QDateTime::fromMSecsSinceEpoch(instant.ms, Qt::OffsetFromUTC, vietnamOffsetSeconds);
}

Instant fromVietnamTime(QDate date, QTime time)
{
    return {QDateTime(date, time, Qt::OffsetFromUTC, vietnamOffsetSeconds).toMSecsSinceEpoch()};
}

Instant SystemClock::now() const
{
    return {QDateTime::currentMSecsSinceEpoch()};
}

} // namespace edesk

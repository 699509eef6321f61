// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/domain/assignment/SeriesPlan.h"

#include <algorithm>

namespace edesk {
namespace {

constexpr qint64 allWeekdays = 127;
constexpr int mostDaysInMonth = 31;
constexpr int mostDaysInYear = 366;
constexpr int monthsInQuarter = 3;
constexpr int monthsInYear = 12;

bool isWithin(qint64 value, qint64 least, qint64 most)
{
    return value >= least && value <= most;
}

Error invalid(const char *argument)
{
    return failure(ErrorCode::InvalidArgument, {QString::fromLatin1(argument)});
}

} // namespace

Result<void> SeriesPlan::check() const
{
    if (frequency == SeriesFrequency::Weekly)
        return isWithin(weekdays, 1, allWeekdays) ? Result<void>() : invalid("weekdays");
    if (!isWithin(day, lastWorkingDay, mostDaysInMonth))
        return invalid("day");
    const int months = frequency == SeriesFrequency::Quarterly ? monthsInQuarter : monthsInYear;
    if (frequency != SeriesFrequency::Monthly && !isWithin(month, 1, months))
        return invalid("month");
    return {};
}

bool SeriesPlan::includes(QDate date) const
{
    if (frequency == SeriesFrequency::Weekly)
        return ((weekdays >> (date.dayOfWeek() - 1)) & 1) != 0;
    if (frequency == SeriesFrequency::Quarterly && (date.month() - 1) % monthsInQuarter + 1 != month)
        return false;
    if (frequency == SeriesFrequency::Yearly && date.month() != month)
        return false;
    const qint64 last = date.daysInMonth();
    return date.day() == (day == lastWorkingDay ? last : std::min(day, last));
}

QDate SeriesPlan::firstFrom(QDate from) const
{
    for (int i = 0; i <= mostDaysInYear; ++i) {
        if (includes(from.addDays(i)))
            return from.addDays(i);
    }
    return {};
}

QDate SeriesPlan::givenOn(QDate planned, const WorkCalendar &calendar) const
{
    if (calendar.isWorkingDay(planned))
        return planned;
    const bool before = frequency != SeriesFrequency::Weekly && day == lastWorkingDay;
    return calendar.addWorkingDays(planned, before ? -1 : 1);
}

} // namespace edesk

// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/base/WorkCalendar.h"

#include "common/base/LunarHolidays.h"
#include "common/base/PublicHolidays.h"

#include <algorithm>
#include <limits>

namespace edesk {
namespace {

constexpr int firstYear = lunarHolidays.front().year;
constexpr int lastYear = lunarHolidays.back().year;
constexpr int mostDays = 100'000;
constexpr int soonDays = 2;

bool isWeekend(QDate date)
{
    return date.dayOfWeek() >= Qt::Saturday;
}

void sortUnique(QList<QDate> &dates)
{
    std::sort(dates.begin(), dates.end());
    dates.erase(std::unique(dates.begin(), dates.end()), dates.end());
}

/// How many Mondays to Fridays there are from Julian day 0, a Monday, to `date`.
qint64 weekdaysUntil(QDate date)
{
    const qint64 days = std::max<qint64>(date.toJulianDay() + 1, 0);
    return days / 7 * 5 + std::min<qint64>(days % 7, 5);
}

/// How many of the ascending dates are after `after` and not later than `last`.
qsizetype countWithin(const QList<QDate> &dates, QDate after, QDate last)
{
    return std::upper_bound(dates.begin(), dates.end(), last) -
           std::upper_bound(dates.begin(), dates.end(), after);
}

} // namespace

WorkCalendar::WorkCalendar(QList<QDate> extraHolidays, QList<QDate> makeUpDays)
    : m_extraHolidays(std::move(extraHolidays)), m_makeUpDays(std::move(makeUpDays))
{
    m_extraHolidays.removeIf(
        [](QDate date) { return date.year() < earliestHolidayYear || date.year() > latestHolidayYear; });
    m_makeUpDays.removeIf([](QDate date) { return !date.isValid(); });
    sortUnique(m_extraHolidays);
    sortUnique(m_makeUpDays);
    std::vector<QList<QDate>> known;
    for (int year = firstYear; year <= lastYear; ++year)
        known.push_back(weekdaysOff(year));
    m_weekdaysOff = std::move(known);
}

QList<QDate> WorkCalendar::weekdaysOff(int year) const
{
    if (!m_weekdaysOff.empty() && year >= firstYear && year <= lastYear)
        return m_weekdaysOff[std::size_t(year - firstYear)];
    QList<QDate> off;
    const QList<PublicHoliday> holidays = publicHolidays(year);
    for (const PublicHoliday &holiday : holidays)
        off.append(holiday.date);
    std::copy_if(m_extraHolidays.begin(), m_extraHolidays.end(), std::back_inserter(off),
                 [year](QDate extra) { return extra.year() == year; });
    off.removeIf(isWeekend);
    off.removeIf(
        [this](QDate date) { return std::binary_search(m_makeUpDays.begin(), m_makeUpDays.end(), date); });
    sortUnique(off);
    return off;
}

int WorkCalendar::weekdaysOffWithin(QDate after, QDate last) const
{
    qsizetype count = 0;
    const int lastCounted = std::min(last.year(), latestHolidayYear);
    for (int year = std::max(after.year(), earliestHolidayYear); year <= lastCounted; ++year)
        count += countWithin(weekdaysOff(year), after, last);
    return int(count);
}

bool WorkCalendar::isWorkingDay(QDate date) const
{
    if (!date.isValid())
        return false;
    if (isWeekend(date))
        return std::binary_search(m_makeUpDays.begin(), m_makeUpDays.end(), date);
    const QList<QDate> off = weekdaysOff(date.year());
    return !std::binary_search(off.begin(), off.end(), date);
}

QDate WorkCalendar::addWorkingDays(QDate from, int days) const
{
    if (!from.isValid() || days > mostDays || days < -mostDays)
        return {};
    const int step = days < 0 ? -1 : 1;
    QDate date = from;
    for (int left = std::abs(days); left > 0 && date.isValid();) {
        date = date.addDays(step);
        if (isWorkingDay(date))
            --left;
    }
    return date;
}

int WorkCalendar::workingDaysBetween(QDate from, QDate to) const
{
    if (!from.isValid() || !to.isValid())
        return 0;
    if (to < from)
        return -workingDaysBetween(to, from);
    const qint64 weekdays = weekdaysUntil(to) - weekdaysUntil(from);
    const auto weekendsWorked = std::count_if(m_makeUpDays.begin(), m_makeUpDays.end(), [&](QDate date) {
        return isWeekend(date) && date > from && date <= to;
    });
    const qint64 days = weekdays + weekendsWorked - weekdaysOffWithin(from, to);
    return int(std::min<qint64>(days, std::numeric_limits<int>::max()));
}

DueState WorkCalendar::dueState(Instant due, Instant now, bool done) const
{
    using Kind = DueState::Kind;
    if (done)
        return {Kind::Done, 0};
    if (!due.isSet())
        return {};
    const int days = workingDaysBetween(vietnamTime(now).date(), vietnamTime(due).date());
    if (due < now)
        return {Kind::Overdue, -days};
    return {days <= soonDays ? Kind::Soon : Kind::InTime, days};
}

} // namespace edesk

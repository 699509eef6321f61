// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/Clock.h"
#include "common/base/DueState.h"

#include <QDate>
#include <QList>

#include <vector>

namespace edesk {

/// The working days of public offices in Vietnam. Off are Saturdays, Sundays and the holidays of the Labour
/// Code 2019, article 112: 1/1, Tết (five days), Hùng Kings' day, 30/4, 1/5, 2/9 and (from 2021) the day
/// beside it; a holiday on a day off moves to the next working day. The days around Tết and 2/9 that the
/// government chooses each year are taken as it has chosen since 2015: so that the holiday is longest. Swaps
/// announced for one year come through the constructor. Lunar holidays are known for 2015–2035, the others
/// for 1900–2200; elsewhere only weekends and make-up days count. Immutable, so safe to share between
/// threads.
class WorkCalendar
{
public:
    /// `extraHolidays` are off besides the holidays above; `makeUpDays` are worked whatever else they are.
    explicit WorkCalendar(QList<QDate> extraHolidays = {}, QList<QDate> makeUpDays = {});

    /// False for an invalid date.
    bool isWorkingDay(QDate date) const;
    /// The working day `days` working days after `from` (before it when negative); `from` itself for 0.
    /// `from` need not be a working day. Invalid when `from` is, or beyond 100,000 days.
    QDate addWorkingDays(QDate from, int days) const;
    /// How many working days follow `from` up to and including `to`; exchanged dates give the opposite
    /// number. 0 when a date is invalid.
    int workingDaysBetween(QDate from, QDate to) const;
    /// How a deadline stands at `now`, counted in days of Vietnam.
    DueState dueState(Instant due, Instant now, bool done) const;

    bool operator==(const WorkCalendar &) const = default;

private:
    /// The Mondays to Fridays of a year that are off, ascending.
    QList<QDate> weekdaysOff(int year) const;
    int weekdaysOffWithin(QDate after, QDate last) const;

    QList<QDate> m_extraHolidays;
    QList<QDate> m_makeUpDays;
    /// `weekdaysOff()` of the years whose lunar holidays are known.
    std::vector<QList<QDate>> m_weekdaysOff;
};

} // namespace edesk

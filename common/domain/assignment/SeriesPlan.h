// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/Result.h"
#include "common/base/WorkCalendar.h"
#include "common/domain/core/Field.h"

#include <QDate>

namespace edesk {

/// How often a series gives its task.
enum class SeriesFrequency { Weekly = 1, Monthly, Quarterly, Yearly };

inline constexpr Choice seriesFrequencyChoices[]{
    {int(SeriesFrequency::Weekly), "weekly", "Hằng tuần", "Weekly"},
    {int(SeriesFrequency::Monthly), "monthly", "Hằng tháng", "Monthly"},
    {int(SeriesFrequency::Quarterly), "quarterly", "Hằng quý", "Quarterly"},
    {int(SeriesFrequency::Yearly), "yearly", "Hằng năm", "Yearly"},
};

/// The day of a plan that means the last working day of the month.
inline constexpr qint64 lastWorkingDay = 0;

/// The days on which a series gives its task, before holidays move them.
struct SeriesPlan
{
    SeriesFrequency frequency = SeriesFrequency::Weekly;
    /// Of a weekly one: 1 for Monday, 2 for Tuesday, 4 … 64 for Sunday, added up.
    qint64 weekdays = 0;
    /// Of a quarterly one 1–3, the month of the quarter; of a yearly one 1–12.
    qint64 month = 0;
    /// Of all but a weekly one: 1–31, in shorter months the last day; or lastWorkingDay.
    qint64 day = lastWorkingDay;

    /// InvalidArgument naming what does not fit the frequency.
    Result<void> check() const;
    /// The first day of the plan from this one on.
    QDate firstFrom(QDate day) const;
    /// The working day on which the task of a planned day is given: the next one, or the last one before the
    /// month ends.
    QDate givenOn(QDate planned, const WorkCalendar &calendar) const;

private:
    bool includes(QDate day) const;
};

} // namespace edesk

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/Error.h"

#include <QDate>
#include <QList>
#include <QString>

namespace edesk {

/// A day off by law (Labour Code 2019, articles 111 and 112).
struct PublicHoliday
{
    enum class Kind { NewYear, Tet, HungKings, Reunification, Labour, NationalDay };

    QDate date;
    Kind kind = Kind::NewYear;
    /// The day off in place of a holiday that falls on a weekend.
    bool isInLieu = false;

    /// The holiday in words, "Tết Nguyên đán", "Nghỉ bù Giỗ Tổ Hùng Vương".
    QString words(Language language) const;

    bool operator==(const PublicHoliday &) const = default;
};

/// Years outside these have no holidays here, so that a senseless date costs nothing.
inline constexpr int earliestHolidayYear = 1900;
inline constexpr int latestHolidayYear = 2200;

/// The holidays of a year, ascending, those on weekends and the days in their place included; none outside
/// the years above, those of the lunar calendar as far as its table goes.
QList<PublicHoliday> publicHolidays(int year);

} // namespace edesk

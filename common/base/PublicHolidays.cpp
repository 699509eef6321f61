// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/base/PublicHolidays.h"

#include "common/base/LunarHolidays.h"

#include <algorithm>
#include <array>

namespace edesk {
namespace {

using Kind = PublicHoliday::Kind;

constexpr int firstLunarYear = lunarHolidays.front().year;
constexpr int lastLunarYear = lunarHolidays.back().year;
/// The first year under the Labour Code 2019.
constexpr int firstYearOfTwoDayNationalDay = 2021;

struct Words
{
    const char *vietnamese;
    const char *english;
};

/// In the order of the kinds.
constexpr std::array names{
    Words{"Tết Dương lịch", "New Year's Day"},     Words{"Tết Nguyên đán", "Tết"},
    Words{"Giỗ Tổ Hùng Vương", "Hùng Kings' Day"}, Words{"Ngày Chiến thắng", "Reunification Day"},
    Words{"Quốc tế lao động", "Labour Day"},       Words{"Quốc khánh", "National Day"},
};

bool isWeekend(QDate date)
{
    return date.dayOfWeek() >= Qt::Saturday;
}

void appendTet(QDate first, QList<PublicHoliday> &out)
{
    // Two days before and three after, but one and four when that joins both weekends.
    const int before = first.dayOfWeek() == Qt::Monday || first.dayOfWeek() == Qt::Tuesday ? 1 : 2;
    for (int i = 0; i < 5; ++i)
        out.append({first.addDays(i - before), Kind::Tet});
}

QDate besideNationalDay(QDate nationalDay)
{
    const int weekday = nationalDay.dayOfWeek();
    const bool after = weekday == Qt::Monday || weekday == Qt::Thursday || weekday == Qt::Sunday;
    return nationalDay.addDays(after ? 1 : -1);
}

void sortByDate(QList<PublicHoliday> &holidays)
{
    std::stable_sort(holidays.begin(), holidays.end(),
                     [](const PublicHoliday &a, const PublicHoliday &b) { return a.date < b.date; });
}

bool isAmong(const QList<PublicHoliday> &holidays, QDate date)
{
    return std::any_of(holidays.begin(), holidays.end(),
                       [date](const PublicHoliday &holiday) { return holiday.date == date; });
}

} // namespace

QString PublicHoliday::words(Language language) const
{
    const bool isVietnamese = language == Language::Vietnamese;
    const Words &name = names.at(std::size_t(kind));
    const QString text = QString::fromUtf8(isVietnamese ? name.vietnamese : name.english);
    if (!isInLieu)
        return text;
    return (isVietnamese ? QStringLiteral("Nghỉ bù %1") : QStringLiteral("In lieu of %1")).arg(text);
}

QList<PublicHoliday> publicHolidays(int year)
{
    if (year < earliestHolidayYear || year > latestHolidayYear)
        return {};
    const QDate nationalDay(year, 9, 2);
    QList<PublicHoliday> out{{QDate(year, 1, 1), Kind::NewYear},
                             {QDate(year, 4, 30), Kind::Reunification},
                             {QDate(year, 5, 1), Kind::Labour},
                             {nationalDay, Kind::NationalDay}};
    if (year >= firstYearOfTwoDayNationalDay)
        out.append({besideNationalDay(nationalDay), Kind::NationalDay});
    if (year >= firstLunarYear && year <= lastLunarYear) {
        const LunarHolidays &lunar = lunarHolidays[std::size_t(year - firstLunarYear)];
        appendTet(QDate(year, lunar.tetMonth, lunar.tetDay), out);
        out.append({QDate(year, lunar.hungMonth, lunar.hungDay), Kind::HungKings});
    }
    sortByDate(out);
    const QList<PublicHoliday> byLaw = out;
    for (const PublicHoliday &holiday : byLaw) {
        QDate moved = holiday.date;
        while (isWeekend(holiday.date) && (isWeekend(moved) || isAmong(out, moved)))
            moved = moved.addDays(1);
        if (moved != holiday.date)
            out.append({moved, holiday.kind, true});
    }
    sortByDate(out);
    return out;
}

} // namespace edesk

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>

#include <cmath>
#include <numbers>

namespace edesk {

/// The Vietnamese lunar calendar computed from the sun and the moon (Hồ Ngọc Đức's method, after Meeus'
/// "Astronomical Algorithms"), against which the table of lunar holidays is checked.
class LunarOracle
{
public:
    /// The solar date of a day of a month that is not a leap month.
    static QDate solar(int day, int month, int year)
    {
        const bool late = month >= 11;
        const int a = eleventhMonth(late ? year : year - 1);
        const int b = eleventhMonth(late ? year + 1 : year);
        const int k = whole(0.5 + (a - firstNewMoon) / synodicMonth);
        int offset = (month + 1) % 12;
        if (b - a > 365 && offset >= leapOffset(a))
            ++offset;
        return QDate::fromJulianDay(newMoonDay(k + offset) + day - 1);
    }

private:
    static constexpr double synodicMonth = 29.530588853;
    static constexpr double firstNewMoon = 2415021.076998695;
    static constexpr double timeZone = 7.0 / 24;

    static int whole(double value) { return int(std::floor(value)); }
    static double sine(double degrees) { return std::sin(degrees * std::numbers::pi / 180); }

    /// The Julian day of the k-th new moon since 1900-01-01, in Vietnam.
    static int newMoonDay(int k)
    {
        const double t = k / 1236.85;
        const double t2 = t * t;
        const double t3 = t2 * t;
        const double mean = 2415020.75933 + 29.53058868 * k + 0.0001178 * t2 - 0.000000155 * t3 +
                            0.00033 * sine(166.56 + 132.87 * t - 0.009173 * t2);
        const double m = 359.2242 + 29.10535608 * k - 0.0000333 * t2 - 0.00000347 * t3;
        const double p = 306.0253 + 385.81691806 * k + 0.0107306 * t2 + 0.00001236 * t3;
        const double f = 21.2964 + 390.67050646 * k - 0.0016528 * t2 - 0.00000239 * t3;
        const double moon = (0.1734 - 0.000393 * t) * sine(m) + 0.0021 * sine(2 * m) - 0.4068 * sine(p) +
                            0.0161 * sine(2 * p) - 0.0004 * sine(3 * p) + 0.0104 * sine(2 * f) -
                            0.0051 * sine(m + p) - 0.0074 * sine(m - p) + 0.0004 * sine(2 * f + m) -
                            0.0004 * sine(2 * f - m) - 0.0006 * sine(2 * f + p) + 0.0010 * sine(2 * f - p) +
                            0.0005 * sine(2 * p + m);
        const double delta = -0.000278 + 0.000265 * t + 0.000262 * t2;
        return whole(mean + moon - delta + 0.5 + timeZone);
    }

    /// Which twelfth of the ecliptic the sun is in at the midnight that begins the day, from the spring
    /// equinox.
    static int sunSector(int julianDay)
    {
        const double t = (julianDay - 2451545.5 - timeZone) / 36525;
        const double m = 357.52910 + 35999.05030 * t - 0.0001559 * t * t - 0.00000048 * t * t * t;
        const double mean = 280.46645 + 36000.76983 * t + 0.0003032 * t * t;
        const double centre = (1.914600 - 0.004817 * t - 0.000014 * t * t) * sine(m) +
                              (0.019993 - 0.000101 * t) * sine(2 * m) + 0.000290 * sine(3 * m);
        const double longitude = std::fmod(std::fmod(mean + centre, 360) + 360, 360);
        return whole(longitude / 30);
    }

    /// The first day of the lunar month that holds the winter solstice.
    static int eleventhMonth(int year)
    {
        const auto lastDay = double(QDate(year, 12, 31).toJulianDay());
        const int k = whole((lastDay - 2415021) / synodicMonth);
        const int day = newMoonDay(k);
        return sunSector(day) >= 9 ? newMoonDay(k - 1) : day;
    }

    /// How many months after the eleventh the leap month comes: the first in which the sun changes no sector.
    static int leapOffset(int eleventh)
    {
        const int k = whole((eleventh - firstNewMoon) / synodicMonth + 0.5);
        int i = 2;
        while (i < 14 && sunSector(newMoonDay(k + i)) != sunSector(newMoonDay(k + i - 1)))
            ++i;
        return i - 1;
    }
};

} // namespace edesk

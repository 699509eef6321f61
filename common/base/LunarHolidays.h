// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>

namespace edesk {

/// The solar dates of the holidays that follow the lunar calendar (UTC+7), for the years in which it is known
/// which days they make. Computed by the method of Hồ Ngọc Đức, "Thuật toán tính âm lịch"
/// (https://www.informatik.uni-leipzig.de/~duc/amlich/calrules_vn.html: new moons and solar longitudes after
/// Meeus, "Astronomical Algorithms", for the meridian 105° E by which Vietnam's calendar goes). The test of
/// WorkCalendar computes them all again, and compares them with what was announced for the years since 2018.
struct LunarHolidays
{
    int year;
    int tetMonth, tetDay;   ///< first day of the first lunar month
    int hungMonth, hungDay; ///< tenth day of the third lunar month, Hùng Kings' day
};

inline constexpr std::array<LunarHolidays, 21> lunarHolidays{{
    {2015, 2, 19, 4, 28}, {2016, 2, 8, 4, 16},  {2017, 1, 28, 4, 6},  {2018, 2, 16, 4, 25},
    {2019, 2, 5, 4, 14},  {2020, 1, 25, 4, 2},  {2021, 2, 12, 4, 21}, {2022, 2, 1, 4, 10},
    {2023, 1, 22, 4, 29}, {2024, 2, 10, 4, 18}, {2025, 1, 29, 4, 7},  {2026, 2, 17, 4, 26},
    {2027, 2, 6, 4, 16},  {2028, 1, 26, 4, 4},  {2029, 2, 13, 4, 23}, {2030, 2, 2, 4, 12},
    {2031, 1, 23, 4, 1},  {2032, 2, 11, 4, 19}, {2033, 1, 31, 4, 9},  {2034, 2, 19, 4, 28},
    {2035, 2, 8, 4, 17},
}};

} // namespace edesk

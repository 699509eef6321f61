// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/domain/calendar/CalendarDay.h"
#include "common/domain/core/CommandType.h"
#include "common/domain/organisation/Organisation.h"

namespace edesk {

/// How long ago a day may be that is entered or withdrawn still: deadlines were counted by what was said of
/// it.
inline constexpr int longestPastDays = 31;
/// How far ahead a day may be; further is a slip of the pen.
inline constexpr int longestAheadYears = 3;

/// Makes a day of an organisation a day off, or one that is worked.
struct SetCalendarDay
{
    static constexpr const char *Name = "calendar.set_day";
    Id organisationId;
    QDate date;
    CalendarDayKind kind = CalendarDayKind::Off;
    QString note;

    static auto description()
    {
        using A = SetCalendarDay;
        return std::tuple{
            member("organisation_id", &A::organisationId,
                   {.required = true, .references = EntityKind::Organisation}),
            member("date", &A::date, {.required = true}),
            member("kind", &A::kind, {.required = true, .choices = calendarDayKindChoices}),
            member("note", &A::note, {.maxLength = calendarNoteLength}),
        };
    }
};
/// By the office or the administrators of the province for all; by the office, the administrators or the
/// personnel officers of an agency for itself. Refused when the day is that already, said before, or long
/// past.
Result<Effects> setCalendarDay(const View &view, const Actor &actor, const Command &command,
                               const SetCalendarDay &a, Instant now);

/// The day is again what it was without the exception.
struct WithdrawCalendarDay
{
    static constexpr const char *Name = "calendar.withdraw_day";
    Id calendarDayId;

    static auto description()
    {
        return std::tuple{member("calendar_day_id", &WithdrawCalendarDay::calendarDayId,
                                 {.required = true, .references = EntityKind::CalendarDay})};
    }
};
/// By those who may enter one; nothing happens when it is withdrawn already.
Result<Effects> withdrawCalendarDay(const View &view, const Actor &actor, const Command &command,
                                    const WithdrawCalendarDay &a, Instant now);

/// Whether the actor may change the calendar of this organisation.
bool mayChangeCalendar(const Actor &actor, const Organisation &organisation);

} // namespace edesk

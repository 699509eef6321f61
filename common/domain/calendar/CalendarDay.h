// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/domain/calendar/CalendarAudience.h"
#include "common/domain/core/Description.h"

namespace edesk {

/// What an exception makes of a day.
enum class CalendarDayKind { Off = 1, Worked };

inline constexpr Choice calendarDayKindChoices[]{
    {int(CalendarDayKind::Off), "off", "Nghỉ", "Off"},
    {int(CalendarDayKind::Worked), "worked", "Làm bù", "Worked"},
};

inline constexpr int calendarNoteLength = 500;

/// A day on which an organisation departs from weekends and public holidays: the province for all, an agency
/// for itself.
struct CalendarDay
{
    Id id;
    qint64 revision = 0;
    /// The province, or an agency.
    Id organisationId;
    QDate date;
    CalendarDayKind kind = CalendarDayKind::Off;
    /// Why; mostly the decision that says so.
    QString note;
    /// It no longer counts; the row stays as history.
    bool withdrawn = false;

    static auto description()
    {
        using D = CalendarDay;
        return std::tuple{
            member("organisation_id", &D::organisationId,
                   {.required = true, .indexed = true, .references = EntityKind::Organisation}),
            member("date", &D::date, {.required = true}),
            member("kind", &D::kind, {.required = true, .choices = calendarDayKindChoices}),
            member("note", &D::note, {.maxLength = calendarNoteLength}),
            member("withdrawn", &D::withdrawn),
        };
    }
    static EntityType makeType()
    {
        return {EntityKind::CalendarDay, "calendar_day", fieldsOf<CalendarDay>(), calendarDayAudience};
    }
};

} // namespace edesk

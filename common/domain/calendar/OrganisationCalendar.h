// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/WorkCalendar.h"
#include "common/domain/calendar/CalendarDay.h"
#include "common/domain/core/View.h"
#include "common/domain/organisation/Organisation.h"

namespace edesk {

/// The exceptions that count for an organisation, by what is here: those of its agency, and those of the
/// province for days of which the agency says nothing; ascending.
Result<std::vector<CalendarDay>> calendarDaysFor(const View &view, const Id &organisation);
/// The working days of an organisation: weekends, public holidays and those exceptions.
Result<WorkCalendar> workCalendarOf(const View &view, const Id &organisation);
/// The calendar with these exceptions, of which no two are of one day.
WorkCalendar workCalendarWith(const std::vector<CalendarDay> &days);
/// Whether an organisation has a calendar of its own: the province, and every agency.
bool hasCalendar(const Organisation &organisation);

} // namespace edesk

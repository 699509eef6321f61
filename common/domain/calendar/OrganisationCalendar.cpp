// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/domain/calendar/OrganisationCalendar.h"

#include "common/domain/organisation/Access.h"

#include <map>

namespace edesk {
namespace {

/// Puts what `organisation` says in place of what was said before of the same days.
Result<void> overlay(const View &view, const Id &organisation, std::map<QDate, CalendarDay> &days)
{
    auto own = view.loadWhere<CalendarDay>(u"organisation_id", organisation);
    if (!own)
        return own.error();
    for (CalendarDay &day : *own) {
        if (!day.withdrawn)
            days.insert_or_assign(day.date, std::move(day));
    }
    return {};
}

} // namespace

Result<std::vector<CalendarDay>> calendarDaysFor(const View &view, const Id &organisation)
{
    const auto chain = chainOf(view, organisation);
    if (!chain)
        return chain.error();
    std::map<QDate, CalendarDay> days;
    if (chain->empty())
        return std::vector<CalendarDay>();
    const Id province = chain->back().id;
    const Id agency = chain->front().agencyId;
    EDESK_CHECK(overlay(view, province, days));
    if (agency != province)
        EDESK_CHECK(overlay(view, agency, days));
    std::vector<CalendarDay> found;
    for (auto &[date, day] : days)
        found.push_back(std::move(day));
    return found;
}

WorkCalendar workCalendarWith(const std::vector<CalendarDay> &days)
{
    QList<QDate> off;
    QList<QDate> worked;
    for (const CalendarDay &day : days)
        (day.kind == CalendarDayKind::Off ? off : worked).append(day.date);
    return WorkCalendar(off, worked);
}

Result<WorkCalendar> workCalendarOf(const View &view, const Id &organisation)
{
    const auto days = calendarDaysFor(view, organisation);
    if (!days)
        return days.error();
    return workCalendarWith(*days);
}

bool hasCalendar(const Organisation &organisation)
{
    return organisation.parentId.isNull() || organisation.agencyId == organisation.id;
}

} // namespace edesk

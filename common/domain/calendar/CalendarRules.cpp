// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/domain/calendar/CalendarRules.h"

#include "common/base/VietnameseDate.h"
#include "common/domain/calendar/OrganisationCalendar.h"
#include "common/domain/organisation/Role.h"

#include <algorithm>

namespace edesk {
namespace {

Result<Organisation> openCalendar(const View &view, const Actor &actor, const Id &organisation)
{
    auto of = view.load<Organisation>(organisation);
    if (!of)
        return of;
    if (!hasCalendar(*of))
        return failure(ErrorCode::InvalidArgument, {QStringLiteral("organisation_id")});
    if (!mayChangeCalendar(actor, *of))
        return failure(ErrorCode::NotAllowed);
    return of;
}

Result<void> checkTime(QDate date, Instant now)
{
    const QDate today = vietnamTime(now).date();
    if (date < today.addDays(-longestPastDays))
        return failure(ErrorCode::DayIsPast, {dateText(date), QString::number(longestPastDays)});
    if (date > today.addYears(longestAheadYears))
        return failure(ErrorCode::InvalidArgument, {QStringLiteral("date")});
    return {};
}

/// Nothing of the organisation's own is said of the day, and it is not yet what it is to become.
Result<void> checkNew(const View &view, const SetCalendarDay &a)
{
    const auto days = calendarDaysFor(view, a.organisationId);
    if (!days)
        return days.error();
    const bool isSet = std::any_of(days->begin(), days->end(), [&](const CalendarDay &day) {
        return day.organisationId == a.organisationId && day.date == a.date;
    });
    if (isSet)
        return failure(ErrorCode::DayIsSet, {dateText(a.date)});
    const bool isWorked = workCalendarWith(*days).isWorkingDay(a.date);
    if (isWorked != (a.kind == CalendarDayKind::Worked))
        return {};
    return failure(isWorked ? ErrorCode::DayIsWorked : ErrorCode::DayIsOff, {dateText(a.date)});
}

Effects written(const Command &command, const CalendarDay &day)
{
    Effects effects(command.id);
    effects.subject = {EntityKind::CalendarDay, day.id};
    effects.agency = day.organisationId;
    effects.detail = dateText(day.date) + QStringLiteral(": ") +
                     QString::fromLatin1(calendarDayKindChoices[std::size_t(day.kind) - 1].key);
    if (!day.note.isEmpty())
        effects.detail += QStringLiteral(" · ") + day.note;
    effects.write(day);
    return effects;
}

} // namespace

bool mayChangeCalendar(const Actor &actor, const Organisation &organisation)
{
    const auto has = [&](Role role) { return actor.has(organisation.id, roleKey(role)); };
    return hasCalendar(organisation) &&
           (has(Role::Office) || has(Role::Admin) || (!organisation.parentId.isNull() && has(Role::Hr)));
}

Result<Effects> setCalendarDay(const View &view, const Actor &actor, const Command &command,
                               const SetCalendarDay &a, Instant now)
{
    const auto of = openCalendar(view, actor, a.organisationId);
    if (!of)
        return of.error();
    EDESK_CHECK(checkTime(a.date, now));
    EDESK_CHECK(checkNew(view, a));
    return written(command,
                   {Id::derive(command.id, 1), 0, a.organisationId, a.date, a.kind, a.note.trimmed(), false});
}

Result<Effects> withdrawCalendarDay(const View &view, const Actor &actor, const Command &command,
                                    const WithdrawCalendarDay &a, Instant now)
{
    auto day = view.load<CalendarDay>(a.calendarDayId);
    if (!day)
        return day.error();
    const auto of = openCalendar(view, actor, day->organisationId);
    if (!of)
        return of.error();
    if (day->withdrawn) {
        Effects none(command.id);
        none.subject = {EntityKind::CalendarDay, day->id};
        return none;
    }
    if (const QDate today = vietnamTime(now).date(); day->date < today.addDays(-longestPastDays))
        return failure(ErrorCode::DayIsPast, {dateText(day->date), QString::number(longestPastDays)});
    day->withdrawn = true;
    return written(command, *day);
}

} // namespace edesk

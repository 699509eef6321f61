// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/features/calendar/CalendarQuestion.h"

#include "common/domain/calendar/CalendarRules.h"
#include "common/domain/calendar/OrganisationCalendar.h"
#include "common/domain/organisation/Access.h"
#include "common/domain/organisation/Person.h"
#include "common/store/StoreView.h"

#include <algorithm>

namespace edesk {
namespace {

/// The organisations whose calendars count for the person or may be changed by them: the province first.
Result<std::vector<Organisation>> calendarsOf(const View &view, const Id &person, const Actor &actor)
{
    const auto self = view.load<Person>(person);
    if (!self)
        return self.error();
    const auto chain = chainOf(view, self->organisationId);
    if (!chain)
        return chain.error();
    std::vector<Organisation> found;
    const auto add = [&found](const Organisation &organisation) {
        const bool isKnown = std::any_of(found.begin(), found.end(), [&](const Organisation &known) {
            return known.id == organisation.id;
        });
        if (!isKnown && hasCalendar(organisation))
            found.push_back(organisation);
    };
    if (!chain->empty())
        add(chain->back());
    for (const Organisation &link : *chain) {
        if (!chain->empty() && link.id == chain->front().agencyId)
            add(link);
    }
    for (const HeldRole &held : actor.roles) {
        const auto organisation = view.load<Organisation>(held.organisation);
        if (organisation && mayChangeCalendar(actor, *organisation))
            add(*organisation);
    }
    return found;
}

Result<void> addExceptions(const View &view, const Organisation &organisation, bool mayChange, int year,
                           QList<CalendarLine> &lines)
{
    const auto days = view.loadWhere<CalendarDay>(u"organisation_id", organisation.id);
    if (!days)
        return days.error();
    for (const CalendarDay &day : *days) {
        if (!day.withdrawn && (year == 0 || day.date.year() == year))
            lines.append({.id = day.id,
                          .date = day.date,
                          .day = day,
                          .owner = organisation.name,
                          .isOfProvince = organisation.parentId.isNull(),
                          .mayChange = mayChange});
    }
    return {};
}

} // namespace

Result<CalendarAnswer> CalendarQuestion::answer(ReplicaReader &reader) const
{
    const StoreView view(reader.database(), false);
    CalendarAnswer answer{.year = year};
    const QList<PublicHoliday> holidays = year == 0 ? QList<PublicHoliday>() : publicHolidays(year);
    for (const PublicHoliday &holiday : holidays) {
        const auto place = quint32(holiday.date.toJulianDay() * 8) + quint32(holiday.kind);
        answer.lines.append({.id = Id::derive(person, place), .date = holiday.date, .holiday = holiday});
    }
    // Nobody to act for, or a desk that holds nothing yet, changes nothing.
    const auto actor = actorFor(view, person, onBehalfOf, now);
    const auto calendars = calendarsOf(view, person, actor ? *actor : Actor());
    if (!calendars)
        return calendars.error().code == ErrorCode::Undecided ? Result(answer) : calendars.error();
    for (const Organisation &organisation : *calendars) {
        const bool mayChange = actor && mayChangeCalendar(*actor, organisation);
        if (mayChange)
            answer.owners.append({organisation.id, organisation.name});
        EDESK_CHECK(addExceptions(view, organisation, mayChange, year, answer.lines));
    }
    std::stable_sort(answer.lines.begin(), answer.lines.end(),
                     [](const CalendarLine &a, const CalendarLine &b) { return a.date < b.date; });
    return answer;
}

} // namespace edesk

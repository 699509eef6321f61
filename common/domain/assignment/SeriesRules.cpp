// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/domain/assignment/SeriesRules.h"

#include "common/domain/assignment/GiveRules.h"
#include "common/domain/calendar/OrganisationCalendar.h"
#include "common/domain/core/SystemActor.h"
#include "common/domain/journal/Notice.h"
#include "common/domain/organisation/Access.h"
#include "common/domain/organisation/Person.h"
#include "common/domain/organisation/Role.h"

#include <QHash>

namespace edesk {
namespace {

namespace action = series_action;

constexpr qint64 longestDueDays = 250;
constexpr int longestAheadDays = 3 * 366;
/// When the tasks of a day are given, and when they are due.
constexpr int givingHour = 7;
constexpr int endOfWorkHour = 17;
/// The last working day of a month may be that long before its end.
constexpr int longestHoliday = 20;

QDate dayOf(Instant now)
{
    return vietnamTime(now).date();
}

/// Sets the next planned day on or after `from`; an invalid one, and the end, when there is none any more.
void planFrom(AssignmentSeries &series, QDate from)
{
    series.nextOn = series.plan().firstFrom(std::max(from, series.startsOn));
    if (series.endsOn.isValid() && series.nextOn > series.endsOn)
        series.nextOn = {};
}

/// To be called before a series is written.
void planLook(AssignmentSeries &series)
{
    series.lookAt = {};
    if (series.state != SeriesState::Active || !series.nextOn.isValid())
        return;
    const bool early = series.frequency != SeriesFrequency::Weekly && series.day == lastWorkingDay;
    series.lookAt = fromVietnamTime(series.nextOn.addDays(early ? -longestHoliday : 0), QTime(givingHour, 0));
}

/// The planned day whose task is to be given now: the latest whose moment has come. Invalid when there is
/// none.
QDate occurrenceAt(const AssignmentSeries &series, const WorkCalendar &calendar, Instant now)
{
    const SeriesPlan plan = series.plan();
    QDate found;
    for (QDate day = series.nextOn; day.isValid(); day = plan.firstFrom(day.addDays(1))) {
        const bool over = series.endsOn.isValid() && day > series.endsOn;
        if (over || fromVietnamTime(plan.givenOn(day, calendar), QTime(givingHour, 0)) > now)
            break;
        found = day;
    }
    return found;
}

Effects written(const Command &command, AssignmentSeries &series)
{
    Effects effects(command.id);
    planLook(series);
    effects.subject = {EntityKind::AssignmentSeries, series.id};
    effects.agency = series.agencyId;
    effects.write(series);
    return effects;
}

/// The series after one step of its giver.
Result<AssignmentSeries> step(const View &view, const Actor &actor, const Id &id, QLatin1StringView action)
{
    auto series = view.load<AssignmentSeries>(id);
    if (!series)
        return series;
    const auto to = seriesTable().step(int(series->state), action, seriesPartsOf(*series, actor));
    if (!to)
        return to.error();
    series->state = SeriesState(*to);
    return series;
}

GiveAssignment taskOf(const AssignmentSeries &series)
{
    return {series.title,
            series.body,
            {},
            series.leadId,
            idsOf(series.joiners),
            idsOf(series.informed),
            {},
            series.secondApproverId};
}

/// The giver as the system acts for them: with the rights they have themselves now.
Result<Actor> giverOf(const View &view, const AssignmentSeries &series, Instant now)
{
    const auto person = view.load<Person>(series.giverId);
    if (!person)
        return person.error();
    if (!person->active)
        return failure(ErrorCode::NotAllowed);
    const auto own = actorFor(view, series.giverId, {}, now);
    if (!own)
        return own;
    Actor actor = systemActor();
    actor.onBehalfOf = series.giverId;
    actor.onBehalfOfName = person->fullName;
    actor.roles = own->roles;
    return actor;
}

Result<Assignment> giveOnce(const View &view, const Command &command, const AssignmentSeries &series,
                            const WorkCalendar &calendar, Instant now, Effects &effects)
{
    const auto giver = giverOf(view, series, now);
    if (!giver)
        return giver.error();
    GiveAssignment task = taskOf(series);
    const QDate due = calendar.addWorkingDays(dayOf(now), int(series.dueDays));
    task.dueAt = fromVietnamTime(due, QTime(endOfWorkHour, 0));
    return giveWithin(view, *giver, command, task, GivenFrom{.series = series.id}, now, effects);
}

/// The series ends here, and its giver is told why nothing came.
Effects stop(const Command &command, AssignmentSeries series, Instant now)
{
    series.state = SeriesState::Stopped;
    Effects effects = written(command, series);
    Notice notice;
    notice.id = effects.nextId();
    notice.recipientId = series.giverId;
    notice.reason = NoticeReason::SeriesStopped;
    notice.subjectKind = qint64(EntityKind::AssignmentSeries);
    notice.subjectId = series.id;
    notice.title = series.title;
    notice.fromName = systemActor().name;
    notice.at = now;
    effects.write(notice);
    return effects;
}

TimedWork::IsDue beginGiving(const View &view, Instant now)
{
    return [&view, now, calendars = QHash<Id, WorkCalendar>()](const Record &row) mutable -> Result<bool> {
        const auto series = fromRecord<AssignmentSeries>(row);
        auto known = calendars.constFind(series.agencyId);
        if (known == calendars.constEnd()) {
            const auto calendar = workCalendarOf(view, series.agencyId);
            if (!calendar)
                return calendar.error();
            known = calendars.insert(series.agencyId, *calendar);
        }
        return occurrenceAt(series, *known, now).isValid();
    };
}

Result<void> checkDays(const CreateSeries &a, QDate today)
{
    const auto invalid = [](const char *argument) {
        return failure(ErrorCode::InvalidArgument, {QString::fromLatin1(argument)});
    };
    if (a.dueDays < 0 || a.dueDays > longestDueDays)
        return invalid("due_days");
    if (a.startsOn.isValid() && (a.startsOn < today || a.startsOn > today.addDays(longestAheadDays)))
        return invalid("starts_on");
    return {};
}

AssignmentSeries seriesOf(const CreateSeries &a, const Assignment &task, QDate today)
{
    AssignmentSeries series;
    series.title = a.title;
    series.body = a.body;
    series.leadId = a.lead;
    series.leadName = task.leadName;
    series.joiners = idsText(a.joiners);
    series.informed = idsText(a.informed);
    series.secondApproverId = a.secondApprover;
    series.giverId = task.giverId;
    series.giverName = task.giverName;
    series.giverOrganisationId = task.giverOrganisationId;
    series.agencyId = task.agencyId;
    series.frequency = a.frequency;
    series.weekdays = a.weekdays;
    series.month = a.month;
    series.day = a.day;
    series.dueDays = a.dueDays;
    series.startsOn = a.startsOn.isValid() ? a.startsOn : today;
    series.endsOn = a.endsOn;
    planFrom(series, today);
    return series;
}

} // namespace

unsigned seriesPartsOf(const AssignmentSeries &series, const Actor &actor)
{
    const bool gave =
        actor.principal() == series.giverId && actor.actsIn(series.giverOrganisationId, series.agencyId);
    const bool may = gave || actor.has(series.agencyId, roleKey(Role::Leader));
    return may ? unsigned(SeriesGiverPart) : isSystem(actor) ? unsigned(SeriesSystemPart) : 0U;
}

Result<Effects> createSeries(const View &view, const Actor &actor, const Command &command,
                             const CreateSeries &a, Instant now)
{
    // What may be given once may be given again: tried, and not kept.
    Effects trial(command.id);
    const GiveAssignment once{a.title, a.body, {}, a.lead, a.joiners, a.informed, {}, a.secondApprover};
    const auto task = giveWithin(view, actor, command, once, GivenFrom(), now, trial);
    if (!task)
        return task.error();
    EDESK_CHECK(checkDays(a, dayOf(now)));
    EDESK_CHECK((SeriesPlan{a.frequency, a.weekdays, a.month, a.day}.check()));
    AssignmentSeries series = seriesOf(a, *task, dayOf(now));
    if (!series.nextOn.isValid())
        return failure(ErrorCode::InvalidArgument, {QStringLiteral("ends_on")});
    series.id = Effects(command.id).nextId();
    return written(command, series);
}

Result<Effects> pauseSeries(const View &view, const Actor &actor, const Command &command,
                            const PauseSeries &a, Instant)
{
    auto series = step(view, actor, a.seriesId, action::Pause);
    return series ? Result<Effects>(written(command, *series)) : series.error();
}

Result<Effects> resumeSeries(const View &view, const Actor &actor, const Command &command,
                             const ResumeSeries &a, Instant now)
{
    auto series = step(view, actor, a.seriesId, action::Resume);
    if (!series)
        return series.error();
    const QDate afterLast = series->lastOn.isValid() ? series->lastOn.addDays(1) : series->startsOn;
    planFrom(*series, std::max(dayOf(now), afterLast));
    if (!series->nextOn.isValid())
        series->state = SeriesState::Ended;
    return written(command, *series);
}

Result<Effects> endSeries(const View &view, const Actor &actor, const Command &command, const EndSeries &a,
                          Instant)
{
    auto series = step(view, actor, a.seriesId, action::End);
    if (!series)
        return series.error();
    series->nextOn = {};
    return written(command, *series);
}

Result<Effects> giveNextOfSeries(const View &view, const Actor &actor, const Command &command,
                                 const GiveNextOfSeries &a, Instant now)
{
    auto series = view.load<AssignmentSeries>(a.seriesId);
    if (!series)
        return series.error();
    const auto state =
        seriesTable().step(int(series->state), action::GiveNext, seriesPartsOf(*series, actor));
    if (!state)
        return state.error();
    const auto calendar = workCalendarOf(view, series->agencyId);
    if (!calendar)
        return calendar.error();
    const QDate planned = occurrenceAt(*series, *calendar, now);
    if (!planned.isValid())
        return Effects(command.id);
    Effects given(command.id);
    const auto task = giveOnce(view, command, *series, *calendar, now, given);
    if (!task && (isStoreFailure(task.error().code) || task.error().code == ErrorCode::Internal))
        return task.error();
    if (!task)
        return stop(command, *series, now);
    series->lastOn = planned;
    planFrom(*series, planned.addDays(1));
    if (!series->nextOn.isValid())
        series->state = SeriesState::Ended;
    const Effects about = written(command, *series);
    for (const Record &row : about.written())
        given.write(row);
    given.subject = about.subject;
    given.agency = about.agency;
    return given;
}

TimedWork assignmentSeriesWork()
{
    return {&entityType<AssignmentSeries>(), "look_at", GiveNextOfSeries::Name, beginGiving};
}

} // namespace edesk

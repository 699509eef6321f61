// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/domain/assignment/RemindRules.h"

#include "common/domain/assignment/Proceeding.h"
#include "common/domain/calendar/OrganisationCalendar.h"
#include "common/domain/core/SystemActor.h"
#include "common/domain/organisation/RoleHolders.h"

#include <QHash>

#include <optional>

namespace edesk {
namespace {

constexpr qint64 dayMs = 24LL * 3600 * 1000;
/// Longer than two working days ever take, the longest Tết between them.
constexpr qint64 lookAhead = 20 * dayMs;
/// What passed longer ago is no news: a store that was filled or away for long does not tell of all its past.
constexpr qint64 staleAfter = 30 * dayMs;

/// What is to be told of now; nothing when all was told, or nothing is near.
std::optional<NoticeReason> reasonFor(const Assignment &a, const WorkCalendar &calendar, Instant now)
{
    switch (calendar.dueState(a.dueAt, now, isClosed(a.state)).kind) {
    case DueState::Kind::Overdue:
        return a.overdueToldFor == a.dueAt ? std::nullopt : std::optional(NoticeReason::Overdue);
    case DueState::Kind::Soon:
        return a.soonToldFor == a.dueAt ? std::nullopt : std::optional(NoticeReason::DueSoon);
    default:
        return std::nullopt;
    }
}

Result<void> tellHolders(const View &view, Proceeding &p, const Id &organisation, Role role, Instant now,
                         NoticeReason reason)
{
    const auto people = holdersOf(view, organisation, role, vietnamTime(now).date());
    if (!people)
        return people.error();
    for (const Id &person : *people)
        p.tell(person, reason);
    return {};
}

/// Who answers for a unit: its head, or the leaders of an agency.
Result<void> tellAnswerable(const View &view, Proceeding &p, const AssignmentParty &party, Instant now,
                            NoticeReason reason)
{
    const Role role = party.organisationId == party.agencyId ? Role::Leader : Role::Head;
    return tellHolders(view, p, party.organisationId, role, now, reason);
}

Result<void> tellWorkers(const View &view, Proceeding &p, Instant now, NoticeReason reason)
{
    for (const AssignmentParty &party : p.parties) {
        if (!party.current || party.role == PartyRole::Inform)
            continue;
        p.tell(party.personId, reason);
        if (party.personId.isNull())
            EDESK_CHECK(tellAnswerable(view, p, party, now, reason));
    }
    return {};
}

/// Both sides' leaders.
Result<void> tellLeaders(const View &view, Proceeding &p, Instant now, NoticeReason reason)
{
    EDESK_CHECK(tellHolders(view, p, p.assignment.agencyId, Role::Leader, now, reason));
    const AssignmentParty *lead = p.lead();
    if (!lead)
        return {};
    EDESK_CHECK(tellAnswerable(view, p, *lead, now, reason));
    return tellHolders(view, p, lead->agencyId, Role::Leader, now, reason);
}

TimedWork::IsDue beginReminding(const View &view, Instant now)
{
    return [&view, now, calendars = QHash<Id, WorkCalendar>()](const Record &row) mutable -> Result<bool> {
        const auto assignment = fromRecord<Assignment>(row);
        auto known = calendars.constFind(assignment.agencyId);
        if (known == calendars.constEnd()) {
            const auto calendar = workCalendarOf(view, assignment.agencyId);
            if (!calendar)
                return calendar.error();
            known = calendars.insert(assignment.agencyId, *calendar);
        }
        return reasonFor(assignment, *known, now).has_value();
    };
}

} // namespace

Result<Effects> remindAssignment(const View &view, const Actor &actor, const Command &command,
                                 const RemindAssignment &a, Instant now)
{
    auto p = Proceeding::open(view, actor, command, a.assignmentId, now);
    if (!p)
        return p.error();
    if (!isSystem(actor))
        return failure(ErrorCode::NotAllowed);
    Assignment &assignment = p->assignment;
    const auto calendar = workCalendarOf(view, assignment.agencyId);
    if (!calendar)
        return calendar.error();
    const auto reason = reasonFor(assignment, *calendar, now);
    if (!reason)
        return p->unchanged();
    const bool overdue = *reason == NoticeReason::Overdue;
    (overdue ? assignment.overdueToldFor : assignment.soonToldFor) = assignment.dueAt;
    if (assignment.dueAt.ms > now.ms - staleAfter) {
        p->tellGiver(*reason);
        EDESK_CHECK(tellWorkers(view, *p, now, *reason));
        if (overdue)
            EDESK_CHECK(tellLeaders(view, *p, now, *reason));
    }
    return p->finishAside();
}

void planReminder(Assignment &a)
{
    a.remindAt = {};
    if (isClosed(a.state) || !a.dueAt.isSet() || a.overdueToldFor == a.dueAt)
        return;
    a.remindAt = a.soonToldFor == a.dueAt ? a.dueAt : a.dueAt.plusMs(-lookAhead);
}

TimedWork assignmentReminders()
{
    return {&entityType<Assignment>(), "remind_at", RemindAssignment::Name, beginReminding};
}

} // namespace edesk

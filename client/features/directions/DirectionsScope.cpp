// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/features/directions/DirectionsScope.h"

#include "common/domain/assignment/AssignmentParty.h"
#include "common/domain/assignment/AssignmentStates.h"

namespace edesk {
namespace {

using namespace Qt::StringLiterals;

constexpr int soonWorkingDays = 2;

QString stateIs(AssignmentState state)
{
    return u"assignment.state = %1"_s.arg(int(state));
}

QString isOpen()
{
    return u"assignment.state NOT IN (%1, %2)"_s.arg(QString::number(int(AssignmentState::Done)),
                                                     QString::number(int(AssignmentState::Recalled)));
}

/// The first moment that is no longer "soon".
Instant endOfSoon(Instant now, const WorkCalendar &calendar)
{
    const QDate today = vietnamTime(now).date();
    return fromVietnamTime(calendar.addWorkingDays(today, soonWorkingDays + 1), QTime(0, 0));
}

} // namespace

QString DirectionsScope::tables()
{
    return u"assignment LEFT JOIN assignment_party AS lead ON lead.assignment_id = assignment.id "
           "AND lead.current = 1 AND lead.role = %1"_s.arg(int(PartyRole::Lead));
}

QString DirectionsScope::condition(Outcome outcome, Instant now, const WorkCalendar &calendar,
                                   std::vector<Value> &values)
{
    switch (outcome) {
    case Outcome::Every:
        return u"assignment.state <> %1"_s.arg(int(AssignmentState::Recalled));
    case Outcome::Open:
        return isOpen();
    case Outcome::Soon:
        values.emplace_back(now.ms);
        values.emplace_back(endOfSoon(now, calendar).ms);
        return isOpen() + u" AND assignment.due_at >= ? AND assignment.due_at < ?"_s;
    case Outcome::Overdue:
        values.emplace_back(now.ms);
        return isOpen() + u" AND assignment.due_at < ?"_s;
    case Outcome::DoneInTime:
        return stateIs(AssignmentState::Done) +
               u" AND (assignment.due_at IS NULL OR assignment.completed_at <= assignment.due_at)"_s;
    case Outcome::DoneLate:
        break;
    }
    return stateIs(AssignmentState::Done) + u" AND assignment.completed_at > assignment.due_at"_s;
}

RowQuery DirectionsScope::query(Instant now, const WorkCalendar &calendar) const
{
    RowQuery query;
    query.orderBy = u"assignment.due_at IS NULL, assignment.due_at, assignment.id"_s;
    query.require(condition(outcome, now, calendar, query.values));
    if (from.isValid()) {
        query.require(u"assignment.given_at >= ?"_s);
        query.values.emplace_back(fromVietnamTime(from, QTime(0, 0)).ms);
    }
    if (to.isValid()) {
        query.require(u"assignment.given_at < ?"_s);
        query.values.emplace_back(fromVietnamTime(to.addDays(1), QTime(0, 0)).ms);
    }
    if (isOfDocuments)
        query.require(u"assignment.document_id IS NOT NULL"_s);
    const auto is = [&query](const QString &column, const Id &id) {
        if (id.isNull())
            return;
        query.require(column + u" = ?"_s);
        query.values.emplace_back(id);
    };
    is(u"lead.agency_id"_s, agency);
    is(u"lead.organisation_id"_s, unit);
    is(u"lead.person_id"_s, person);
    is(u"assignment.giver_id"_s, giver);
    if (isOfUnitItself)
        query.require(u"lead.person_id IS NULL"_s);
    return query;
}

} // namespace edesk

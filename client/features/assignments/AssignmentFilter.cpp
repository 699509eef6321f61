// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/features/assignments/AssignmentFilter.h"

#include "common/domain/assignment/Assignment.h"

namespace edesk {
namespace {

using namespace Qt::StringLiterals;

constexpr int soonWorkingDays = 2;

const QString open = u"(%1) = 0"_s.arg(QLatin1StringView(assignment_order::Closed));
const QString hasDeadline = u"(%1) = 0"_s.arg(QLatin1StringView(assignment_order::WithoutDeadline));
const QString deadline = u"(%1)"_s.arg(QLatin1StringView(assignment_order::Deadline));

/// The first moment that is no longer "soon".
Instant endOfSoon(Instant now, const WorkCalendar &calendar)
{
    const QDate today = vietnamTime(now).date();
    return fromVietnamTime(calendar.addWorkingDays(today, soonWorkingDays + 1), QTime(0, 0));
}

/// The person's part, or the part of a unit whose office they hold.
QString ownCondition(const QList<Id> &offices, std::vector<Value> &values, const Id &person)
{
    QString who = u"p.person_id = ?"_s;
    values.push_back(person);
    if (!offices.isEmpty()) {
        const QString places = QStringList(offices.size(), u"?"_s).join(u", "_s);
        who += u" OR (p.person_id IS NULL AND p.organisation_id IN (%1))"_s.arg(places);
        for (const Id &office : offices)
            values.push_back(office);
    }
    return u"id IN (SELECT p.assignment_id FROM assignment_party p WHERE p.current = 1 AND p.role IN (1, 2) AND (%1))"_s
        .arg(who);
}

/// Open and due before `end`; from `begin` on when that is set.
QStringList dueCondition(Instant begin, Instant end, std::vector<Value> &values)
{
    QStringList conditions{open, hasDeadline};
    if (begin.isSet()) {
        conditions << deadline + u" >= ?"_s;
        values.push_back(begin.ms);
    }
    conditions << deadline + u" < ?"_s;
    values.push_back(end.ms);
    return conditions;
}

} // namespace

QStringList AssignmentFilter::chips()
{
    return {QString::fromLatin1(All),       QString::fromLatin1(Overdue), QString::fromLatin1(Soon),
            QString::fromLatin1(ToApprove), QString::fromLatin1(Given),   QString::fromLatin1(Own),
            QString::fromLatin1(Snoozed),   QString::fromLatin1(Today)};
}

RowQuery AssignmentFilter::query(const Id &person, const QList<Id> &offices, Instant now,
                                 const WorkCalendar &calendar, Way way) const
{
    RowQuery query;
    QStringList conditions;
    const auto is = [this](const char *wanted) { return chip == QLatin1StringView(wanted); };
    if (!is(Any)) {
        conditions << u"id %1 IN (SELECT s.id FROM snooze s WHERE s.kind = %2 AND s.until > ?)"_s.arg(
            is(Snoozed) ? QString() : u"NOT"_s, QString::number(int(EntityKind::Assignment)));
        query.values.push_back(now.ms);
    }
    // The sign keeps the index of givers out of it: few wait for a decision, many may be of one giver.
    const QString toApprove =
        u"((state = %1 AND +giver_id = ?) OR (state = %2 AND +second_approver_id = ?))"_s
            .arg(int(AssignmentState::AwaitingApproval))
            .arg(int(AssignmentState::AwaitingSecond));
    if (is(Overdue)) {
        conditions << dueCondition({}, now, query.values);
    } else if (is(Soon)) {
        conditions << dueCondition(now, endOfSoon(now, calendar), query.values);
    } else if (is(Today)) {
        const QDate tomorrow = vietnamTime(now).date().addDays(1);
        conditions << dueCondition(now, fromVietnamTime(tomorrow, QTime(0, 0)), query.values);
    } else if (is(ToApprove)) {
        conditions << toApprove;
        query.values.insert(query.values.end(), 2, person);
    } else if (is(Given)) {
        conditions << (way == Way::Order ? u"+giver_id = ?"_s : u"giver_id = ?"_s);
        query.values.push_back(person);
    } else if (is(Own)) {
        conditions << open << ownCondition(offices, query.values, person);
    } else if (is(ToDo)) {
        conditions << open << u"(%1 OR (%2))"_s.arg(ownCondition(offices, query.values, person), toApprove);
        query.values.insert(query.values.end(), 2, person);
    }
    if (const QString expression = searchExpression(words); !expression.isEmpty()) {
        conditions << u"rid IN (SELECT rowid FROM assignment_search WHERE assignment_search MATCH ?)"_s;
        query.values.push_back(expression);
    } else if (!words.trimmed().isEmpty()) {
        // Signs alone are no words: nothing begins with them.
        conditions << u"0"_s;
    }
    query.where = conditions.join(u" AND "_s);
    query.orderBy = QString::fromLatin1(assignment_order::Whole);
    return query;
}

} // namespace edesk

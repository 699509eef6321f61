// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/features/assignments/AssignmentFilter.h"

#include "common/base/VietnameseText.h"

namespace edesk {
namespace {

using namespace Qt::StringLiterals;

constexpr int soonWorkingDays = 2;

// Done and recalled, as AssignmentState numbers them.
const QString open = u"state NOT IN (5, 8)"_s;

const QString order = u"state IN (5, 8), "
                      "CASE WHEN state IN (5, 8) THEN 0 ELSE due_at IS NULL END, "
                      "CASE WHEN state IN (5, 8) THEN 0 ELSE due_at END, given_at DESC, id"_s;

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

QString escaped(QString word)
{
    return u"%"_s + word.replace(u'\\', u"\\\\"_s).replace(u'%', u"\\%"_s).replace(u'_', u"\\_"_s) + u"%"_s;
}

} // namespace

QStringList AssignmentFilter::chips()
{
    return {QString::fromLatin1(All),       QString::fromLatin1(Overdue), QString::fromLatin1(Soon),
            QString::fromLatin1(ToApprove), QString::fromLatin1(Given),   QString::fromLatin1(Own)};
}

RowQuery AssignmentFilter::query(const Id &person, const QList<Id> &offices, Instant now,
                                 const WorkCalendar &calendar) const
{
    RowQuery query;
    QStringList conditions;
    if (chip == QLatin1StringView(Overdue)) {
        conditions << open << u"due_at < ?"_s;
        query.values.push_back(now.ms);
    } else if (chip == QLatin1StringView(Soon)) {
        conditions << open << u"due_at >= ?"_s << u"due_at < ?"_s;
        query.values.push_back(now.ms);
        query.values.push_back(endOfSoon(now, calendar).ms);
    } else if (chip == QLatin1StringView(ToApprove)) {
        conditions << u"state = 4"_s << u"giver_id = ?"_s;
        query.values.push_back(person);
    } else if (chip == QLatin1StringView(Given)) {
        conditions << u"giver_id = ?"_s;
        query.values.push_back(person);
    } else if (chip == QLatin1StringView(Own)) {
        conditions << open << ownCondition(offices, query.values, person);
    }
    const QStringList wanted = folded(words).split(u' ', Qt::SkipEmptyParts);
    for (const QString &word : wanted) {
        conditions << u"folded LIKE ? ESCAPE '\\'"_s;
        query.values.push_back(escaped(word));
    }
    query.where = conditions.join(u" AND "_s);
    query.orderBy = order;
    return query;
}

} // namespace edesk

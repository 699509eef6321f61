// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/features/assignments/AssignmentTable.h"

#include "client/features/assignments/AssignmentFilterBar.h"
#include "client/features/assignments/AssignmentWords.h"
#include "client/features/assignments/AssignmentsPage.h"
#include "client/people/OwnRoles.h"
#include "common/domain/assignment/Assignment.h"
#include "common/store/EntityTable.h"

namespace edesk {
namespace {

using namespace Qt::StringLiterals;

const QString select =
    u"SELECT title, giver_name, lead_name, "
    "(SELECT group_concat(name, ', ') FROM (SELECT p.name FROM assignment_party p WHERE p.assignment_id = "
    "assignment.id AND p.current = 1 AND p.role = %1 ORDER BY p.id)), "
    "given_at, due_at, state, %2, completed_at FROM assignment"_s.arg(int(PartyRole::Join))
        .arg(QLatin1StringView(shownProgress));

enum Column { Title, Giver, Lead, Joiners, GivenAt, DueAt, State, Progress, CompletedAt };

QList<TableColumn> columns()
{
    return {{AssignmentsPage::tr("Nhiệm vụ"), 44},
            {AssignmentsPage::tr("Người giao"), 20},
            {AssignmentsPage::tr("Chủ trì"), 20},
            {AssignmentsPage::tr("Phối hợp"), 28},
            {AssignmentsPage::tr("Ngày giao"), 16},
            {AssignmentsPage::tr("Hạn"), 16},
            {AssignmentsPage::tr("Trạng thái"), 15},
            {AssignmentsPage::tr("Tiến độ (%)"), 9},
            {AssignmentsPage::tr("Trễ (ngày làm việc)"), 11}};
}

QStringList criteriaOf(const AssignmentFilter &filter)
{
    QStringList criteria{AssignmentsPage::tr("Bộ lọc: %1").arg(AssignmentFilterBar::chipText(filter.chip))};
    if (const QString words = filter.words.trimmed(); !words.isEmpty())
        criteria << AssignmentsPage::tr("Từ khoá: “%1”").arg(words);
    return criteria;
}

/// What the rows are read with; shared by the count and the rows.
struct Reading
{
    AssignmentFilter filter;
    Id person;
    QString userName;
    Instant now;
    Language language;
    Id onBehalfOf;
    std::shared_ptr<const WorkCalendar> calendar;

    RowQuery query(ReplicaReader &reader) const
    {
        const Actor actor = ownActor(reader, person, userName, now, onBehalfOf);
        return filter.query(actor.principal(), officesOf(actor), now, *calendar);
    }
    Result<void> rows(ReplicaReader &reader, const TableSource::TakeRow &take) const;
    TableRow rowOf(const Statement &row) const;
    TableCell daysLate(Instant due, AssignmentState state, Instant completed) const;
};

Result<void> Reading::rows(ReplicaReader &reader, const TableSource::TakeRow &take) const
{
    const RowQuery asked = query(reader);
    const auto statement =
        reader.database().prepare(select + asked.clause() + u" ORDER BY "_s + asked.orderBy);
    if (!statement)
        return statement.error();
    Statement &row = **statement;
    bindValues(row, asked.values);
    return row.forEach([&] { return take(rowOf(row)); });
}

TableRow Reading::rowOf(const Statement &row) const
{
    const auto instant = [&row](int column) { return Instant{row.isNull(column) ? 0 : row.integer(column)}; };
    const auto state = static_cast<AssignmentState>(row.integer(State));
    return {row.text(Title),
            row.text(Giver),
            row.text(Lead),
            row.text(Joiners),
            momentCell(instant(GivenAt)),
            momentCell(instant(DueAt)),
            stateWords(state, language),
            row.integer(Progress),
            daysLate(instant(DueAt), state, instant(CompletedAt))};
}

/// Of finished work how late it was finished; of recalled work nothing.
TableCell Reading::daysLate(Instant due, AssignmentState state, Instant completed) const
{
    if (state == AssignmentState::Recalled)
        return {};
    const Instant until = state == AssignmentState::Done ? completed : now;
    const DueState stands = calendar->dueState(due, until, false);
    return stands.kind == DueState::Kind::Overdue ? TableCell(qint64(stands.days)) : TableCell();
}

} // namespace

TableSource assignmentTable(const FeatureContext &context, const AssignmentFilter &filter)
{
    const auto reading = std::make_shared<const Reading>(
        Reading{filter, context.person, context.userName, context.clock.now(), context.language,
                context.acting.onBehalfOf(), context.calendar.current()});
    return {AssignmentsPage::tr("Nhiệm vụ"), criteriaOf(filter), columns(),
            [reading](ReplicaReader &reader) {
                return reader.count(entityType<Assignment>(), reading->query(reader));
            },
            [reading](ReplicaReader &reader, const TableSource::TakeRow &take) {
                return reading->rows(reader, take);
            }};
}

} // namespace edesk

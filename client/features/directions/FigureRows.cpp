// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/features/directions/FigureRows.h"

#include "client/steps/DueWords.h"
#include "common/domain/assignment/Assignment.h"
#include "common/store/EntityTable.h"

namespace edesk {
namespace {

using namespace Qt::StringLiterals;

const QString columns = u"assignment.id, assignment.title, assignment.state, assignment.progress, "
                        "assignment.due_at, assignment.giver_name, assignment.lead_name, "
                        "assignment.parts, assignment.parts_progress"_s;

enum Column { IdColumn, Title, State, Progress, DueAt, Giver, Lead, Parts, PartsProgress };

WorkItem itemOf(const Statement &row, Instant now, const WorkCalendar &calendar)
{
    Assignment work;
    work.state = static_cast<AssignmentState>(row.integer(State));
    work.progress = row.integer(Progress);
    work.parts = row.isNull(Parts) ? 0 : row.integer(Parts);
    work.partsProgress = row.isNull(PartsProgress) ? 0 : row.integer(PartsProgress);
    const Instant due{row.isNull(DueAt) ? 0 : row.integer(DueAt)};
    const DueWords words = DueWords::of(due, work.state, now, calendar);
    WorkItem item;
    item.id = row.id(IdColumn);
    item.title = row.text(Title);
    item.subtitle = row.text(Lead) + u" · "_s + FigureRows::tr("giao bởi %1").arg(row.text(Giver));
    if (const qint64 progress = work.shownProgress(); progress > 0 && !isClosed(work.state))
        item.subtitle += u" · %1 %"_s.arg(progress);
    item.dueText = words.text;
    item.dueTone = words.tone;
    return item;
}

} // namespace

FigureRows::FigureRows(const FeatureContext &context, QObject *parent)
    : ReconciledListModel(parent),
      m_context(context),
      m_query(context.queries, this, [this](const Result<Answer> &answer) { take(answer); })
{
}

void FigureRows::setScope(const DirectionsScope &scope)
{
    if (scope != m_scope)
        m_limit = PageSize;
    m_scope = scope;
    refresh();
}

void FigureRows::refresh()
{
    m_query.ask([scope = m_scope, limit = m_limit, now = m_context.clock.now(),
                 calendar = m_context.calendar.current()](ReplicaReader &reader) -> Result<Answer> {
        const RowQuery asked = scope.query(now, *calendar);
        const auto prepared = reader.database().prepare(u"SELECT %1 FROM %2%3 ORDER BY %4 LIMIT ?"_s.arg(
            columns, DirectionsScope::tables(), asked.clause(), asked.orderBy));
        if (!prepared)
            return prepared.error();
        Statement &row = **prepared;
        // One more tells whether there are more.
        row.bindInteger(bindValues(row, asked.values), limit + 1);
        Answer answer{scope, {}, false};
        EDESK_CHECK(row.forEach([&] { answer.items.append(itemOf(row, now, *calendar)); }));
        answer.hasMore = answer.items.size() > limit;
        if (answer.hasMore)
            answer.items.removeLast();
        return answer;
    });
}

void FigureRows::take(const Result<Answer> &answer)
{
    m_error = answer ? std::nullopt : std::optional(answer.error());
    if (answer) {
        if (answer->scope != m_scope)
            return;
        m_hasMore = false;
        reconcile(answer->items);
        m_hasMore = answer->hasMore;
    }
    Q_EMIT read();
}

bool FigureRows::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_hasMore && !m_query.isBusy();
}

void FigureRows::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent))
        return;
    m_limit += qMax(PageSize, m_limit / 2);
    refresh();
}

} // namespace edesk

// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/features/assignments/AssignmentListModel.h"

#include "client/steps/SendStates.h"

#include <utility>

namespace edesk {
AssignmentListModel::AssignmentListModel(const FeatureContext &context, QObject *parent)
    : ReconciledListModel(parent),
      m_context(context),
      m_rows(context.queries, this, [this](const Result<AssignmentRows> &answer) { takeRows(answer); }),
      m_counting(
          context.queries, this, [this](const Result<AssignmentCounts> &answer) { takeCounts(answer); },
          ReplicaQueries::Lane::Background)
{
    m_return.setSingleShot(true);
    connect(&m_return, &QTimer::timeout, this, &AssignmentListModel::refresh);
}

void AssignmentListModel::setFilter(const AssignmentFilter &filter, const Id &pinned)
{
    // The counts are those of the words, under every chip.
    m_isCountStale = m_isCountStale || filter.words != m_filter.words;
    m_filter = filter;
    m_limit = PageSize;
    m_pinned = pinned;
    m_enough = ScreenOfRows;
    ask();
}

void AssignmentListModel::countAlso(const QHash<QString, AssignmentFilter> &filters)
{
    m_saved = filters;
    refresh();
}

void AssignmentListModel::pin(const Id &assignment)
{
    m_pinned = assignment;
    refresh();
}

AssignmentQuestion AssignmentListModel::question() const
{
    AssignmentQuestion question = AssignmentQuestion::of(m_context);
    question.filter = m_filter;
    question.limit = m_limit;
    question.enough = m_enough;
    question.pinned = m_pinned;
    question.sending = sendStatesOf(m_context.desk.outbox());
    question.saved = m_saved;
    return question;
}

void AssignmentListModel::refresh()
{
    m_isCountStale = true;
    ask();
}

void AssignmentListModel::ask()
{
    m_rows.ask([asked = question()](ReplicaReader &reader) { return asked.rows(reader); });
}

void AssignmentListModel::count()
{
    const auto counting = [asked = question()](ReplicaReader &reader) { return asked.counts(reader); };
    // While words are typed, only those last typed are counted; what merely changes is not begun anew.
    if (m_filter.words != std::exchange(m_countedWords, m_filter.words))
        m_counting.askInstead(counting);
    else
        m_counting.ask(counting);
}

void AssignmentListModel::takeRows(const Result<AssignmentRows> &answer)
{
    m_error = answer ? std::nullopt : std::optional(answer.error());
    if (answer) {
        // To an earlier question: the answer to the last one is on its way.
        if (answer->filter != m_filter || answer->pinned != m_pinned)
            return;
        m_actor = answer->actor;
        // Who hears of new rows asks for no more of them before they are all there.
        m_hasMore = false;
        reconcile(answer->items);
        m_hasMore = answer->hasMore;
    }
    // Rows first: they are what the person waits for.
    if (!m_rows.isBusy() && std::exchange(m_isCountStale, false))
        count();
    Q_EMIT read();
}

void AssignmentListModel::takeCounts(const Result<AssignmentCounts> &answer)
{
    if (!answer)
        return;
    m_counts = *answer;
    m_counts.wakeAtReturn(m_return, m_context.clock.now());
    Q_EMIT counted();
}

bool AssignmentListModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_hasMore && !m_rows.isBusy();
}

void AssignmentListModel::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent))
        return;
    m_limit += qMax(PageSize, m_limit / 2);
    m_enough = rowCount() + ScreenOfRows;
    ask();
}

} // namespace edesk

// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/features/documents/DocumentListModel.h"

#include "client/steps/SendStates.h"

#include <utility>

namespace edesk {

DocumentListModel::DocumentListModel(const FeatureContext &context, DocumentBook book, QObject *parent)
    : ReconciledListModel(parent),
      m_context(context),
      m_filter{book},
      m_rows(context.queries, this, [this](const Result<DocumentRows> &answer) { takeRows(answer); }),
      m_counting(
          context.queries, this,
          [this](const Result<DocumentCounts> &answer) {
              if (!answer)
                  return;
              m_counts = *answer;
              Q_EMIT counted();
          },
          ReplicaQueries::Lane::Background)
{
}

void DocumentListModel::setFilter(const DocumentFilter &filter, const Id &pinned)
{
    // The counts are those of the words, under every chip.
    m_isCountStale = m_isCountStale || filter.words != m_filter.words;
    m_filter = filter;
    m_limit = PageSize;
    m_pinned = pinned;
    m_enough = ScreenOfRows;
    ask();
}

void DocumentListModel::countAlso(const QHash<QString, DocumentFilter> &filters)
{
    m_saved = filters;
    refresh();
}

void DocumentListModel::pin(const Id &document)
{
    m_pinned = document;
    refresh();
}

DocumentQuestion DocumentListModel::question() const
{
    DocumentQuestion question = DocumentQuestion::of(m_context, m_filter.book);
    question.filter = m_filter;
    question.limit = m_limit;
    question.enough = m_enough;
    question.pinned = m_pinned;
    question.sending = sendStatesOf(m_context.desk.outbox());
    question.saved = m_saved;
    return question;
}

void DocumentListModel::refresh()
{
    m_isCountStale = true;
    ask();
}

void DocumentListModel::ask()
{
    m_rows.ask([asked = question()](ReplicaReader &reader) { return asked.rows(reader); });
}

void DocumentListModel::count()
{
    const auto counting = [asked = question()](ReplicaReader &reader) { return asked.counts(reader); };
    // While words are typed, only those last typed are counted; what merely changes is not begun anew.
    if (m_filter.words != std::exchange(m_countedWords, m_filter.words))
        m_counting.askInstead(counting);
    else
        m_counting.ask(counting);
}

void DocumentListModel::takeRows(const Result<DocumentRows> &answer)
{
    m_error = answer ? std::nullopt : std::optional(answer.error());
    if (answer) {
        // To an earlier question: the answer to the last one is on its way.
        if (answer->filter != m_filter || answer->pinned != m_pinned)
            return;
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

bool DocumentListModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_hasMore && !m_rows.isBusy();
}

void DocumentListModel::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent))
        return;
    m_limit += qMax(PageSize, m_limit / 2);
    m_enough = rowCount() + ScreenOfRows;
    ask();
}

} // namespace edesk

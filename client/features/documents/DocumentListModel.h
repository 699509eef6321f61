// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/features/documents/DocumentQuestion.h"
#include "client/replica/LatestQuery.h"
#include "client/ui/ReconciledListModel.h"

#include <optional>

namespace edesk {

/// The documents of one register that a filter lets through, the newest first, read in steps from the desk's
/// view. Reads in another thread and follows the desk without a reset.
class DocumentListModel : public ReconciledListModel
{
    Q_OBJECT

public:
    /// How many rows are read at a time.
    static constexpr int PageSize = 100;
    /// How many fill a screen, and a little more.
    static constexpr int ScreenOfRows = 24;

    /// `context` must outlive the model.
    DocumentListModel(const FeatureContext &context, DocumentBook book, QObject *parent = nullptr);

    /// Shows `pinned` too, unless that is null, as pin() does; no other row stays pinned.
    void setFilter(const DocumentFilter &filter, const Id &pinned = {});
    const DocumentFilter &filter() const { return m_filter; }
    /// Asks for the rows again; a failure leaves what is shown and is in `error()`.
    void refresh();
    /// Shows this row too although the list has not been read as far; nothing when the filter hides it.
    void pin(const Id &document);
    /// Counts these filters too, under their ids; asks again.
    void countAlso(const QHash<QString, DocumentFilter> &filters);
    /// How many there are of each kind with the words of the filter, as last counted.
    const DocumentCounts &counts() const { return m_counts; }
    const std::optional<Error> &error() const { return m_error; }
    /// Whether what is shown is what was last asked for.
    bool isCurrent() const { return !m_rows.isBusy(); }
    /// The same of rows and counts.
    bool isSettled() const { return !m_rows.isBusy() && !m_counting.isBusy() && !m_isCountStale; }

    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

Q_SIGNALS:
    /// The rows are those of the filter now, or `error()` says why not.
    void read();
    /// `counts()` are new.
    void counted();

private:
    DocumentQuestion question() const;
    void ask();
    void count();
    void takeRows(const Result<DocumentRows> &answer);

    const FeatureContext &m_context;
    DocumentFilter m_filter;
    QHash<QString, DocumentFilter> m_saved;
    DocumentCounts m_counts;
    int m_limit = PageSize;
    int m_enough = ScreenOfRows;
    Id m_pinned;
    bool m_hasMore = false;
    std::optional<Error> m_error;
    /// What is shown may not be counted as it is now.
    bool m_isCountStale = true;
    QString m_countedWords;
    LatestQuery<DocumentRows> m_rows;
    LatestQuery<DocumentCounts> m_counting;
};

} // namespace edesk

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/features/assignments/AssignmentQuestion.h"
#include "client/replica/FeatureContext.h"
#include "client/replica/LatestQuery.h"
#include "client/ui/ReconciledListModel.h"

#include <QHash>
#include <QTimer>

#include <optional>

namespace edesk {

/// The assignments that a filter lets through, read in steps from the desk's view: open ones by date, then
/// the newest. Reads in another thread and follows the desk without a reset.
class AssignmentListModel : public ReconciledListModel
{
    Q_OBJECT

public:
    /// How many rows are read at a time.
    static constexpr int PageSize = 100;
    /// How many fill a screen, and a little more.
    static constexpr int ScreenOfRows = 24;

    /// `context` must outlive the model.
    explicit AssignmentListModel(const FeatureContext &context, QObject *parent = nullptr);

    /// Shows `pinned` too, unless that is null, as pin() does; no other row stays pinned.
    void setFilter(const AssignmentFilter &filter, const Id &pinned = {});
    const AssignmentFilter &filter() const { return m_filter; }
    /// Asks for the rows again; a failure leaves what is shown and is in `error()`.
    void refresh();
    /// Shows this row too although the list has not been read as far; nothing when the filter hides it.
    void pin(const Id &assignment);
    /// Counts these filters too, under their ids; asks again.
    void countAlso(const QHash<QString, AssignmentFilter> &filters);
    /// How many there are of each kind with the words of the filter, as last counted.
    const AssignmentCounts &counts() const { return m_counts; }
    const std::optional<Error> &error() const { return m_error; }
    /// The person with their roles, as last read.
    const Actor &actor() const { return m_actor; }
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
    AssignmentQuestion question() const;
    void ask();
    void count();
    void takeRows(const Result<AssignmentRows> &answer);
    void takeCounts(const Result<AssignmentCounts> &answer);

    const FeatureContext &m_context;
    AssignmentFilter m_filter;
    QHash<QString, AssignmentFilter> m_saved;
    AssignmentCounts m_counts;
    Actor m_actor;
    int m_limit = PageSize;
    int m_enough = ScreenOfRows;
    Id m_pinned;
    bool m_hasMore = false;
    std::optional<Error> m_error;
    /// What is shown may not be counted as it is now.
    bool m_isCountStale = true;
    QString m_countedWords;
    /// To the next that comes back by itself.
    QTimer m_return;
    LatestQuery<AssignmentRows> m_rows;
    LatestQuery<AssignmentCounts> m_counting;
};

} // namespace edesk

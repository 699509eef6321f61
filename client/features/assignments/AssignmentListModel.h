// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/features/assignments/AssignmentFilter.h"
#include "client/replica/FeatureContext.h"
#include "client/ui/ReconciledListModel.h"
#include "common/domain/core/Actor.h"

#include <QHash>

#include <optional>

namespace edesk {

/// The assignments that a filter lets through, read in steps from the desk's view: open ones by date, then
/// the newest. Follows the desk without a reset.
class AssignmentListModel : public ReconciledListModel
{
    Q_OBJECT

public:
    /// How many rows are read at a time.
    static constexpr int PageSize = 100;

    /// `context` must outlive the model.
    explicit AssignmentListModel(const FeatureContext &context, QObject *parent = nullptr);

    /// Also unpins.
    void setFilter(const AssignmentFilter &filter);
    const AssignmentFilter &filter() const { return m_filter; }
    /// Reads the rows again; failed reads leave what is shown and are in `error()`.
    void refresh();
    /// Shows this row too although the list has not been read as far; nothing when the filter hides it.
    void pin(const Id &assignment);
    /// How many assignments the chip would show with the words of the filter.
    int count(const QString &chip) const;
    const std::optional<Error> &error() const { return m_error; }
    /// The person with their roles, as of the last refresh.
    const Actor &actor() const { return m_actor; }

    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

private:
    RowQuery queryFor(const QString &chip) const;
    Result<QList<WorkItem>> read(int limit);
    Result<QList<WorkItem>> select(const RowQuery &query, int limit) const;
    WorkItem itemOf(Statement &row, const QHash<Id, SendState> &sending) const;
    QHash<Id, SendState> sendStates() const;

    const FeatureContext &m_context;
    WorkCalendar m_calendar;
    AssignmentFilter m_filter;
    Actor m_actor;
    int m_limit = PageSize;
    Id m_pinned;
    bool m_hasMore = false;
    bool m_isReading = false;
    std::optional<Error> m_error;
};

/// Where the changes of one row stand, from all commands about it.
SendState sendStateOf(const QList<OutboxItem> &items, const Id &subject);

} // namespace edesk

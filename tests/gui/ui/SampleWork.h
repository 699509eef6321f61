// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/ui/WorkListModel.h"

namespace edesk {

/// A list of work held in memory that can change anywhere, as sync changes one; optionally read in steps.
class SampleWork : public WorkListModel
{
    Q_OBJECT

public:
    using WorkListModel::WorkListModel;

    /// The rows of the design pictures.
    static QList<WorkItem> pictured();
    /// A row named after `number`.
    static WorkItem numbered(int number);

    void insert(int row, const QList<WorkItem> &items);
    void remove(int row, int count);
    void update(int row, const WorkItem &item);
    void move(int from, int to);
    /// Rows not read yet; each fetchMore reads `step` of them.
    void setPending(const QList<WorkItem> &items, int step);

    WorkItem item(int row) const override { return m_items.at(row); }
    int rowCount(const QModelIndex &parent = {}) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

private:
    QList<WorkItem> m_items;
    QList<WorkItem> m_pending;
    int m_step = 0;
};

} // namespace edesk

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/ui/WorkListModel.h"

#include <QList>

namespace edesk {

/// A list of work rows that is read anew after every change and then brought to the new state by inserting,
/// moving, updating and removing single rows, so that views keep their place. It is never reset.
class ReconciledListModel : public WorkListModel
{
    Q_OBJECT

public:
    using WorkListModel::WorkListModel;

    int rowCount(const QModelIndex &parent = {}) const override;
    WorkItem item(int row) const override { return m_items.at(row); }
    /// -1 when no row has this id.
    int rowOf(const Id &id) const;

protected:
    /// Makes the rows equal to `items`, whose ids must differ from each other.
    void reconcile(const QList<WorkItem> &items);

private:
    void removeMissing(const QList<WorkItem> &items);
    void placeAt(int row, const WorkItem &item);

    QList<WorkItem> m_items;
};

} // namespace edesk

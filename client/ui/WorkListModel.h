// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/ui/WorkItem.h"
#include "client/ui/WorkRole.h"

#include <QAbstractListModel>

namespace edesk {

/// The base of the lists that `WorkListView` shows: a model says how many rows it has and what each shows,
/// this class answers the roles of `WorkRole` and the texts for assistive technology. A model that reads rows
/// in steps implements canFetchMore() and fetchMore(). Sync inserts, removes and updates rows; it never
/// resets the model.
class WorkListModel : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    /// What row `row` shows; called several times per painted row, so it must be at hand.
    virtual WorkItem item(int row) const = 0;

    QVariant data(const QModelIndex &index, int role) const final;
    QHash<int, QByteArray> roleNames() const override;
};

} // namespace edesk

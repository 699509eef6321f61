// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/ui/PickerTicks.h"

#include <QHash>
#include <QSortFilterProxyModel>

#include <functional>

namespace edesk {

/// How well a person answers a query: larger is better, negative hides the person. Asked for people only.
using PickerRank = std::function<int(const QString &query, const QModelIndex &person)>;

/// Filters and orders the people of a `GroupedPicker` and adds who is ticked. Groups stand in the order of
/// their best person; a group without people is hidden. Without a query all show, recent people and their
/// groups first.
class PickerProxy : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit PickerProxy(PickerRank rank, QObject *parent = nullptr);

    void setSourceModel(QAbstractItemModel *source) override;
    void setQuery(const QString &query);
    const PickerTicks &ticks() const { return m_ticks; }
    /// Filters and orders anew after the people changed: groups do not follow their people by themselves.
    void settle() { invalidate(); }
    /// Changes the ticks and tells the views.
    void changeTicks(const std::function<void(PickerTicks &)> &change);
    /// The best person for the query, else the first one; invalid when nobody is left.
    QModelIndex best() const;

    QVariant data(const QModelIndex &index, int role) const override;

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;
    bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    void forget(const QModelIndex &parent, int first, int last);
    void readInitialTicks();
    QString spoken(const QModelIndex &index) const;
    int rankOf(const QModelIndex &sourceIndex) const;
    int rankOfPerson(const QModelIndex &person) const;

    PickerRank m_rank;
    QString m_query;
    PickerTicks m_ticks;
    /// Of the people who were asked for since the query changed.
    mutable QHash<Id, int> m_ranks;
};

} // namespace edesk

// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/ReconciledListModel.h"

#include <QSet>

namespace edesk {

int ReconciledListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_items.size());
}

int ReconciledListModel::rowOf(const Id &id) const
{
    for (int row = 0; row < int(m_items.size()); ++row) {
        if (m_items.at(row).id == id)
            return row;
    }
    return -1;
}

void ReconciledListModel::reconcile(const QList<WorkItem> &items)
{
    removeMissing(items);
    QSet<Id> present;
    for (const WorkItem &item : std::as_const(m_items))
        present.insert(item.id);
    qsizetype row = 0;
    while (row < items.size()) {
        if (present.contains(items.at(row).id)) {
            placeAt(int(row), items.at(row));
            ++row;
            continue;
        }
        qsizetype end = row;
        while (end < items.size() && !present.contains(items.at(end).id))
            ++end;
        beginInsertRows({}, int(row), int(end) - 1);
        for (; row < end; ++row)
            m_items.insert(row, items.at(row));
        endInsertRows();
    }
}

/// Removes the rows that are no longer there, a stretch at a time, from the end.
void ReconciledListModel::removeMissing(const QList<WorkItem> &items)
{
    QSet<Id> kept;
    for (const WorkItem &item : items)
        kept.insert(item.id);
    for (int last = int(m_items.size()) - 1; last >= 0; --last) {
        if (kept.contains(m_items.at(last).id))
            continue;
        int first = last;
        while (first > 0 && !kept.contains(m_items.at(first - 1).id))
            --first;
        beginRemoveRows({}, first, last);
        m_items.remove(first, last - first + 1);
        endRemoveRows();
        last = first;
    }
}

/// Brings a row that exists at `row` or below to `row` and updates what it shows.
void ReconciledListModel::placeAt(int row, const WorkItem &item)
{
    int from = row;
    while (m_items.at(from).id != item.id)
        ++from;
    if (from != row) {
        beginMoveRows({}, from, from, {}, row);
        m_items.move(from, row);
        endMoveRows();
    }
    if (m_items.at(row) == item)
        return;
    m_items[row] = item;
    Q_EMIT dataChanged(index(row), index(row));
}

} // namespace edesk

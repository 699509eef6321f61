// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/ListSelection.h"

#include "client/ui/WorkListView.h"
#include "client/ui/WorkRole.h"

#include <QScopedValueRollback>

#include <algorithm>

namespace edesk {

ListSelection::ListSelection(WorkListView &list, QObject *parent) : QObject(parent), m_list(list)
{
    connect(list.selectionModel(), &QItemSelectionModel::selectionChanged, this, &ListSelection::follow);
    connect(list.model(), &QAbstractItemModel::rowsInserted, this, [this] {
        if (!m_isWhole)
            return;
        const QScopedValueRollback selecting(m_isSelecting, true);
        m_list.selectAll();
    });
}

QList<Id> ListSelection::ids() const
{
    QModelIndexList rows = m_list.selectionModel()->selectedIndexes();
    std::sort(rows.begin(), rows.end());
    QList<Id> ids;
    for (const QModelIndex &row : std::as_const(rows))
        ids.append(row.data(int(WorkRole::Id)).value<Id>());
    return ids;
}

int ListSelection::count() const
{
    int count = 0;
    const QItemSelection selection = m_list.selectionModel()->selection();
    for (const QItemSelectionRange &range : selection)
        count += range.height();
    return count;
}

bool ListSelection::coversAllRows() const
{
    const int selected = count();
    return selected > 0 && selected == m_list.model()->rowCount();
}

QModelIndex ListSelection::single() const
{
    const QItemSelection selection = m_list.selectionModel()->selection();
    const bool isOne = selection.size() == 1 && selection.first().height() == 1;
    return isOne ? QModelIndex(selection.first().topLeft()) : m_list.currentIndex();
}

void ListSelection::selectWhole()
{
    m_isWhole = true;
    {
        const QScopedValueRollback selecting(m_isSelecting, true);
        m_list.selectAll();
    }
    Q_EMIT changed();
}

void ListSelection::endWhole()
{
    if (m_isWhole)
        reduce();
}

void ListSelection::reduce()
{
    m_isWhole = false;
    m_list.selectionModel()->select(m_list.currentIndex(), QItemSelectionModel::ClearAndSelect);
    Q_EMIT changed();
}

void ListSelection::follow()
{
    if (m_isSelecting)
        return;
    // Rows that a sync takes away are deselected before they are gone: what is left is known afterwards.
    if (m_isWhole && !coversAllRows())
        QMetaObject::invokeMethod(this, &ListSelection::checkWhole, Qt::QueuedConnection);
    Q_EMIT changed();
}

void ListSelection::checkWhole()
{
    if (!m_isWhole || coversAllRows())
        return;
    m_isWhole = false;
    Q_EMIT changed();
}

} // namespace edesk

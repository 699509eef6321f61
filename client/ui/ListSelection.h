// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/Id.h"

#include <QList>
#include <QModelIndex>
#include <QObject>

namespace edesk {

class WorkListView;

/// What is selected in a list of work rows: rows, or all that the list's question finds, also what has not
/// been read yet. While it is all, rows that come are selected as they come; it ends as soon as the person
/// selects otherwise.
class ListSelection : public QObject
{
    Q_OBJECT

public:
    /// The list has its model already and outlives this.
    ListSelection(WorkListView &list, QObject *parent);

    /// The selected rows that were read, from the top.
    QList<Id> ids() const;
    /// How many of the rows that were read are selected.
    int count() const;
    /// More than one row, or all of the question.
    bool isMany() const { return m_isWhole || count() > 1; }
    /// False for a list without rows.
    bool coversAllRows() const;
    bool isWhole() const { return m_isWhole; }
    /// The one row that is selected; the current one when none or several are.
    QModelIndex single() const;
    /// Selects all that the question finds.
    void selectWhole();
    /// The question is another one: only the current row stays selected.
    void endWhole();
    /// Only the current row stays selected.
    void reduce();

Q_SIGNALS:
    void changed();

private:
    void follow();
    void checkWhole();

    WorkListView &m_list;
    bool m_isWhole = false;
    bool m_isSelecting = false;
};

} // namespace edesk

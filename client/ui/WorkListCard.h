// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/ui/Card.h"

class QAbstractItemModel;
class QPushButton;
class QStackedWidget;

namespace edesk {

class WorkListView;

/// A card of Hôm nay with a short list, words in its place while it is empty, and a link to all of it. Enter
/// or a click opens a row.
class WorkListCard : public Card
{
    Q_OBJECT

public:
    /// `smallest` is the least height of the list, in pixels at 100 %.
    WorkListCard(const QString &title, const QString &whenEmpty, int smallest, QWidget *parent = nullptr);

    WorkListView &list() { return *m_list; }

Q_SIGNALS:
    void rowActivated(int row);
    /// The person wants to see all of it.
    void allRequested();

protected:
    /// Not owned; must outlive the card.
    void setModel(QAbstractItemModel &model);
    /// The list, or the words when it has no row.
    void showRead();
    /// An empty text hides the link.
    void setAllText(const QString &text);

private:
    WorkListView *m_list;
    QStackedWidget *m_stack;
    QPushButton *m_all;
};

} // namespace edesk

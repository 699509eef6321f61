// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/features/assignments/AssignmentListModel.h"
#include "client/ui/Card.h"

class QPushButton;
class QStackedWidget;

namespace edesk {

class AssignmentWatch;
class WorkListView;

/// The card Việc cần làm of Hôm nay: what waits for this person, the most urgent first. Enter opens the row.
class ToDoCard : public Card
{
    Q_OBJECT

public:
    /// Both must outlive the card.
    ToDoCard(const FeatureContext &context, AssignmentWatch &watch, QWidget *parent = nullptr);

    AssignmentListModel &model() { return *m_model; }
    WorkListView &list() { return *m_list; }

Q_SIGNALS:
    /// The person wants to see all of it.
    void allRequested();

private:
    void showRead();
    void showCount(int count);

    const FeatureContext &m_context;
    AssignmentListModel *m_model;
    WorkListView *m_list;
    QStackedWidget *m_stack;
    QPushButton *m_all;
};

} // namespace edesk

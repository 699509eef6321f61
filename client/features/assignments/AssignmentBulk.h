// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/features/assignments/AssignmentTally.h"
#include "client/ui/ListSelection.h"

#include <QPointer>

class QAction;

namespace edesk {

class AssignmentListModel;
class BulkRun;
class SelectionPane;

/// What can be done with many assignments at once: the steps that need no words of their own for each, with
/// the number of those they may be taken on. Asks before more than one is changed, says what was done and
/// what was not, and takes back what was not sent yet.
class AssignmentBulk : public QObject
{
    Q_OBJECT

public:
    /// All of it outlives this; dialogs open over the pane's window.
    AssignmentBulk(const FeatureContext &context, AssignmentListModel &model, ListSelection &selection,
                   SelectionPane &pane);

    /// True while many are selected or being worked on: the pane stands beside the list.
    bool isShown() const;
    /// Stand after the steps; they outlive this.
    void setMoreActions(const QList<QAction *> &actions) { m_more = actions; }
    /// The selection, or what is known of its rows, changed.
    void refresh();
    QAction *action(AssignmentAction step) const { return m_actions.value(step); }
    const AssignmentTally &tally() const { return *m_tally; }

Q_SIGNALS:
    /// What is selected is known.
    void counted();
    /// A run has ended: the pane may go.
    void finished();

private:
    AssignmentTally::Subject subject() const;
    void showSelection();
    void showSteps();
    void ask(AssignmentAction step);
    void run(AssignmentAction step, const QList<AssignmentTally::Row> &rows);
    void tell(AssignmentAction step, const BulkRun &run);
    void report(const QString &heading, const BulkRun &run) const;
    void offerUndo(const QString &done, const QList<Id> &commands) const;

    const FeatureContext &m_context;
    AssignmentListModel &m_model;
    ListSelection &m_selection;
    SelectionPane &m_pane;
    AssignmentTally *m_tally;
    QHash<AssignmentAction, QAction *> m_actions;
    QList<QAction *> m_more;
    QPointer<BulkRun> m_run;
};

} // namespace edesk

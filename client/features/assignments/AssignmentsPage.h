// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/features/assignments/AssignmentListModel.h"
#include "client/ui/ListDetailPage.h"
#include "client/ui/PageEntry.h"

#include <QPersistentModelIndex>

class QAction;
class QStackedWidget;
class QTimer;

namespace edesk {

class AssignmentDetail;
class SearchField;

/// The screen Nhiệm vụ: chips with counts, a line to filter, the list, and the detail of the current row.
class AssignmentsPage : public ListDetailPage
{
    Q_OBJECT

public:
    /// The page's id in the shell.
    static constexpr const char *PageId = "tasks";

    /// `context` must outlive the page.
    explicit AssignmentsPage(const FeatureContext &context, QWidget *parent = nullptr);

    /// Makes the row current; shows all rows when the filter hides it.
    void open(const Id &assignment);
    AssignmentListModel &model() { return *m_model; }
    AssignmentDetail &detail() { return *m_detail; }
    SearchField &filterField() { return *m_field; }

private:
    void addStepShortcuts();
    void addChips();
    void chooseChip(const QString &chip);
    void changeWords(const QString &words);
    void follow(const QSet<EntityKind> &kinds);
    void refresh();
    void showCounts();
    void showListState();
    void showCurrent(const QModelIndex &index);
    void showNothing();
    void showBusy();
    void selectFirst();
    bool isUntouched();
    void stayOnTop();

    const FeatureContext &m_context;
    AssignmentListModel *m_model;
    AssignmentDetail *m_detail;
    QStackedWidget *m_detailStack;
    SearchField *m_field;
    QAction *m_give;
    QTimer *m_refresh;
    /// What stands in place of the rows; empty while they show.
    QString m_listSays;
    /// The row the screen made current by itself.
    QPersistentModelIndex m_chosen;
};

/// Registers the screen with the shell; `context` must outlive it.
PageEntry assignmentsPage(const FeatureContext &context);

} // namespace edesk

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/features/assignments/AssignmentListModel.h"
#include "client/ui/AddressablePage.h"
#include "client/ui/ListDetailPage.h"
#include "client/ui/PageEntry.h"

#include <QPersistentModelIndex>

class QAction;
class QSettings;
class QStackedWidget;
class QTimer;

namespace edesk {

class AssignmentBulk;
class AssignmentDetail;
class AssignmentFilterBar;
class AssignmentSnooze;
class ListSelection;
class SearchField;
class SelectionPane;

/// The screen Nhiệm vụ: chips with counts, a line to filter, the list, and the detail of the current row, or
/// what can be done with the many that are selected.
class AssignmentsPage : public ListDetailPage, public AddressablePage
{
    Q_OBJECT

public:
    /// The page's id in the shell.
    static constexpr const char *PageId = "tasks";

    /// Saved filters are kept in `settings`; both must outlive the page.
    AssignmentsPage(const FeatureContext &context, QSettings &settings, QWidget *parent = nullptr);

    /// As soon as it is read; shows all rows when the filter hides it.
    void openRow(const Id &assignment) override;
    /// A chip, without words, or a saved filter.
    void openPart(const QString &part) override;
    AssignmentListModel &model() { return *m_model; }
    AssignmentDetail &detail() { return *m_detail; }
    SearchField &filterField() { return *m_field; }
    AssignmentFilterBar &filterBar() { return *m_bar; }
    AssignmentSnooze &snooze() { return *m_snooze; }
    SelectionPane &selectionPane() { return *m_pane; }
    AssignmentBulk &bulk() { return *m_bulk; }

private:
    void addBulk();
    void showSelected();
    void followSelection();
    void showMany();
    void addStepShortcuts();
    void changeFilter(const AssignmentFilter &filter);
    void follow(const QSet<EntityKind> &kinds);
    void refresh();
    void showCounts();
    void showListState();
    void showCurrent(const QModelIndex &index);
    void showNothing();
    void showBusy();
    void showRead();
    void showWanted();
    bool isUntouched();
    void stayOnTop();

    const FeatureContext &m_context;
    AssignmentListModel *m_model;
    AssignmentDetail *m_detail;
    QStackedWidget *m_detailStack;
    SelectionPane *m_pane;
    ListSelection *m_selection = nullptr;
    AssignmentBulk *m_bulk = nullptr;
    AssignmentFilterBar *m_bar = nullptr;
    AssignmentSnooze *m_snooze = nullptr;
    SearchField *m_field;
    QAction *m_give;
    QAction *m_showAll;
    QTimer *m_refresh;
    /// The row the screen made current by itself.
    QPersistentModelIndex m_chosen;
    /// The row to be shown once it is read.
    Id m_wanted;
    /// The chips it is still to be looked for under.
    QStringList m_places;
    /// The next reading is shown from its beginning.
    bool m_toTop = true;
};

/// Registers the screen with the shell; both must outlive it.
PageEntry assignmentsPage(const FeatureContext &context, QSettings &settings);

} // namespace edesk

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/features/calendar/CalendarListModel.h"
#include "client/ui/AddressablePage.h"
#include "client/ui/AreaEntry.h"
#include "client/ui/ListDetailPage.h"

class QAction;
class QStackedWidget;

namespace edesk {

class ActionButton;
class DetailPane;
class SetDayDialog;

/// The screen Lịch làm việc: public holidays and the days that depart from them, year by year. Who may change
/// a calendar adds a day (Ins) and withdraws one (Del).
class CalendarPage : public ListDetailPage, public AddressablePage
{
    Q_OBJECT

public:
    /// The page's id in the shell.
    static constexpr const char *PageId = "calendar";
    /// The chip of the exceptions alone; the others are years.
    static constexpr const char *Exceptions = "exceptions";

    /// `context` must outlive the page.
    explicit CalendarPage(const FeatureContext &context, QWidget *parent = nullptr);

    void openRow(const Id &day) override;
    void openPart(const QString &chip) override;
    CalendarListModel &model() { return *m_model; }
    QAction &addDayAction() { return *m_add; }
    QAction &withdrawAction() { return *m_withdraw; }
    /// Opens the dialog and answers it; null for who may change no calendar.
    SetDayDialog *openDialog();

private:
    QAction *makeAction(Icon icon, const QString &text, const QKeySequence &key,
                        const std::function<void()> &run);
    void addChips();
    void follow(const QSet<EntityKind> &kinds);
    void showRead();
    void showCurrent(const QModelIndex &index);
    void withdraw();
    void offerUndo(const QString &done, const Id &command) const;

    const FeatureContext &m_context;
    CalendarListModel *m_model;
    QStackedWidget *m_stack;
    DetailPane *m_detail;
    QAction *m_add;
    QAction *m_withdraw;
    ActionButton *m_addButton;
    /// The row to be shown once it is read.
    Id m_wanted;
};

/// Registers the area; `context` must outlive the window.
AreaEntry calendarArea(const FeatureContext &context);

} // namespace edesk

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/ui/Icon.h"

#include <QWidget>

class QAction;
class QHBoxLayout;
class QPushButton;

namespace edesk {

class ActionButton;
class Avatar;
class IconButton;
class SearchField;

/// The line above every page: search, the actions that are always at hand, notifications, the person.
class TopBar : public QWidget
{
    Q_OBJECT

public:
    explicit TopBar(QWidget *parent = nullptr);

    /// Adds a button before the primary one; it follows the action's text, icon and availability.
    QPushButton *addAction(QAction *action);
    /// The one filled button; hidden until set.
    void setPrimaryAction(QAction *action);
    void setUnread(int count);
    /// Whether there is a screen that the bell leads to.
    void setNotificationsAvailable(bool available);
    void setPerson(const QString &initials, const QString &fullName);
    SearchField &search() { return *m_search; }

Q_SIGNALS:
    /// Enter in the search line.
    void searchRequested(const QString &query);
    void notificationsRequested();
    void profileRequested();

private:
    void applyTheme();

    SearchField *m_search;
    QHBoxLayout *m_actions;
    ActionButton *m_primary;
    IconButton *m_bell;
    Avatar *m_person;
};

} // namespace edesk

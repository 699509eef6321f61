// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/replica/FeatureContext.h"

#include <QObject>
#include <QPointer>

class QAction;
class QWidget;

namespace edesk {

class SnoozeMenu;

/// Để sau: puts the assignments that are shown or selected off until a moment, on this desk only. They leave
/// every list and counter but the chip Để sau, and so the tiles of Hôm nay, which count what their chips
/// show; they come back when the time has come, when a notice about them arrives, or when the person says
/// so.
class AssignmentSnooze : public QObject
{
    Q_OBJECT

public:
    /// Menus open over `window`; both outlive this.
    AssignmentSnooze(const FeatureContext &context, QWidget &window);

    QAction &action() { return *m_action; }
    /// What it works on; nothing disables it. `areSnoozed`: they can be taken back.
    void setSubject(const QList<Id> &assignments, bool areSnoozed);

private:
    void openMenu();
    QPoint placeOfMenu() const;
    /// Until `until`, or no longer when that is not set; tells so, with the way back.
    void snooze(const QList<Id> &assignments, Instant until);
    void set(const QList<Snooze> &rows, const std::function<void()> &done);
    void tell(const QList<Snooze> &before, Instant until);

    const FeatureContext &m_context;
    QWidget &m_window;
    QAction *m_action;
    QPointer<SnoozeMenu> m_menu;
    QList<Id> m_subject;
    bool m_areSnoozed = false;
};

/// Until when `person` put each of these assignments off; an unset moment where it is not put off now.
Result<QList<Snooze>> snoozesOf(ReplicaReader &reader, const Id &person, const QList<Id> &assignments);

} // namespace edesk

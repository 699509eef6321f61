// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPushButton>

class QAction;

namespace edesk {

/// A push button that shows an action and triggers it; text, icon, tool tip and availability follow the
/// action.
class ActionButton : public QPushButton
{
    Q_OBJECT

public:
    explicit ActionButton(QWidget *parent = nullptr);
    explicit ActionButton(QAction *action, QWidget *parent = nullptr);

    /// Takes the place of the action shown before; the action must outlive the button or be replaced.
    void setAction(QAction *action);
    QAction *action() const { return m_action; }

private:
    void follow();

    QAction *m_action = nullptr;
};

} // namespace edesk

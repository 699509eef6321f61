// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/ActionButton.h"

#include <QAction>

namespace edesk {

ActionButton::ActionButton(QWidget *parent) : QPushButton(parent)
{
    setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Fixed);
}

ActionButton::ActionButton(QAction *action, QWidget *parent) : ActionButton(parent)
{
    setAction(action);
}

void ActionButton::setAction(QAction *action)
{
    if (m_action) {
        disconnect(m_action, nullptr, this, nullptr);
        disconnect(this, nullptr, m_action, nullptr);
    }
    m_action = action;
    connect(action, &QAction::changed, this, &ActionButton::follow);
    connect(this, &QPushButton::clicked, action, &QAction::trigger);
    follow();
}

void ActionButton::follow()
{
    setText(m_action->text());
    setIcon(m_action->icon());
    setEnabled(m_action->isEnabled());
    const QString shortcut = m_action->shortcut().toString(QKeySequence::NativeText);
    QString tip = shortcut.isEmpty() ? QString() : m_action->toolTip();
    const QString ending = QStringLiteral(" (%1)").arg(shortcut);
    if (!tip.isEmpty() && !tip.endsWith(ending))
        tip += ending;
    setToolTip(tip);
}

} // namespace edesk

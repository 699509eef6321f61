// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/LineField.h"

#include <QAction>
#include <QKeyEvent>

namespace edesk {

LineField::LineField(QWidget *parent) : QLineEdit(parent) {}

void LineField::leaveToShortcuts(const QList<QAction *> &actions)
{
    for (const QAction *action : actions) {
        if (!action->shortcut().isEmpty())
            m_left.append(action->shortcut());
    }
}

bool LineField::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride &&
        m_left.contains(QKeySequence(static_cast<QKeyEvent *>(event)->keyCombination()))) {
        event->ignore();
        return true;
    }
    return QLineEdit::event(event);
}

} // namespace edesk

// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/LineField.h"

#include <QKeyEvent>

namespace edesk {

LineField::LineField(QWidget *parent) : QLineEdit(parent) {}

void LineField::leaveToShortcuts(const QKeySequence &key)
{
    m_left.append(key);
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

// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/features/access/CapsLock.h"

#include <QKeyEvent>
#include <QLineEdit>

namespace edesk {

CapsLock::CapsLock(QLineEdit &line) : QObject(&line)
{
    line.installEventFilter(this);
}

bool CapsLock::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress)
        judge(*static_cast<QKeyEvent *>(event));
    return QObject::eventFilter(watched, event);
}

void CapsLock::judge(const QKeyEvent &key)
{
    bool on = m_on;
    if (key.key() == Qt::Key_CapsLock)
        on = false; // Which way it went shows with the next letter.
    else if (key.text().size() == 1 && key.text().at(0).isLetter())
        on = key.text().at(0).isUpper() != key.modifiers().testFlag(Qt::ShiftModifier);
    if (on == m_on)
        return;
    m_on = on;
    Q_EMIT changed(on);
}

} // namespace edesk

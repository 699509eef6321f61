// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/app/ActivityWatch.h"

#include "client/session/IdleLock.h"

#include <QCoreApplication>
#include <QEvent>

namespace edesk {

ActivityWatch::ActivityWatch(IdleLock &lock, QObject *parent) : QObject(parent), m_lock(lock)
{
    QCoreApplication::instance()->installEventFilter(this);
}

bool ActivityWatch::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::KeyPress:
    case QEvent::MouseButtonPress:
    case QEvent::MouseMove:
    case QEvent::Wheel:
    case QEvent::TouchBegin:
    case QEvent::TabletPress:
    case QEvent::InputMethod:
        if (event->spontaneous())
            m_lock.noteActivity();
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace edesk

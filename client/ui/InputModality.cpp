// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/InputModality.h"

#include <QApplication>
#include <QKeyEvent>
#include <QWidget>

namespace edesk {
namespace {

bool movesFocus(int key)
{
    switch (key) {
    case Qt::Key_Tab:
    case Qt::Key_Backtab:
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Home:
    case Qt::Key_End:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
    case Qt::Key_F6:
        return true;
    default:
        return false;
    }
}

} // namespace

InputModality::InputModality(QApplication &application)
{
    application.installEventFilter(this);
}

bool InputModality::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (movesFocus(key->key()))
            change(true);
        if (key->key() == Qt::Key_Alt)
            changeAlt(true);
    } else if (event->type() == QEvent::KeyRelease) {
        if (static_cast<QKeyEvent *>(event)->key() == Qt::Key_Alt)
            changeAlt(false);
    } else if (event->type() == QEvent::WindowDeactivate) {
        changeAlt(false);
    } else if (event->type() == QEvent::MouseButtonPress) {
        change(false);
    }
    return QObject::eventFilter(watched, event);
}

void InputModality::changeAlt(bool down)
{
    if (m_altDown == down)
        return;
    m_altDown = down;
    if (QWidget *window = QApplication::activeWindow())
        window->update();
}

void InputModality::change(bool keyboard)
{
    if (m_keyboard == keyboard)
        return;
    m_keyboard = keyboard;
    // Item views paint on their viewport, so the whole focus widget is repainted, children included.
    if (QWidget *focus = QApplication::focusWidget()) {
        focus->update();
        for (QWidget *child : focus->findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly))
            child->update();
    }
}

} // namespace edesk

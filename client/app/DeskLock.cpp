// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/app/DeskLock.h"

#include <QApplication>
#include <QEvent>

#include <chrono>

namespace edesk {

DeskLock::DeskLock(DeskCore &core, const ProfileSettings &settings, QObject *parent)
    : QObject(parent), m_core(core), m_settings(settings), m_idle(m_clock, m_alarm), m_watch(m_idle)
{
    connect(&m_idle, &IdleLock::locked, this, &DeskLock::cover);
    connect(&settings, &ProfileSettings::changed, this, [this](Setting setting) {
        if (setting == Setting::IdleMinutes)
            followLimit();
    });
    followLimit();
}

DeskLock::~DeskLock() = default;

void DeskLock::followLimit()
{
    m_idle.setLimit(std::chrono::minutes(m_settings.number(Setting::IdleMinutes)));
}

void DeskLock::setWindow(QWidget *window, const QString &fullName, Language language)
{
    if (m_page)
        uncover();
    m_window = window;
    m_fullName = fullName;
    m_language = language;
}

void DeskLock::lock()
{
    if (m_window)
        m_idle.lock();
}

void DeskLock::cover()
{
    if (!m_window) {
        m_idle.unlock();
        return;
    }
    m_page = std::make_unique<LockPage>(m_fullName, m_language);
    m_page->setWindowTitle(m_window->windowTitle());
    m_page->setGeometry(m_window->geometry());
    connect(m_page.get(), &LockPage::unlockRequested, this, &DeskLock::unlock);
    connect(m_page.get(), &LockPage::signOutRequested, this, &DeskLock::signOutRequested);
    // Before the window goes: the program ends with its last window.
    m_page->setVisible(m_window->isVisible());
    m_window->hide();
    const QWidgetList others = QApplication::topLevelWidgets();
    for (QWidget *other : others) {
        if (other->isVisible())
            putAway(*other);
    }
    qApp->installEventFilter(this);
}

/// Dialogs come back with the desk; menus and the like are closed.
void DeskLock::putAway(QWidget &shown)
{
    if (&shown == m_page.get())
        return;
    const Qt::WindowType type = shown.windowType();
    if (type == Qt::Popup || type == Qt::ToolTip) {
        shown.close();
        return;
    }
    m_putAway.append(&shown);
    shown.hide();
}

bool DeskLock::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Show && watched->isWidgetType() && m_page) {
        const QPointer<QWidget> shown = static_cast<QWidget *>(watched);
        // Not inside its own way to the screen.
        if (shown->isWindow() && shown != m_page.get())
            QMetaObject::invokeMethod(
                this,
                [this, shown] {
                    if (m_page && shown && shown->isVisible())
                        putAway(*shown);
                },
                Qt::QueuedConnection);
    }
    return QObject::eventFilter(watched, event);
}

void DeskLock::unlock(const QString &password)
{
    m_page->setBusy(true);
    whenFinished(m_core.unlock(password), m_page.get(), [this](const Result<void> &result) {
        m_page->setBusy(false);
        if (!result)
            return m_page->showError(result.error());
        uncover();
    });
}

void DeskLock::uncover()
{
    qApp->removeEventFilter(this);
    m_window->setGeometry(m_page->geometry());
    m_window->show();
    m_window->activateWindow();
    m_page->hide();
    m_page.release()->deleteLater();
    for (const QPointer<QWidget> &waiting : std::exchange(m_putAway, {})) {
        if (waiting)
            waiting->show();
    }
    m_idle.unlock();
}

} // namespace edesk

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
    m_window = window;
    m_fullName = fullName;
    m_language = language;
    if (window || !m_page)
        return;
    m_putAway.clear();
    dropPage();
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
    m_page->setWindowState(m_window->windowState());
    // Who is typing in another program goes on typing there.
    m_page->setAttribute(Qt::WA_ShowWithoutActivating,
                         QGuiApplication::applicationState() != Qt::ApplicationActive);
    connect(m_page.get(), &LockPage::unlockRequested, this, &DeskLock::verify);
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
    if (belongsToPage(shown))
        return;
    const Qt::WindowType type = shown.windowType();
    if (type == Qt::Popup || type == Qt::ToolTip) {
        shown.close();
        return;
    }
    m_putAway.append(&shown);
    shown.hide();
}

/// The page, and what is asked over it.
bool DeskLock::belongsToPage(const QWidget &window) const
{
    const QWidget *owner = &window;
    while (owner && owner != m_page.get())
        owner = owner->parentWidget();
    return owner != nullptr;
}

bool DeskLock::eventFilter(QObject *watched, QEvent *event)
{
    if (!m_page || !watched->isWidgetType())
        return QObject::eventFilter(watched, event);
    const QPointer<QWidget> widget = static_cast<QWidget *>(watched);
    if (event->type() == QEvent::Close && widget == m_page.get() && !m_canClose &&
        QGuiApplication::quitOnLastWindowClosed()) {
        event->ignore();
        Q_EMIT quitRequested();
        return true;
    }
    // Put away later: not inside its own way to the screen.
    if (event->type() == QEvent::Show && widget->isWindow() && !belongsToPage(*widget))
        QMetaObject::invokeMethod(
            this,
            [this, widget] {
                if (m_page && widget && widget->isVisible())
                    putAway(*widget);
            },
            Qt::QueuedConnection);
    return QObject::eventFilter(watched, event);
}

void DeskLock::verify(const QString &password)
{
    LockPage *page = m_page.get();
    page->setBusy(true);
    whenFinished(m_core.unlock(password), page, [this, page](const Result<void> &result) {
        // Somebody signed out meanwhile: the page is still on its way out.
        if (m_page.get() != page)
            return;
        page->setBusy(false);
        if (!result)
            return page->showError(result.error());
        unlock();
    });
}

void DeskLock::unlock()
{
    if (!m_page)
        return;
    const bool isFree = !(m_page->windowState() & (Qt::WindowMaximized | Qt::WindowFullScreen));
    if (isFree)
        m_window->setGeometry(m_page->geometry());
    m_window->setWindowState(m_page->windowState());
    m_window->show();
    m_window->activateWindow();
    const QList<QPointer<QWidget>> putAway = std::exchange(m_putAway, {});
    dropPage();
    for (const QPointer<QWidget> &waiting : putAway) {
        if (waiting)
            waiting->show();
    }
}

/// After another window came: the program ends with its last one.
void DeskLock::dropPage()
{
    qApp->removeEventFilter(this);
    m_page->hide();
    m_page.release()->deleteLater();
    m_idle.unlock();
}

} // namespace edesk

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/app/ActivityWatch.h"
#include "client/features/access/LockPage.h"
#include "client/session/IdleLock.h"
#include "client/session/ProfileSettings.h"
#include "client/session/TimerAlarm.h"
#include "client/sync/DeskCore.h"

#include <QList>
#include <QPointer>

#include <memory>

namespace edesk {

/// Locks the desk's window after a while without input, or at once by the person's wish: a page that asks for
/// the password takes its place, and that of everything else the program shows or opens meanwhile, until that
/// is right.
class DeskLock : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive the lock.
    DeskLock(DeskCore &core, const ProfileSettings &settings, QObject *parent = nullptr);
    ~DeskLock() override;

    /// What is locked and whose it is; null while there is no desk, which ends the lock and shows nothing. It
    /// must outlive the lock or be replaced; one that replaces another behind the lock stays behind it.
    void setWindow(QWidget *window, const QString &fullName, Language language);
    /// At once; nothing without a window.
    void lock();
    /// Shows the desk again; only after the password was verified.
    void unlock();
    /// From here on the page can be closed: the program ends.
    void letClose() { m_canClose = true; }
    bool isLocked() const { return m_page != nullptr; }
    /// Null while unlocked.
    LockPage *page() { return m_page.get(); }

    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    /// Somebody else wants to work here.
    void signOutRequested();
    /// Closing the page would end the program.
    void quitRequested();

private:
    void followLimit();
    void cover();
    void verify(const QString &password);
    void dropPage();
    void putAway(QWidget &shown);
    bool belongsToPage(const QWidget &window) const;

    DeskCore &m_core;
    const ProfileSettings &m_settings;
    MachineSteadyClock m_clock;
    TimerAlarm m_alarm;
    IdleLock m_idle;
    ActivityWatch m_watch;
    QWidget *m_window = nullptr;
    QString m_fullName;
    Language m_language = Language::Vietnamese;
    std::unique_ptr<LockPage> m_page;
    bool m_canClose = false;
    /// What stood before the person when the lock came, in the order in which it is to come back.
    QList<QPointer<QWidget>> m_putAway;
};

} // namespace edesk

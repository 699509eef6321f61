// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/app/DeskLock.h"
#include "client/app/DeskOptions.h"
#include "client/app/DeskWindow.h"
#include "client/app/Translations.h"
#include "client/app/TrayIcon.h"
#include "client/features/access/PasswordPage.h"
#include "client/features/access/SignInPage.h"
#include "client/session/ProfileSettings.h"
#include "client/sync/DeskCore.h"
#include "client/ui/Theme.h"

#include <QPointer>
#include <QSettings>

class QApplication;
class QDialog;

namespace edesk {

/// The composition root of `edesk`: makes theme, core and windows, and leads from sign-in to the desk and
/// back.
class DeskApplication : public QObject
{
    Q_OBJECT

public:
    DeskApplication(QApplication &application, const DeskOptions &options);
    ~DeskApplication() override;

    /// Takes up the last session: the desk with its cached data, or the sign-in page.
    void start();
    /// Null while nobody is signed in.
    DeskWindow *window() { return m_window.get(); }
    SignInPage *signInPage() { return m_signIn.get(); }
    DeskCore &core() { return m_core; }
    DeskLock &lock() { return m_lock; }
    /// Brings the window up, and with a link of the desk the row it names.
    void raise(const QString &link);

Q_SIGNALS:
    /// Something is to be said on the desktop.
    void messageSaid(const QString &title, const QString &text);
    /// The desk shows.
    void deskOpened();
    /// The sign-in page shows in place of the desk.
    void signInShown();

private:
    void applyLook();
    SignInRequest known() const;
    Language language() const;
    void showSignIn();
    void cancelWait();
    void signIn(SignInPage &page, const SignInRequest &request);
    void openDesk(const DeskIdentity &identity);
    void connectMenu();
    void connectPreferences();
    void followSettings(Setting setting);
    void addTray();
    void watchOver();
    void tellSetAside();
    void followSession(Session::State state);
    void askAgain();
    void askNewPassword(PasswordPage::Occasion occasion);
    void signOut();
    void endDesk();
    void quit();

    DeskOptions m_options;
    SystemClock m_clock;
    ProfileSettings m_settings;
    Translations m_translations;
    QSettings m_place;
    Theme m_theme;
    DeskCore m_core;
    DeskLock m_lock;
    /// Null where the system has no tray.
    std::unique_ptr<TrayIcon> m_tray;
    std::unique_ptr<SignInPage> m_signIn;
    std::unique_ptr<DeskWindow> m_window;
    Id m_person;
    /// The sign-in page waits for the end of the last session.
    bool m_isSigningOut = false;
    QPointer<QDialog> m_again;
    /// The damaged files that the person was not told of yet.
    QStringList m_setAside;
    int m_lost = 0;
};

} // namespace edesk

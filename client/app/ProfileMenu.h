// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/replica/Acting.h"
#include "client/ui/ThemeMode.h"
#include "common/base/Error.h"

#include <QMenu>

class QActionGroup;

namespace edesk {

/// The menu behind the person's initials: offline, sync, look, password, sign out, quit.
class ProfileMenu : public QMenu
{
    Q_OBJECT

public:
    explicit ProfileMenu(QWidget *parent);

    void setPerson(const QString &fullName, const QString &userName);
    void setOffline(bool offline);
    void setThemeMode(ThemeMode mode);
    /// The look cannot be changed when the policy decides it.
    void setThemeLocked(bool locked);
    void setLanguage(Language language);
    /// Nor can the language.
    void setLanguageLocked(bool locked);
    /// For whom the person may act, and for whom they do, as of now; gone while there is nobody.
    void setActing(const QList<Acting::Principal> &possible, const Id &current);
    QMenu &actingMenu() { return *m_acting; }
    /// Sync at once, F9; add it to the window for its shortcut.
    QAction *syncAction() { return m_sync; }
    QAction *lockAction() { return m_lock; }
    QAction *quitAction() { return m_quit; }

Q_SIGNALS:
    void offlineChosen(bool offline);
    void themeChosen(edesk::ThemeMode mode);
    void languageChosen(edesk::Language language);
    /// Null: for themselves.
    void actingChosen(const edesk::Id &principal);
    void lockRequested();
    void passwordChangeRequested();
    void signOutRequested();

private:
    void addLooks();
    void addLanguages();

    QAction *m_person;
    QAction *m_offline;
    QAction *m_sync;
    QMenu *m_acting;
    QActionGroup *m_principals;
    QMenu *m_looks;
    QMenu *m_languages;
    QAction *m_lock;
    QAction *m_quit;
};

} // namespace edesk

// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/app/ProfileMenu.h"

#include "client/ui/AccessKeys.h"
#include "client/ui/Theme.h"
#include "common/base/VietnameseDate.h"

#include <QActionGroup>

namespace edesk {

ProfileMenu::ProfileMenu(QWidget *parent) : QMenu(parent)
{
    const Theme &theme = Theme::of(this);
    m_person = addAction(QString());
    m_person->setEnabled(false);
    addSeparator();
    m_acting = addMenu(theme.icon(Icon::Person), tr("Làm thay"));
    m_acting->menuAction()->setVisible(false);
    m_principals = new QActionGroup(this);
    m_offline = addAction(theme.icon(Icon::Offline), tr("Làm việc ngoại tuyến"));
    m_offline->setCheckable(true);
    connect(m_offline, &QAction::triggered, this, &ProfileMenu::offlineChosen);
    m_sync = addAction(theme.icon(Icon::Sync), tr("Đồng bộ ngay"));
    m_sync->setShortcut(QKeySequence(Qt::Key_F9));
    addSeparator();
    m_looks = addMenu(tr("Giao diện"));
    addLooks();
    m_languages = addMenu(tr("Ngôn ngữ"));
    addLanguages();
    auto *lock = addAction(theme.icon(Icon::Lock), tr("Khóa"));
    lock->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_L));
    connect(lock, &QAction::triggered, this, &ProfileMenu::lockRequested);
    m_lock = lock;
    connect(addAction(theme.icon(Icon::Token), tr("Đổi mật khẩu…")), &QAction::triggered, this,
            &ProfileMenu::passwordChangeRequested);
    addSeparator();
    connect(addAction(tr("Đăng xuất")), &QAction::triggered, this, &ProfileMenu::signOutRequested);
    m_quit = addAction(tr("Thoát"));
    m_quit->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Q));
}

void ProfileMenu::addLooks()
{
    auto *group = new QActionGroup(this);
    for (const auto &[mode, text] :
         {std::pair(ThemeMode::Light, tr("Sáng")), std::pair(ThemeMode::Dark, tr("Tối")),
          std::pair(ThemeMode::System, tr("Theo hệ thống"))}) {
        QAction *look = m_looks->addAction(text);
        look->setCheckable(true);
        look->setData(int(mode));
        group->addAction(look);
        connect(look, &QAction::triggered, this, [this, chosen = mode] { Q_EMIT themeChosen(chosen); });
    }
}

/// Each in its own language: whoever cannot read the present one finds theirs.
void ProfileMenu::addLanguages()
{
    auto *group = new QActionGroup(this);
    for (const auto &[language, text] : {std::pair(Language::Vietnamese, QStringLiteral("Tiếng Việt")),
                                         std::pair(Language::English, QStringLiteral("English"))}) {
        QAction *choice = m_languages->addAction(text);
        choice->setCheckable(true);
        choice->setData(int(language));
        group->addAction(choice);
        connect(choice, &QAction::triggered, this,
                [this, chosen = language] { Q_EMIT languageChosen(chosen); });
    }
}

void ProfileMenu::setLanguage(Language language)
{
    const QList<QAction *> choices = m_languages->actions();
    for (QAction *choice : choices)
        choice->setChecked(choice->data().toInt() == int(language));
}

void ProfileMenu::setLanguageLocked(bool locked)
{
    m_languages->setEnabled(!locked);
    m_languages->setTitle(locked ? tr("Ngôn ngữ (do quản trị đặt)") : tr("Ngôn ngữ"));
}

void ProfileMenu::setPerson(const QString &fullName, const QString &userName)
{
    m_person->setText(textForButton(fullName.isEmpty() ? userName : tr("%1 (%2)").arg(fullName, userName)));
}

void ProfileMenu::setActing(const QList<Acting::Principal> &possible, const Id &current)
{
    // One of them may be telling right now that it was chosen.
    const QList<QAction *> before = m_acting->actions();
    for (QAction *choice : before) {
        m_acting->removeAction(choice);
        choice->deleteLater();
    }
    m_acting->menuAction()->setVisible(!possible.isEmpty());
    const auto add = [this, &current](const QString &text, const Id &principal) {
        QAction *choice = m_acting->addAction(textForButton(text));
        choice->setCheckable(true);
        m_principals->addAction(choice);
        choice->setChecked(principal == current);
        connect(choice, &QAction::triggered, this, [this, principal] { Q_EMIT actingChosen(principal); });
    };
    add(tr("Chính mình"), {});
    for (const Acting::Principal &principal : possible)
        add(tr("%1 (đến hết %2)").arg(principal.name, dateText(principal.until)), principal.person);
}

void ProfileMenu::setOffline(bool offline)
{
    m_offline->setChecked(offline);
}

void ProfileMenu::setThemeMode(ThemeMode mode)
{
    const QList<QAction *> looks = m_looks->actions();
    for (QAction *look : looks)
        look->setChecked(look->data().toInt() == int(mode));
}

void ProfileMenu::setThemeLocked(bool locked)
{
    m_looks->setEnabled(!locked);
    m_looks->setTitle(locked ? tr("Giao diện (do quản trị đặt)") : tr("Giao diện"));
}

} // namespace edesk

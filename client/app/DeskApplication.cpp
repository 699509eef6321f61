// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/app/DeskApplication.h"

#include "client/app/DeskLink.h"
#include "client/app/NoticeMessages.h"
#include "client/app/ProfileMenu.h"
#include "client/app/ProgramIcon.h"
#include "client/app/SetAsideNotice.h"
#include "client/features/access/PasswordPage.h"
#include "client/features/home/HomePage.h"
#include "client/features/notices/NoticesPage.h"
#include "common/domain/Catalogues.h"

#include <QApplication>
#include <QBoxLayout>
#include <QDir>
#include <QSysInfo>

#include <utility>

namespace edesk {
namespace {

using namespace Qt::StringLiterals;

constexpr QSize SignInSize(720, 560);
constexpr qsizetype shownOfALink = 60;

DeskWorker::Config configOf(const DeskOptions &options, const Clock &clock)
{
    return {options.profile, options.policyFile, &edeskCatalogue(), &clock, true, options.keychain, {}};
}

ThemeMode modeOf(const QString &name)
{
    return name == u"dark"_s ? ThemeMode::Dark : name == u"light"_s ? ThemeMode::Light : ThemeMode::System;
}

QString nameOf(ThemeMode mode)
{
    return mode == ThemeMode::Dark ? u"dark"_s : mode == ThemeMode::Light ? u"light"_s : u"system"_s;
}

} // namespace

DeskApplication::DeskApplication(QApplication &application, const DeskOptions &options)
    : m_options(options),
      m_settings(options.profile, options.policyFile),
      m_translations(language()),
      m_place(QDir(options.profile).filePath(u"window.ini"_s), QSettings::IniFormat),
      m_theme(application),
      m_core(configOf(options, m_clock)),
      m_lock(m_core, m_settings)
{
    applyLook();
    // In the colours of the theme, which the system may change too.
    const auto showIcon = [this] { QApplication::setWindowIcon(programIcon(m_theme)); };
    connect(&m_theme, &Theme::changed, this, showIcon);
    showIcon();
    connect(&m_core, &DeskCore::opened, this, &DeskApplication::openDesk);
    connect(&m_core, &DeskCore::sessionChanged, this, &DeskApplication::followSession);
    connect(&m_core, &DeskCore::filesSetAside, this, [this](const QStringList &files, int lost) {
        m_setAside += files;
        m_lost += lost;
    });
    connect(&m_settings, &ProfileSettings::changed, this, &DeskApplication::followSettings);
    connect(&m_lock, &DeskLock::signOutRequested, this, &DeskApplication::signOut);
    connect(&m_lock, &DeskLock::quitRequested, this, &DeskApplication::quit);
    if (!options.isForPictures() && TrayIcon::isAvailable())
        addTray();
}

DeskApplication::~DeskApplication() = default;

void DeskApplication::applyLook()
{
    m_theme.setMode(m_options.theme.value_or(modeOf(m_settings.text(Setting::Theme))));
    m_theme.setTextSize(static_cast<TextSize>(m_settings.text(Setting::TextSize).toInt()));
}

Language DeskApplication::language() const
{
    return m_settings.text(Setting::Language) == u"en"_s ? Language::English : Language::Vietnamese;
}

SignInRequest DeskApplication::known() const
{
    return {QUrl(m_settings.text(Setting::ServerUrl)),
            m_settings.text(Setting::CaFile),
            m_settings.text(Setting::UserName),
            {}};
}

void DeskApplication::start()
{
    whenFinished(m_core.restore(), this, [this](const Result<void> &result) {
        if (result)
            return;
        showSignIn();
        if (result.error().code != ErrorCode::SessionExpired)
            m_signIn->showError(result.error());
    });
}

void DeskApplication::showSignIn()
{
    m_signIn = std::make_unique<SignInPage>(SignInPage::Occasion::First, language());
    m_signIn->setWindowTitle(tr("Bàn làm việc"));
    m_signIn->setRequest(known());
    m_signIn->resize(SignInSize);
    connect(m_signIn.get(), &SignInPage::signInRequested, this,
            [this](const SignInRequest &request) { signIn(*m_signIn, request); });
    connect(m_signIn.get(), &SignInPage::cancelled, this, &DeskApplication::cancelWait);
    m_signIn->show();
    Q_EMIT signInShown();
}

/// Nobody has to wait until a server that does not answer was told of a sign-out.
void DeskApplication::cancelWait()
{
    if (std::exchange(m_isSigningOut, false))
        m_signIn->setBusy(false);
    else
        m_core.signOut();
}

void DeskApplication::signIn(SignInPage &page, const SignInRequest &request)
{
    page.setBusy(true);
    const auto signedIn = m_core.signIn(request.server, request.caFile, request.user, request.password,
                                        QSysInfo::machineHostName());
    whenFinished(signedIn, &page, [&page](const Result<void> &result) {
        page.setBusy(false);
        if (!result && result.error().code != ErrorCode::Cancelled)
            page.showError(result.error());
    });
}

void DeskApplication::openDesk(const DeskIdentity &identity)
{
    // Opened before the person left: the end of that session is on its way.
    if (m_isSigningOut)
        return;
    // Signed in again on the same files: the screens stay as they are.
    if (m_window && m_person == identity.person && m_setAside.isEmpty())
        return;
    auto reader = ReplicaReader::open(m_options.profile, edeskCatalogue());
    auto queries = ReplicaQueries::open(m_options.profile, edeskCatalogue());
    if (!reader || !queries) {
        if (!m_signIn)
            showSignIn();
        return m_signIn->showError(reader ? queries.error() : reader.error());
    }
    m_person = identity.person;
    const auto before = std::move(m_window);
    const QString page = before ? before->shell().openId() : m_options.page;
    m_window = std::make_unique<DeskWindow>(
        DeskWindow::Services{m_core, edeskCatalogue(), m_clock, m_place, m_settings, identity.person,
                             identity.userName, known().server.host(), language(), m_options.profile},
        std::move(*reader), std::move(*queries));
    connectMenu();
    watchOver();
    if (page.isEmpty() || !m_window->shell().open(page))
        m_window->shell().open(QString::fromLatin1(HomePage::PageId));
    // Behind the lock it waits like the one before.
    if (!m_lock.isLocked())
        m_window->shell().appear();
    if (SignInPage *signIn = m_signIn.release())
        signIn->deleteLater();
    Q_EMIT deskOpened();
    // The session spoke before there was a window to ask in.
    followSession(m_core.sessionState());
    tellSetAside();
}

void DeskApplication::tellSetAside()
{
    if (m_setAside.isEmpty())
        return;
    auto *notice =
        new SetAsideNotice(std::exchange(m_setAside, {}), std::exchange(m_lost, 0), &m_window->shell());
    notice->setAttribute(Qt::WA_DeleteOnClose);
    notice->open();
}

void DeskApplication::connectMenu()
{
    ProfileMenu &menu = m_window->menu();
    menu.setOffline(m_settings.flag(Setting::ForcedOffline));
    connectPreferences();
    connect(&menu, &ProfileMenu::passwordChangeRequested, this,
            [this] { askNewPassword(PasswordPage::Occasion::Wish); });
    connect(&menu, &ProfileMenu::signOutRequested, this, [this] {
        m_window->confirmUnsent(tr("Chúng được giữ trên máy này và sẽ được gửi khi bạn đăng nhập lại."),
                                tr("Đăng xuất"), [this] { signOut(); });
    });
    connect(m_window.get(), &DeskWindow::signInRequested, this, &DeskApplication::askAgain);
}

void DeskApplication::connectPreferences()
{
    ProfileMenu &menu = m_window->menu();
    menu.setThemeMode(m_theme.mode());
    menu.setThemeLocked(m_settings.isLocked(Setting::Theme));
    menu.setLanguage(language());
    menu.setLanguageLocked(m_settings.isLocked(Setting::Language));
    connect(&menu, &ProfileMenu::themeChosen, this, [this](ThemeMode mode) {
        if (const auto kept = m_settings.setText(Setting::Theme, nameOf(mode)); !kept)
            m_window->tellError(kept.error());
    });
    connect(&menu, &ProfileMenu::languageChosen, this, [this](Language chosen) {
        const QString name = chosen == Language::English ? u"en"_s : u"vi"_s;
        if (const auto kept = m_settings.setText(Setting::Language, name); !kept)
            return m_window->tellError(kept.error());
        m_window->tell(tr("Ngôn ngữ sẽ đổi từ lần mở chương trình sau."), {}, {});
    });
}

/// What the person changes takes effect at once, wherever they change it.
void DeskApplication::followSettings(Setting setting)
{
    if (setting == Setting::Theme || setting == Setting::TextSize)
        applyLook();
    if (setting == Setting::Theme && m_window)
        m_window->menu().setThemeMode(m_theme.mode());
    if (setting == Setting::Language && m_window)
        m_window->menu().setLanguage(language());
}

void DeskApplication::addTray()
{
    m_tray = std::make_unique<TrayIcon>(m_theme);
    connect(this, &DeskApplication::messageSaid, m_tray.get(), &TrayIcon::showMessage);
    connect(m_tray.get(), &TrayIcon::openRequested, this, [this] { raise({}); });
    connect(m_tray.get(), &TrayIcon::messageClicked, this, [this] {
        raise({});
        if (m_window && !m_lock.isLocked())
            m_window->openPage(QString::fromLatin1(NoticesPage::PageId), {});
    });
    connect(m_tray.get(), &TrayIcon::giveRequested, this, [this] {
        raise({});
        if (m_window && !m_lock.isLocked())
            m_window->giveWork({});
    });
    connect(m_tray.get(), &TrayIcon::quitRequested, this, &DeskApplication::quit);
}

void DeskApplication::quit()
{
    if (!m_window)
        return QCoreApplication::quit();
    if (m_lock.isLocked())
        raise({});
    m_window->quit(m_lock.page());
}

/// Lock, tray and messages follow the window that is open now.
void DeskApplication::watchOver()
{
    m_lock.setWindow(&m_window->shell(), m_window->fullName(), language());
    connect(&m_window->menu(), &ProfileMenu::lockRequested, &m_lock, &DeskLock::lock);
    connect(m_window.get(), &DeskWindow::quitting, &m_lock, &DeskLock::letClose);
    if (m_tray)
        m_window->setTray(*m_tray);
    auto *messages = new NoticeMessages(m_window->context(), m_window->notices(), m_settings, m_window.get());
    // What is said while the desk is locked may be read by anybody.
    connect(messages, &NoticeMessages::said, this, [this](const QString &title, const QString &text) {
        if (m_lock.isLocked())
            Q_EMIT messageSaid(tr("Bàn làm việc"), tr("Có thông báo mới"));
        else
            Q_EMIT messageSaid(title, text);
    });
}

void DeskApplication::raise(const QString &link)
{
    QWidget *shown = m_lock.isLocked() ? static_cast<QWidget *>(m_lock.page())
                     : m_window        ? static_cast<QWidget *>(&m_window->shell())
                                       : static_cast<QWidget *>(m_signIn.get());
    if (!shown)
        return;
    shown->setWindowState(shown->windowState() & ~Qt::WindowMinimized);
    shown->show();
    shown->raise();
    shown->activateWindow();
    if (link.isEmpty() || !m_window || m_lock.isLocked())
        return;
    if (const auto row = deskLinkTarget(edeskCatalogue(), link))
        m_window->openRecord(*row);
    else
        m_window->tellError(failure(ErrorCode::InvalidArgument, {link.left(shownOfALink)}));
}

void DeskApplication::followSession(Session::State state)
{
    if (!m_window)
        return;
    m_window->setSessionExpired(state == Session::State::Expired);
    if (state == Session::State::Expired)
        askAgain();
    else if (state == Session::State::MustChangePassword)
        askNewPassword(PasswordPage::Occasion::Due);
    else if (state == Session::State::SignedIn && m_again)
        m_again->close();
}

/// Asks for the password over the desk, which stays as it is.
void DeskApplication::askAgain()
{
    if (m_again || !m_window)
        return;
    m_again = new QDialog(&m_window->shell());
    m_again->setAttribute(Qt::WA_DeleteOnClose);
    m_again->setWindowTitle(tr("Đăng nhập lại"));
    auto *page = new SignInPage(SignInPage::Occasion::Again, language());
    auto *layout = new QVBoxLayout(m_again);
    layout->addWidget(page);
    page->setRequest(known());
    connect(page, &SignInPage::signInRequested, this,
            [this, page](const SignInRequest &request) { signIn(*page, request); });
    connect(page, &SignInPage::cancelled, m_again, &QDialog::close);
    m_again->open();
}

void DeskApplication::askNewPassword(PasswordPage::Occasion occasion)
{
    if (!m_window)
        return;
    auto *page = new PasswordPage(occasion, language(), &m_window->shell());
    connect(page, &PasswordPage::changeRequested, this,
            [this, page](const QString &current, const QString &next) {
                page->setBusy(true);
                whenFinished(m_core.changePassword(current, next), page,
                             [this, page](const Result<void> &result) {
                                 page->setBusy(false);
                                 if (!result)
                                     return page->showError(result.error());
                                 page->accept();
                                 m_window->tell(tr("Đã đổi mật khẩu"), {}, {});
                             });
            });
    page->open();
}

/// The desk is gone before the server is told: nobody works in a window whose store is closed.
void DeskApplication::signOut()
{
    if (m_signIn)
        return;
    showSignIn();
    m_signIn->setBusy(true);
    m_isSigningOut = true;
    m_lock.setWindow(nullptr, {}, language());
    if (m_window)
        m_window->shell().hide();
    // Its own menu or page asked for it.
    QMetaObject::invokeMethod(this, &DeskApplication::endDesk, Qt::QueuedConnection);
}

void DeskApplication::endDesk()
{
    m_window.reset();
    m_person = {};
    if (m_tray) {
        m_tray->setUnread(0);
        m_tray->setState({});
    }
    SignInPage *page = m_signIn.get();
    whenFinished(m_core.signOut(), page, [this, page](const Result<void> &result) {
        if (std::exchange(m_isSigningOut, false))
            page->setBusy(false);
        // Who did not wait and signed in again has cancelled the rest of it.
        if (!result && result.error().code != ErrorCode::Cancelled)
            page->showError(result.error());
    });
}

} // namespace edesk

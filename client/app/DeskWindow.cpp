// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/app/DeskWindow.h"

#include "client/app/ActingBar.h"
#include "client/app/MessageQueue.h"
#include "client/app/PaperScans.h"
#include "client/app/ProfileMenu.h"
#include "client/app/StatusWords.h"
#include "client/app/TrayIcon.h"
#include "client/features/assignments/AssignmentsArea.h"
#include "client/features/assignments/GiveDialog.h"
#include "client/features/calendar/CalendarPage.h"
#include "client/features/delegations/DelegationsPage.h"
#include "client/features/directions/DirectionsPage.h"
#include "client/features/documents/DocumentsArea.h"
#include "client/features/home/HomePage.h"
#include "client/features/notices/NoticeWatch.h"
#include "client/features/notices/NoticesPage.h"
#include "client/features/outbox/OutboxPage.h"
#include "client/features/settings/SettingsPage.h"
#include "client/ui/AddressablePage.h"
#include "client/ui/SearchPanel.h"
#include "client/ui/StatusBar.h"
#include "client/ui/Theme.h"
#include "client/ui/Toast.h"
#include "client/ui/TopBar.h"
#include "common/domain/organisation/Person.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QMessageBox>
#include <QPushButton>
#include <QSettings>
#include <QTimer>

#include <algorithm>

namespace edesk {
namespace {

using namespace Qt::StringLiterals;

constexpr int statusEvery = 20 * 1000;
constexpr int toastTime = 6 * 1000;
constexpr int undoTime = 10 * 1000;
constexpr int errorTime = 15 * 1000;

/// The first letters of the last two words: "Phạm Thị Hà" gives "TH".
QString initialsOf(const QString &fullName)
{
    const QStringList words = fullName.split(u' ', Qt::SkipEmptyParts);
    QString initials;
    for (const QString &word : words.mid(qMax<qsizetype>(0, words.size() - 2)))
        initials += word.at(0).toUpper();
    return initials;
}

/// Network trouble is said by the status bar; it is no news.
bool isNews(ErrorCode code)
{
    return code != ErrorCode::ServerUnreachable && code != ErrorCode::ServerBusy &&
           code != ErrorCode::TimedOut && code != ErrorCode::Cancelled && code != ErrorCode::SessionExpired &&
           code != ErrorCode::PasswordExpired;
}

} // namespace

DeskWindow::DeskWindow(const Services &services, std::unique_ptr<ReplicaReader> reader,
                       std::unique_ptr<ReplicaQueries> queries)
    : m_services(services),
      m_reader(std::move(reader)),
      m_queries(std::move(queries)),
      m_calendar(services.desk, *m_reader, services.person),
      m_acting(services.desk, *m_reader, services.clock, services.person),
      m_context{services.desk, *m_reader, *m_queries,      services.catalogue, services.clock,   *this, *this,
                m_calendar,    m_acting,  services.person, services.userName,  services.language},
      m_shell(services.settings, tr("Bàn làm việc")),
      m_menu(new ProfileMenu(&m_shell)),
      m_actingBar(new ActingBar(m_acting)),
      m_notices(new NoticeWatch(m_context, this)),
      m_messages(new MessageQueue(m_shell.toast(), this)),
      m_scans(std::make_unique<PaperScans>(services.profile, services.clock, services.folder, m_shell))
{
    addAreas();
    followNotices();
    followActing();
    fillTopBar();
    connectFrame();
    m_shell.installEventFilter(this);
    showPerson();
    showStatus();
}

DeskWindow::~DeskWindow() = default;

/// One line per area.
void DeskWindow::addAreas()
{
    const QList<AreaEntry> areas{
        assignmentsArea(m_context, m_services.settings, this),
        documentsArea(m_context, m_services.settings, this),
        directionsArea(m_context),
        noticesArea(m_context),
        delegationsArea(m_context),
        outboxArea(m_context),
        calendarArea(m_context),
        settingsArea(m_context, m_services.profile),
    };
    QList<HomeEntry> home;
    QList<CommandEntry> commands;
    QList<SearchSource *> sources;
    for (const AreaEntry &area : areas) {
        home += area.home;
        commands += area.commands;
        sources += area.search;
        for (const PageEntry &page : area.pages) {
            m_shell.addPage(page);
            for (const int kind : page.kinds)
                m_pagesOfKind[kind].append(page);
            commands.append(
                {tr("Mở %1").arg(page.title), {}, page.icon, {}, [this, id = page.id] { m_shell.open(id); }});
        }
    }
    m_shell.addPage(homePage(m_context, home));
    addSearch(commands, sources);
}

void DeskWindow::addSearch(const QList<CommandEntry> &commands, const QList<SearchSource *> &sources)
{
    auto *panel = new SearchPanel(m_shell.topBar().search(), m_services.settings,
                                  m_services.person.toString(), &m_shell);
    panel->setCommands(commands);
    panel->setSources(sources);
}

void DeskWindow::followNotices()
{
    const QString page = QString::fromLatin1(NoticesPage::PageId);
    m_shell.topBar().setNotificationsAvailable(true);
    connect(&m_shell.topBar(), &TopBar::notificationsRequested, this, [this, page] { openPage(page, {}); });
    connect(m_notices, &NoticeWatch::unreadChanged, this, [this, page](int unread) {
        setBadge(page, unread, false);
        m_shell.topBar().setUnread(unread);
    });
}

void DeskWindow::followActing()
{
    m_shell.addStrip(m_actingBar);
    connect(m_menu, &ProfileMenu::actingChosen, this, [this](const Id &principal) {
        if (principal.isNull())
            m_acting.end();
        else if (!m_acting.actFor(principal))
            tellError(failure(ErrorCode::DelegationOver));
    });
    connect(&m_acting, &Acting::changed, this, &DeskWindow::showActing);
    connect(&m_acting, &Acting::possibleChanged, this, &DeskWindow::showActing);
    connect(&m_acting, &Acting::ended, this, [this](const QString &name) {
        tell(tr("Ủy quyền của %1 đã hết hiệu lực; từ đây bạn làm việc bằng tên mình.").arg(name), {}, {});
    });
    showActing();
}

void DeskWindow::showActing()
{
    m_menu->setActing(m_acting.possible(), m_acting.onBehalfOf());
}

void DeskWindow::fillTopBar()
{
    auto *give = new QAction(Theme::of(&m_shell).icon(Icon::Plus), tr("&Giao việc"), &m_shell);
    give->setShortcuts({QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_G), QKeySequence::New});
    give->setToolTip(tr("Giao việc (Ctrl+Shift+G)"));
    connect(give, &QAction::triggered, this, [this] { giveWork({}); });
    m_shell.addAction(give);
    m_shell.addAction(m_menu->syncAction());
    m_shell.addAction(m_menu->lockAction());
    m_shell.addAction(m_menu->quitAction());
    m_shell.topBar().setPrimaryAction(give);
    m_shell.statusLine().setRightText(
        tr("v%1 · máy chủ: %2").arg(QStringLiteral(EDESK_VERSION), m_services.server));
}

void DeskWindow::connectFrame()
{
    DeskPort &desk = m_services.desk;
    TopBar &top = m_shell.topBar();
    StatusBar &status = m_shell.statusLine();
    connect(&top, &TopBar::profileRequested, this, [this, &top] {
        m_menu->popup(top.mapToGlobal(QPoint(top.width() - m_menu->sizeHint().width() - 16, top.height())));
    });
    connect(m_menu->syncAction(), &QAction::triggered, &desk, &DeskPort::syncNow);
    connect(m_menu->quitAction(), &QAction::triggered, this, [this] { quit(); });
    connect(m_menu, &ProfileMenu::offlineChosen, &desk, &DeskPort::setOffline);
    connect(&status, &StatusBar::syncRequested, &desk, &DeskPort::syncNow);
    connect(&status, &StatusBar::outboxRequested, this, [this] { openOutbox(false); });
    connect(&status, &StatusBar::conflictsRequested, this, [this] { openOutbox(true); });
    connect(&status, &StatusBar::factRequested, this, &DeskWindow::signInRequested);
    connect(&desk, &DeskPort::statusChanged, this, &DeskWindow::showStatus);
    connect(&desk, &DeskPort::outboxChanged, this, &DeskWindow::showStatus);
    connect(&desk, &DeskPort::rowsChanged, this, [this](const QSet<EntityKind> &kinds) {
        if (kinds.contains(EntityKind::Person))
            showPerson();
    });
    connect(&desk, &DeskPort::troubled, this, [this](const Error &error) {
        const bool told = error.code == ErrorCode::SecretStoreUnavailable && toldOnce(u"told/keychain"_s);
        if (isNews(error.code) && !told)
            tellError(error);
    });
    auto *undo = new QAction(&m_shell);
    undo->setShortcut(QKeySequence::Undo);
    connect(undo, &QAction::triggered, m_messages, [this] { m_messages->undo(); });
    m_shell.addAction(undo);
    auto *clock = new QTimer(this);
    connect(clock, &QTimer::timeout, this, &DeskWindow::showStatus);
    clock->start(statusEvery);
}

/// Whether this was told before on this profile; remembers that it was.
bool DeskWindow::toldOnce(const QString &key)
{
    if (m_services.settings.value(key).toBool())
        return true;
    m_services.settings.setValue(key, true);
    return false;
}

QString DeskWindow::fullName() const
{
    const auto self = m_reader->find(entityType<Person>(), m_services.person);
    const QString name = self && *self ? fromRecord<Person>(**self).fullName : QString();
    return name.isEmpty() ? m_services.userName : name;
}

void DeskWindow::showPerson()
{
    const QString name = fullName();
    m_shell.topBar().setPerson(initialsOf(name), name);
    m_menu->setPerson(name, m_services.userName);
}

void DeskWindow::showStatus()
{
    const SyncStatus status = m_services.desk.status();
    const StatusWords words = StatusWords::of(status, m_services.clock.now(), m_services.language);
    StatusBar &line = m_shell.statusLine();
    line.setSync(words.state, words.words);
    line.setOutbox(unsent());
    line.setConflicts(status.conflicts + status.refused);
    setBadge(QString::fromLatin1(OutboxPage::PageId), status.conflicts + status.refused, true);
    if (m_tray)
        m_tray->setState(words.words);
}

void DeskWindow::setSessionExpired(bool expired)
{
    m_shell.statusLine().setFact(Icon::Lock, expired ? tr("Đăng nhập lại") : QString());
}

int DeskWindow::unsent() const
{
    const QList<OutboxItem> items = m_services.desk.outbox();
    return int(std::count_if(items.cbegin(), items.cend(),
                             [](const OutboxItem &item) { return item.isUnanswered(); }));
}

void DeskWindow::confirmUnsent(const QString &question, const QString &yes,
                               const std::function<void()> &proceed, QWidget *over)
{
    // Asked from elsewhere too, as from the tray: the newest question is the one to answer.
    if (m_question)
        m_question->close();
    const int waiting = unsent();
    if (waiting == 0)
        return proceed();
    auto *box = new QMessageBox(QMessageBox::Warning, m_shell.windowTitle(),
                                tr("Còn %Ln thay đổi chưa gửi.", nullptr, waiting), QMessageBox::NoButton,
                                over ? over : &m_shell);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setInformativeText(question);
    const QPushButton *confirm = box->addButton(yes, QMessageBox::AcceptRole);
    box->setDefaultButton(box->addButton(tr("Ở lại"), QMessageBox::RejectRole));
    connect(confirm, &QPushButton::clicked, this, proceed);
    box->open();
    m_question = box;
}

QString DeskWindow::pageOf(const EntityRef &record) const
{
    const QList<PageEntry> pages = m_pagesOfKind.value(int(record.kind));
    for (const PageEntry &page : pages) {
        if (!page.holds || page.holds(record.id))
            return page.id;
    }
    // What is not here is looked for, and told of, by the first.
    return pages.isEmpty() ? QString() : pages.first().id;
}

void DeskWindow::openRecord(const EntityRef &record)
{
    const QString page = pageOf(record);
    if (!m_shell.open(page))
        return tell(tr("Phiên bản này chưa có màn hình cho mục vừa mở."), {}, {});
    if (auto *shown = dynamic_cast<AddressablePage *>(m_shell.page(page)))
        shown->openRow(record.id);
}

void DeskWindow::openPage(const QString &page, const QString &part)
{
    if (!m_shell.open(page) || part.isEmpty())
        return;
    if (auto *shown = dynamic_cast<AddressablePage *>(m_shell.page(page)))
        shown->openPart(part);
}

GiveDialog *DeskWindow::openGiveDialog(const Id &lead)
{
    auto *dialog = new GiveDialog(m_context, &m_shell, lead);
    dialog->open();
    return dialog;
}

void DeskWindow::giveWork(const Id &lead)
{
    openGiveDialog(lead);
}

void DeskWindow::scanPaper(const QString &draft, const std::function<void(const QString &pdf)> &taken)
{
    // The profile may have been another person's before.
    m_scans->open(u"%1/%2"_s.arg(m_services.person.toString(), draft), fullName(), m_services.language,
                  taken);
}

void DeskWindow::tell(const QString &text, const QString &action, const std::function<void()> &onAction)
{
    m_messages->tell({text, action, action.isEmpty() ? toastTime : undoTime, onAction});
}

void DeskWindow::offerUndo(const QString &text, const std::function<void()> &undo)
{
    m_messages->tell({text, tr("Hoàn tác"), undoTime, undo, true});
}

void DeskWindow::tellError(const Error &error)
{
    const QString code = errorKey(error.code);
    const QString text =
        tr("%1. %2 (mã %3)")
            .arg(errorText(error, m_services.language), errorHint(error, m_services.language), code);
    m_messages->tell(
        {text, tr("Chép mã"), errorTime, [code] { QGuiApplication::clipboard()->setText(code); }});
}

void DeskWindow::setBadge(const QString &page, int count, bool urgent)
{
    m_shell.setBadge(page, count, urgent ? Tone::Overdue : Tone::Neutral);
}

void DeskWindow::openOutbox(bool attention)
{
    openPage(QString::fromLatin1(OutboxPage::PageId),
             attention ? QString::fromLatin1(OutboxPage::Attention) : QString());
}

void DeskWindow::setTray(TrayIcon &tray)
{
    m_tray = &tray;
    tray.setUnread(m_notices->unread());
    connect(m_notices, &NoticeWatch::unreadChanged, &tray, &TrayIcon::setUnread);
    QApplication::setQuitOnLastWindowClosed(false);
    showStatus();
}

void DeskWindow::quit(QWidget *over)
{
    const auto end = [this] {
        m_isQuitting = true;
        Q_EMIT quitting();
        QCoreApplication::quit();
    };
    confirmUnsent(tr("Chúng được giữ trên máy này và sẽ được gửi khi mở lại chương trình."), tr("Thoát"), end,
                  over);
}

bool DeskWindow::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != &m_shell || event->type() != QEvent::Close)
        return QObject::eventFilter(watched, event);
    // The program closes its windows before it ends.
    if (m_isQuitting)
        return false;
    if (m_tray) {
        if (!toldOnce(u"told/tray"_s))
            m_tray->showMessage(m_shell.windowTitle(), tr("Vẫn nhận việc và thông báo ở khay hệ thống."));
        return false;
    }
    if (unsent() == 0)
        return false;
    event->ignore();
    quit();
    return true;
}

} // namespace edesk

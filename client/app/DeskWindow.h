// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/replica/FeatureContext.h"
#include "client/session/ProfileSettings.h"
#include "client/ui/AreaEntry.h"
#include "client/ui/MainShell.h"

#include <QPointer>

#include <memory>

class QMessageBox;
class QSettings;

namespace edesk {

class ActingBar;
class GiveDialog;
class MessageQueue;
class NoticeWatch;
class PaperScans;
class TrayIcon;
class ProfileMenu;

/// The main window of one person's desk: every screen registered, the frame filled with what the desk says of
/// itself, and the way between screens.
class DeskWindow : public QObject, public Navigator
{
    Q_OBJECT

public:
    struct Services
    {
        DeskPort &desk;
        const Catalogue &catalogue;
        const Clock &clock;
        QSettings &settings;
        ProfileSettings &profile;
        Id person;
        QString userName;
        QString server;
        Language language = Language::Vietnamese;
        /// The profile's.
        QString folder = {};
    };

    /// Reads through `reader` and `queries`, which become the window's; the services must outlive it.
    DeskWindow(const Services &services, std::unique_ptr<ReplicaReader> reader,
               std::unique_ptr<ReplicaQueries> queries);
    ~DeskWindow() override;

    MainShell &shell() { return m_shell; }
    ProfileMenu &menu() { return *m_menu; }
    ActingBar &actingBar() { return *m_actingBar; }
    NoticeWatch &notices() { return *m_notices; }
    /// The person's name, or their account's while it is not known.
    QString fullName() const;
    /// From here on closing the window leaves the desk in the tray; both ways out are told.
    void setTray(TrayIcon &tray);
    /// Ends the program; asks first when something is unsent, over `over` or else over this window.
    void quit(QWidget *over = nullptr);
    const FeatureContext &context() const { return m_context; }
    /// Opens the dialog Giao việc and answers it.
    GiveDialog *openGiveDialog(const Id &lead = {});
    /// Tells in the status bar that the session ran out, with a way back in.
    void setSessionExpired(bool expired);
    /// Commands that the server does not have yet.
    int unsent() const;
    /// Asks first when something is unsent, over `over` or else over this window; then calls `proceed`.
    void confirmUnsent(const QString &question, const QString &yes, const std::function<void()> &proceed,
                       QWidget *over = nullptr);

    void openRecord(const EntityRef &record) override;
    void openPage(const QString &page, const QString &part) override;
    void giveWork(const Id &lead) override;
    void scanPaper(const QString &draft, const std::function<void(const QString &pdf)> &taken) override;
    void tell(const QString &text, const QString &action, const std::function<void()> &onAction) override;
    void offerUndo(const QString &text, const std::function<void()> &undo) override;
    void tellError(const Error &error) override;
    void setBadge(const QString &page, int count, bool urgent) override;

    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    void signInRequested();
    /// The program is about to end by the person's wish.
    void quitting();

private:
    void addAreas();
    /// The screen that shows this row; empty when none does.
    QString pageOf(const EntityRef &record) const;
    void addSearch(const QList<CommandEntry> &commands, const QList<SearchSource *> &sources);
    void followNotices();
    void followActing();
    void showActing();
    void fillTopBar();
    void connectFrame();
    bool toldOnce(const QString &key);
    void showPerson();
    void showStatus();
    void openOutbox(bool attention);

    Services m_services;
    std::unique_ptr<ReplicaReader> m_reader;
    std::unique_ptr<ReplicaQueries> m_queries;
    DeskCalendar m_calendar;
    Acting m_acting;
    FeatureContext m_context;
    MainShell m_shell;
    ProfileMenu *m_menu;
    ActingBar *m_actingBar;
    NoticeWatch *m_notices;
    /// The screens that show rows of a kind.
    QHash<int, QList<PageEntry>> m_pagesOfKind;
    MessageQueue *m_messages;
    std::unique_ptr<PaperScans> m_scans;
    TrayIcon *m_tray = nullptr;
    bool m_isQuitting = false;
    /// What is to become of unsent changes; null while nobody is asked.
    QPointer<QMessageBox> m_question;
};

} // namespace edesk

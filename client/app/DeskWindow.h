// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/replica/FeatureContext.h"
#include "client/ui/MainShell.h"

#include <memory>

class QSettings;

namespace edesk {

class GiveDialog;
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
        Id person;
        QString userName;
        QString server;
        Language language = Language::Vietnamese;
    };

    /// Reads through `reader`, which becomes the window's; the services must outlive it.
    DeskWindow(const Services &services, std::unique_ptr<ReplicaReader> reader);
    ~DeskWindow() override;

    MainShell &shell() { return m_shell; }
    ProfileMenu &menu() { return *m_menu; }
    const FeatureContext &context() const { return m_context; }
    /// Opens the dialog Giao việc and answers it.
    GiveDialog *openGiveDialog();
    /// Tells in the status bar that the session ran out, with a way back in.
    void setSessionExpired(bool expired);
    /// Commands that the server does not have yet.
    int unsent() const;
    /// Asks first when something is unsent; then calls `proceed`.
    void confirmUnsent(const QString &question, const QString &yes, const std::function<void()> &proceed);

    void openRecord(const EntityRef &record) override;
    void giveWork() override;
    void tell(const QString &text, const QString &action, const std::function<void()> &onAction) override;
    void tellError(const Error &error) override;
    void setBadge(const QString &page, int count, bool urgent) override;

    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    void signInRequested();

private:
    void addPages();
    void fillTopBar();
    void connectFrame();
    bool toldOnce(const QString &key);
    void showPerson();
    void showStatus();
    void openOutbox(bool attention);
    void search(const QString &words);

    Services m_services;
    std::unique_ptr<ReplicaReader> m_reader;
    FeatureContext m_context;
    MainShell m_shell;
    ProfileMenu *m_menu;
    std::function<void()> m_onToast;
    bool m_mayClose = false;
};

} // namespace edesk

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/replica/Replica.h"
#include "client/replica/SyncStatus.h"
#include "client/session/Completion.h"
#include "client/session/FallbackSecretStore.h"
#include "client/session/OfflineUnlock.h"
#include "client/session/ProfileLock.h"
#include "client/session/ProfileSettings.h"
#include "client/session/Session.h"
#include "client/session/SteadyClock.h"
#include "client/sync/ContentTransfers.h"
#include "client/sync/DeskIdentity.h"
#include "client/sync/HttpTransport.h"
#include "client/sync/SyncEngine.h"

#include <QObject>

#include <memory>

namespace edesk {

/// The desk's working half, on a thread of its own: session, replica and engine. DeskCore is its front.
class DeskWorker : public QObject
{
    Q_OBJECT

public:
    struct Config
    {
        QString folder;
        QString policyFile;
        const Catalogue *catalogue;
        const Clock *clock;
        /// Keep an event stream open (a desk), or live on rounds (a command).
        bool listen = true;
        /// Use the operating system's keychain before the file.
        bool keychain = true;
        /// The profile, when the caller holds it already; the worker takes it otherwise.
        std::shared_ptr<ProfileLock> lock = {};
    };

    explicit DeskWorker(const Config &config);
    ~DeskWorker() override;

    /// Takes hold of the profile, in the thread that does the work and before any other call. A profile that
    /// cannot be held makes signIn() and restore() fail with the reason.
    void begin();

    /// What is open stays open, and is worked with, until the server has said yes.
    void signIn(const QUrl &server, const QString &caFile, const QString &user, const QString &password,
                const QString &deviceName, const Completion<void> &done);
    void restore(const Completion<void> &done);
    void signOut(const Completion<void> &done);
    void changePassword(const QString &current, const QString &next, const Completion<void> &done);
    void unlock(const QString &password, const Completion<void> &done);
    void setOffline(bool offline);
    void syncNow();
    void syncOnce(const Completion<void> &done);
    void check(bool repair, const Completion<QList<ScopeRepair::Report>> &done);

    void submit(const QString &command, const std::vector<Value> &arguments, int undoSeconds,
                const Id &onBehalfOf, const Completion<OutboxItem> &done);
    void takeBack(const Id &command, const Completion<void> &done);
    void dismiss(const Id &command, const Completion<void> &done);
    void retry(const Id &command, const Completion<OutboxItem> &done);
    void snooze(const QList<Snooze> &rows, const Completion<void> &done);
    void addFile(const QString &path, const Completion<ContentRef> &done);
    void openContent(const EntityRef &row, const Completion<QString> &done);
    void cancelTransfer(const QString &content);
    void forgetFetched(const Completion<void> &done);
    void sendFiles(const Completion<void> &done);
    void saveDraft(const QString &key, const QByteArray &content);
    void loadDraft(const QString &key, const Completion<QByteArray> &done);

Q_SIGNALS:
    void opened(const edesk::DeskIdentity &identity);
    void sessionChanged(edesk::Session::State state);
    void rowsChanged(const QSet<edesk::EntityKind> &kinds);
    void outboxChanged(const QList<edesk::OutboxItem> &items);
    void statusChanged(const edesk::SyncStatus &status);
    void transferChanged(const edesk::TransferStatus &status);
    void troubled(const edesk::Error &error);
    /// Damaged files were set aside and made anew; `lost` commands and drafts, at least, could not be carried
    /// over from a damaged outbox.
    void filesSetAside(const QStringList &files, int lost);

private:
    /// A way to one server and the session on it.
    struct Line
    {
        QUrl server;
        QString caFile;
        std::unique_ptr<HttpTransport> transport;
        /// For the contents of files.
        std::unique_ptr<HttpTransport> files;
        std::unique_ptr<EventStream> stream;
        std::unique_ptr<Session> session;
    };

    Result<std::shared_ptr<Line>> lineTo(const QUrl &server, const QString &caFile);
    void take(const std::shared_ptr<Line> &line);
    Result<void> open(Replica::Start start = Replica::Start::AsStored);
    Result<void> openReplica(Replica::Start start);
    void noteDamage(const Error &error);
    void renewReplica();
    void startEngine();
    void stopEngine();
    void closeReplica();
    void warn(const Error &warning);
    void checkNext(QList<qint64> scopes, bool repair, const QList<ScopeRepair::Report> &reports,
                   const Completion<QList<ScopeRepair::Report>> &done);
    void publishOutbox();

    Config m_config;
    MachineSteadyClock m_steady;
    Result<std::shared_ptr<ProfileLock>> m_lock;
    std::unique_ptr<ProfileSettings> m_settings;
    std::unique_ptr<SecretStore> m_secrets;
    std::unique_ptr<OfflineUnlock> m_unlock;
    std::unique_ptr<NetworkPolicy> m_policy;
    /// The line in use, and the one a sign-in under way asks for.
    std::shared_ptr<Line> m_line;
    std::shared_ptr<Line> m_asked;
    std::unique_ptr<Replica> m_replica;
    std::unique_ptr<AuthorisedTransport> m_checkTransport;
    std::unique_ptr<ScopeRepair> m_check;
    std::unique_ptr<SyncEngine> m_engine;
    std::unique_ptr<ContentTransfers> m_transfers;
    QList<Completion<void>> m_rounds;
    /// A damaged replica is made anew once, and again only after a round that went well.
    enum class Renewal { Possible, Due, Done };
    Renewal m_renewal = Renewal::Possible;
};

} // namespace edesk

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/replica/DeskPort.h"
#include "client/sync/DeskWorker.h"

#include <QThread>
#include <QUrl>

namespace edesk {

/// The desk without its windows: what `edesk` and `edesk-cli` stand on. Lives in the caller's thread; the
/// work is done by a DeskWorker in another. Every call answers through a future that always ends.
class DeskCore final : public DeskPort
{
    Q_OBJECT

public:
    explicit DeskCore(const DeskWorker::Config &config, QObject *parent = nullptr);
    ~DeskCore() override;

    const DeskIdentity &identity() const { return m_identity; }
    Session::State sessionState() const { return m_sessionState; }
    const QString &folder() const { return m_folder; }

    QFuture<Result<void>> signIn(const QUrl &server, const QString &caFile, const QString &user,
                                 const QString &password, const QString &deviceName);
    /// Takes up the last session of the profile, also without a network.
    QFuture<Result<void>> restore();
    QFuture<Result<void>> signOut();
    QFuture<Result<void>> changePassword(const QString &current, const QString &next);
    /// Checks the password of the person whose desk this is, without a network.
    QFuture<Result<void>> unlock(const QString &password);
    /// One round; ends with its result.
    QFuture<Result<void>> syncOnce();
    /// Sends the contents of files that wait; ends with the first error.
    QFuture<Result<void>> sendFiles();
    /// Compares every scope with the server's and, if asked to, repairs.
    QFuture<Result<QList<ScopeRepair::Report>>> check(bool repair);

    QFuture<Result<OutboxItem>> submit(const QString &command, const std::vector<Value> &arguments,
                                       int undoSeconds = 0, const Id &onBehalfOf = {}) override;
    QFuture<Result<void>> takeBack(const Id &command) override;
    QFuture<Result<void>> dismiss(const Id &command) override;
    QFuture<Result<OutboxItem>> retry(const Id &command) override;
    QList<OutboxItem> outbox() const override { return m_outbox; }
    SyncStatus status() const override { return m_status; }
    void saveDraft(const QString &key, const QByteArray &content) override;
    QFuture<Result<QByteArray>> loadDraft(const QString &key) override;
    QFuture<Result<void>> snooze(const QList<Snooze> &rows) override;
    QFuture<Result<ContentRef>> addFile(const QString &path) override;
    QFuture<Result<QString>> openContent(const EntityRef &row) override;
    void cancelTransfer(const QString &content) override;
    QList<TransferStatus> transfers() const override { return m_transfers.values(); }
    QFuture<Result<void>> forgetFetched() override;
    void syncNow() override;
    void setOffline(bool offline) override;

Q_SIGNALS:
    /// The replica of this person is open: screens may read.
    void opened(const edesk::DeskIdentity &identity);
    void sessionChanged(edesk::Session::State state);
    /// Damaged files were set aside and made anew; `lost` commands and drafts, at least, could not be carried
    /// over from a damaged outbox.
    void filesSetAside(const QStringList &files, int lost);

private:
    template <typename T, typename Call>
    QFuture<Result<T>> ask(Call call);

    QString m_folder;
    QThread m_thread;
    DeskWorker *m_worker;
    DeskIdentity m_identity;
    Session::State m_sessionState = Session::State::SignedOut;
    QList<OutboxItem> m_outbox;
    SyncStatus m_status;
    /// By content.
    QHash<QString, TransferStatus> m_transfers;
};

} // namespace edesk

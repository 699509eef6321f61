// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/replica/ContentCache.h"
#include "client/replica/DeskPort.h"
#include "client/replica/Replica.h"
#include "client/session/Completion.h"

#include <QHash>

#include <functional>
#include <optional>

namespace edesk {

/// A desk without a server: commands go to the replica of this thread, as DeskCore's do on its own.
class FakeDesk final : public DeskPort
{
    Q_OBJECT

public:
    explicit FakeDesk(Replica &replica);

    struct Submission
    {
        QString command;
        std::vector<Value> arguments;
        int undoSeconds;
        Id onBehalfOf = {};
    };
    QList<Submission> submissions;
    QList<Id> takenBack;
    int syncs = 0;
    /// Answers every submission with this instead of deciding it.
    std::optional<Error> refusal;
    /// Answers the submissions with these places (from 0) with an error.
    QHash<qsizetype, Error> refusals;
    /// Leaves submissions unanswered until `answerNext()`.
    bool isSlow = false;
    void answerNext();
    /// Contents that are not on the desk are not fetched.
    bool isOffline = false;
    /// The contents come for which openContent() waits first.
    void deliver(const QByteArray &bytes);
    /// As the desk tells how contents fare.
    void setTransfer(const TransferStatus &status);
    int forgotten = 0;
    /// As sync tells it; at first the desk has synced once.
    void setStatus(const SyncStatus &status);

    QFuture<Result<OutboxItem>> submit(const QString &command, const std::vector<Value> &arguments,
                                       int undoSeconds, const Id &onBehalfOf) override;
    QFuture<Result<void>> takeBack(const Id &command) override;
    QFuture<Result<void>> dismiss(const Id &command) override;
    QFuture<Result<OutboxItem>> retry(const Id &command) override;
    QList<OutboxItem> outbox() const override;
    SyncStatus status() const override { return m_status; }
    void saveDraft(const QString &key, const QByteArray &content) override;
    QFuture<Result<QByteArray>> loadDraft(const QString &key) override;
    QFuture<Result<void>> snooze(const QList<Snooze> &rows) override;
    QFuture<Result<ContentRef>> addFile(const QString &path) override;
    QFuture<Result<QString>> openContent(const EntityRef &row) override;
    void cancelTransfer(const QString &content) override;
    QList<TransferStatus> transfers() const override { return m_transfers.values(); }
    QFuture<Result<void>> forgetFetched() override;
    void syncNow() override { ++syncs; }
    void setOffline(bool) override {}

private:
    struct Waiting
    {
        Completion<OutboxItem> answer;
        std::function<Result<OutboxItem>()> decide;
    };

    struct Fetching
    {
        ContentRef ref;
        Completion<QString> answer;
    };
    void tellMoving(const ContentRef &ref, TransferStatus::Phase phase,
                    const std::optional<Error> &error = {});

    Replica &m_replica;
    ContentCache m_contents;
    QHash<QString, TransferStatus> m_transfers;
    QList<Fetching> m_fetching;
    SyncStatus m_status;
    QList<Waiting> m_waiting;
};

} // namespace edesk

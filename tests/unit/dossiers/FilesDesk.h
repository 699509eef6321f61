// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/replica/DeskPort.h"
#include "client/session/Completion.h"

#include <QTemporaryDir>

namespace edesk {

/// A desk that has files and nothing else.
class FilesDesk final : public DeskPort
{
public:
    /// Every file of the sample dossier is here.
    FilesDesk();

    QFuture<Result<QString>> openContent(const EntityRef &row) override;
    void cancelTransfer(const QString &content) override;

    /// The file of a slow row comes.
    void deliver(const EntityRef &row);

    /// What openContent() answers for a row instead of its file.
    QHash<EntityRef, Error> refusals;
    /// Rows whose file never comes unless it is cancelled.
    QSet<EntityRef> slow;
    /// The row asked for last.
    EntityRef asked;
    QString pathOf(const QString &content) const { return m_folder.filePath(content); }

    QFuture<Result<OutboxItem>> submit(const QString &, const std::vector<Value> &, int, const Id &) override;
    QFuture<Result<void>> takeBack(const Id &) override;
    QFuture<Result<void>> dismiss(const Id &) override;
    QFuture<Result<OutboxItem>> retry(const Id &) override;
    QList<OutboxItem> outbox() const override { return {}; }
    SyncStatus status() const override { return {}; }
    void saveDraft(const QString &, const QByteArray &) override {}
    QFuture<Result<QByteArray>> loadDraft(const QString &) override;
    QFuture<Result<void>> snooze(const QList<Snooze> &) override;
    QFuture<Result<ContentRef>> addFile(const QString &) override;
    QList<TransferStatus> transfers() const override { return {}; }
    QFuture<Result<void>> forgetFetched() override { return finishedFuture(Result<void>()); }
    void syncNow() override {}
    void setOffline(bool) override {}

private:
    Result<QString> found(const EntityRef &row) const;

    QTemporaryDir m_folder;
    Completion<QString> m_waiting;
};

} // namespace edesk

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/replica/OutboxItem.h"
#include "client/replica/Snooze.h"
#include "client/replica/SyncStatus.h"
#include "client/replica/TransferStatus.h"
#include "common/base/Result.h"
#include "common/domain/content/ContentRef.h"

#include <QFuture>
#include <QList>
#include <QObject>
#include <QSet>

namespace edesk {

/// What a screen asks of the desk: do something, take it back, sync. Every call answers later and never
/// blocks; reading is done through ReplicaReader.
class DeskPort : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Makes a command of these arguments, shows its effect at once and sends it when it may be sent.
    /// `undoSeconds` holds it back so that it can be taken back. Answers the outbox item; refused at once
    /// when the rules say so.
    virtual QFuture<Result<OutboxItem>> submit(const QString &command, const std::vector<Value> &arguments,
                                               int undoSeconds = 0, const Id &onBehalfOf = {}) = 0;
    virtual QFuture<Result<void>> takeBack(const Id &command) = 0;
    virtual QFuture<Result<void>> dismiss(const Id &command) = 0;
    /// A refused command again, as a new one.
    virtual QFuture<Result<OutboxItem>> retry(const Id &command) = 0;
    /// Everything in the outbox, oldest first.
    virtual QList<OutboxItem> outbox() const = 0;
    virtual SyncStatus status() const = 0;
    /// Keeps what a person wrote and did not send yet; an empty content removes it. A failure is told by
    /// `troubled`.
    virtual void saveDraft(const QString &key, const QByteArray &content) = 0;
    /// What was kept, also by an earlier run; empty when there is nothing.
    virtual QFuture<Result<QByteArray>> loadDraft(const QString &key) = 0;
    /// Puts rows off, or with an unset moment takes that back: a note of this desk, which `rowsChanged`
    /// tells.
    virtual QFuture<Result<void>> snooze(const QList<Snooze> &rows) = 0;
    /// Brings a file in: a copy of it waits on this desk, and is sent when a command that refers to it is.
    /// Answers what that command says of it; FileEmpty, FileTooLarge, FileNameInvalid, FileTypeRefused,
    /// FileChanged, FileFailed, StoreFull.
    virtual QFuture<Result<ContentRef>> addFile(const QString &path) = 0;
    /// The contents that a row refers to, as a file of this desk: verified, named by its hash, only to be
    /// read, and to be copied by whoever wants to keep it. Fetched if need be; going on where an earlier
    /// attempt ended. NotFound, FileNotHere, FileInfected, Cancelled, and the errors of the network.
    virtual QFuture<Result<QString>> openContent(const EntityRef &row) = 0;
    /// Stops the way of a content, up or down; what is there of it stays. One on its way up goes on when the
    /// desk next syncs or starts.
    virtual void cancelTransfer(const QString &content) = 0;
    /// The last word on each content that is not yet where it is to go: it waits, moves, or stopped.
    virtual QList<TransferStatus> transfers() const = 0;
    /// Removes what was fetched from this desk's disk: all of it can be fetched again. What waits to be sent
    /// stays.
    virtual QFuture<Result<void>> forgetFetched() = 0;
    virtual void syncNow() = 0;
    virtual void setOffline(bool offline) = 0;

Q_SIGNALS:
    /// Rows of these kinds changed, by sync or by a command of this desk.
    void rowsChanged(const QSet<edesk::EntityKind> &kinds);
    void outboxChanged();
    void statusChanged(const edesk::SyncStatus &status);
    /// A content moved on, arrived or stopped.
    void transferChanged(const edesk::TransferStatus &status);
    /// Something went wrong that the person should see.
    void troubled(const edesk::Error &error);
};

} // namespace edesk

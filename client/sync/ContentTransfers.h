// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/session/ProfileSettings.h"
#include "client/sync/DownloadQueue.h"
#include "client/sync/UploadQueue.h"

namespace edesk {

/// The contents of files on their ways, beside the sync: up by the outbox, down on demand or ahead, within
/// what the network and the disk are to bear.
class ContentTransfers : public QObject
{
    Q_OBJECT

public:
    /// What it works with; all outlive it.
    struct Services
    {
        Replica &replica;
        Session &session;
        /// For contents alone: a file must not hold the sync up.
        HttpTransport &transport;
        NetworkPolicy &policy;
        ProfileSettings &settings;
        const Clock &clock;
    };

    /// With `automatic`, contents are sent and fetched ahead by themselves.
    ContentTransfers(const Services &services, bool automatic, QObject *parent = nullptr);

    /// Tells what waits to be sent from an earlier run, and sends it.
    void begin();
    void add(const QString &path, const Completion<ContentRef> &done);
    void open(const EntityRef &row, const Completion<QString> &done);
    void cancel(const QString &content);
    /// Removes the contents that can be fetched again.
    void forgetFetched(const Completion<void> &done);
    void sendAll(const Completion<void> &done) { m_uploads.sendAll(done); }
    /// What was cancelled on its way up goes on.
    void resume() { m_uploads.resume(); }
    /// The desk is up to date: what it may no longer see is removed, what is new may be fetched ahead.
    void roundEnded();

Q_SIGNALS:
    void changed(const edesk::TransferStatus &status);
    void troubled(const edesk::Error &error);

private:
    struct Reference
    {
        EntityRef row;
        ContentRef ref;
    };
    Result<QList<Reference>> references() const;
    Result<void> keepOnlyNeeded(const QList<Reference> &references);
    void fetchAhead(const QList<Reference> &references);
    void evict();
    qint64 limit() const;

    Services m_services;
    bool m_automatic;
    QSet<EntityKind> m_kinds;
    /// Rows that refer to contents changed since the cache was compared with them.
    bool m_changed = true;
    QTimer m_lookAgain;
    ContentCache m_cache;
    ContentLine m_line;
    FileWork m_work;
    UploadQueue m_uploads;
    DownloadQueue m_downloads;
};

} // namespace edesk

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/replica/ContentCache.h"
#include "client/replica/Replica.h"
#include "client/replica/TransferStatus.h"
#include "client/replica/Uploads.h"
#include "client/sync/Backoff.h"
#include "client/sync/ContentUpload.h"
#include "client/sync/FileWork.h"
#include "client/sync/NetworkPolicy.h"

#include <QTimer>

#include <memory>

namespace edesk {

/// Sends, one after the other, the contents that the outbox's commands refer to. What the server refuses for
/// good leaves the list; everything else is tried again.
class UploadQueue : public QObject
{
    Q_OBJECT

public:
    /// What it works with; all outlive it.
    struct Parts
    {
        Replica &replica;
        ContentLine &line;
        const ContentCache &cache;
        FileWork &work;
        NetworkPolicy &policy;
        const Clock &clock;
    };

    /// An automatic queue works by itself, another one only while sendAll() waits.
    UploadQueue(const Parts &parts, bool automatic, QObject *parent = nullptr);

    /// Notes a content that is in the cache by now or in a moment; durable when this returns.
    Result<void> add(const ContentRef &ref);
    /// Tells of everything on the list that it waits.
    Result<void> tellWaiting();
    /// The contents on the list: none of them may be evicted.
    Result<QSet<QString>> contents() const;
    /// Looks what is to be sent: after the outbox, the network or the session changed.
    void look();
    /// Sends everything there is to send; ends with the first error.
    void sendAll(const Completion<void> &done);
    /// Stops one; it goes on after resume().
    void cancel(const QString &content);
    void resume();

Q_SIGNALS:
    void changed(const edesk::TransferStatus &status);
    /// The server refuses a file for good.
    void refused(const edesk::Error &error);

private:
    Result<QList<Upload>> due();
    Result<void> settle(const Upload &upload, const OutboxItem *item);
    const OutboxItem *itemWith(const QString &content) const;
    void startNext();
    void begin(const ContentRef &ref, const QString &path);
    void finish(const Result<void> &result, bool atOnceAgain = false);
    void drop(const Error &error);
    void answer(const Result<void> &result);
    void tellWaits(const ContentRef &ref);
    void tell(TransferStatus::Phase phase, qint64 done, const std::optional<Error> &error = {});

    Parts m_parts;
    Uploads m_uploads;
    bool m_automatic;
    std::optional<ContentRef> m_active;
    std::unique_ptr<ContentUpload> m_upload;
    QSet<QString> m_paused;
    /// Sent once whole and not taken as what they are.
    QSet<QString> m_altered;
    std::optional<Error> m_refusal;
    QList<Completion<void>> m_waiting;
    Backoff m_backoff;
    QTimer m_retry;
};

} // namespace edesk

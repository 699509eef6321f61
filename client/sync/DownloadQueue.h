// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/replica/TransferStatus.h"
#include "client/sync/ContentDownload.h"
#include "client/sync/FileWork.h"
#include "client/sync/NetworkPolicy.h"

#include <deque>
#include <memory>

namespace edesk {

/// Fetches contents one after the other: first what somebody waits for, then what is fetched ahead.
class DownloadQueue : public QObject
{
    Q_OBJECT

public:
    /// What it works with; all outlive it.
    struct Parts
    {
        ContentLine &line;
        const ContentCache &cache;
        FileWork &work;
        NetworkPolicy &policy;
    };

    explicit DownloadQueue(const Parts &parts, QObject *parent = nullptr);

    /// The content's file: the one that is here if it is intact, else fetched.
    void open(const EntityRef &row, const ContentRef &ref, const Completion<QString> &done);
    /// Fetches it when nobody waits for another and the network is not expensive.
    void fetchAhead(const EntityRef &row, const ContentRef &ref);
    /// Those who wait for it get Cancelled; what has arrived stays.
    void cancel(const QString &content);
    /// Nothing is fetched that nobody waits for.
    void followPolicy();

Q_SIGNALS:
    void changed(const edesk::TransferStatus &status);
    /// One more is in the cache.
    void arrived();
    /// One that was to be fetched ahead could not be.
    void missed();

private:
    struct Want
    {
        EntityRef row;
        ContentRef ref;
        /// Nobody: it is fetched ahead.
        QList<Completion<QString>> callers;
        bool again = false;
    };

    Want *find(const QString &content);
    void startNext();
    void complete();
    void release();
    void finish(const Result<QString> &result);
    void tell(const Want &want, TransferStatus::Phase phase, qint64 done,
              const std::optional<Error> &error = {});

    Parts m_parts;
    /// The first one is being fetched while `m_busy`.
    std::deque<Want> m_wants;
    bool m_busy = false;
    std::unique_ptr<ContentDownload> m_download;
};

} // namespace edesk

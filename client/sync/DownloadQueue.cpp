// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/sync/DownloadQueue.h"

#include <algorithm>

namespace edesk {

DownloadQueue::DownloadQueue(const Parts &parts, QObject *parent) : QObject(parent), m_parts(parts) {}

void DownloadQueue::open(const EntityRef &row, const ContentRef &ref, const Completion<QString> &done)
{
    const auto here = m_parts.work.run<QString>(
        [cache = m_parts.cache, ref] { return Result<QString>(cache.verified(ref)); });
    whenFinished(here, this, [=, this](const Result<QString> &path) {
        if (!path || !path->isEmpty())
            return done.finish(path);
        if (Want *wanted = find(ref.content)) {
            wanted->callers.append(done);
            return;
        }
        // Before what is fetched ahead, behind what others wait for.
        const auto ahead = std::find_if(m_wants.begin() + (m_busy ? 1 : 0), m_wants.end(),
                                        [](const Want &want) { return want.callers.isEmpty(); });
        m_wants.insert(ahead, Want{row, ref, {done}});
        startNext();
    });
}

void DownloadQueue::fetchAhead(const EntityRef &row, const ContentRef &ref)
{
    if (!m_parts.policy.mayFetchAttachments() || find(ref.content))
        return;
    m_wants.push_back({row, ref, {}});
    startNext();
}

void DownloadQueue::followPolicy()
{
    if (m_parts.policy.mayFetchAttachments())
        return;
    const bool stopActive = m_busy && (m_wants.front().callers.isEmpty() || !m_parts.policy.mayPull());
    const auto first = m_wants.begin() + (m_busy ? 1 : 0);
    m_wants.erase(std::remove_if(first, m_wants.end(), [](const Want &w) { return w.callers.isEmpty(); }),
                  m_wants.end());
    if (stopActive)
        finish(failure(m_parts.policy.mayPull() ? ErrorCode::Cancelled : ErrorCode::ServerUnreachable));
}

DownloadQueue::Want *DownloadQueue::find(const QString &content)
{
    const auto it = std::find_if(m_wants.begin(), m_wants.end(),
                                 [&](const Want &want) { return want.ref.content == content; });
    return it == m_wants.end() ? nullptr : &*it;
}

void DownloadQueue::cancel(const QString &content)
{
    Want *wanted = find(content);
    if (!wanted)
        return;
    if (m_busy && wanted == &m_wants.front())
        return finish(failure(ErrorCode::Cancelled));
    const Want gone = *wanted;
    m_wants.erase(m_wants.begin() + (wanted - &m_wants.front()));
    tell(gone, TransferStatus::Phase::Stopped, 0, failure(ErrorCode::Cancelled));
    for (const Completion<QString> &caller : gone.callers)
        caller.finish(failure(ErrorCode::Cancelled));
}

void DownloadQueue::startNext()
{
    if (m_busy || m_wants.empty())
        return;
    m_busy = true;
    if (!m_parts.policy.mayPull())
        return finish(failure(ErrorCode::ServerUnreachable));
    const Want &want = m_wants.front();
    m_download = std::make_unique<ContentDownload>(m_parts.line, m_parts.cache, want.row, want.ref);
    connect(m_download.get(), &ContentDownload::progressed, this,
            [this](qint64 done) { tell(m_wants.front(), TransferStatus::Phase::Moving, done); });
    const ContentDownload *download = m_download.get();
    whenFinished(m_download->run(), m_download.get(), [this, download](const Result<void> &result) {
        if (download != m_download.get())
            return;
        if (result)
            complete();
        else
            finish(result.error());
    });
}

void DownloadQueue::complete()
{
    const ContentRef ref = m_wants.front().ref;
    const auto completed =
        m_parts.work.run<QString>([cache = m_parts.cache, ref] { return cache.complete(ref); });
    const ContentDownload *download = m_download.get();
    whenFinished(completed, m_download.get(), [this, download](const Result<QString> &path) {
        if (download != m_download.get())
            return;
        Want &want = m_wants.front();
        // Bytes that were damaged here or on their way are fetched once more from the beginning.
        if (!path && path.error().code == ErrorCode::FileAltered && !std::exchange(want.again, true)) {
            release();
            m_busy = false;
            return startNext();
        }
        finish(path);
    });
}

/// It may be at work further up.
void DownloadQueue::release()
{
    if (!m_download)
        return;
    m_download->stop();
    m_download.release()->deleteLater();
}

void DownloadQueue::finish(const Result<QString> &result)
{
    const Want want = std::move(m_wants.front());
    m_wants.pop_front();
    release();
    m_busy = false;
    if (result)
        tell(want, TransferStatus::Phase::Done, want.ref.size);
    else
        tell(want, TransferStatus::Phase::Stopped, 0, result.error());
    for (const Completion<QString> &caller : want.callers)
        caller.finish(result);
    if (result)
        Q_EMIT arrived();
    else if (want.callers.isEmpty())
        Q_EMIT missed();
    startNext();
}

void DownloadQueue::tell(const Want &want, TransferStatus::Phase phase, qint64 done,
                         const std::optional<Error> &error)
{
    Q_EMIT changed({want.ref.content, want.ref.name, TransferStatus::Direction::Down, phase, done,
                    want.ref.size, error});
}

} // namespace edesk

// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/sync/UploadQueue.h"

#include <algorithm>

namespace edesk {
namespace {

/// A file that was added and that no command came to refer to stays this long.
constexpr qint64 forgottenAfterMs = 24LL * 3600 * 1000;

/// The server will not say otherwise tomorrow.
bool isFinal(ErrorCode code)
{
    switch (code) {
    case ErrorCode::FileEmpty:
    case ErrorCode::FileTooLarge:
    case ErrorCode::FileNameInvalid:
    case ErrorCode::FileTypeRefused:
    case ErrorCode::FileInfected:
    case ErrorCode::FileAltered:
    case ErrorCode::InvalidArgument:
        return true;
    default:
        return false;
    }
}

} // namespace

UploadQueue::UploadQueue(const Parts &parts, bool automatic, QObject *parent)
    : QObject(parent), m_parts(parts), m_uploads(parts.replica.outbox().database()), m_automatic(automatic)
{
    m_retry.setSingleShot(true);
    connect(&m_retry, &QTimer::timeout, this, &UploadQueue::startNext);
}

Result<void> UploadQueue::add(const ContentRef &ref)
{
    m_altered.remove(ref.content);
    EDESK_CHECK(m_uploads.add(ref, m_parts.clock.now()));
    if (!m_active || m_active->content != ref.content)
        tellWaits(ref);
    return {};
}

Result<void> UploadQueue::tellWaiting()
{
    const auto all = m_uploads.all();
    if (!all)
        return all.error();
    for (const Upload &upload : *all)
        tellWaits(upload.ref);
    return {};
}

void UploadQueue::tellWaits(const ContentRef &ref)
{
    Q_EMIT changed({ref.content,
                    ref.name,
                    TransferStatus::Direction::Up,
                    TransferStatus::Phase::Waiting,
                    0,
                    ref.size,
                    {}});
}

Result<QSet<QString>> UploadQueue::contents() const
{
    const auto all = m_uploads.all();
    if (!all)
        return all.error();
    QSet<QString> contents;
    for (const Upload &upload : *all)
        contents.insert(upload.ref.content);
    return contents;
}

void UploadQueue::look()
{
    m_retry.stop();
    startNext();
}

void UploadQueue::resume()
{
    m_paused.clear();
    look();
}

void UploadQueue::sendAll(const Completion<void> &done)
{
    m_waiting.append(done);
    m_refusal.reset();
    resume();
}

void UploadQueue::cancel(const QString &content)
{
    m_paused.insert(content);
    if (m_active && m_active->content == content)
        finish(failure(ErrorCode::Cancelled));
}

/// The newest command of the outbox whose argument `content` names it.
const OutboxItem *UploadQueue::itemWith(const QString &content) const
{
    const QList<OutboxItem> &items = m_parts.replica.outbox().items();
    const auto refers = [&](const OutboxItem &item) {
        const CommandType *type = m_parts.replica.config().catalogue->command(item.command.name);
        for (std::size_t i = 0; type && i < item.command.arguments.size() && i < type->arguments.size();
             ++i) {
            const auto *text = std::get_if<QString>(&item.command.arguments[i]);
            if (text && *text == content &&
                QLatin1StringView(type->arguments[i].name) == QLatin1StringView("content"))
                return true;
        }
        return false;
    };
    const auto found = std::find_if(items.rbegin(), items.rend(), refers);
    return found == items.rend() ? nullptr : &*found;
}

/// Brings the list to what has become of the command.
Result<void> UploadQueue::settle(const Upload &upload, const OutboxItem *item)
{
    if (item && (item->state == OutboxState::Accepted || item->state == OutboxState::Done))
        return upload.claimed ? Result<void>() : m_uploads.claim(upload.ref.content);
    if (!item && !upload.claimed && m_parts.clock.now() > upload.addedAt.plusMs(forgottenAfterMs))
        return m_uploads.remove(upload.ref.content);
    return {};
}

Result<QList<Upload>> UploadQueue::due()
{
    const auto all = m_uploads.all();
    if (!all)
        return all;
    QList<Upload> due;
    for (const Upload &upload : *all) {
        const OutboxItem *item = itemWith(upload.ref.content);
        EDESK_CHECK(settle(upload, item));
        // Before the command has left it may be taken back.
        const bool left = item && item->isPending() && item->state != OutboxState::Waiting;
        const bool decided = item && item->state == OutboxState::Done;
        if ((upload.claimed || left || decided) && !m_paused.contains(upload.ref.content))
            due.append(upload);
    }
    return due;
}

void UploadQueue::startNext()
{
    if (m_active || (!m_automatic && m_waiting.isEmpty()))
        return;
    if (!m_parts.policy.mayPush())
        return answer(failure(ErrorCode::ServerUnreachable));
    const auto next = due();
    if (!next)
        return answer(next.error());
    if (next->isEmpty())
        return answer(m_refusal ? Result<void>(*m_refusal) : Result<void>());
    m_active = next->first().ref;
    tell(TransferStatus::Phase::Moving, 0);
    const ContentRef ref = *m_active;
    const auto verified = m_parts.work.run<QString>(
        [cache = m_parts.cache, ref] { return Result<QString>(cache.verified(ref)); });
    whenFinished(verified, this, [this, ref](const Result<QString> &path) {
        if (m_active && m_active->content == ref.content && !m_upload)
            begin(ref, path ? *path : QString());
    });
}

void UploadQueue::begin(const ContentRef &ref, const QString &path)
{
    if (path.isEmpty())
        return drop(failure(ErrorCode::FileAltered, {ref.name}));
    m_upload = std::make_unique<ContentUpload>(m_parts.line, ref, path);
    connect(m_upload.get(), &ContentUpload::progressed, this,
            [this](qint64 done) { tell(TransferStatus::Phase::Moving, done); });
    const ContentUpload *upload = m_upload.get();
    whenFinished(m_upload->run(), m_upload.get(), [this, upload](const Result<void> &result) {
        if (upload != m_upload.get())
            return;
        const bool first = m_active && !m_altered.contains(m_active->content);
        if (result || !isFinal(result.error().code))
            return finish(result);
        // Bytes may be lost on the server's disk: it forgot them, and takes them once more.
        if (result.error().code == ErrorCode::FileAltered && first) {
            m_altered.insert(m_active->content);
            return finish(failure(ErrorCode::FileAltered, {m_active->name}), true);
        }
        drop(result.error());
    });
}

/// It will never be taken.
void UploadQueue::drop(const Error &error)
{
    m_refusal = error;
    const Result<void> removed = m_uploads.remove(m_active->content);
    tell(TransferStatus::Phase::Stopped, 0, error);
    Q_EMIT refused(removed ? error : removed.error());
    if (m_upload)
        m_upload.release()->deleteLater();
    m_active.reset();
    startNext();
}

void UploadQueue::finish(const Result<void> &result, bool atOnceAgain)
{
    const Result<void> noted = result ? m_uploads.remove(m_active->content) : result;
    if (noted)
        tell(TransferStatus::Phase::Done, m_active->size);
    else
        tell(TransferStatus::Phase::Stopped, 0, noted.error());
    if (m_upload)
        m_upload.release()->deleteLater();
    m_active.reset();
    if (noted || atOnceAgain || noted.error().code == ErrorCode::Cancelled) {
        m_backoff.reset();
        return startNext();
    }
    answer(noted);
    if (m_automatic && m_parts.policy.mayPush())
        m_retry.start(m_backoff.next());
}

void UploadQueue::answer(const Result<void> &result)
{
    for (const Completion<void> &waiting : std::exchange(m_waiting, {}))
        waiting.finish(result);
}

void UploadQueue::tell(TransferStatus::Phase phase, qint64 done, const std::optional<Error> &error)
{
    Q_EMIT changed({m_active->content, m_active->name, TransferStatus::Direction::Up, phase, done,
                    m_active->size, error});
}

} // namespace edesk

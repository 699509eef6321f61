// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/sync/ContentUpload.h"

#include "common/domain/content/ContentHash.h"

#include <QFile>

#include <algorithm>

namespace edesk {
namespace {

/// Even a slow line carries that within the time the server waits for a body.
constexpr qint64 smallestPart = 32LL * 1024;
/// Answers that say nothing new before it is given up for now.
constexpr int mostIdle = 4;

} // namespace

ContentUpload::ContentUpload(ContentLine &line, ContentRef ref, QString path, QObject *parent)
    : QObject(parent),
      m_line(line),
      m_ref(std::move(ref)),
      m_path(std::move(path)),
      m_partSize(contentPartSize)
{
}

QFuture<Result<void>> ContentUpload::run()
{
    offer();
    return m_completion.future();
}

void ContentUpload::offer()
{
    whenFinished(m_line.offer(m_ref), this, [this](const Result<protocol::ContentStatus> &status) {
        if (status)
            goOn(*status);
        else
            m_completion.finish(status.error());
    });
}

void ContentUpload::goOn(const protocol::ContentStatus &status)
{
    Q_EMIT progressed(status.received);
    if (status.whole)
        return m_completion.finish({});
    m_idle = status.received > m_received ? 0 : m_idle + 1;
    m_received = status.received;
    if (m_idle > mostIdle)
        return m_completion.finish(failure(ErrorCode::ServerBusy));
    if (status.received >= m_ref.size)
        offer();
    else
        send(std::max<qint64>(status.received, 0));
}

void ContentUpload::send(qint64 at)
{
    QFile file(m_path);
    const qint64 length = std::min(m_partSize, m_ref.size - at);
    const QByteArray bytes =
        file.open(QIODevice::ReadOnly) && file.seek(at) ? file.read(length) : QByteArray();
    if (bytes.size() != length)
        return m_completion.finish(failure(ErrorCode::FileFailed, {m_ref.name}, file.errorString()));
    whenFinished(m_line.sendPart(m_ref, at, bytes), this,
                 [this](const Result<protocol::ContentStatus> &status) {
                     if (status)
                         goOn(*status);
                     else
                         takeFailure(status.error());
                 });
}

/// A part that did not get through in time goes again in smaller ones; how far the server got, it says.
void ContentUpload::takeFailure(const Error &error)
{
    const bool slow = error.code == ErrorCode::TimedOut || error.code == ErrorCode::ServerUnreachable;
    if (!slow || m_partSize <= smallestPart)
        return m_completion.finish(error);
    m_partSize /= 2;
    offer();
}

} // namespace edesk

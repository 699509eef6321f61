// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/OutputQueue.h"

namespace edesk::http {
namespace {

constexpr qint64 bytesPerTurn = 512 * 1024;

OutputQueue::Progress stopped(TlsSession::Status status)
{
    // A write waits for reading only in a renegotiation, which TLS 1.3 does not have.
    return status == TlsSession::Status::WantWrite ? OutputQueue::Progress::Blocked
                                                   : OutputQueue::Progress::Failed;
}

} // namespace

void OutputQueue::append(const QByteArray &piece)
{
    Q_ASSERT(!m_file);
    if (!piece.isEmpty())
        m_pieces.append(piece);
}

void OutputQueue::append(FileBody file)
{
    if (file.left() > 0)
        m_file = std::move(file);
}

OutputQueue::Progress OutputQueue::write(TlsSession &tls, std::span<char> scratch, qint64 &sent)
{
    const qint64 end = sent + bytesPerTurn;
    Progress progress = writePieces(tls, end, sent);
    if (progress == Progress::Done && m_file)
        progress = writeFile(tls, scratch, end, sent);
    return progress;
}

OutputQueue::Progress OutputQueue::writePieces(TlsSession &tls, qint64 end, qint64 &sent)
{
    while (!m_pieces.isEmpty()) {
        if (sent >= end)
            return Progress::Yield;
        const QByteArray &piece = m_pieces.constFirst();
        const auto left = std::size_t(piece.size() - m_offset);
        const TlsSession::Outcome outcome = tls.write({piece.constData() + m_offset, left});
        if (outcome.status != TlsSession::Status::Done)
            return stopped(outcome.status);
        sent += qint64(outcome.size);
        m_offset += qsizetype(outcome.size);
        if (m_offset == piece.size()) {
            m_pieces.removeFirst();
            m_offset = 0;
        }
    }
    m_pieces = {};
    return Progress::Done;
}

OutputQueue::Progress OutputQueue::writeFile(TlsSession &tls, std::span<char> scratch, qint64 end,
                                             qint64 &sent)
{
    while (m_file->left() > 0) {
        if (sent >= end)
            return Progress::Yield;
        const auto filled = std::size_t(m_file->peek(scratch));
        if (filled == 0)
            return Progress::Failed;
        for (std::size_t done = 0; done < filled;) {
            const TlsSession::Outcome outcome = tls.write(scratch.subspan(done, filled - done));
            if (outcome.status != TlsSession::Status::Done)
                return stopped(outcome.status);
            done += outcome.size;
            sent += qint64(outcome.size);
            m_file->advance(qint64(outcome.size));
        }
    }
    m_file.reset();
    return Progress::Done;
}

} // namespace edesk::http

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/FileBody.h"
#include "server/http/TlsSession.h"

#include <QByteArray>
#include <QList>

#include <optional>
#include <span>

namespace edesk::http {

/// What one connection has still to send: pieces in order, then a file. Holds no memory when empty.
class OutputQueue
{
public:
    enum class Progress {
        Done,
        /// The socket is full; write again when it is writable.
        Blocked,
        /// Enough for one turn; write again after others had theirs.
        Yield,
        /// The peer or the file is gone.
        Failed,
    };

    bool isEmpty() const { return m_pieces.isEmpty() && !m_file; }
    qsizetype pieces() const { return m_pieces.size(); }
    void append(const QByteArray &piece);
    /// Nothing is appended behind a file before it is written.
    void append(FileBody file);
    /// Writes what the socket takes and adds the bytes written to `sent`. `scratch` is the caller's buffer.
    Progress write(TlsSession &tls, std::span<char> scratch, qint64 &sent);

private:
    Progress writePieces(TlsSession &tls, qint64 end, qint64 &sent);
    Progress writeFile(TlsSession &tls, std::span<char> scratch, qint64 end, qint64 &sent);

    QList<QByteArray> m_pieces;
    qsizetype m_offset = 0;
    std::optional<FileBody> m_file;
};

} // namespace edesk::http

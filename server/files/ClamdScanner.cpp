// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/files/ClamdScanner.h"

#include "common/domain/content/ContentHash.h"
#include "server/http/FileDescriptor.h"

#include <QFile>
#include <QHostAddress>
#include <QtEndian>

#include <algorithm>
#include <cerrno>
#include <cstring>

#include <netinet/in.h>
#include <sys/socket.h>
#include <sys/un.h>

namespace edesk {
namespace {

constexpr qsizetype longestReply = 1024;

Error unavailable(const QString &cause)
{
    return failure(ErrorCode::ScannerUnavailable, {}, cause);
}

/// A conversation with clamd; ends with this object.
class Line
{
public:
    static Result<Line> connect(const QString &address, int patienceSeconds);

    Result<void> send(QByteArrayView bytes) const;
    /// The answer up to its closing zero.
    Result<QByteArray> reply() const;

private:
    explicit Line(http::FileDescriptor socket) : m_socket(std::move(socket)) {}

    http::FileDescriptor m_socket;
};

bool connectTo(int socket, const void *address, socklen_t size)
{
    return ::connect(socket, static_cast<const sockaddr *>(address), size) == 0;
}

bool connectLocal(int socket, const QString &path)
{
    sockaddr_un address = {};
    address.sun_family = AF_UNIX;
    const QByteArray name = QFile::encodeName(path);
    if (name.size() >= qsizetype(sizeof(address.sun_path))) {
        errno = ENAMETOOLONG;
        return false;
    }
    std::memcpy(address.sun_path, name.constData(), std::size_t(name.size()));
    return connectTo(socket, &address, sizeof(address));
}

bool connectInet(int socket, const QString &text)
{
    sockaddr_in address = {};
    address.sin_family = AF_INET;
    bool isNumber = false;
    const quint32 host = QHostAddress(text.section(QLatin1Char(':'), 0, 0)).toIPv4Address(&isNumber);
    if (!isNumber) {
        errno = EINVAL;
        return false;
    }
    address.sin_addr.s_addr = qToBigEndian(host);
    address.sin_port = qToBigEndian(text.section(QLatin1Char(':'), 1).toUShort());
    return connectTo(socket, &address, sizeof(address));
}

Result<Line> Line::connect(const QString &address, int patienceSeconds)
{
    const bool local = address.startsWith(QLatin1Char('/'));
    http::FileDescriptor socket(::socket(local ? AF_UNIX : AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0));
    if (!socket.isOpen())
        return unavailable(qt_error_string());
    const timeval patience{patienceSeconds, 0};
    for (const int option : {SO_RCVTIMEO, SO_SNDTIMEO})
        ::setsockopt(socket.number(), SOL_SOCKET, option, &patience, sizeof(patience));
    if (!(local ? connectLocal(socket.number(), address) : connectInet(socket.number(), address)))
        return unavailable(address + QStringLiteral(": ") + qt_error_string());
    return Line(std::move(socket));
}

Result<void> Line::send(QByteArrayView bytes) const
{
    while (!bytes.isEmpty()) {
        const ssize_t sent = ::send(m_socket.number(), bytes.data(), std::size_t(bytes.size()), MSG_NOSIGNAL);
        if (sent < 0 && errno == EINTR)
            continue;
        if (sent <= 0)
            return unavailable(qt_error_string());
        bytes = bytes.sliced(sent);
    }
    return {};
}

Result<QByteArray> Line::reply() const
{
    QByteArray reply;
    while (reply.size() < longestReply) {
        char piece[256];
        const ssize_t got = ::recv(m_socket.number(), piece, sizeof(piece), 0);
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return unavailable(qt_error_string());
        if (got == 0)
            break;
        reply.append(piece, got);
        if (const qsizetype end = reply.indexOf('\0'); end >= 0)
            return reply.left(end);
    }
    return reply.trimmed();
}

/// One piece of the stream: its length, then its bytes.
Result<void> sendPiece(const Line &line, QByteArrayView bytes)
{
    const quint32 length = qToBigEndian(quint32(bytes.size()));
    EDESK_CHECK(line.send(QByteArrayView(reinterpret_cast<const char *>(&length), sizeof(length))));
    return line.send(bytes);
}

/// `stream: OK`, `stream: <name> FOUND`, or `… ERROR`.
Result<QString> verdictOf(const QByteArray &reply)
{
    const QString text = QString::fromUtf8(reply).section(QStringLiteral("stream: "), 1);
    if (text == QLatin1StringView("OK"))
        return QString();
    if (text.endsWith(QLatin1StringView(" FOUND")))
        return text.chopped(6);
    return unavailable(QString::fromUtf8(reply));
}

} // namespace

ClamdScanner::ClamdScanner(QString address, int patienceSeconds)
    : m_address(std::move(address)), m_patienceSeconds(patienceSeconds)
{
}

Result<QString> ClamdScanner::scan(const QString &path) const
{
    const auto line = Line::connect(m_address, m_patienceSeconds);
    if (!line)
        return line.error();
    EDESK_CHECK(line->send(QByteArrayView("zINSTREAM\0", 10)));
    const auto sent = hashFile(path, [&](QByteArrayView piece) { return sendPiece(*line, piece); });
    // It ends the stream early when it has found something or takes no more; it says which.
    const Result<void> ended = sent ? sendPiece(*line, {}) : Result<void>(sent.error());
    const auto reply = line->reply();
    if (reply && !reply->isEmpty())
        return verdictOf(*reply);
    return ended ? (reply ? unavailable(QStringLiteral("no answer")) : reply.error()) : ended.error();
}

} // namespace edesk

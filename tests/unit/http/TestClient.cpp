// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/http/TestClient.h"

#include <QStringBuilder>

#include <array>
#include <cerrno>
#include <csignal>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <openssl/err.h>
#include <openssl/ssl.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>

namespace edesk::http {
namespace {

constexpr timeval patience{60, 0};

/// Keeps a write to a closed socket from ending the test, on this thread and for this long only: the edge
/// must look after itself.
class WithoutSigpipe
{
public:
    WithoutSigpipe()
    {
        sigemptyset(&m_pipe);
        sigaddset(&m_pipe, SIGPIPE);
        pthread_sigmask(SIG_BLOCK, &m_pipe, &m_before);
    }
    ~WithoutSigpipe()
    {
        constexpr timespec now{0, 0};
        while (sigtimedwait(&m_pipe, nullptr, &now) == SIGPIPE) {
        }
        pthread_sigmask(SIG_SETMASK, &m_before, nullptr);
    }
    WithoutSigpipe(const WithoutSigpipe &) = delete;
    WithoutSigpipe &operator=(const WithoutSigpipe &) = delete;

private:
    sigset_t m_pipe = {};
    sigset_t m_before = {};
};

int connected(quint16 port, const TestClient::Options &options)
{
    sockaddr_in v4 = {};
    sockaddr_in6 v6 = {};
    v4.sin_family = AF_INET;
    v6.sin6_family = AF_INET6;
    v4.sin_port = v6.sin6_port = htons(port);
    const bool ipv6 = inet_pton(AF_INET, options.address.constData(), &v4.sin_addr) != 1;
    if (ipv6)
        inet_pton(AF_INET6, options.address.constData(), &v6.sin6_addr);
    const int fd = ::socket(ipv6 ? AF_INET6 : AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const int one = 1;
    ::setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &one, sizeof one);
    ::setsockopt(fd, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    ::setsockopt(fd, SOL_SOCKET, SO_SNDTIMEO, &patience, sizeof patience);
    if (options.receiveBuffer > 0)
        ::setsockopt(fd, SOL_SOCKET, SO_RCVBUF, &options.receiveBuffer, sizeof options.receiveBuffer);
    const auto *address =
        ipv6 ? reinterpret_cast<const sockaddr *>(&v6) : reinterpret_cast<const sockaddr *>(&v4);
    if (::connect(fd, address, ipv6 ? sizeof v6 : sizeof v4) == 0)
        return fd;
    ::close(fd);
    return -1;
}

} // namespace

void TestClient::FreeSsl::operator()(SSL *ssl) const
{
    SSL_free(ssl);
}

TestClient::TestClient(quint16 port) : TestClient(port, Options()) {}

TestClient::TestClient(quint16 port, const Options &options) : m_socket(connected(port, options))
{
    m_connected = m_socket >= 0;
    if (!m_connected || !options.tls)
        return;
    SSL_CTX *context = SSL_CTX_new(TLS_client_method());
    SSL_CTX_set_security_level(context, 0); // The client offers what the edge must refuse.
    if (options.highestTls != 0)
        SSL_CTX_set_max_proto_version(context, options.highestTls);
    m_ssl.reset(SSL_new(context));
    SSL_CTX_free(context);
    SSL_set_fd(m_ssl.get(), m_socket);
    const WithoutSigpipe guard;
    m_connected = SSL_connect(m_ssl.get()) == 1;
}

TestClient::~TestClient()
{
    abandon();
}

bool TestClient::send(const QByteArray &bytes)
{
    const WithoutSigpipe guard;
    for (qsizetype sent = 0; sent < bytes.size();) {
        const int left = int(bytes.size() - sent);
        ERR_clear_error();
        const auto size = m_ssl ? ssize_t(SSL_write(m_ssl.get(), bytes.constData() + sent, left))
                                : ::send(m_socket, bytes.constData() + sent, std::size_t(left), 0);
        if (size <= 0)
            return false;
        sent += size;
    }
    return true;
}

bool TestClient::request(const QByteArray &method, const QByteArray &target, const QByteArray &fields,
                         const QByteArray &body)
{
    QByteArray text = method + ' ' + target + " HTTP/1.1\r\nHost: localhost\r\n" + fields;
    if (!body.isEmpty())
        text += "Content-Length: " + QByteArray::number(body.size()) + "\r\n";
    return send(text + "\r\n" + body);
}

bool TestClient::fill()
{
    if (m_socket < 0)
        return false;
    std::array<char, 16384> chunk;
    ERR_clear_error();
    errno = 0;
    const auto size = m_ssl ? ssize_t(SSL_read(m_ssl.get(), chunk.data(), int(chunk.size())))
                            : ::recv(m_socket, chunk.data(), chunk.size(), 0);
    m_timedOut = size < 0 && (errno == EAGAIN || errno == EWOULDBLOCK);
    if (size <= 0)
        return false;
    m_buffer.append(chunk.data(), qsizetype(size));
    return true;
}

QByteArray TestClient::readUntil(const QByteArray &marker)
{
    qsizetype found = -1;
    while ((found = m_buffer.indexOf(marker)) < 0 && fill()) {
    }
    QByteArray out = found < 0 ? m_buffer : m_buffer.left(found + marker.size());
    m_buffer.remove(0, out.size());
    return out;
}

QByteArray TestClient::readAll()
{
    while (fill()) {
    }
    return std::exchange(m_buffer, {});
}

bool TestClient::ended()
{
    return m_buffer.isEmpty() && !fill() && !m_timedOut;
}

QByteArray TestClient::Answer::field(const QByteArray &name) const
{
    const QByteArray line = "\r\n" + name.toLower() + ":";
    const qsizetype at = head.toLower().indexOf(line);
    if (at < 0)
        return {};
    const qsizetype begin = at + line.size();
    return head.mid(begin, head.indexOf("\r\n", begin) - begin).trimmed();
}

TestClient::Answer TestClient::answer(bool withBody)
{
    Answer out;
    out.head = readUntil("\r\n\r\n");
    if (!out.head.startsWith("HTTP/1.") || !out.head.endsWith("\r\n\r\n"))
        return {};
    out.status = out.head.mid(9, 3).toInt();
    const qsizetype length = withBody ? out.field("Content-Length").toLongLong() : 0;
    while (m_buffer.size() < length && fill()) {
    }
    out.body = m_buffer.left(length);
    m_buffer.remove(0, out.body.size());
    return out;
}

TestClient::Answer TestClient::ask(const QByteArray &method, const QByteArray &target,
                                   const QByteArray &fields, const QByteArray &body)
{
    request(method, target, fields, body);
    return answer(method != "HEAD");
}

void TestClient::abandon()
{
    m_ssl.reset();
    if (m_socket >= 0)
        ::close(std::exchange(m_socket, -1));
    m_connected = false;
}

} // namespace edesk::http

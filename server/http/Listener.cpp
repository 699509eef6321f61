// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/Listener.h"

#include <cerrno>
#include <cstring>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>

using namespace Qt::StringLiterals;

namespace edesk::http {
namespace {

constexpr int backlog = 4096;

struct Address
{
    sockaddr_storage storage = {};
    socklen_t size = 0;

    sockaddr *data() { return reinterpret_cast<sockaddr *>(&storage); }
    bool isIpv6() const { return storage.ss_family == AF_INET6; }
    quint16 port() const
    {
        return ntohs(isIpv6() ? reinterpret_cast<const sockaddr_in6 *>(&storage)->sin6_port
                              : reinterpret_cast<const sockaddr_in *>(&storage)->sin_port);
    }
};

Result<Address> parsed(const QByteArray &text, quint16 port)
{
    Address address;
    auto *v4 = reinterpret_cast<sockaddr_in *>(&address.storage);
    auto *v6 = reinterpret_cast<sockaddr_in6 *>(&address.storage);
    if (inet_pton(AF_INET, text.constData(), &v4->sin_addr) == 1) {
        v4->sin_family = AF_INET;
        v4->sin_port = htons(port);
        address.size = sizeof *v4;
    } else if (inet_pton(AF_INET6, text.constData(), &v6->sin6_addr) == 1) {
        v6->sin6_family = AF_INET6;
        v6->sin6_port = htons(port);
        address.size = sizeof *v6;
    } else {
        return failure(ErrorCode::ConfigInvalid, {u"address"_s}, QString::fromUtf8(text));
    }
    return address;
}

Error bindFailure(const QByteArray &address, quint16 port)
{
    const int number = errno;
    const QString cause = QString::fromLocal8Bit(std::strerror(number));
    if (number == EADDRINUSE)
        return failure(ErrorCode::AddressInUse, {QString::fromUtf8(address), QString::number(port)}, cause);
    return failure(ErrorCode::ConfigInvalid, {u"address"_s}, cause);
}

bool enable(int socket, int level, int option, int value = 1)
{
    return ::setsockopt(socket, level, option, &value, sizeof value) == 0;
}

/// One bound socket, or a closed descriptor with errno set.
FileDescriptor bound(Address &address, bool shared)
{
    FileDescriptor fd(::socket(address.storage.ss_family, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0));
    const bool ready = fd.isOpen() && enable(fd.number(), SOL_SOCKET, SO_REUSEADDR) &&
                       (!address.isIpv6() || enable(fd.number(), IPPROTO_IPV6, IPV6_V6ONLY, 0)) &&
                       (!shared || enable(fd.number(), SOL_SOCKET, SO_REUSEPORT)) &&
                       ::bind(fd.number(), address.data(), address.size) == 0;
    return ready ? std::move(fd) : FileDescriptor();
}

} // namespace

Result<Listener> Listener::open(const QByteArray &text, quint16 port, int count)
{
    Result<Address> address = parsed(text, port);
    if (!address)
        return address.error();

    // The first socket binds alone, so that a port somebody else shares is noticed; only then is it shared.
    Listener out;
    FileDescriptor first = bound(*address, false);
    if (!first.isOpen() || !enable(first.number(), SOL_SOCKET, SO_REUSEPORT) ||
        ::getsockname(first.number(), address->data(), &address->size) != 0)
        return bindFailure(text, port);
    out.port = address->port();
    out.ipv6 = address->isIpv6();
    out.sockets.push_back(std::move(first));
    for (int i = 1; i < count; ++i) {
        FileDescriptor next = bound(*address, true);
        if (!next.isOpen())
            return bindFailure(text, port);
        out.sockets.push_back(std::move(next));
    }
    for (const FileDescriptor &socket : out.sockets) {
        if (::listen(socket.number(), backlog) != 0)
            return bindFailure(text, port);
    }
    return Result<Listener>(std::move(out));
}

} // namespace edesk::http

// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/files/FakeClamd.h"

#include <QFile>
#include <QtEndian>

#include <cstring>

#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

namespace edesk {
namespace {

bool readAll(int socket, char *into, std::size_t size)
{
    while (size > 0) {
        const ssize_t got = ::read(socket, into, size);
        if (got <= 0)
            return false;
        into += got;
        size -= std::size_t(got);
    }
    return true;
}

} // namespace

QByteArray eicar()
{
    return QByteArray("X5O!P%@AP[4\\PZX54(P^)7CC)7}$") + "EICAR-STANDARD-" + "ANTIVIRUS-TEST-FILE!$H+H*";
}

FakeClamd::FakeClamd(qint64 limit, bool silent) : m_limit(limit), m_silent(silent)
{
    sockaddr_un address = {};
    address.sun_family = AF_UNIX;
    const QByteArray path = QFile::encodeName(this->address());
    std::memcpy(address.sun_path, path.constData(), std::size_t(path.size()));
    m_socket = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (::bind(m_socket, reinterpret_cast<const sockaddr *>(&address), sizeof(address)) != 0 ||
        ::listen(m_socket, 8) != 0)
        qFatal("no socket");
    m_thread = std::thread([this] { serve(); });
}

FakeClamd::~FakeClamd()
{
    ::shutdown(m_socket, SHUT_RDWR);
    m_thread.join();
    ::close(m_socket);
}

void FakeClamd::serve()
{
    for (;;) {
        const int client = ::accept(m_socket, nullptr, nullptr);
        if (client < 0)
            return;
        answer(client);
        ::close(client);
    }
}

void FakeClamd::answer(int client)
{
    char command[10];
    if (!readAll(client, command, sizeof(command)) || std::memcmp(command, "zINSTREAM\0", 10) != 0)
        return;
    QByteArray bytes;
    for (;;) {
        quint32 length = 0;
        if (!readAll(client, reinterpret_cast<char *>(&length), sizeof(length)))
            return;
        length = qFromBigEndian(length);
        if (length == 0)
            break;
        if (bytes.size() + qint64(length) > m_limit) {
            (void)!::write(client, "INSTREAM size limit exceeded. ERROR\0", 36);
            return;
        }
        const qsizetype at = bytes.size();
        bytes.resize(at + qsizetype(length));
        if (!readAll(client, bytes.data() + at, length))
            return;
    }
    ++m_streams;
    if (m_silent)
        return;
    const QByteArray reply = bytes.contains(eicar()) ? "stream: Eicar-Test-Signature FOUND" : "stream: OK";
    (void)!::write(client, reply.constData(), std::size_t(reply.size()) + 1);
}

} // namespace edesk

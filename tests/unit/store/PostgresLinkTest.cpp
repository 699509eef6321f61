// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/store/PostgresChannel.h"
#include "tests/unit/store/Backend.h"

#include <QTest>

#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

namespace edesk {
namespace {

using namespace Qt::StringLiterals;

quint16 portOf(const sockaddr_storage &address)
{
    if (address.ss_family == AF_INET)
        return ntohs(reinterpret_cast<const sockaddr_in &>(address).sin_port);
    return address.ss_family == AF_INET6 ? ntohs(reinterpret_cast<const sockaddr_in6 &>(address).sin6_port)
                                         : 0;
}

/// The sockets of this process that are connected to a port.
QList<int> socketsTo(int port)
{
    constexpr int mostDescriptors = 1024;
    QList<int> found;
    for (int descriptor = 0; descriptor < mostDescriptors; ++descriptor) {
        sockaddr_storage peer{};
        socklen_t size = sizeof peer;
        if (::getpeername(descriptor, reinterpret_cast<sockaddr *>(&peer), &size) == 0 &&
            portOf(peer) == port)
            found.append(descriptor);
    }
    return found;
}

int optionOf(int descriptor, int level, int name)
{
    int value = 0;
    socklen_t size = sizeof value;
    return ::getsockopt(descriptor, level, name, &value, &size) == 0 ? value : -1;
}

/// Takes connections and never says a word.
class SilentServer
{
public:
    SilentServer() : m_descriptor(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
    {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        auto *const any = reinterpret_cast<sockaddr *>(&address);
        socklen_t size = sizeof address;
        if (::bind(m_descriptor, any, size) != 0 || ::listen(m_descriptor, 8) != 0 ||
            ::getsockname(m_descriptor, any, &size) != 0)
            qFatal("cannot listen");
        m_port = ntohs(address.sin_port);
    }
    ~SilentServer() { ::close(m_descriptor); }
    SilentServer(const SilentServer &) = delete;
    SilentServer &operator=(const SilentServer &) = delete;

    int port() const { return m_port; }

private:
    int m_descriptor;
    int m_port = 0;
};

} // namespace

/// A PostgreSQL that hangs, or that the network lost, holds nobody up for ever.
class PostgresLinkTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void silentServerIsGivenUp();
    void everyConnectionNoticesALostServer();

private:
    Backend m_backend;
};

void PostgresLinkTest::silentServerIsGivenUp()
{
    const SilentServer server;
    const auto address =
        DatabaseAddress::fromString(u"postgresql://edesk:x@127.0.0.1:%1/edesk"_s.arg(server.port()));
    QVERIFY(address.ok());
    const auto opened = Database::open(*address);
    QVERIFY(!opened.ok());
    QCOMPARE(int(opened.error().code), int(ErrorCode::StoreUnreachable));
}

void PostgresLinkTest::everyConnectionNoticesALostServer()
{
    const auto address = m_backend.newAddress(Dialect::Postgres);
    if (!address && address.error().code == ErrorCode::NotFound)
        QSKIP(qPrintable(address.error().cause));
    EDESK_VERIFY_OK(address);
    const auto database = Database::open(*address);
    EDESK_VERIFY_OK(database);
    PostgresChannel channel(*address, u"edesk_test"_s);
    channel.check();
    const QList<int> sockets = socketsTo(address->port);
    QCOMPARE(sockets.size(), 2);
    for (const int socket : sockets) {
        QCOMPARE(optionOf(socket, SOL_SOCKET, SO_KEEPALIVE), 1);
        QCOMPARE(optionOf(socket, IPPROTO_TCP, TCP_KEEPIDLE), 10);
        QCOMPARE(optionOf(socket, IPPROTO_TCP, TCP_USER_TIMEOUT), 30'000);
    }
}

} // namespace edesk

QTEST_GUILESS_MAIN(edesk::PostgresLinkTest)
#include "PostgresLinkTest.moc"

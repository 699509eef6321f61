// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/sync/EventStream.h"
#include "tests/support/Patience.h"
#include "tests/support/TemporaryCertificate.h"

#include <QFile>
#include <QSignalSpy>
#include <QSslKey>
#include <QSslServer>
#include <QSslSocket>
#include <QTemporaryDir>
#include <QTest>

namespace edesk {

using namespace Qt::StringLiterals;

/// What the stream makes of a server that says nothing but that it lives.
class HeartbeatTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aHeartbeatIsHeardAndAnEventIsNone();
};

void HeartbeatTest::aHeartbeatIsHeardAndAnEventIsNone()
{
    QTemporaryDir folder;
    const auto certificate = TemporaryCertificate::create(folder.path());
    QVERIFY(certificate);
    QFile key(certificate->keyFile());
    QVERIFY(key.open(QIODevice::ReadOnly));
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setProtocol(QSsl::TlsV1_3OrLater);
    tls.setLocalCertificateChain(QSslCertificate::fromPath(certificate->certificateFile()));
    tls.setPrivateKey(QSslKey(&key, QSsl::Ec));
    QSslServer server;
    server.setSslConfiguration(tls);
    QVERIFY(server.listen(QHostAddress::LocalHost));

    const auto endpoint = ServerEndpoint::create(QUrl(u"https://127.0.0.1:%1"_s.arg(server.serverPort())),
                                                 certificate->authorityFile());
    QVERIFY(endpoint);
    EventStream stream(*endpoint);
    QSignalSpy opened(&stream, &EventStream::opened);
    QSignalSpy heard(&stream, &EventStream::heard);
    QSignalSpy received(&stream, &EventStream::received);
    stream.start("token");
    QTRY_VERIFY(server.hasPendingConnections());
    QTcpSocket *peer = server.nextPendingConnection();
    peer->write("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\n");
    QTRY_COMPARE(opened.count(), 1);
    QCOMPARE(heard.count(), 0);
    peer->write(":\n\n");
    QTRY_COMPARE(heard.count(), 1);
    peer->write("data: " + protocol::encodePush({7, 12, {}}) + "\n\n");
    QTRY_COMPARE(received.count(), 1);
    QCOMPARE(heard.count(), 1);
}

} // namespace edesk

QTEST_GUILESS_MAIN(edesk::HeartbeatTest)
#include "HeartbeatTest.moc"

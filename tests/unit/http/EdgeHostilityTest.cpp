// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/Patience.h"
#include "tests/unit/http/EdgeUnderTest.h"
#include "tests/unit/http/TestClient.h"

#include <QTest>

#include <thread>

#include <openssl/ssl.h>

using namespace edesk;
using namespace edesk::http;

namespace {

Limits impatient()
{
    Limits limits;
    // A handshake counts too, which takes its time on a busy machine.
    limits.headerSeconds = 5;
    limits.bodySeconds = 1;
    limits.idleSeconds = 1;
    limits.writeSeconds = 1;
    return limits;
}

} // namespace

/// What a stranger may try. Whatever it is, others are still served.
class EdgeHostilityTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusesOldTls_data();
    void refusesOldTls();
    void refusesWhatIsNotTls_data();
    void refusesWhatIsNotTls();
    void refusesMalformedRequests_data();
    void refusesMalformedRequests();
    void survivesAHeaderFlood();
    void refusesBodiesOverTheLimit_data();
    void refusesBodiesOverTheLimit();
    void survivesABodyFlood();
    void endsSlowRequests_data();
    void endsSlowRequests();
    void closesIdleConnections();
    void closesStalledHandshakes();
    void closesReadersThatStall();
    void survivesAClientThatDiesWhileWorkIsPending();
    void limitsConnectionsPerAddress();
    void limitsConnections();
    void limitsRequestsInFlight();
    void limitsTheMemoryOfLargeBodies();
    void aSlowOrHostilePeerDelaysNobody();
};

void EdgeHostilityTest::refusesOldTls_data()
{
    QTest::addColumn<int>("version");
    QTest::newRow("TLS 1.0") << TLS1_VERSION;
    QTest::newRow("TLS 1.1") << TLS1_1_VERSION;
    QTest::newRow("TLS 1.2") << TLS1_2_VERSION;
}

void EdgeHostilityTest::refusesOldTls()
{
    QFETCH(const int, version);
    EdgeUnderTest app;
    TestClient::Options options;
    options.highestTls = version;
    TestClient old(app.port(), options);
    QVERIFY(!old.isConnected());
    QTRY_COMPARE(app.edge().stats().refused(Refusal::TlsFailed), quint64(1));
    QTRY_COMPARE(app.edge().stats().connections, 0);
    options.highestTls = TLS1_3_VERSION;
    QVERIFY(TestClient(app.port(), options).isConnected());
}

void EdgeHostilityTest::refusesWhatIsNotTls_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("plain HTTP") << QByteArray("GET / HTTP/1.1\r\nHost: h\r\n\r\n");
    QTest::newRow("zeros") << QByteArray(1000, '\0');
    QTest::newRow("a hello that is none")
        << QByteArray::fromHex("160301ffff01000000") + QByteArray(70'000, 'x');
}

void EdgeHostilityTest::refusesWhatIsNotTls()
{
    QFETCH(const QByteArray, bytes);
    EdgeUnderTest app;
    TestClient::Options options;
    options.tls = false;
    TestClient client(app.port(), options);
    client.send(bytes);
    client.readAll();
    QVERIFY(client.ended());
    QTRY_COMPARE(app.edge().stats().refused(Refusal::TlsFailed), quint64(1));
    QCOMPARE(TestClient(app.port()).ask("GET", "/").status, 200);
}

void EdgeHostilityTest::refusesMalformedRequests_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("garbage") << QByteArray(QByteArray::fromHex("fffe0001") + " nonsense\r\n\r\n");
    QTest::newRow("no version") << QByteArray("GET /\r\n\r\n");
    QTest::newRow("no target") << QByteArray("GET HTTP/1.1\r\n\r\n");
    QTest::newRow("other version") << QByteArray("GET / HTTP/3.7\r\n\r\n");
    QTest::newRow("no host") << QByteArray("GET / HTTP/1.1\r\n\r\n");
    QTest::newRow("authority form") << QByteArray("CONNECT h:443 HTTP/1.1\r\nHost: h\r\n\r\n");
    QTest::newRow("smuggling") << QByteArray(
        "POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n");
    QTest::newRow("bad chunk") << QByteArray(
        "POST / HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n-1\r\n\r\n");
}

void EdgeHostilityTest::refusesMalformedRequests()
{
    QFETCH(const QByteArray, text);
    EdgeUnderTest app;
    TestClient client(app.port());
    // After a HEAD, whose lack of a body must not stick to the refusal.
    QCOMPARE(client.ask("HEAD", "/").status, 200);
    client.send(text + "GET /must-not-be-seen HTTP/1.1\r\nHost: h\r\n\r\n");
    const TestClient::Answer answer = client.answer();
    QCOMPARE(answer.status, 400);
    QCOMPARE(answer.body, QByteArray("bad request\n"));
    QCOMPARE(answer.field("Connection"), QByteArray("close"));
    QVERIFY(client.ended());
    QCOMPARE(app.requests(), 1);
    QCOMPARE(app.edge().stats().refused(Refusal::Malformed), quint64(1));
}

void EdgeHostilityTest::survivesAHeaderFlood()
{
    EdgeUnderTest app;
    TestClient client(app.port());
    client.send("GET / HTTP/1.1\r\nHost: h\r\n");
    for (int i = 0; i < 2000; ++i) {
        if (!client.send("X-Flood: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\r\n"))
            break;
    }
    QCOMPARE(client.answer().status, 431);
    QVERIFY(client.ended());
    QCOMPARE(app.requests(), 0);
    QCOMPARE(app.edge().stats().refused(Refusal::HeaderTooLarge), quint64(1));
}

void EdgeHostilityTest::refusesBodiesOverTheLimit_data()
{
    QTest::addColumn<QByteArray>("fields");
    QTest::addColumn<qsizetype>("size");
    QTest::addColumn<int>("status");
    QTest::newRow("anonymous at") << QByteArray() << qsizetype(16 * 1024) << 200;
    QTest::newRow("anonymous over") << QByteArray() << qsizetype(16 * 1024 + 1) << 413;
    QTest::newRow("signed in at") << QByteArray("Authorization: x\r\n") << qsizetype(1024 * 1024) << 200;
    QTest::newRow("signed in over") << QByteArray("Authorization: x\r\n") << qsizetype(1024 * 1024 + 1)
                                    << 413;
}

void EdgeHostilityTest::refusesBodiesOverTheLimit()
{
    QFETCH(const QByteArray, fields);
    QFETCH(const qsizetype, size);
    QFETCH(const int, status);
    EdgeUnderTest app;
    TestClient client(app.port());
    QCOMPARE(client.ask("POST", "/", fields, QByteArray(size, 'x')).status, status);
    QCOMPARE(app.requests(), status == 200 ? 1 : 0);
    QCOMPARE(app.edge().stats().refused(Refusal::BodyTooLarge), quint64(status == 200 ? 0 : 1));
}

void EdgeHostilityTest::survivesABodyFlood()
{
    EdgeUnderTest app;
    TestClient client(app.port());
    client.request("POST", "/", "Authorization: x\r\nTransfer-Encoding: chunked\r\n");
    const QByteArray chunk = "10000\r\n" + QByteArray(0x10000, 'x') + "\r\n";
    // Ten times the limit, all of it sent before the answer is read: it must still be there.
    for (int i = 0; i < 160; ++i)
        client.send(chunk);
    QCOMPARE(client.answer().status, 413);
    QCOMPARE(app.requests(), 0);
    QVERIFY(app.edge().stats().bytesReceived < 2 * 1024 * 1024);
}

void EdgeHostilityTest::endsSlowRequests_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("header") << QByteArray("GET / HTTP/1.1\r\nHost: h\r\nX-");
    QTest::newRow("body") << QByteArray("POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 100\r\n\r\nabc");
    QTest::newRow("chunk") << QByteArray(
        "POST / HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n4\r\nab");
}

void EdgeHostilityTest::endsSlowRequests()
{
    QFETCH(const QByteArray, text);
    EdgeUnderTest app(impatient());
    TestClient client(app.port());
    client.send(text);
    QCOMPARE(client.answer().status, 408);
    QVERIFY(client.ended());
    QCOMPARE(app.edge().stats().refused(Refusal::TimedOut), quint64(1));
}

void EdgeHostilityTest::closesIdleConnections()
{
    EdgeUnderTest app(impatient());
    TestClient silent(app.port());
    TestClient used(app.port());
    QCOMPARE(used.ask("GET", "/").status, 200);
    QVERIFY(silent.ended());
    QVERIFY(used.ended());
    QTRY_COMPARE(app.edge().stats().connections, 0);
}

void EdgeHostilityTest::closesStalledHandshakes()
{
    EdgeUnderTest app(impatient());
    TestClient::Options options;
    options.tls = false;
    TestClient client(app.port(), options);
    client.send(QByteArray::fromHex("1603010200010001fc0303"));
    QVERIFY(client.ended());
    QTRY_COMPARE(app.edge().stats().refused(Refusal::TimedOut), quint64(1));
}

void EdgeHostilityTest::closesReadersThatStall()
{
    EdgeUnderTest app(impatient());
    TestClient::Options options;
    options.receiveBuffer = 4096;
    TestClient client(app.port(), options);
    client.request("GET", "/size/50000000");
    QTRY_COMPARE(app.edge().stats().refused(Refusal::TimedOut), quint64(1));
    QTRY_COMPARE(app.edge().stats().connections, 0);
}

void EdgeHostilityTest::survivesAClientThatDiesWhileWorkIsPending()
{
    EdgeUnderTest app;
    TestClient client(app.port());
    client.request("GET", "/hold");
    QTRY_COMPARE(app.held(), 1);
    client.abandon();
    // Noticed without an answer being tried.
    QTRY_COMPARE(app.edge().stats().connections, 0);
    std::thread worker([&app] { app.takeHeld()({200, {}, QByteArray(1'000'000, 'x'), {}, {}, 0}); });
    worker.join();

    TestClient opener(app.port());
    opener.request("GET", "/hold");
    QTRY_COMPARE(app.held(), 1);
    opener.abandon();
    QTRY_COMPARE(app.edge().stats().connections, 0);
    Response stream;
    stream.stream = 9;
    app.takeHeld()(stream);
    QTRY_COMPARE(app.closed(9), 1);
    QCOMPARE(TestClient(app.port()).ask("GET", "/").status, 200);
}

void EdgeHostilityTest::limitsConnectionsPerAddress()
{
    Limits limits;
    limits.connectionsPerAddress = 3;
    EdgeUnderTest app(limits, 2);
    std::vector<std::unique_ptr<TestClient>> clients;
    clients.reserve(3);
    for (int i = 0; i < 3; ++i)
        clients.push_back(std::make_unique<TestClient>(app.port()));
    QVERIFY(!TestClient(app.port()).isConnected());
    QCOMPARE(app.edge().stats().refused(Refusal::AddressFull), quint64(1));
    for (const auto &client : clients)
        QCOMPARE(client->ask("GET", "/").status, 200);
    clients.pop_back();
    QTRY_COMPARE(app.edge().stats().connections, 2);
    QVERIFY(TestClient(app.port()).isConnected());
}

void EdgeHostilityTest::limitsConnections()
{
    Limits limits;
    limits.connections = 2;
    EdgeUnderTest app(limits);
    TestClient one(app.port());
    TestClient two(app.port());
    QVERIFY(!TestClient(app.port()).isConnected());
    QCOMPARE(app.edge().stats().refused(Refusal::ConnectionsFull), quint64(1));
    QCOMPARE(two.ask("GET", "/").status, 200);
}

void EdgeHostilityTest::limitsRequestsInFlight()
{
    Limits limits;
    limits.requestsInFlight = 1;
    EdgeUnderTest app(limits);
    TestClient worker(app.port());
    worker.request("GET", "/hold");
    QTRY_COMPARE(app.held(), 1);
    TestClient turnedAway(app.port());
    const TestClient::Answer busy = turnedAway.ask("GET", "/");
    QCOMPARE(busy.status, 503);
    QCOMPARE(busy.field("Retry-After"), QByteArray("1"));
    QVERIFY(turnedAway.ended());
    QCOMPARE(app.edge().stats().refused(Refusal::Busy), quint64(1));
    app.takeHeld()({200, {}, "done", {}, {}, 0});
    QCOMPARE(worker.answer().body, QByteArray("done"));
    QCOMPARE(TestClient(app.port()).ask("GET", "/").status, 200);
}

void EdgeHostilityTest::limitsTheMemoryOfLargeBodies()
{
    Limits limits;
    limits.largeBodiesBytes = 300 * 1024;
    EdgeUnderTest app(limits);
    // Nobody has looked at this yet.
    const QByteArray claim("Authorization: x\r\n");
    const QByteArray large(200 * 1024, 'b');
    const auto accepted = [&] { return TestClient(app.port()).ask("POST", "/", claim, large).status == 200; };
    QVERIFY(accepted());
    QVERIFY2(accepted(), "an answer gives the memory back");
    {
        TestClient waiting(app.port());
        QVERIFY(waiting.request("POST", "/hold", claim, large));
        QTRY_COMPARE(app.held(), 1);
        const TestClient::Answer busy = TestClient(app.port()).ask("POST", "/", claim, large);
        QCOMPARE(busy.status, 503);
        QCOMPARE(busy.field("Retry-After"), QByteArray("1"));
        QVERIFY(app.edge().stats().refused(Refusal::Busy) > 0);
        QCOMPARE(TestClient(app.port()).ask("POST", "/", {}, large.left(16 * 1024)).status, 200);
        app.takeHeld()({200, {}, "done", {}, {}, 0});
        QCOMPARE(waiting.answer().body, QByteArray("done"));
        QVERIFY(accepted());
    }
    TestClient unfinished(app.port());
    QVERIFY(unfinished.send(
        "POST / HTTP/1.1\r\nHost: h\r\nAuthorization: x\r\nContent-Length: 400000\r\n\r\n" + large));
    QTRY_VERIFY(!accepted());
    unfinished.abandon();
    QTRY_VERIFY2(accepted(), "so does a peer that leaves");
}

void EdgeHostilityTest::aSlowOrHostilePeerDelaysNobody()
{
    EdgeUnderTest app;
    TestClient::Options small;
    small.receiveBuffer = 4096;
    TestClient stalled(app.port(), small);
    stalled.request("GET", "/size/50000000");
    TestClient slow(app.port());
    slow.send("POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 10\r\n\r\nab");
    TestClient waiting(app.port());
    waiting.request("GET", "/hold");
    TestClient rude(app.port());
    rude.send("nonsense\r\n\r\n");
    TestClient honest(app.port());
    for (int i = 0; i < 100; ++i)
        QCOMPARE(honest.ask("GET", "/").status, 200);
    slow.send("cdefghij");
    QCOMPARE(slow.answer().body, QByteArray("POST / \nabcdefghij"));
}

QTEST_GUILESS_MAIN(EdgeHostilityTest)
#include "EdgeHostilityTest.moc"

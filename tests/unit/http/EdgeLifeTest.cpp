// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/Patience.h"
#include "tests/unit/http/EdgeUnderTest.h"
#include "tests/unit/http/TestClient.h"

#include <QTest>

#include <thread>

using namespace edesk;
using namespace edesk::http;
using namespace std::chrono_literals;

/// How an edge begins and ends.
class EdgeLifeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusesBadSettings_data();
    void refusesBadSettings();
    void refusesBadCertificates();
    void refusesAPortInUse();
    void sharesOnePortAmongThreads();
    void finishesAnswersInProgress();
    void endsStreamsAndIdleConnectionsAtOnce();
    void closesWhatOutlastsTheGrace();
    void stopsTwice();
    void outlivedByACompletion();
    void tellsOfEveryStreamBeforeStopReturns();
};

void EdgeLifeTest::refusesBadSettings_data()
{
    QTest::addColumn<QByteArray>("address");
    QTest::addColumn<int>("threads");
    QTest::addColumn<int>("headerSeconds");
    QTest::addColumn<QString>("setting");
    QTest::newRow("a name for an address") << QByteArray("localhost") << 1 << 1 << QStringLiteral("address");
    QTest::newRow("somebody else's address")
        << QByteArray("192.0.2.1") << 1 << 1 << QStringLiteral("address");
    QTest::newRow("no threads") << QByteArray("127.0.0.1") << 0 << 1 << QStringLiteral("threads");
    QTest::newRow("too many threads") << QByteArray("127.0.0.1") << 65 << 1 << QStringLiteral("threads");
    QTest::newRow("no time") << QByteArray("127.0.0.1") << 1 << 0 << QStringLiteral("headerSeconds");
}

void EdgeLifeTest::refusesBadSettings()
{
    QFETCH(const QByteArray, address);
    QFETCH(const int, threads);
    QFETCH(const int, headerSeconds);
    QFETCH(const QString, setting);
    const EdgeCertificate certificate;
    EdgeConfig config;
    config.address = address;
    config.threads = threads;
    config.limits.headerSeconds = headerSeconds;
    config.certificateFile = certificate.certificateFile();
    config.keyFile = certificate.keyFile();
    const auto edge = Edge::start(config, [](const Request &, const Completion &) {}, {});
    QVERIFY(!edge);
    QCOMPARE(edge.error().code, ErrorCode::ConfigInvalid);
    QCOMPARE(edge.error().details, QStringList{setting});
}

void EdgeLifeTest::refusesBadCertificates()
{
    const EdgeCertificate certificate;
    const std::pair<QString, QString> bad[] = {
        {QStringLiteral("/nonexistent"), certificate.keyFile()},
        {certificate.certificateFile(), QStringLiteral("/nonexistent")},
        {certificate.keyFile(), certificate.keyFile()},
        {certificate.certificateFile(), certificate.strangeKeyFile()},
        {{}, {}},
    };
    for (const auto &[certificateFile, keyFile] : bad) {
        EdgeConfig config;
        config.certificateFile = certificateFile;
        config.keyFile = keyFile;
        const auto edge = Edge::start(config, [](const Request &, const Completion &) {}, {});
        QVERIFY(!edge);
        QCOMPARE(edge.error().code, ErrorCode::TlsFailed);
        QVERIFY(!edge.error().cause.isEmpty());
    }
}

void EdgeLifeTest::refusesAPortInUse()
{
    EdgeUnderTest first;
    EdgeConfig config;
    config.port = first.port();
    config.certificateFile = first.certificate().certificateFile();
    config.keyFile = first.certificate().keyFile();
    const auto second = Edge::start(config, [](const Request &, const Completion &) {}, {});
    QVERIFY(!second);
    QCOMPARE(second.error().code, ErrorCode::AddressInUse);
    QCOMPARE(second.error().details,
             (QStringList{QStringLiteral("127.0.0.1"), QString::number(first.port())}));

    // Free again as soon as the first is gone, whatever connections linger in the kernel.
    QCOMPARE(TestClient(first.port()).ask("GET", "/", "Connection: close\r\n").status, 200);
    first.destroyEdge();
    QVERIFY(Edge::start(config, [](const Request &, const Completion &) {}, {}));
}

void EdgeLifeTest::sharesOnePortAmongThreads()
{
    EdgeUnderTest app({}, 4);
    QVERIFY(app.port() != 0);
    for (int i = 0; i < 64; ++i)
        QCOMPARE(TestClient(app.port()).ask("GET", "/").status, 200);
}

void EdgeLifeTest::finishesAnswersInProgress()
{
    EdgeUnderTest app;
    TestClient client(app.port());
    client.request("GET", "/hold");
    QTRY_COMPARE(app.held(), 1);
    std::thread stopper([&app] { app.edge().stop(60s); });
    // Once nobody is accepted any more, the stop has begun.
    TestClient::Options plain;
    plain.tls = false;
    QTRY_VERIFY(!TestClient(app.port(), plain).isConnected());
    app.takeHeld()({200, {}, QByteArray(3'000'000, 'x'), {}, {}, 0});
    QCOMPARE(client.answer().body.size(), 3'000'000);
    QVERIFY(client.ended());
    client.abandon();
    stopper.join();
    QCOMPARE(app.edge().stats().connections, 0);
}

void EdgeLifeTest::endsStreamsAndIdleConnectionsAtOnce()
{
    EdgeUnderTest app({}, 2);
    TestClient idle(app.port());
    QCOMPARE(idle.ask("GET", "/").status, 200);
    TestClient partial(app.port());
    partial.send("GET / HT");
    TestClient stream(app.port());
    stream.request("GET", "/stream/5");
    stream.readUntil("\r\n\r\n");
    std::thread stopper([&app] { app.edge().stop(60s); });
    QCOMPARE(stream.readAll(), QByteArray("0\r\n\r\n"));
    QVERIFY(idle.ended());
    QVERIFY(partial.ended());
    stream.abandon();
    stopper.join();
    QCOMPARE(app.closed(5), 1);
}

void EdgeLifeTest::closesWhatOutlastsTheGrace()
{
    EdgeUnderTest app;
    TestClient client(app.port());
    client.request("GET", "/hold");
    QTRY_COMPARE(app.held(), 1);
    app.edge().stop(1ms);
    QVERIFY(client.ended());
    app.takeHeld()({200, {}, "too late", {}, {}, 0});
}

void EdgeLifeTest::stopsTwice()
{
    EdgeUnderTest app;
    std::thread other([&app] { app.edge().stop(1s); });
    app.edge().stop(1s);
    other.join();
    app.edge().push(1, "into the void");
    QVERIFY(!TestClient(app.port()).isConnected());
}

void EdgeLifeTest::outlivedByACompletion()
{
    EdgeUnderTest app;
    TestClient first(app.port());
    first.request("GET", "/hold");
    TestClient second(app.port());
    second.request("GET", "/hold");
    QTRY_COMPARE(app.held(), 2);
    app.destroyEdge();
    Response stream;
    stream.stream = 3;
    app.takeHeld()(stream);
    // Never opened, so never closed.
    QCOMPARE(app.closed(3), 0);
}

void EdgeLifeTest::tellsOfEveryStreamBeforeStopReturns()
{
    EdgeUnderTest app({}, 2);
    std::vector<std::unique_ptr<TestClient>> clients;
    for (int i = 0; i < 50; ++i) {
        clients.push_back(std::make_unique<TestClient>(app.port()));
        clients.back()->request("GET", "/hold");
    }
    QTRY_COMPARE(app.held(), 50);
    // Opening and stopping race; whichever streams were opened must be told of exactly once.
    std::atomic<int> opened = 0;
    std::thread opener([&] {
        for (quint64 stream = 1; stream <= 50; ++stream) {
            Response response;
            response.stream = stream;
            app.takeHeld()(response);
            ++opened;
        }
    });
    QTRY_VERIFY(opened > 10);
    app.edge().stop(0ms);
    const int told = app.closedStreams();
    opener.join();
    QVERIFY(told > 10);
    QCOMPARE(app.closedStreams(), told);
    QCOMPARE(app.edge().stats().streams, 0);
    for (quint64 stream = 1; stream <= 50; ++stream)
        QVERIFY(app.closed(stream) <= 1);
}

QTEST_GUILESS_MAIN(EdgeLifeTest)
#include "EdgeLifeTest.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/Patience.h"
#include "tests/unit/http/EdgeUnderTest.h"
#include "tests/unit/http/TestClient.h"

#include <QTest>

#include <sys/resource.h>

using namespace edesk;
using namespace edesk::http;

namespace {

QByteArray chunk(const QByteArray &data)
{
    const QByteArray event = "data: " + data + "\n\n";
    return QByteArray::number(event.size(), 16) + "\r\n" + event + "\r\n";
}

std::unique_ptr<TestClient> subscribed(EdgeUnderTest &app, quint64 stream)
{
    auto client = std::make_unique<TestClient>(app.port());
    client->request("GET", "/stream/" + QByteArray::number(stream));
    return client->readUntil("\r\n\r\n").startsWith("HTTP/1.1 200 OK\r\n") ? std::move(client) : nullptr;
}

} // namespace

/// Event streams: opened by an answer, pushed to by number, ended exactly once.
class EdgeStreamTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void opens();
    void deliversInOrder();
    void deliversWhatIsPushedRightAfterTheAnswer();
    void deliversToMany();
    void beats();
    void endsOnRequest();
    void tellsWhenTheClientLeaves();
    void cutsOffATalker();
    void closesWhenTheQueueOverflows();
    void closesAReaderThatStalls();
    void refusesANumberInUse();
    void doesNotOpenForHead();
    void carriesAThousandIdleStreams();
};

void EdgeStreamTest::opens()
{
    EdgeUnderTest app;
    TestClient client(app.port());
    client.request("GET", "/stream/1");
    const QByteArray head = client.readUntil("\r\n\r\n").toLower();
    QVERIFY(head.startsWith("http/1.1 200 ok\r\n"));
    QVERIFY(head.contains("content-type: text/event-stream\r\n"));
    QVERIFY(head.contains("cache-control: no-store\r\n"));
    QVERIFY(head.contains("transfer-encoding: chunked\r\n"));
    QVERIFY(!head.contains("content-length"));
    QCOMPARE(app.edge().stats().streams, 1);
}

void EdgeStreamTest::deliversInOrder()
{
    EdgeUnderTest app({}, 2);
    const auto client = subscribed(app, 1);
    QVERIFY(client);
    QByteArray expected;
    for (int i = 0; i < 200; ++i) {
        app.edge().push(1, QByteArray::number(i));
        expected += chunk(QByteArray::number(i));
    }
    QCOMPARE(client->readUntil(chunk("199")), expected);
    app.edge().push(2, "nobody listens");
}

void EdgeStreamTest::deliversWhatIsPushedRightAfterTheAnswer()
{
    EdgeUnderTest app;
    TestClient client(app.port());
    client.request("GET", "/hold");
    QTRY_COMPARE(app.held(), 1);
    Response response;
    response.stream = 7;
    app.takeHeld()(response);
    app.edge().push(7, "at once");
    client.readUntil("\r\n\r\n");
    QCOMPARE(client.readUntil("\n\n\r\n"), chunk("at once"));
}

void EdgeStreamTest::deliversToMany()
{
    EdgeUnderTest app({}, 2);
    std::vector<std::unique_ptr<TestClient>> clients;
    std::vector<quint64> streams;
    for (quint64 stream = 1; stream <= 300; ++stream) {
        clients.push_back(subscribed(app, stream));
        QVERIFY(clients.back());
        streams.push_back(stream);
    }
    // More streams than one turn serves: order must hold across turns.
    app.edge().push(streams, "for all");
    app.edge().push(300, "for the last");
    app.edge().push(streams, "again");
    for (const auto &client : clients) {
        const QByteArray own = client == clients.back() ? chunk("for the last") : QByteArray();
        QCOMPARE(client->readUntil(chunk("again")), QByteArray(chunk("for all") + own + chunk("again")));
    }
}

void EdgeStreamTest::beats()
{
    EdgeConfig config;
    config.heartbeatSeconds = 1;
    config.limits.idleSeconds = 1;
    config.limits.writeSeconds = 1;
    EdgeUnderTest app(config);
    const auto client = subscribed(app, 1);
    QVERIFY(client);
    for (int i = 0; i < 4; ++i)
        QCOMPARE(client->readUntil("\n\n\r\n"), QByteArray("3\r\n:\n\n\r\n"));
    QCOMPARE(app.closed(1), 0);
}

void EdgeStreamTest::endsOnRequest()
{
    EdgeUnderTest app;
    const auto client = subscribed(app, 1);
    QVERIFY(client);
    app.edge().push(1, "last words");
    app.edge().closeStream(1);
    app.edge().push(1, "too late");
    QCOMPARE(client->readAll(), QByteArray(chunk("last words") + "0\r\n\r\n"));
    QTRY_COMPARE(app.closed(1), 1);
    QCOMPARE(app.edge().stats().streams, 0);
}

void EdgeStreamTest::tellsWhenTheClientLeaves()
{
    EdgeUnderTest app;
    const auto client = subscribed(app, 1);
    QVERIFY(client);
    client->abandon();
    QTRY_COMPARE(app.closed(1), 1);
    app.edge().closeStream(1);
    QVERIFY(subscribed(app, 1));
    QTRY_COMPARE(app.closed(1), 2);
}

void EdgeStreamTest::cutsOffATalker()
{
    EdgeUnderTest app;
    const auto client = subscribed(app, 1);
    QVERIFY(client);
    client->send(QByteArray(200'000, 'x'));
    QTRY_COMPARE(app.closed(1), 1);
}

void EdgeStreamTest::closesWhenTheQueueOverflows()
{
    Limits limits;
    limits.eventsQueued = 10;
    EdgeUnderTest app(limits);
    TestClient::Options options;
    options.receiveBuffer = 4096;
    TestClient stalled(app.port(), options);
    stalled.request("GET", "/stream/1");
    stalled.readUntil("\r\n\r\n");
    const auto reader = subscribed(app, 2);
    QVERIFY(reader);
    // Far more than the sockets' buffers take for the one that does not read.
    const QByteArray event(512 * 1024, 'x');
    const std::vector<quint64> both{1, 2};
    for (int i = 0; i < 60; ++i) {
        app.edge().push(both, event);
        QCOMPARE(reader->readUntil("\n\n\r\n").size(), chunk(event).size());
    }
    QTRY_COMPARE(app.closed(1), 1);
    QCOMPARE(app.closed(2), 0);
    QCOMPARE(app.edge().stats().refused(Refusal::StreamOverflow), quint64(1));
}

void EdgeStreamTest::closesAReaderThatStalls()
{
    Limits limits;
    limits.writeSeconds = 1;
    EdgeUnderTest app(limits);
    TestClient::Options options;
    options.receiveBuffer = 4096;
    TestClient stalled(app.port(), options);
    stalled.request("GET", "/stream/1");
    stalled.readUntil("\r\n\r\n");
    app.edge().push(1, QByteArray(50'000'000, 'x'));
    QTRY_COMPARE(app.closed(1), 1);
    QCOMPARE(app.edge().stats().refused(Refusal::TimedOut), quint64(1));
}

void EdgeStreamTest::refusesANumberInUse()
{
    EdgeUnderTest app;
    const auto client = subscribed(app, 1);
    QVERIFY(client);
    TestClient second(app.port());
    QCOMPARE(second.ask("GET", "/stream/1").status, 500);
    QCOMPARE(app.closed(1), 0);
    app.edge().push(1, "still open");
    QCOMPARE(client->readUntil("\n\n\r\n"), chunk("still open"));
}

void EdgeStreamTest::doesNotOpenForHead()
{
    EdgeUnderTest app;
    TestClient client(app.port());
    QCOMPARE(client.ask("HEAD", "/stream/1").status, 200);
    QTRY_COMPARE(app.closed(1), 1);
    QCOMPARE(client.ask("GET", "/").status, 200);
}

void EdgeStreamTest::carriesAThousandIdleStreams()
{
    constexpr int count = 1000;
    rlimit files = {};
    getrlimit(RLIMIT_NOFILE, &files);
    files.rlim_cur = files.rlim_max;
    setrlimit(RLIMIT_NOFILE, &files);
    Limits limits;
    limits.connectionsPerAddress = count + 10;
    EdgeUnderTest app(limits, 2);
    std::vector<std::unique_ptr<TestClient>> clients;
    std::vector<quint64> streams;
    for (quint64 stream = 1; stream <= count; ++stream) {
        clients.push_back(subscribed(app, stream));
        QVERIFY(clients.back());
        streams.push_back(stream);
    }
    QCOMPARE(app.edge().stats().streams, count);
    TestClient client(app.port());
    app.edge().push(streams, "hello");
    QCOMPARE(client.ask("GET", "/").status, 200);
    for (const auto &stream : clients)
        QCOMPARE(stream->readUntil("\n\n\r\n"), chunk("hello"));
    clients.clear();
    QTRY_COMPARE(app.closedStreams(), count);
    QCOMPARE(client.ask("GET", "/").status, 200);
}

QTEST_GUILESS_MAIN(EdgeStreamTest)
#include "EdgeStreamTest.moc"

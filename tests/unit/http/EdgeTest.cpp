// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/Patience.h"
#include "tests/unit/http/EdgeUnderTest.h"
#include "tests/unit/http/TestClient.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <thread>

using namespace edesk;
using namespace edesk::http;

namespace {

QByteArray patterned(qsizetype size)
{
    QByteArray out(size, Qt::Uninitialized);
    for (qsizetype i = 0; i < size; ++i)
        out[i] = char(i * 31 + i / 251);
    return out;
}

} // namespace

/// What an honest client sees.
class EdgeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsTheConnection();
    void closesWhenAsked();
    void answersPipelinedRequestsInOrder();
    void passesTheRequestOn();
    void acceptsAbsoluteTargets();
    void answersHeadWithoutBody();
    void takesChunkedBodies();
    void invitesTheBody();
    void takesAndGivesLargeBodies();
    void speaksHttp10();
    void sendsFields();
    void leavesOutBodiesThatMustNotBe_data();
    void leavesOutBodiesThatMustNotBe();
    void answers500WhenTheApplicationFails_data();
    void answers500WhenTheApplicationFails();
    void ignoresASecondAnswer();
    void takesAnswersFromAnyThread();
    void sendsFiles_data();
    void sendsFiles();
    void honoursIfRange();
    void reportsMissingFiles();
    void counts();
};

void EdgeTest::keepsTheConnection()
{
    EdgeUnderTest app;
    TestClient client(app.port());
    for (int i = 0; i < 3; ++i) {
        const TestClient::Answer answer = client.ask("GET", "/" + QByteArray::number(i));
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.body, QByteArray("GET /" + QByteArray::number(i) + " \n"));
        QVERIFY(answer.field("Date").endsWith(" GMT"));
    }
    QCOMPARE(app.edge().stats().connections, 1);
}

void EdgeTest::closesWhenAsked()
{
    EdgeUnderTest app;
    TestClient client(app.port());
    const TestClient::Answer answer = client.ask("GET", "/", "Connection: close\r\n");
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.field("Connection"), QByteArray("close"));
    QVERIFY(client.ended());
}

void EdgeTest::answersPipelinedRequestsInOrder()
{
    EdgeUnderTest app;
    TestClient client(app.port());
    constexpr int count = 2000;
    QByteArray all("GET /hold HTTP/1.1\r\nHost: h\r\n\r\n");
    for (int i = 0; i < count; ++i)
        all += "POST /" + QByteArray::number(i) + " HTTP/1.1\r\nHost: h\r\nContent-Length: 3\r\n\r\nabc";
    std::thread sender([&] { client.send(all); });
    QTRY_COMPARE(app.held(), 1);
    QCOMPARE(app.requests(), 1);
    app.takeHeld()(Response{200, "text/plain", "first", {}, {}, 0});
    sender.join();
    QCOMPARE(client.answer().body, QByteArray("first"));
    for (int i = 0; i < count; ++i)
        QCOMPARE(client.answer().body, QByteArray("POST /" + QByteArray::number(i) + " \nabc"));
}

void EdgeTest::passesTheRequestOn()
{
    EdgeConfig config;
    config.address = "::";
    EdgeUnderTest app(config);
    for (const QByteArray &address : {QByteArray("::1"), QByteArray("127.0.0.1")}) {
        TestClient::Options options;
        options.address = address;
        TestClient client(app.port(), options);
        QCOMPARE(
            client.ask("PATCH", "/a%20b?c=d&e", "Authorization: Bearer x\r\nContent-Type: a/b\r\n", "body")
                .status,
            200);
        const Request request = app.lastRequest();
        QCOMPARE(request.method, QByteArray("PATCH"));
        QCOMPARE(request.target, QByteArray("/a%20b?c=d&e"));
        QCOMPARE(request.authorization, QByteArray("Bearer x"));
        QCOMPARE(request.contentType, QByteArray("a/b"));
        QCOMPARE(request.peerAddress, address);
        QCOMPARE(request.body, QByteArray("body"));
    }
}

void EdgeTest::acceptsAbsoluteTargets()
{
    EdgeUnderTest app;
    TestClient client(app.port());
    QCOMPARE(client.ask("GET", "https://localhost:1/x?y").body, QByteArray("GET /x?y \n"));
}

void EdgeTest::answersHeadWithoutBody()
{
    EdgeUnderTest app;
    TestClient client(app.port());
    const TestClient::Answer head = client.ask("HEAD", "/abc");
    QCOMPARE(head.status, 200);
    QCOMPARE(head.field("Content-Length"), QByteArray("11"));
    QCOMPARE(client.ask("GET", "/after").body, QByteArray("GET /after \n"));
}

void EdgeTest::takesChunkedBodies()
{
    EdgeUnderTest app;
    TestClient client(app.port());
    client.request("POST", "/", "Transfer-Encoding: chunked\r\n");
    for (const char *piece : {"5\r\n", "hel", "lo\r", "\n1\r\n!\r\n0", "\r\n", "\r\n"})
        QVERIFY(client.send(piece));
    QCOMPARE(client.answer().body, QByteArray("POST / \nhello!"));
}

void EdgeTest::invitesTheBody()
{
    EdgeUnderTest app;
    TestClient client(app.port());
    client.request("POST", "/", "Expect: 100-continue\r\nContent-Length: 4\r\n");
    QCOMPARE(client.readUntil("\r\n\r\n"), QByteArray("HTTP/1.1 100 Continue\r\n\r\n"));
    client.send("body");
    QCOMPARE(client.answer().body, QByteArray("POST / \nbody"));

    // A body that will not be taken is not invited.
    client.request("POST", "/", "Expect: 100-continue\r\nContent-Length: 400000000\r\n");
    QCOMPARE(client.answer().status, 413);
}

void EdgeTest::takesAndGivesLargeBodies()
{
    EdgeUnderTest app;
    TestClient client(app.port());
    const QByteArray body = patterned(1024 * 1024);
    const TestClient::Answer answer = client.ask("POST", "/", "Authorization: x\r\n", body);
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.body, QByteArray("POST / x\n" + body));
}

void EdgeTest::speaksHttp10()
{
    EdgeUnderTest app;
    TestClient client(app.port());
    client.send("GET /a HTTP/1.0\r\nConnection: keep-alive\r\n\r\n");
    const TestClient::Answer kept = client.answer();
    QCOMPARE(kept.field("Connection"), QByteArray("keep-alive"));
    client.send("GET /stream/1 HTTP/1.0\r\n\r\n");
    QCOMPARE(client.answer().status, 505);
    QCOMPARE(app.closed(1), 1);
    QVERIFY(client.ended());
}

void EdgeTest::sendsFields()
{
    EdgeUnderTest app;
    app.answerWith(
        {201, "a/b", "x", {{"Set-Cookie", "a"}, {"Set-Cookie", "b"}, {"Content-Length", "99"}}, {}, 0});
    TestClient client(app.port());
    const TestClient::Answer answer = client.ask("GET", "/");
    QCOMPARE(answer.status, 201);
    QCOMPARE(answer.field("Content-Type"), QByteArray("a/b"));
    QCOMPARE(answer.field("Content-Length"), QByteArray("1"));
    QCOMPARE(answer.head.count("Set-Cookie:"), 2);
    QCOMPARE(answer.head.count("Content-Length:"), 1);
}

void EdgeTest::leavesOutBodiesThatMustNotBe_data()
{
    QTest::addColumn<int>("status");
    QTest::newRow("no content") << 204;
    QTest::newRow("not modified") << 304;
}

void EdgeTest::leavesOutBodiesThatMustNotBe()
{
    QFETCH(const int, status);
    EdgeUnderTest app;
    app.answerWith({status, {}, "must not be sent", {}, {}, 0});
    TestClient client(app.port());
    for (int i = 0; i < 2; ++i) {
        const TestClient::Answer answer = client.ask("GET", "/");
        QCOMPARE(answer.status, status);
        QVERIFY(answer.field("Content-Length").isNull());
    }
}

void EdgeTest::answers500WhenTheApplicationFails_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::newRow("dropped") << QByteArray("/drop");
    QTest::newRow("thrown") << QByteArray("/throw");
    QTest::newRow("line break in a field") << QByteArray("/bad");
}

void EdgeTest::answers500WhenTheApplicationFails()
{
    QFETCH(const QByteArray, target);
    EdgeUnderTest app;
    app.answerWith({200, "a/b", "x", {{"X-Name", "a\r\nSet-Cookie: forged"}}, {}, 0});
    TestClient client(app.port());
    for (int i = 0; i < 2; ++i) {
        const TestClient::Answer answer = client.ask("GET", target);
        QCOMPARE(answer.status, 500);
        QVERIFY(!answer.head.contains("forged"));
    }
    QCOMPARE(app.edge().stats().answers[5], quint64(2));
}

void EdgeTest::ignoresASecondAnswer()
{
    EdgeUnderTest app;
    TestClient client(app.port());
    client.request("GET", "/hold");
    QTRY_COMPARE(app.held(), 1);
    const Completion done = app.takeHeld();
    done({200, {}, "one", {}, {}, 0});
    done({200, {}, "two", {}, {}, 0});
    QCOMPARE(client.answer().body, QByteArray("one"));
    QCOMPARE(client.ask("GET", "/next").body, QByteArray("GET /next \n"));
}

void EdgeTest::takesAnswersFromAnyThread()
{
    EdgeUnderTest app({}, 2);
    std::vector<std::unique_ptr<TestClient>> clients;
    for (int i = 0; i < 8; ++i) {
        clients.push_back(std::make_unique<TestClient>(app.port()));
        clients.back()->request("GET", "/hold");
    }
    QTRY_COMPARE(app.held(), 8);
    std::vector<std::thread> workers;
    workers.reserve(8);
    for (int i = 0; i < 8; ++i)
        workers.emplace_back([&app] { app.takeHeld()({200, {}, "worked", {}, {}, 0}); });
    for (std::thread &worker : workers)
        worker.join();
    for (const auto &client : clients)
        QCOMPARE(client->answer().body, QByteArray("worked"));
}

void EdgeTest::sendsFiles_data()
{
    QTest::addColumn<qsizetype>("size");
    QTest::addColumn<QByteArray>("range");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("contentRange");
    QTest::addColumn<qsizetype>("first");
    QTest::addColumn<qsizetype>("length");
    const qsizetype large = 5'000'001;
    const auto row = [](const char *name, qsizetype size, const char *range, int status,
                        const char *contentRange, qsizetype first, qsizetype length) {
        QTest::newRow(name) << size << QByteArray(range) << status << QByteArray(contentRange) << first
                            << length;
    };
    row("whole", large, "", 200, "", 0, large);
    row("empty", 0, "", 200, "", 0, 0);
    row("part", large, "bytes=1000000-2000000", 206, "bytes 1000000-2000000/5000001", 1'000'000, 1'000'001);
    row("tail", large, "bytes=-1", 206, "bytes 5000000-5000000/5000001", 5'000'000, 1);
    row("beyond", large, "bytes=5000001-", 416, "bytes */5000001", 0, 0);
    row("several", large, "bytes=0-1,4-5", 200, "", 0, large);
}

void EdgeTest::sendsFiles()
{
    QFETCH(const qsizetype, size);
    QFETCH(const QByteArray, range);
    QFETCH(const qsizetype, first);
    QFETCH(const qsizetype, length);
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("file")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    const QByteArray content = patterned(size);
    file.write(content);
    file.close();

    EdgeUnderTest app;
    app.answerWith({200, "a/b", {}, {}, file.fileName(), 0});
    TestClient client(app.port());
    const QByteArray fields = range.isEmpty() ? QByteArray() : QByteArray("Range: " + range + "\r\n");
    for (const bool withBody : {false, true}) {
        client.request(withBody ? "GET" : "HEAD", "/", fields);
        const TestClient::Answer answer = client.answer(withBody);
        QTEST(answer.status, "status");
        QTEST(answer.field("Content-Range"), "contentRange");
        QCOMPARE(answer.field("Accept-Ranges"), QByteArray("bytes"));
        QCOMPARE(answer.field("Content-Length").toLongLong(), length);
        QVERIFY(answer.body == (withBody ? content.mid(first, length) : QByteArray()));
    }
}

void EdgeTest::honoursIfRange()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("file")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("0123456789");
    file.close();
    EdgeUnderTest app;
    app.answerWith({200, "a/b", {}, {{"ETag", "\"v2\""}}, file.fileName(), 0});
    TestClient client(app.port());
    QCOMPARE(client.ask("GET", "/", "Range: bytes=5-\r\nIf-Range: \"v2\"\r\n").body, QByteArray("56789"));
    QCOMPARE(client.ask("GET", "/", "Range: bytes=5-\r\nIf-Range: \"v1\"\r\n").body,
             QByteArray("0123456789"));
}

void EdgeTest::reportsMissingFiles()
{
    const QTemporaryDir folder;
    EdgeUnderTest app;
    TestClient client(app.port());
    app.answerWith({200, "a/b", {}, {}, folder.filePath(QStringLiteral("missing")), 0});
    QCOMPARE(client.ask("GET", "/").status, 404);
    app.answerWith({200, "a/b", {}, {}, folder.path(), 0});
    QCOMPARE(client.ask("GET", "/").status, 500);
}

void EdgeTest::counts()
{
    EdgeUnderTest app;
    TestClient client(app.port());
    app.answerWith({404, {}, {}, {}, {}, 0});
    client.ask("GET", "/");
    client.ask("GET", "/size/100000");
    // The client may have the last bytes before they are counted.
    QTRY_VERIFY(app.edge().stats().bytesSent > 100'000);
    const EdgeStats stats = app.edge().stats();
    QCOMPARE(stats.answers[2], quint64(1));
    QCOMPARE(stats.answers[4], quint64(1));
    QVERIFY(stats.bytesSent < 101'000);
    QVERIFY(stats.bytesReceived > 60 && stats.bytesReceived < 1'000);
    client.abandon();
    QTRY_COMPARE(app.edge().stats().connections, 0);
}

QTEST_GUILESS_MAIN(EdgeTest)
#include "EdgeTest.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/RequestReader.h"

#include <QTest>

using namespace edesk::http;
using Progress = RequestReader::Progress;

namespace {

/// Feeds the text in pieces of the given size, as a connection would; answers what was left over.
QByteArray feedInPieces(RequestReader &reader, const QByteArray &text, qsizetype piece)
{
    QByteArray pending;
    for (qsizetype at = 0; at < text.size(); at += piece) {
        pending += text.mid(at, piece);
        if (reader.progress() == Progress::Incomplete)
            pending.remove(0, reader.feed(pending));
    }
    return pending;
}

} // namespace

class RequestReaderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsInPiecesOfAnySize_data();
    void readsInPiecesOfAnySize();
    void leavesTheNextRequest();
    void reducesTargets_data();
    void reducesTargets();
    void refuses_data();
    void refuses();
    void countsAHeaderThatTricklesIn();
    void limitsBodies_data();
    void limitsBodies();
    void ignoresFieldsInTrailers();
    void limitsTrailersAndChunkLines();
    void asksForContinueOnce();
};

void RequestReaderTest::readsInPiecesOfAnySize_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("no body") << QByteArray("GET /a?b=1 HTTP/1.1\r\nHost: h\r\n\r\n") << QByteArray();
    QTest::newRow("length") << QByteArray("POST /a?b=1 HTTP/1.1\r\nHost: h\r\nContent-Length: 5\r\n\r\nhello")
                            << QByteArray("hello");
    QTest::newRow("chunked") << QByteArray(
                                    "POST /a?b=1 HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n"
                                    "3\r\nhel\r\n2;x=y\r\nlo\r\n0\r\nTrailer: 1\r\n\r\n")
                             << QByteArray("hello");
    QTest::newRow("empty chunked")
        << QByteArray("POST /a?b=1 HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n")
        << QByteArray();
}

void RequestReaderTest::readsInPiecesOfAnySize()
{
    QFETCH(const QByteArray, text);
    for (qsizetype piece = 1; piece <= text.size(); ++piece) {
        RequestReader reader((Limits()));
        QCOMPARE(feedInPieces(reader, text, piece), QByteArray());
        QCOMPARE(reader.progress(), Progress::Complete);
        const Request request = reader.takeRequest();
        QCOMPARE(request.target, QByteArray("/a?b=1"));
        QTEST(request.body, "body");
    }
}

void RequestReaderTest::leavesTheNextRequest()
{
    RequestReader reader((Limits()));
    const QByteArray first("POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 2\r\n\r\nab");
    QCOMPARE(feedInPieces(reader, first + "GET /next", 1000), QByteArray("GET /next"));
    QCOMPARE(reader.takeRequest().body, QByteArray("ab"));
}

void RequestReaderTest::reducesTargets_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QByteArray>("origin");
    QTest::newRow("origin") << QByteArray("/a/b?c") << QByteArray("/a/b?c");
    QTest::newRow("https") << QByteArray("https://h:1/a?b=http://x/") << QByteArray("/a?b=http://x/");
    QTest::newRow("http, upper case") << QByteArray("HTTP://h/a") << QByteArray("/a");
    QTest::newRow("no path") << QByteArray("https://h") << QByteArray("/");
    QTest::newRow("query only") << QByteArray("https://h?q") << QByteArray("/?q");
    for (const char *bad : {"*", "h:443", "a/b", "https:///a", "ftp://h/a", "/a#b"})
        QTest::newRow(bad) << QByteArray(bad) << QByteArray();
}

void RequestReaderTest::reducesTargets()
{
    QFETCH(const QByteArray, target);
    QFETCH(const QByteArray, origin);
    RequestReader reader((Limits()));
    reader.feed(QByteArray("GET " + target + " HTTP/1.1\r\nHost: h\r\n\r\n"));
    QCOMPARE(reader.progress(), origin.isEmpty() ? Progress::Refused : Progress::Complete);
    if (origin.isEmpty())
        QCOMPARE(reader.refusal(), 400);
    else
        QCOMPARE(reader.takeRequest().target, origin);
}

void RequestReaderTest::refuses_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("status");
    const QByteArray get("GET / HTTP/1.1\r\n");
    const QByteArray host("Host: h\r\n");
    const QByteArray chunked("Transfer-Encoding: chunked\r\n");
    QTest::newRow("no host") << QByteArray(get + "\r\n") << 400;
    QTest::newRow("two hosts") << QByteArray(get + host + host + "\r\n") << 400;
    QTest::newRow("two authorizations")
        << QByteArray(get + host + "Authorization: a\r\nAuthorization: b\r\n\r\n") << 400;
    QTest::newRow("length and chunked")
        << QByteArray(get + host + "Content-Length: 3\r\n" + chunked + "\r\n") << 400;
    QTest::newRow("chunked and length")
        << QByteArray(get + host + chunked + "Content-Length: 3\r\n\r\n") << 400;
    QTest::newRow("two lengths") << QByteArray(get + host + "Content-Length: 3\r\nContent-Length: 4\r\n\r\n")
                                 << 400;
    QTest::newRow("negative length") << QByteArray(get + host + "Content-Length: -3\r\n\r\n") << 400;
    QTest::newRow("other encoding") << QByteArray(get + host + "Transfer-Encoding: gzip\r\n\r\n") << 501;
    QTest::newRow("two encodings") << QByteArray(get + host + "Transfer-Encoding: gzip, chunked\r\n\r\n")
                                   << 501;
    QTest::newRow("chunked in 1.0") << QByteArray("POST / HTTP/1.0\r\n" + chunked + "\r\n") << 400;
    QTest::newRow("expectation") << QByteArray(get + host + "Expect: miracles\r\n\r\n") << 417;
    QTest::newRow("bad chunk") << QByteArray(get + host + chunked + "\r\nxyz\r\n") << 400;
    QTest::newRow("space in name") << QByteArray(get + "Host : h\r\n\r\n") << 400;
    QTest::newRow("bare line feed") << QByteArray("GET / HTTP/1.1\nHost: h\n\n") << 400;
    QTest::newRow("control in target") << QByteArray("GET /\x01 HTTP/1.1\r\nHost: h\r\n\r\n") << 400;
    QTest::newRow("HTTP/2 preface") << QByteArray("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n") << 400;
}

void RequestReaderTest::refuses()
{
    QFETCH(const QByteArray, text);
    RequestReader reader((Limits()));
    feedInPieces(reader, text, text.size());
    QCOMPARE(reader.progress(), Progress::Refused);
    QTEST(reader.refusal(), "status");
}

void RequestReaderTest::countsAHeaderThatTricklesIn()
{
    Limits limits;
    limits.headerBytes = 1000;
    for (const qsizetype piece : {1, 7, 100, 5000}) {
        RequestReader reader(limits);
        QByteArray text("GET / HTTP/1.1\r\nHost: h\r\n");
        for (int i = 0; i < 200; ++i)
            text += "X-Field: value\r\n";
        feedInPieces(reader, text, piece);
        QCOMPARE(reader.progress(), Progress::Refused);
        QCOMPARE(reader.refusal(), 431);
    }
}

void RequestReaderTest::limitsBodies_data()
{
    QTest::addColumn<bool>("signedIn");
    QTest::addColumn<bool>("chunked");
    QTest::addColumn<qsizetype>("size");
    QTest::addColumn<bool>("accepted");
    for (const bool chunked : {false, true}) {
        const char *how = chunked ? "chunked" : "length";
        QTest::addRow("anonymous at, %s", how) << false << chunked << qsizetype(100) << true;
        QTest::addRow("anonymous over, %s", how) << false << chunked << qsizetype(101) << false;
        QTest::addRow("signed in at, %s", how) << true << chunked << qsizetype(5000) << true;
        QTest::addRow("signed in over, %s", how) << true << chunked << qsizetype(5001) << false;
    }
}

void RequestReaderTest::limitsBodies()
{
    QFETCH(const bool, signedIn);
    QFETCH(const bool, chunked);
    QFETCH(const qsizetype, size);
    QFETCH(const bool, accepted);
    Limits limits;
    limits.anonymousBodyBytes = 100;
    limits.bodyBytes = 5000;
    QByteArray text("POST / HTTP/1.1\r\nHost: h\r\n");
    if (signedIn)
        text += "Authorization: Bearer x\r\n";
    if (chunked) {
        text += "Transfer-Encoding: chunked\r\n\r\n";
        for (qsizetype left = size; left > 0; left -= 50) {
            const qsizetype chunk = std::min<qsizetype>(left, 50);
            text += QByteArray::number(chunk, 16) + "\r\n" + QByteArray(chunk, 'x') + "\r\n";
        }
        text += "0\r\n\r\n";
    } else {
        text += "Content-Length: " + QByteArray::number(size) + "\r\n\r\n" + QByteArray(size, 'x');
    }
    RequestReader reader(limits);
    feedInPieces(reader, text, 33);
    QCOMPARE(reader.progress(), accepted ? Progress::Complete : Progress::Refused);
    if (accepted)
        QCOMPARE(reader.takeRequest().body.size(), size);
    else
        QCOMPARE(reader.refusal(), 413);
}

void RequestReaderTest::ignoresFieldsInTrailers()
{
    RequestReader reader((Limits()));
    feedInPieces(reader,
                 "POST / HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n"
                 "1\r\na\r\n0\r\nAuthorization: Bearer forged\r\nConnection: close\r\n\r\n",
                 10);
    QCOMPARE(reader.progress(), Progress::Complete);
    QVERIFY(reader.traits().keepAlive);
    QCOMPARE(reader.takeRequest().authorization, QByteArray());
}

void RequestReaderTest::limitsTrailersAndChunkLines()
{
    const QByteArray head("POST / HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n");
    for (const QByteArray &flood :
         {QByteArray("1;" + QByteArray(40'000, 'x')), QByteArray("0\r\nX: " + QByteArray(40'000, 'x'))}) {
        RequestReader reader((Limits()));
        feedInPieces(reader, head + flood, 1000);
        QCOMPARE(reader.progress(), Progress::Refused);
    }
}

void RequestReaderTest::asksForContinueOnce()
{
    RequestReader reader((Limits()));
    reader.feed("POST / HTTP/1.1\r\nHost: h\r\nExpect: 100-continue\r\nContent-Length: 2\r\n\r\n");
    QVERIFY(reader.takeContinue());
    QVERIFY(!reader.takeContinue());
    reader.feed("ab");
    QCOMPARE(reader.progress(), Progress::Complete);

    RequestReader eager((Limits()));
    eager.feed("POST / HTTP/1.1\r\nHost: h\r\nExpect: 100-continue\r\nContent-Length: 2\r\n\r\nab");
    QVERIFY(!eager.takeContinue());
}

QTEST_APPLESS_MAIN(RequestReaderTest)
#include "RequestReaderTest.moc"

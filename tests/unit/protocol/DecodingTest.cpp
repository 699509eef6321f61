// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/domain/Catalogues.h"
#include "common/protocol/Answer.h"
#include "common/protocol/CommandCodec.h"
#include "common/protocol/Messages.h"
#include "common/protocol/Page.h"
#include "common/protocol/Protocol.h"
#include "common/protocol/PullMessages.h"
#include "common/protocol/RepairMessages.h"
#include "tests/unit/protocol/GoldenMessages.h"

#include <QTest>

namespace edesk {
namespace {

using namespace Qt::StringLiterals;
using namespace protocol;

constexpr quint64 noKind = 256 + quint64(EntityKind::Person);
constexpr QChar nul(u'\0');
constexpr QChar detailSeparator(u'\x1f');

const Id row = Id::fromString(u"01997000-0000-7000-8000-000000000001");

QByteArray written(const std::function<void(CborWriter &)> &write)
{
    QByteArray out;
    CborWriter writer(out);
    write(writer);
    return out;
}

/// A command up to its bases, which the caller writes, with what follows.
QByteArray command(const QString &name, const std::function<void(CborWriter &)> &bases)
{
    return written([&](CborWriter &writer) {
        writer.array(8);
        writer.id(row);
        writer.id(row);
        writer.integer(1);
        writer.text(name);
        writer.array(0);
        bases(writer);
        writer.null();
        writer.integer(1);
    });
}

QByteArray batchOf(const QString &name)
{
    return encodeBatch({command(name, [](CborWriter &writer) { writer.array(0); })});
}

template <typename T>
ErrorCode codeOf(const Result<T> &result)
{
    return result.ok() ? ErrorCode::Internal : result.error().code;
}

} // namespace

/// What strangers may send and what newer peers will.
class DecodingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusesOtherTypes_data();
    void refusesOtherTypes();
    void refusesKindsThatAreNone_data();
    void refusesKindsThatAreNone();
    void refusesHalfAPlace();
    void skipsFieldsOfNewerBases();
    void limitsBatches();
    void limitsPlainPages();
    void readsWhatOlderPeersWrite();
    void tellsAnyRefusal_data();
    void tellsAnyRefusal();
};

void DecodingTest::refusesOtherTypes_data()
{
    QTest::addColumn<const GoldenMessage *>("message");
    QTest::addColumn<QByteArray>("bytes");
    const QList<std::pair<const char *, QByteArray>> others{
        {"nothing", {}},
        {"an integer", "\x01"},
        {"a text", "\x61x"},
        {"a map", QByteArray("\xa1\x01\x01")},
        {"an endless array", QByteArray("\x9f\x01\xff")},
        {"an array of 2^64-1", QByteArray("\x9b\xff\xff\xff\xff\xff\xff\xff\xff")},
        {"nested too deep", QByteArray(40, char(0x81)) + '\1'},
        {"many arrays", QByteArray(500'000, char(0x81))},
        {"booleans", QByteArray("\x89\xf5\xf5\xf5\xf5\xf5\xf5\xf5\xf5\xf5")},
    };
    for (const GoldenMessage &message : goldenMessages()) {
        for (const auto &[what, bytes] : others)
            QTest::addRow("%s: %s", qPrintable(message.name), what)
                << &message << QByteArray(message.prefix, '\0') + bytes;
    }
}

void DecodingTest::refusesOtherTypes()
{
    QFETCH(const GoldenMessage *, message);
    QFETCH(const QByteArray, bytes);
    const auto recoded = message->recode(bytes);
    QVERIFY(!recoded.ok());
    QCOMPARE(recoded.error().code, ErrorCode::Malformed);
}

void DecodingTest::refusesKindsThatAreNone_data()
{
    QTest::addColumn<qint64>("kind");
    QTest::newRow("a person and 256") << qint64(noKind);
    QTest::newRow("negative") << qint64(-1);
}

/// A kind is one byte; a larger number is another kind, not the one its last byte names.
void DecodingTest::refusesKindsThatAreNone()
{
    QFETCH(const qint64, kind);
    const QByteArray ref = written([&](CborWriter &writer) {
        writer.integer(kind);
        writer.id(row);
    });
    const QByteArray batch = encodeBatch({command(u"x"_s, [&](CborWriter &writer) {
        writer.array(1);
        writer.array(3);
        writer.raw(ref);
        writer.integer(1);
    })});
    QVERIFY(!decodeBatch(batch, edeskCatalogue()).ok());
    const QByteArray answer = written([&](CborWriter &writer) {
        writer.array(5);
        writer.id(row);
        writer.null();
        writer.raw(ref);
        writer.array(0);
    });
    QVERIFY(!decodeAnswer(answer).ok());
    const QByteArray bucket = "\x83" + ref + '\1';
    QVERIFY(!decodeBucket(bucket).ok());
    const QByteArray wanted = "\x82\x07\x82" + ref;
    QVERIFY(!decodeRowsRequest(wanted).ok());
    const QByteArray gone = '\1' + ref;
    EntryReader entries(gone);
    Entry entry;
    QVERIFY(!entries.next(entry));
    QVERIFY(entries.failed());
}

/// Three numbers are no places, even when another field follows.
void DecodingTest::refusesHalfAPlace()
{
    QVERIFY(!decodeAnswer(written([](CborWriter &writer) {
                 writer.array(6);
                 writer.id(row);
                 writer.null();
                 writer.integer(0);
                 writer.null();
                 writer.array(3);
                 writer.integer(7);
                 writer.integer(300);
                 writer.integer(8);
             })).ok());
}

void DecodingTest::skipsFieldsOfNewerBases()
{
    const auto batch = decodeBatch(encodeBatch({command(u"x"_s,
                                                        [](CborWriter &writer) {
                                                            writer.array(1);
                                                            writer.array(4);
                                                            writer.integer(qint64(EntityKind::Person));
                                                            writer.id(row);
                                                            writer.integer(3);
                                                            writer.text(u"new");
                                                        })}),
                                   edeskCatalogue());
    QVERIFY(batch.ok());
    QCOMPARE(batch->front().command.baseRevision(EntityKind::Person, row), 3);
}

void DecodingTest::limitsBatches()
{
    const QByteArray small = command(u"x"_s, [](CborWriter &writer) { writer.array(0); });
    QVERIFY(decodeBatch(encodeBatch(QList<QByteArray>(batchLimit, small)), edeskCatalogue()).ok());
    QCOMPARE(codeOf(decodeBatch(encodeBatch(QList<QByteArray>(batchLimit + 1, small)), edeskCatalogue())),
             ErrorCode::TooLarge);
    const qsizetype frame =
        command(QString(100'000, u'x'), [](CborWriter &writer) { writer.array(0); }).size() - 100'000;
    const qsizetype most = batchBytesLimit - frame;
    QVERIFY(decodeBatch(batchOf(QString(most, u'x')), edeskCatalogue()).ok());
    QCOMPARE(codeOf(decodeBatch(batchOf(QString(most + 1, u'x')), edeskCatalogue())), ErrorCode::TooLarge);
}

/// What is not compressed is not without limit.
void DecodingTest::readsWhatOlderPeersWrite()
{
    const auto pull = decodePull(QByteArray::fromHex("823b112210f47de98114840719012b1a0001117000"));
    QVERIFY(pull);
    QCOMPARE(pull->cursors, (std::vector<ScopeCursor>{{7, 299, 0}, {70'000, 0, 0}}));
    const auto page = Page::read(QByteArray::fromHex("0084808081880719012b19012df5f4012140f4"));
    QVERIFY(page);
    QCOMPARE(page->segments().front().to, 301);
    QCOMPARE(page->segments().front().newest, 0);
}

void DecodingTest::limitsPlainPages()
{
    const QByteArray plain(1 + pageContentsLimit + 1, '\0');
    QCOMPARE(codeOf(Page::read(plain)), ErrorCode::TooLarge);
    QCOMPARE(codeOf(Page::read(QByteArrayView(plain).chopped(1))), ErrorCode::Malformed);
}

void DecodingTest::tellsAnyRefusal_data()
{
    QTest::addColumn<QStringList>("details");
    QTest::addColumn<QStringList>("told");
    const QString mark(QChar::ReplacementCharacter);
    QTest::newRow("none") << QStringList() << QStringList();
    QTest::newRow("two") << QStringList{u"title"_s, u"500"_s} << QStringList{u"title"_s, u"500"_s};
    QTest::newRow("U+0000") << QStringList{u"a"_s + nul} << QStringList{u"a"_s + mark};
    QTest::newRow("the separator") << QStringList{u"a"_s + detailSeparator + u"b"_s, u"c"_s}
                                   << QStringList{u"a"_s + mark + u"b"_s, u"c"_s};
    QTest::newRow("too long") << QStringList{QString(20'000, u'x')} << QStringList{QString(10'000, u'x')};
}

/// A refusal quotes what a stranger sent; its own reader must take it, or the answers around it are lost.
void DecodingTest::tellsAnyRefusal()
{
    QFETCH(const QStringList, details);
    const Answer answer{row, failure(ErrorCode::UnknownCommand, details), {}, {}};
    const auto decoded = decodeAnswer(encodeAnswer(answer));
    QVERIFY(decoded.ok());
    QCOMPARE(decoded->refusal->code, ErrorCode::UnknownCommand);
    QTEST(decoded->refusal->details, "told");
}

} // namespace edesk

QTEST_APPLESS_MAIN(edesk::DecodingTest)
#include "DecodingTest.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/base/Cbor.h"

#include <QTest>

#include <functional>
#include <limits>

using namespace Qt::StringLiterals;
using namespace edesk;

namespace {

QByteArray hex(const char *text)
{
    return QByteArray::fromHex(text);
}

QByteArray written(const std::function<void(CborWriter &)> &write)
{
    QByteArray out;
    CborWriter writer(out);
    write(writer);
    return out;
}

/// One of everything the protocol uses.
QByteArray sample()
{
    return written([](CborWriter &writer) {
        writer.array(7);
        writer.integer(-70'000);
        writer.text(u"Nguyễn Thị Hoà 😀");
        writer.bytes(QByteArray(300, 'b'));
        writer.id(Id::fromBytes(QByteArray(16, 'i')));
        writer.boolean(true);
        writer.null();
        writer.array(2);
        writer.integer(std::numeric_limits<qint64>::max());
        writer.array(0);
    });
}

/// Reads the sample item by item; false as soon as the reader has failed.
bool readSample(CborReader &reader)
{
    reader.array();
    reader.integer();
    reader.text();
    reader.bytes();
    reader.id();
    reader.boolean();
    const bool null = reader.null();
    reader.array();
    reader.integer();
    reader.array();
    return null && !reader.failed() && reader.atEnd();
}

} // namespace

class CborTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void integers_data()
    {
        QTest::addColumn<qint64>("value");
        QTest::addColumn<QByteArray>("bytes");
        // RFC 8949, appendix A, and the edges of each width.
        QTest::newRow("0") << qint64(0) << hex("00");
        QTest::newRow("23") << qint64(23) << hex("17");
        QTest::newRow("24") << qint64(24) << hex("1818");
        QTest::newRow("255") << qint64(255) << hex("18ff");
        QTest::newRow("256") << qint64(256) << hex("190100");
        QTest::newRow("65535") << qint64(65535) << hex("19ffff");
        QTest::newRow("65536") << qint64(65536) << hex("1a00010000");
        QTest::newRow("2^32-1") << qint64(4294967295) << hex("1affffffff");
        QTest::newRow("10^12") << qint64(1000000000000) << hex("1b000000e8d4a51000");
        QTest::newRow("most") << std::numeric_limits<qint64>::max() << hex("1b7fffffffffffffff");
        QTest::newRow("-1") << qint64(-1) << hex("20");
        QTest::newRow("-24") << qint64(-24) << hex("37");
        QTest::newRow("-25") << qint64(-25) << hex("3818");
        QTest::newRow("-1000") << qint64(-1000) << hex("3903e7");
        QTest::newRow("least") << std::numeric_limits<qint64>::min() << hex("3b7fffffffffffffff");
    }

    void integers()
    {
        QFETCH(qint64, value);
        QFETCH(QByteArray, bytes);
        QCOMPARE(written([&](CborWriter &writer) { writer.integer(value); }).toHex(), bytes.toHex());
        CborReader reader(bytes);
        QCOMPARE(reader.peek(), CborReader::Type::Integer);
        QCOMPARE(reader.integer(), value);
        QVERIFY(!reader.failed() && reader.atEnd());
    }

    void goldenBytes()
    {
        QCOMPARE(written([](CborWriter &w) { w.text(u"ü水𐅑"); }).toHex(), QByteArray("69c3bce6b0b4f0908591"));
        QCOMPARE(written([](CborWriter &w) { w.utf8("IETF"); }).toHex(), QByteArray("6449455446"));
        QCOMPARE(written([](CborWriter &w) { w.text(u""); }).toHex(), QByteArray("60"));
        QCOMPARE(written([](CborWriter &w) { w.bytes(hex("01020304")); }).toHex(), QByteArray("4401020304"));
        QCOMPARE(written([](CborWriter &w) { w.bytes({}); }).toHex(), QByteArray("40"));
        QCOMPARE(written([](CborWriter &w) { w.array(25); }).toHex(), QByteArray("9819"));
        QCOMPARE(written([](CborWriter &w) {
                     w.boolean(false);
                     w.boolean(true);
                     w.null();
                 }).toHex(),
                 QByteArray("f4f5f6"));
        QCOMPARE(written([](CborWriter &w) { w.id(Id()); }).toHex(), QByteArray("50" + QByteArray(32, '0')));
        QCOMPARE(written([](CborWriter &w) { w.raw(hex("83010203")); }).toHex(), QByteArray("83010203"));
        QCOMPARE(written([](CborWriter &w) { w.text(u"x"_s.repeated(70'000)); }).left(5).toHex(),
                 QByteArray("7a00011170"));
    }

    void everythingComesBack()
    {
        const QByteArray bytes = sample();
        CborReader reader(bytes);
        QCOMPARE(reader.array(), 7u);
        QCOMPARE(reader.integer(), -70'000);
        QCOMPARE(reader.peek(), CborReader::Type::Text);
        QCOMPARE(reader.text(), u"Nguyễn Thị Hoà 😀"_s);
        QCOMPARE(reader.peek(), CborReader::Type::Bytes);
        QCOMPARE(reader.bytes().toByteArray(), QByteArray(300, 'b'));
        QCOMPARE(reader.id(), Id::fromBytes(QByteArray(16, 'i')));
        QVERIFY(!reader.null());
        QCOMPARE(reader.peek(), CborReader::Type::Boolean);
        QVERIFY(reader.boolean());
        QCOMPARE(reader.peek(), CborReader::Type::Null);
        QVERIFY(reader.null());
        const qsizetype before = reader.position();
        QCOMPARE(reader.skip().toByteArray(), bytes.mid(before));
        QVERIFY(!reader.failed() && reader.atEnd());
        QCOMPARE(reader.peek(), CborReader::Type::Invalid);
    }

    /// What was read once and written is read alike for ever, through databases too.
    void marksBeforeATextAreDropped()
    {
        const QByteArray bytes = hex("6aefbbbfefbbbf61efbbbf");
        CborReader reader(bytes);
        const QString text = reader.text();
        QVERIFY(!reader.failed() && reader.atEnd());
        QCOMPARE(text, u"a\ufeff"_s);
        QCOMPARE(QString::fromUtf8(text.toUtf8()), text);
    }

    void truncatedAtEveryByte()
    {
        const QByteArray bytes = sample();
        for (qsizetype size = 0; size < bytes.size(); ++size) {
            // A copy of its own, so that the sanitizers see a read past the end.
            const QByteArray cut(bytes.constData(), size);
            CborReader items(cut);
            QVERIFY(!readSample(items));
            QVERIFY(items.failed());
            CborReader whole(cut);
            QVERIFY(whole.skip().isEmpty() && whole.failed());
        }
        CborReader complete(bytes);
        QVERIFY(readSample(complete));
    }

    void hostileBytesFail_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("nothing") << hex("");
        QTest::newRow("text of 2^64-1") << hex("7bffffffffffffffff61");
        QTest::newRow("text of 2^63") << hex("7b800000000000000061");
        QTest::newRow("bytes of 2^64-1") << hex("5bffffffffffffffff00");
        QTest::newRow("bytes one too long") << hex("430102");
        QTest::newRow("array of 2^64-1") << hex("9bffffffffffffffff00");
        QTest::newRow("array of 2^32") << hex("9b000000010000000000");
        QTest::newRow("array one too long") << hex("820001").left(2);
        QTest::newRow("integer over 2^63-1") << hex("1b8000000000000000");
        QTest::newRow("integer under -2^63") << hex("3b8000000000000000");
        QTest::newRow("reserved width") << hex("1c00000000");
        QTest::newRow("indefinite array") << hex("9f00ff");
        QTest::newRow("indefinite text") << hex("7f6161ff");
        QTest::newRow("map") << hex("a10102");
        QTest::newRow("tag") << hex("c11a514b67b0");
        QTest::newRow("float") << hex("fb3ff199999999999a");
        QTest::newRow("undefined") << hex("f7");
        QTest::newRow("break") << hex("ff");
        QTest::newRow("text that is no UTF-8") << hex("62c328");
        QTest::newRow("overlong UTF-8") << hex("62c080");
        QTest::newRow("surrogate in UTF-8") << hex("63eda080");
        QTest::newRow("cut UTF-8") << hex("62e1ba");
        QTest::newRow("beyond Unicode") << hex("64f5808080");
        QTest::newRow("bad item inside arrays") << hex("8181f7");
    }

    void hostileBytesFail()
    {
        QFETCH(QByteArray, bytes);
        CborReader skipping(bytes);
        QVERIFY(skipping.skip().isEmpty());
        QVERIFY(skipping.failed());

        using Read = std::function<void(CborReader &)>;
        const QList<Read> reads{[](CborReader &r) { QCOMPARE(r.integer(), 0); },
                                [](CborReader &r) { QCOMPARE(r.text(), QString()); },
                                [](CborReader &r) { QVERIFY(r.utf8().isEmpty()); },
                                [](CborReader &r) { QVERIFY(r.bytes().isEmpty()); },
                                [](CborReader &r) { QVERIFY(r.id().isNull()); },
                                [](CborReader &r) { QVERIFY(!r.boolean()); }};
        for (const Read &read : reads) {
            CborReader reader(bytes);
            read(reader);
            QVERIFY(reader.failed());
        }
    }

    void wrongTypesFail()
    {
        const QByteArray number = hex("01");
        CborReader reader(number);
        QCOMPARE(reader.array(), 0u);
        QVERIFY(reader.failed());
        const QByteArray shortId = hex("4f") + QByteArray(15, 'x');
        CborReader ids(shortId);
        QVERIFY(ids.id().isNull() && ids.failed());
    }

    void staysFailed()
    {
        const QByteArray bytes = hex("010203f5f660");
        CborReader reader(bytes);
        QCOMPARE(reader.integer(), 1);
        reader.fail();
        QCOMPARE(reader.integer(), 0);
        QCOMPARE(reader.array(), 0u);
        QCOMPARE(reader.text(), QString());
        QVERIFY(!reader.boolean() && !reader.null() && reader.skip().isEmpty());
        QCOMPARE(reader.peek(), CborReader::Type::Invalid);
        QVERIFY(reader.failed() && !reader.atEnd());
    }

    void deepNesting()
    {
        const auto nested = [](int depth) { return QByteArray(depth, char(0x81)).append('\0'); };
        const QByteArray deepest = nested(16);
        CborReader good(deepest);
        QCOMPARE(good.skip().toByteArray(), deepest);
        for (const int depth : {17, 1'000'000}) {
            const QByteArray bytes = nested(depth);
            CborReader reader(bytes);
            QVERIFY(reader.skip().isEmpty() && reader.failed());
        }
    }
};

QTEST_APPLESS_MAIN(CborTest)
#include "CborTest.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/ByteRange.h"

#include <QTest>

using namespace edesk::http;

class ByteRangeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void parses_data();
    void parses();
};

void ByteRangeTest::parses_data()
{
    using Kind = ByteRange::Kind;
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<qint64>("size");
    QTest::addColumn<int>("kind");
    QTest::addColumn<qint64>("first");
    QTest::addColumn<qint64>("length");
    const auto row = [](const char *field, qint64 size, Kind kind, qint64 first, qint64 length) {
        QTest::addRow("%s of %lld", field, static_cast<long long>(size))
            << QByteArray(field) << size << int(kind) << first << length;
    };
    row("", 100, Kind::Whole, 0, 100);
    row("bytes=0-9", 100, Kind::Part, 0, 10);
    row("bytes=90-", 100, Kind::Part, 90, 10);
    row("bytes=90-500", 100, Kind::Part, 90, 10);
    row("bytes=-10", 100, Kind::Part, 90, 10);
    row("bytes=-500", 100, Kind::Part, 0, 100);
    row("bytes=99-99", 100, Kind::Part, 99, 1);
    row("bytes=100-", 100, Kind::Unsatisfiable, 0, 0);
    row("bytes=-0", 100, Kind::Unsatisfiable, 0, 0);
    row("bytes=0-", 0, Kind::Unsatisfiable, 0, 0);
    row("bytes=99999999999999999999-", 100, Kind::Unsatisfiable, 0, 0);
    row("bytes=0-99999999999999999999", 100, Kind::Part, 0, 100);
    row("bytes=9-5", 100, Kind::Whole, 0, 100);
    row("bytes=0-1,5-6", 100, Kind::Whole, 0, 100);
    row("bytes=-", 100, Kind::Whole, 0, 100);
    row("bytes=+1-5", 100, Kind::Whole, 0, 100);
    row("bytes=--5", 100, Kind::Whole, 0, 100);
    row("lines=0-5", 100, Kind::Whole, 0, 100);
}

void ByteRangeTest::parses()
{
    QFETCH(const QByteArray, field);
    QFETCH(const qint64, size);
    const ByteRange range = ByteRange::parse(field, size);
    QTEST(int(range.kind), "kind");
    QTEST(range.first, "first");
    QTEST(range.length, "length");
}

QTEST_APPLESS_MAIN(ByteRangeTest)
#include "ByteRangeTest.moc"

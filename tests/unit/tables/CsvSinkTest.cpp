// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/tables/CsvSink.h"
#include "tests/unit/tables/SampleTable.h"

#include <QBuffer>
#include <QTest>

using namespace edesk;
using namespace Qt::StringLiterals;

namespace {

QByteArray written(const QStringList &texts)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    CsvSink sink(buffer);
    const auto rows = fillSample(sink, texts);
    return rows ? buffer.data() : errorKey(rows.error().code).toUtf8();
}

/// The first field of the only row.
QString firstField(const QString &text)
{
    const QString all = QString::fromUtf8(written({text}));
    const QString row = all.section(u"\r\n"_s, 1);
    return row.left(row.lastIndexOf(u",1234,2026-02-05"_s));
}

} // namespace

/// A CSV that Excel and programs read alike.
class CsvSinkTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesTitlesAndRows();
    void quotesAndGuards_data();
    void quotesAndGuards();
    void keepsLongTexts();
    void saysThatItCannotWrite();
};

void CsvSinkTest::writesTitlesAndRows()
{
    QCOMPARE(written({u"Đặng Thị Ngọc Ánh"_s, u"Hoà"_s}),
             "\xEF\xBB\xBFTiêu đề,Số ngày,Ngày,Lúc\r\n"
             "Đặng Thị Ngọc Ánh,1234,2026-02-05,2026-06-15 08:30\r\n"
             "Hoà,1234,2026-02-05,2026-06-15 08:30\r\n"_ba);
}

void CsvSinkTest::quotesAndGuards_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("field");
    QTest::newRow("plain") << u"Họp"_s << u"Họp"_s;
    QTest::newRow("comma") << u"Họp, báo cáo"_s << u"\"Họp, báo cáo\""_s;
    QTest::newRow("quotes") << u"Họp \"khẩn\""_s << u"\"Họp \"\"khẩn\"\"\""_s;
    QTest::newRow("lines") << u"một\r\nhai"_s << u"\"một\nhai\""_s;
    QTest::newRow("control characters") << u"một\x01\x02hai"_s << u"mộthai"_s;
    QTest::newRow("formula") << u"=HYPERLINK(\"http://x\")"_s << u"\"'=HYPERLINK(\"\"http://x\"\")\""_s;
    QTest::newRow("plus") << u"+84"_s << u"'+84"_s;
    QTest::newRow("minus") << u"-1"_s << u"'-1"_s;
    QTest::newRow("at") << u"@SUM(A1)"_s << u"'@SUM(A1)"_s;
    QTest::newRow("tab") << u"\t=1"_s << u"\"\t'=1\""_s;
    QTest::newRow("semicolon") << u"Họp; báo cáo"_s << u"\"Họp; báo cáo\""_s;
    QTest::newRow("formula after a semicolon")
        << u"Họp;=cmd|'/C calc'!A0;"_s << u"\"Họp;'=cmd|'/C calc'!A0;\""_s;
    QTest::newRow("formulas after semicolons") << u"+1;-2;=3"_s << u"\"'+1;'-2;'=3\""_s;
    QTest::newRow("formula after a tab") << u"Họp\t@SUM(A1)"_s << u"\"Họp\t'@SUM(A1)\""_s;
    QTest::newRow("formula in the second line") << u"Họp\r\n=1"_s << u"\"Họp\n'=1\""_s;
    QTest::newRow("full-width after a semicolon") << u"Họp;＝1"_s << u"\"Họp;'＝1\""_s;
    QTest::newRow("quotes and spaces before a formula") << u"Họp; \"\" =1"_s << u"\"Họp;' \"\"\"\" =1\""_s;
    QTest::newRow("semicolon at the end") << u"Họp;"_s << u"\"Họp;\""_s;
    QTest::newRow("control character before a formula") << u"\x01=1"_s << u"'=1"_s;
    QTest::newRow("full-width") << u"＝1"_s << u"'＝1"_s;
    QTest::newRow("sign inside") << u"a=b"_s << u"a=b"_s;
    QTest::newRow("empty") << u""_s << u""_s;
}

void CsvSinkTest::quotesAndGuards()
{
    QFETCH(const QString, text);
    QFETCH(const QString, field);
    QCOMPARE(firstField(text), field);
}

void CsvSinkTest::keepsLongTexts()
{
    constexpr int longText = 100'000;
    const QString text = QString(longText, u'ă');
    QCOMPARE(firstField(text), text);
}

void CsvSinkTest::saysThatItCannotWrite()
{
    QBuffer closed;
    CsvSink sink(closed);
    QTest::ignoreMessage(QtWarningMsg, "QIODevice::write (QBuffer): device not open");
    const auto rows = fillSample(sink, {u"Việc"_s});
    QVERIFY(!rows);
    QCOMPARE(rows.error().code, ErrorCode::FileFailed);
}

QTEST_GUILESS_MAIN(CsvSinkTest)
#include "CsvSinkTest.moc"

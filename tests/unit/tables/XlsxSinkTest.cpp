// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/tables/XlsxSink.h"
#include "tests/unit/tables/OpenedWorkbook.h"
#include "tests/unit/tables/SampleTable.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace edesk;
using namespace Qt::StringLiterals;

/// A workbook as Excel finds it, read from its XML.
class XlsxSinkTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void writesRealValues();
    void headerStaysAndIsRepeated();
    void textsAreNeverFormulas();
    void cutsWhatACellCannotHold();
    void refusesMoreRowsThanASheetHas();
    void leavesNothingWhenNotEnded();

private:
    QString path() const { return m_folder->filePath(u"bảng.xlsx"_s); }
    OpenedWorkbook written(const QStringList &texts) const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

OpenedWorkbook XlsxSinkTest::written(const QStringList &texts) const
{
    XlsxSink sink(path(), m_folder->path());
    if (const auto rows = fillSample(sink, texts); !rows)
        qFatal("%s", qPrintable(rows.error().cause));
    return OpenedWorkbook(path());
}

void XlsxSinkTest::writesRealValues()
{
    const OpenedWorkbook book = written({u"Đặng Thị Ngọc Ánh"_s, u"Hoà"_s});
    QCOMPARE(book.rows().size(), 6);
    QCOMPARE(book.texts(0), QStringList{u"Nhiệm vụ quá hạn"_s});
    QCOMPARE(book.texts(1), QStringList{u"Bộ lọc: Quá hạn"_s});
    QCOMPARE(book.texts(2),
             QStringList{u"Người lập: Nguyễn Thị Hoàng Yến · Lúc: 15/06/2026 08:30 · Số dòng: 2"_s});
    QCOMPARE(book.texts(3), (QStringList{u"Tiêu đề"_s, u"Số ngày"_s, u"Ngày"_s, u"Lúc"_s}));
    QCOMPARE(book.texts(5).first(), u"Hoà"_s);
    const QList<OpenedWorkbook::Cell> row = book.rows().at(4);
    QCOMPARE(row.at(0).text, u"Đặng Thị Ngọc Ánh"_s);
    // Days since 30/12/1899, as numbers with a format.
    for (int column = 1; column <= 3; ++column)
        QCOMPARE(row.at(column).type, QString());
    QCOMPARE(row.at(1).text.toInt(), 1234);
    QCOMPARE(row.at(2).text.toInt(), int(QDate(1899, 12, 30).daysTo(QDate(2026, 2, 5))));
    constexpr double halfPastEight = 8.5 / 24;
    QCOMPARE(row.at(3).text.toDouble(),
             double(QDate(1899, 12, 30).daysTo(QDate(2026, 6, 15))) + halfPastEight);
    QCOMPARE(book.numberFormat(row.at(2).style), u"dd/mm/yyyy"_s);
    QCOMPARE(book.numberFormat(row.at(3).style), u"dd/mm/yyyy hh:mm"_s);
    QVERIFY(!book.isBold(row.at(0).style));
    for (const OpenedWorkbook::Cell &title : book.rows().at(3))
        QVERIFY(book.isBold(title.style));
}

void XlsxSinkTest::headerStaysAndIsRepeated()
{
    const OpenedWorkbook book = written({u"Một"_s, u"Hai"_s, u"Ba"_s});
    const QByteArray sheet = book.sheet();
    QVERIFY(sheet.contains("<pane ySplit=\"4\" topLeftCell=\"A5\""));
    QVERIFY(sheet.contains("state=\"frozen\""));
    QVERIFY(sheet.contains("<autoFilter ref=\"A4:D7\"/>"));
    QVERIFY(sheet.contains("paperSize=\"9\""));
    const QByteArray workbook = book.part(u"xl/workbook.xml"_s);
    QVERIFY(workbook.contains("_xlnm.Print_Titles"));
    QVERIFY(workbook.contains("Sheet1!$4:$4"));
}

void XlsxSinkTest::textsAreNeverFormulas()
{
    const QStringList texts{u"=1+1"_s, u"+84"_s, u"@SUM(A1)"_s, u"{=1}"_s, u"http://x"_s, u"001"_s};
    const OpenedWorkbook book = written(texts);
    for (qsizetype i = 0; i < texts.size(); ++i) {
        const OpenedWorkbook::Cell cell = book.rows().at(4 + i).first();
        QCOMPARE(cell.text, texts.at(i));
        QCOMPARE(cell.type, u"inlineStr"_s);
    }
}

void XlsxSinkTest::cutsWhatACellCannotHold()
{
    constexpr int longText = 100'000;
    const QString fits(XlsxSink::LongestText, u'ă');
    const OpenedWorkbook book = written({QString(longText, u'ă'), fits, u"một\x01\x02\nhai"_s});
    QCOMPARE(book.rows().at(4).first().text, fits.chopped(1) + u'…');
    QCOMPARE(book.rows().at(5).first().text, fits);
    QCOMPARE(book.rows().at(6).first().text, u"một\nhai"_s);
    // Not in the middle of a character beyond the first plane.
    const QString paired = QString(XlsxSink::LongestText - 2, u'a') + u"😀😀"_s;
    QCOMPARE(written({paired}).rows().at(4).first().text, paired.left(XlsxSink::LongestText - 2) + u'…');
}

void XlsxSinkTest::refusesMoreRowsThanASheetHas()
{
    constexpr qint64 sheetRows = 1'048'576;
    XlsxSink sink(path(), m_folder->path());
    const auto begun = sink.begin(sampleHead(sheetRows));
    QVERIFY(!begun);
    QCOMPARE(begun.error().code, ErrorCode::TooMany);
}

void XlsxSinkTest::leavesNothingWhenNotEnded()
{
    {
        XlsxSink sink(path(), m_folder->path());
        QVERIFY(sink.begin(sampleHead(2)));
        QVERIFY(sink.row(sampleRow(u"Việc"_s)));
    }
    QVERIFY(QDir(m_folder->path()).isEmpty());
}

QTEST_GUILESS_MAIN(XlsxSinkTest)
#include "XlsxSinkTest.moc"

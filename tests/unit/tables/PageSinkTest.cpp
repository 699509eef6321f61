// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/tables/PageSink.h"
#include "client/tables/OfficialPage.h"
#include "client/tables/PrintFont.h"
#include "tests/unit/tables/OpenedPdf.h"
#include "tests/unit/tables/SampleTable.h"

#include <QFontDatabase>
#include <QPdfWriter>
#include <QTemporaryDir>
#include <QTest>

using namespace edesk;
using namespace Qt::StringLiterals;

/// A document as poppler reads it: what stands on which page.
class PageSinkTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bundledFontHoldsVietnamese();
    void firstPageSaysWhatItIs();
    void titlesAreRepeatedOnEachPage();
    void longRowGoesOnOnTheNextPage();
    void shortRowStaysTogether();
    void lettersAreEmbedded();

private:
    QString path() const { return m_folder.filePath(u"bảng.pdf"_s); }
    OpenedPdf written(const QStringList &texts, const QString &family = printFontFamily()) const;

    QTemporaryDir m_folder;
};

OpenedPdf PageSinkTest::written(const QStringList &texts, const QString &family) const
{
    QPdfWriter writer(path());
    writer.setPageLayout(officialPage(sampleHead(0).columns.size()));
    {
        PageSink sink(writer, family);
        if (const auto rows = fillSample(sink, texts); !rows)
            qFatal("%s", qPrintable(rows.error().cause));
    }
    return OpenedPdf(path());
}

void PageSinkTest::bundledFontHoldsVietnamese()
{
    QVERIFY(loadBundledPrintFont());
    QVERIFY(QFontDatabase::hasFamily(u"Tinos"_s));
    QVERIFY(QFontDatabase::writingSystems(u"Tinos"_s).contains(QFontDatabase::Vietnamese));
    QVERIFY(QFontDatabase::styles(u"Tinos"_s).contains(u"Bold"_s));
    QVERIFY(QFontDatabase::styles(u"Tinos"_s).contains(u"Italic"_s));
}

void PageSinkTest::firstPageSaysWhatItIs()
{
    const OpenedPdf pdf = written({u"Đặng Thị Ngọc Ánh"_s, u"Nghiễm, Hưởng, Thuỷ, Quỳ, Ỡm ờ"_s});
    QCOMPARE(pdf.pages().size(), 1);
    QVERIFY2(pdf.pageSize().endsWith(u"(A4)"_s), qPrintable(pdf.pageSize()));
    const QString text = pdf.joined();
    for (const QString &wanted :
         {u"Nhiệm vụ quá hạn"_s, u"Bộ lọc: Quá hạn"_s, u"Người lập: Nguyễn Thị Hoàng Yến"_s,
          u"Lúc: 15/06/2026 08:30"_s, u"Số dòng: 2"_s, u"Đặng Thị Ngọc Ánh"_s,
          u"Nghiễm, Hưởng, Thuỷ, Quỳ, Ỡm ờ"_s, u"1.234"_s, u"05/02/2026"_s, u"15/06/2026 08:30"_s,
          u"Trang 1"_s})
        QVERIFY2(text.contains(wanted), qPrintable(wanted + u" in: "_s + text));
}

void PageSinkTest::titlesAreRepeatedOnEachPage()
{
    constexpr int rows = 200;
    const QStringList texts = numberedTexts(rows);
    const OpenedPdf pdf = written(texts);
    QVERIFY(pdf.pages().size() > 3);
    int seen = 0;
    for (qsizetype page = 0; page < pdf.pages().size(); ++page) {
        const QString &text = pdf.pages().at(page);
        QCOMPARE(text.count(u"Tiêu đề"_s), 1);
        QCOMPARE(text.count(u"Số ngày"_s), 1);
        QVERIFY(text.contains(u"Trang %1\n"_s.arg(page + 1)));
        QCOMPARE(text.contains(u"Nhiệm vụ quá hạn"_s), page == 0);
        seen += int(text.count(u"Việc "_s));
    }
    QCOMPARE(seen, rows);
    const QString all = pdf.joined();
    for (const QString &text : texts)
        QCOMPARE(all.count(text), 1);
}

void PageSinkTest::longRowGoesOnOnTheNextPage()
{
    constexpr int words = 20'000;
    QStringList text;
    for (int i = 0; i < words; ++i)
        text.append(QString::number(i).rightJustified(5, u'0'));
    const OpenedPdf pdf = written({text.join(u' '), u"Việc sau"_s});
    QVERIFY(pdf.pages().size() > 10);
    const QString all = pdf.joined();
    for (int i = 0; i < words; ++i)
        QVERIFY2(all.contains(text.at(i)), qPrintable(text.at(i)));
    QVERIFY(pdf.pages().last().contains(u"Việc sau"_s));
}

void PageSinkTest::shortRowStaysTogether()
{
    const QString threeLines = u"đầu\ngiữa\ncuối"_s;
    const OpenedPdf pdf = written(QStringList(60, threeLines));
    QVERIFY(pdf.pages().size() > 2);
    for (const QString &page : pdf.pages()) {
        QVERIFY(page.count(u"đầu"_s) > 0);
        QCOMPARE(page.count(u"cuối"_s), page.count(u"đầu"_s));
    }
}

void PageSinkTest::lettersAreEmbedded()
{
    QVERIFY(loadBundledPrintFont());
    QStringList fonts = written({u"Việc"_s}, u"Tinos"_s).fonts();
    fonts.sort();
    QCOMPARE(fonts, (QStringList{u"Tinos"_s, u"Tinos-Bold"_s, u"Tinos-Italic"_s}));
}

QTEST_MAIN(PageSinkTest)
#include "PageSinkTest.moc"

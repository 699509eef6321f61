// SPDX-License-Identifier: GPL-3.0-or-later
// The text of a page: what lies where, what is selected, what is found.
#include "client/pdf/PdfPageText.h"
#include "common/base/VietnameseText.h"

#include <QTest>

using namespace edesk;
using namespace Qt::StringLiterals;

namespace {

constexpr int letter = 10;

/// Words of letters 10 points wide and 12 high, from the left edge of a line on.
PdfPageText page(const QList<QStringList> &lines)
{
    PdfPageText out;
    for (qsizetype row = 0; row < lines.size(); ++row) {
        int x = 0;
        for (qsizetype i = 0; i < lines[row].size(); ++i) {
            const QString &word = lines[row][i];
            QList<QRectF> boxes;
            for (qsizetype at = 0; at < word.size(); ++at, x += letter)
                boxes.append(QRectF(x, double(row) * 20, letter, 12));
            x += letter;
            const bool isLast = i + 1 == lines[row].size();
            out.append(word, boxes, isLast ? PdfPageText::After::LineBreak : PdfPageText::After::Space);
        }
    }
    return out;
}

PdfPageText sample()
{
    return page({{u"Văn"_s, u"phòng"_s}, {u"Ủy"_s, u"ban"_s}});
}

} // namespace

class PdfPageTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void partsWordsAndLines();
    void findsThePlaceNearestToAPoint();
    void coversOneAreaPerLine();
    void stepsByWords();
    void findsWithoutMarksAndAcrossLines_data();
    void findsWithoutMarksAndAcrossLines();
    void emptyPageHasNothing();
};

void PdfPageTextTest::partsWordsAndLines()
{
    const PdfPageText text = sample();
    QCOMPARE(text.text(), u"Văn phòng\nỦy ban\n"_s);
    QCOMPARE(text.box(0), QRectF(0, 0, letter, 12));
    QVERIFY(text.box(3).isNull());
    QCOMPARE(text.box(4), QRectF(40, 0, letter, 12));
    QVERIFY(text.box(1000).isNull());
}

void PdfPageTextTest::findsThePlaceNearestToAPoint()
{
    const PdfPageText text = sample();
    QCOMPARE(text.nearest({2, 5}), 0);
    QCOMPARE(text.nearest({8, 5}), 1);
    // Beyond the end of a line: its end, not the line below.
    QCOMPARE(text.nearest({500, 5}), 9);
    QCOMPARE(text.nearest({2, 25}), 10);
    QCOMPARE(text.nearest({2, 5000}), 10);
    QVERIFY(text.isOnText({35, 6}));
    QVERIFY(!text.isOnText({35, 300}));
}

void PdfPageTextTest::coversOneAreaPerLine()
{
    const PdfPageText text = sample();
    QCOMPARE(text.areas({4, 12}), (QList<QRectF>{QRectF(40, 0, 50, 12), QRectF(0, 20, 20, 12)}));
    QCOMPARE(text.areas({0, 1'000'000}).size(), 2);
    QVERIFY(text.areas({5, 5}).isEmpty());
    QVERIFY(text.areas({-5, 0}).isEmpty());
}

void PdfPageTextTest::stepsByWords()
{
    const PdfPageText text = sample();
    QCOMPARE(text.wordAt(6), (PdfPageText::Range{4, 9}));
    QCOMPARE(text.wordAfter(0), 4);
    QCOMPARE(text.wordAfter(5), 10);
    QCOMPARE(text.wordAfter(16), 17);
    QCOMPARE(text.wordBefore(10), 4);
    QCOMPARE(text.wordBefore(0), 0);
    QCOMPARE(text.wordBefore(1'000'000), 13);
}

void PdfPageTextTest::findsWithoutMarksAndAcrossLines_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<int>("hits");
    QTest::newRow("as written") << u"phòng"_s << 1;
    QTest::newRow("without marks") << u"PHONG"_s << 1;
    QTest::newRow("other marks") << u"phóng"_s << 1;
    QTest::newRow("across lines") << u"phòng uy"_s << 1;
    QTest::newRow("within words") << u"an"_s << 2;
    QTest::newRow("not in this order") << u"ban phòng"_s << 0;
    QTest::newRow("nothing") << QString() << 0;
}

void PdfPageTextTest::findsWithoutMarksAndAcrossLines()
{
    QFETCH(QString, query);
    QFETCH(int, hits);
    const PdfPageText text = sample();
    const auto found = text.matches(folded(query));
    QCOMPARE(found.size(), hits);
    for (const auto &hit : found)
        QCOMPARE(folded(QStringView(text.text()).sliced(hit.begin, hit.end - hit.begin)), folded(query));
}

void PdfPageTextTest::emptyPageHasNothing()
{
    const PdfPageText text;
    QCOMPARE(text.nearest({5, 5}), -1);
    QVERIFY(!text.isOnText({5, 5}));
    QVERIFY(text.matches(u"a").isEmpty());
    QCOMPARE(text.wordAfter(0), 0);
    QCOMPARE(text.wordAt(0), (PdfPageText::Range{0, 0}));
}

QTEST_GUILESS_MAIN(PdfPageTextTest)
#include "PdfPageTextTest.moc"

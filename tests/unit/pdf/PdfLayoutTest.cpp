// SPDX-License-Identifier: GPL-3.0-or-later
// Pages below one another, as wide as the view or by factor; absurd sizes stay within what can be scrolled.
#include "client/pdf/PdfLayout.h"

#include <QTest>

#include <limits>

using namespace edesk;

class PdfLayoutTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fitsTheWidth();
    void showsAtAFactorInTheMiddle();
    void findsPagesByHeight();
    void boundsAbsurdSizes();
    void holdsThousandsOfHugePages();
    void hasNoPages();
};

void PdfLayoutTest::fitsTheWidth()
{
    PdfLayout layout({{595, 842}, {842, 595}});
    layout.arrange({}, 619);
    constexpr int room = 619 - 2 * PdfLayout::Margin;
    QCOMPARE(layout.page(0), QRect(PdfLayout::Margin, PdfLayout::Margin, room, 842));
    QCOMPARE(layout.page(1).width(), room);
    QCOMPARE(layout.page(1).top(), layout.page(0).bottom() + 1 + PdfLayout::Margin);
    QCOMPARE(layout.size(), QSize(619, layout.page(1).bottom() + 1 + PdfLayout::Margin));
}

void PdfLayoutTest::showsAtAFactorInTheMiddle()
{
    PdfLayout layout({{300, 300}, {600, 300}});
    layout.arrange({false, 1}, 1000);
    QCOMPARE(layout.page(0), QRect(300, 12, 400, 400));
    QCOMPARE(layout.page(1), QRect(100, 424, 800, 400));
    layout.arrange({false, 2}, 1000);
    QCOMPARE(layout.size().width(), 1600 + 2 * PdfLayout::Margin);
}

void PdfLayoutTest::findsPagesByHeight()
{
    PdfLayout layout({{100, 100}, {100, 100}, {100, 100}});
    layout.arrange({}, 124);
    QCOMPARE(layout.pageAt(-50), 0);
    QCOMPARE(layout.pageAt(111), 0);
    QCOMPARE(layout.pageAt(112), 1);
    QCOMPARE(layout.pageAt(5000), 2);
    QCOMPARE(layout.pagesWithin(0, 130), (std::pair{0, 1}));
    QCOMPARE(layout.pagesWithin(230, 900), (std::pair{2, 2}));
}

void PdfLayoutTest::boundsAbsurdSizes()
{
    PdfLayout layout({{1e9, 1e9}, {1, 1e9}, {1e9, 1}, {0, 0}});
    for (const PdfZoom &zoom : {PdfZoom(), PdfZoom{false, 8}}) {
        layout.arrange(zoom, 800);
        for (int i = 0; i < layout.count(); ++i) {
            QVERIFY(layout.page(i).width() >= 1 && layout.page(i).width() <= PdfLayout::LongestSide);
            QVERIFY(layout.page(i).height() >= 1 && layout.page(i).height() <= PdfLayout::LongestSide);
        }
    }
    // A page without a size is as large as A4.
    layout.arrange({false, 0.75}, 800);
    QCOMPARE(layout.page(3).size(), QSize(595, 842));
}

void PdfLayoutTest::holdsThousandsOfHugePages()
{
    PdfLayout layout(QList<QSizeF>(50'000, {14'400, 14'400}));
    layout.arrange({false, 8}, 800);
    QVERIFY(layout.size().height() > 0);
    for (int i = 1; i < layout.count(); ++i)
        QVERIFY(layout.page(i).top() > layout.page(i - 1).bottom());
    QVERIFY(layout.page(layout.count() - 1).bottom() < std::numeric_limits<int>::max() - 1000);
}

void PdfLayoutTest::hasNoPages()
{
    PdfLayout layout;
    layout.arrange({}, 500);
    QCOMPARE(layout.pageAt(0), -1);
    QCOMPARE(layout.pagesWithin(0, 100), (std::pair{0, -1}));
}

QTEST_GUILESS_MAIN(PdfLayoutTest)
#include "PdfLayoutTest.moc"

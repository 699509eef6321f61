// SPDX-License-Identifier: GPL-3.0-or-later
// Where the stamp goes: near the corner, where nothing is, below the letterhead.
#include "client/pdf/FreeSpace.h"

#include <QPainter>
#include <QTest>

using namespace edesk;

namespace {

const QSizeF page(595, 842);
const QSizeF stamp(142, 99);

QImage paper()
{
    QImage out(page.toSize(), QImage::Format_RGB32);
    out.fill(QColor(245, 243, 238));
    return out;
}

void ink(QImage &picture, const QRect &area)
{
    QPainter(&picture).fillRect(area, Qt::black);
}

} // namespace

class FreeSpaceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void goesToTheCorner_data();
    void goesToTheCorner();
    void stepsAsideForWhatIsThere();
    void coversLeastWhereNothingIsFree();
    void fitsAPageNoLargerThanItself();
};

void FreeSpaceTest::goesToTheCorner_data()
{
    QTest::addColumn<PageCorner>("corner");
    QTest::addColumn<QRectF>("within");
    QTest::newRow("top right") << PageCorner::TopRight << QRectF(400, 100, 195, 150);
    QTest::newRow("top left") << PageCorner::TopLeft << QRectF(0, 100, 195, 150);
    QTest::newRow("bottom right") << PageCorner::BottomRight << QRectF(400, 692, 195, 150);
    QTest::newRow("bottom left") << PageCorner::BottomLeft << QRectF(0, 692, 195, 150);
}

void FreeSpaceTest::goesToTheCorner()
{
    QFETCH(PageCorner, corner);
    QFETCH(QRectF, within);
    const QRectF place = freeSpace(paper(), page, stamp, corner);
    QCOMPARE(place.size(), stamp);
    QVERIFY(within.contains(place));
}

void FreeSpaceTest::stepsAsideForWhatIsThere()
{
    QImage picture = paper();
    const QRect heading(0, 120, 595, 60);
    ink(picture, heading);
    const QRectF place = freeSpace(picture, page, stamp, PageCorner::TopRight);
    QVERIFY(!place.intersects(heading));
    QVERIFY(place.top() > heading.bottom());
    QVERIFY(place.bottom() < page.height() * 0.75);
    // A column of text at the right edge: further to the left.
    picture = paper();
    const QRect column(560, 0, 35, 842);
    ink(picture, column);
    const QRectF beside = freeSpace(picture, page, stamp, PageCorner::TopRight);
    QVERIFY(!beside.intersects(column));
}

void FreeSpaceTest::coversLeastWhereNothingIsFree()
{
    QImage picture = paper();
    ink(picture, picture.rect());
    // A hole that is a little too small.
    const QRect hole(440, 200, 130, 95);
    QPainter(&picture).fillRect(hole, Qt::white);
    const QRectF place = freeSpace(picture, page, stamp, PageCorner::TopRight);
    QVERIFY(QRectF({0, 0}, page).contains(place));
    QVERIFY(place.intersects(hole));
    QVERIFY(qAbs(place.center().y() - hole.center().y()) < 12);
}

void FreeSpaceTest::fitsAPageNoLargerThanItself()
{
    QImage picture(142, 99, QImage::Format_RGB32);
    picture.fill(Qt::white);
    const QRectF place = freeSpace(picture, stamp, stamp, PageCorner::BottomRight);
    QCOMPARE(place, QRectF({0, 0}, stamp));
}

QTEST_GUILESS_MAIN(FreeSpaceTest)
#include "FreeSpaceTest.moc"

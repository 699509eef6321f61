// SPDX-License-Identifier: GPL-3.0-or-later
// The PDF of a scan as another program sees it: sizes, pictures, facts; and what happens when it cannot be
// made.
#include "client/scanning/ScanPdf.h"
#include "client/scanning/BlackAndWhite.h"
#include "tests/unit/scanning/ScannedPdf.h"
#include "tests/unit/scanning/SmallDisk.h"
#include "tests/unit/scanning/TestScanner.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QTimeZone>

using namespace edesk;
using namespace Qt::StringLiterals;

namespace {

const ScanPdfFacts facts{u"Công văn số 12/UBND-VX về việc “Đổi mới”"_s, u"Nguyễn Thị Hoà"_s,
                         QDateTime(QDate(2026, 11, 23), QTime(8, 30), QTimeZone("Asia/Ho_Chi_Minh"))};
const QSizeF a4(595.276, 841.89);

QImage coloured(QSize millimetres, int resolution)
{
    QImage page = testPage(millimetres, resolution).convertToFormat(QImage::Format_RGB888);
    for (int y = 0; y < 20; ++y)
        std::fill_n(page.scanLine(y), 60, uchar(y % 2 ? 200 : 20));
    page.setPixel(5, 5, qRgb(255, 0, 0));
    return page;
}

bool isNear(const QSizeF &one, const QSizeF &other)
{
    return std::abs(one.width() - other.width()) < 0.5 && std::abs(one.height() - other.height()) < 0.5;
}

QByteArray contentsOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class ScanPdfTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void pagesAreAsLargeAsTheirPaper();
    void picturesStandAsTheyWereKept();
    void turnsDoNotTouchPictures();
    void blackStaysBlack();
    void itSaysWhatItIs();
    void aDamagedPageIsNamed();
    void withoutPagesThereIsNone();
    void cancellingLeavesTheFileAsItWas();
    void aFullDiskLeavesTheFileAsItWas();
    void aFolderThatIsNotThereIsNamed();
    void manyPagesStandInTheirOrder();

private:
    QString target() const { return m_place->filePath(u"scan.pdf"_s); }
    PageFolder folder() const { return PageFolder(m_place->filePath(u"pages"_s)); }
    Result<void> write(const QList<ScannedPage> &pages)
    {
        ScanPdfProgress progress;
        return writeScanPdf(folder(), pages, target(), facts, progress);
    }

    std::unique_ptr<QTemporaryDir> m_place;
};

void ScanPdfTest::init()
{
    m_place = std::make_unique<QTemporaryDir>();
}

void ScanPdfTest::pagesAreAsLargeAsTheirPaper()
{
    QList<ScannedPage> pages;
    // A whole sheet, one whose scanner cut off a little, one that took more, and one that is no sheet.
    for (const QSize size : {QSize(210, 297), QSize(208, 295), QSize(215, 297), QSize(100, 150)})
        pages << *folder().keep(testPage(size, 200));
    QVERIFY(write(pages));
    const ScannedPdf pdf(target());
    QCOMPARE(pdf.pages(), 4);
    for (const int page : {1, 2, 3})
        QVERIFY2(isNear(pdf.size(page), a4), qPrintable(u"page %1"_s.arg(page)));
    QVERIFY(isNear(pdf.size(4), QSizeF(100, 150) * 72 / 25.4));
    for (const ScannedPdf::Picture &picture : pdf.pictures())
        QCOMPARE(picture.resolution, 200);
}

void ScanPdfTest::picturesStandAsTheyWereKept()
{
    const QSize sheet(210, 297);
    const QList<ScannedPage> pages{*folder().keep(testPage(sheet, 300)), *folder().keep(coloured(sheet, 300)),
                                   *folder().keep(blackAndWhite(testPage(sheet, 300)))};
    QVERIFY(write(pages));
    const QList<ScannedPdf::Picture> pictures = ScannedPdf(target()).pictures();
    QCOMPARE(pictures.size(), 3);
    QCOMPARE(pictures[0].colour, u"gray"_s);
    QCOMPARE(pictures[0].encoding, u"jpeg"_s);
    QCOMPARE(pictures[0].bits, 8);
    QCOMPARE(pictures[1].colour, u"rgb"_s);
    QCOMPARE(pictures[1].encoding, u"jpeg"_s);
    QCOMPARE(pictures[2].colour, u"gray"_s);
    QCOMPARE(pictures[2].bits, 1);
    for (const ScannedPdf::Picture &picture : pictures) {
        QCOMPARE(picture.dots, testPage(sheet, 300).size());
        QCOMPARE(picture.resolution, 300);
    }
    // Byte by byte: no loss is added to that of the first time.
    QVERIFY(contentsOf(target()).contains(contentsOf(folder().pathOf(pages[0]))));
    QVERIFY(contentsOf(target()).contains(contentsOf(folder().pathOf(pages[1]))));
}

void ScanPdfTest::turnsDoNotTouchPictures()
{
    QList<ScannedPage> pages{*folder().keep(testPage()), *folder().keep(testPage())};
    pages[1].turned = 90;
    QVERIFY(write(pages));
    const ScannedPdf pdf(target());
    QCOMPARE(pdf.turned(1), 0);
    QCOMPARE(pdf.turned(2), 90);
    QVERIFY(contentsOf(target()).contains(contentsOf(folder().pathOf(pages[1]))));
}

void ScanPdfTest::blackStaysBlack()
{
    QVERIFY(write({*folder().keep(blackAndWhite(testPage()))}));
    const QString picture = m_place->filePath(u"seen"_s);
    QCOMPARE(QProcess::execute(u"pdftoppm"_s, {u"-r"_s, u"100"_s, u"-gray"_s, u"-singlefile"_s, u"-png"_s,
                                               target(), picture}),
             0);
    const QImage seen(picture + u".png"_s);
    QCOMPARE(qGray(seen.pixel(300, 30)), 255);
    QCOMPARE(qGray(seen.pixel(5, 5)), 255);
    // The lines stand where they stood, to a dot.
    const auto isBlackNear = [&](int y) {
        return qGray(seen.pixel(300, y - 1)) < 128 || qGray(seen.pixel(300, y)) < 128 ||
               qGray(seen.pixel(300, y + 1)) < 128;
    };
    QVERIFY(isBlackNear(20) && isBlackNear(600) && isBlackNear(1140));
}

void ScanPdfTest::itSaysWhatItIs()
{
    QVERIFY(write({*folder().keep(testPage())}));
    const ScannedPdf pdf(target());
    QCOMPARE(pdf.fact(u"Title"_s), facts.title);
    QCOMPARE(pdf.fact(u"Author"_s), facts.author);
    QCOMPARE(pdf.fact(u"Creator"_s), u"edesk"_s);
    QVERIFY(contentsOf(target()).contains("D:20261123013000Z"));
}

void ScanPdfTest::aDamagedPageIsNamed()
{
    QVERIFY(write({*folder().keep(testPage())}));
    const QByteArray before = contentsOf(target());
    const QList<ScannedPage> pages{*folder().keep(testPage()), *folder().keep(testPage())};
    QFile file(folder().pathOf(pages[1]));
    QVERIFY(file.resize(file.size() / 2));
    const Result<void> written = write(pages);
    QVERIFY(!written);
    QCOMPARE(written.error().code, ErrorCode::ScannedPageDamaged);
    QCOMPARE(written.error().details, QStringList{u"2"_s});
    QCOMPARE(contentsOf(target()), before);
}

void ScanPdfTest::withoutPagesThereIsNone()
{
    QCOMPARE(write({}).error().code, ErrorCode::InvalidArgument);
    QVERIFY(!QFile::exists(target()));
}

void ScanPdfTest::cancellingLeavesTheFileAsItWas()
{
    QVERIFY(write({*folder().keep(testPage())}));
    const QByteArray before = contentsOf(target());
    ScanPdfProgress progress;
    progress.isCancelled = true;
    const auto written = writeScanPdf(folder(), folder().read().pages, target(), facts, progress);
    QVERIFY(!written);
    QCOMPARE(written.error().code, ErrorCode::Cancelled);
    QCOMPARE(contentsOf(target()), before);
}

void ScanPdfTest::aFullDiskLeavesTheFileAsItWas()
{
    SmallDisk disk;
    if (!disk.isMounted())
        QSKIP("a disk can only be mounted by root");
    const PageFolder kept(disk.path(u"pages"_s));
    QList<ScannedPage> pages;
    for (int i = 0; i < 4; ++i)
        pages << *kept.keep(testPage({210, 297}, 200));
    disk.fillBut(100 * 1024);
    ScanPdfProgress progress;
    const Result<void> written = writeScanPdf(kept, pages, disk.path(u"scan.pdf"_s), facts, progress);
    QVERIFY(!written);
    QCOMPARE(written.error().code, ErrorCode::StoreFull);
    QVERIFY(!QFile::exists(disk.path(u"scan.pdf"_s)));
    QCOMPARE(kept.read().pages.size(), 4);
    disk.makeRoom();
    QVERIFY(writeScanPdf(kept, pages, disk.path(u"scan.pdf"_s), facts, progress));
    QCOMPARE(ScannedPdf(disk.path(u"scan.pdf"_s)).pages(), 4);
}

void ScanPdfTest::aFolderThatIsNotThereIsNamed()
{
    ScanPdfProgress progress;
    const QString nowhere = m_place->filePath(u"nowhere/scan.pdf"_s);
    const auto written = writeScanPdf(folder(), {*folder().keep(testPage())}, nowhere, facts, progress);
    QVERIFY(!written);
    QCOMPARE(written.error().code, ErrorCode::FileFailed);
    QCOMPARE(written.error().details, QStringList{nowhere});
}

void ScanPdfTest::manyPagesStandInTheirOrder()
{
    constexpr int count = 60;
    QList<ScannedPage> pages;
    for (int i = 0; i < count; ++i)
        pages << *folder().keep(testPage({50 + i, 80}));
    std::reverse(pages.begin(), pages.end());
    ScanPdfProgress progress;
    QVERIFY(writeScanPdf(folder(), pages, target(), facts, progress));
    QCOMPARE(int(progress.pages), count);
    const ScannedPdf pdf(target());
    QCOMPARE(pdf.pages(), count);
    for (int page = 1; page <= count; ++page)
        QVERIFY(std::abs(pdf.size(page).width() * 25.4 / 72 - (50 + count - page)) < 0.5);
}

QTEST_GUILESS_MAIN(ScanPdfTest)
#include "ScanPdfTest.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
// What was scanned stays: in its order, after a kill, beside damage, on a full disk.
#include "client/scanning/PageFolder.h"
#include "client/scanning/BlackAndWhite.h"
#include "tests/support/Patience.h"
#include "tests/unit/scanning/SmallDisk.h"
#include "tests/unit/scanning/TestScanner.h"

#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <cstdio>

using namespace edesk;
using namespace Qt::StringLiterals;

namespace {

/// This program with this word and a folder keeps pages there until it is killed, telling of each by a byte.
const QString keepPages = u"keep-pages"_s;

int keepUntilKilled(const QString &path)
{
    const PageFolder folder(path);
    QList<ScannedPage> pages;
    for (;;) {
        const auto page = folder.keep(testPage());
        if (!page || !folder.write({pages << *page, {}}) || std::putchar('x') == EOF ||
            std::fflush(stdout) != 0)
            return 1;
    }
}

QStringList filesOf(const PageFolder::Contents &contents)
{
    QStringList files;
    for (const ScannedPage &page : contents.pages)
        files << page.file;
    return files;
}

/// Nothing that packs well.
QImage noise(QSize size)
{
    QImage image(size, QImage::Format_RGB888);
    QRandomGenerator random(1);
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width() * 3; ++x)
            image.scanLine(y)[x] = uchar(random.bounded(256));
    }
    return image;
}

} // namespace

class PageFolderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pagesAreKeptAsTheyWillBeSent();
    void withoutAnOrderPagesComeAsTheyWereScanned();
    void theOrderIsKept();
    void anOrderThatIsDamagedLosesNoPage_data();
    void anOrderThatIsDamagedLosesNoPage();
    void damagedPagesAreMarked_data();
    void damagedPagesAreMarked();
    void aKillLosesNoPageThatWasTold();
    void aFullDiskKeepsWhatIsThere();
    void aFolderThatCannotBeWrittenIsNamed();
    void clearingTakesOnlyItsOwn();
    void aBlankPageBecomesWhite();
};

void PageFolderTest::pagesAreKeptAsTheyWillBeSent()
{
    const QTemporaryDir place;
    const PageFolder folder(place.filePath(u"scan"_s));
    const auto grey = folder.keep(testPage());
    const auto bits = folder.keep(blackAndWhite(testPage()));
    const auto colour = folder.keep(noise({100, 100}));
    QVERIFY(grey && bits && colour);
    QCOMPARE(grey->file, u"page-000001.jpg"_s);
    QCOMPARE(bits->file, u"page-000002.png"_s);
    QCOMPARE(colour->file, u"page-000003.jpg"_s);
    QCOMPARE(PageFolder::picture(folder.pathOf(*grey)).format(), QImage::Format_Grayscale8);
    QCOMPARE(PageFolder::picture(folder.pathOf(*bits)).depth(), 1);
    QVERIFY(!PageFolder::picture(folder.pathOf(*colour)).isGrayscale());
    for (const auto &page : {grey, bits}) {
        const QImage picture = PageFolder::picture(folder.pathOf(*page));
        QCOMPARE(picture.size(), testPage().size());
        QCOMPARE(qRound(picture.dotsPerMeterX() * 0.0254), 100);
        QCOMPARE(page->thumbnail.height(), PageFolder::ThumbnailSide);
    }
}

void PageFolderTest::withoutAnOrderPagesComeAsTheyWereScanned()
{
    // Killed before the order was written for the first time.
    const QTemporaryDir place;
    const PageFolder folder(place.path());
    for (int i = 0; i < 12; ++i)
        QVERIFY(folder.keep(testPage({30, 40})));
    const PageFolder::Contents contents = PageFolder(place.path()).read();
    QCOMPARE(contents.pages.size(), 12);
    QVERIFY(std::is_sorted(contents.pages.cbegin(), contents.pages.cend(),
                           [](const ScannedPage &a, const ScannedPage &b) { return a.file < b.file; }));
    for (const ScannedPage &page : contents.pages)
        QVERIFY(!page.isDamaged && !page.thumbnail.isNull());
}

void PageFolderTest::theOrderIsKept()
{
    const QTemporaryDir place;
    const PageFolder folder(place.path());
    QList<ScannedPage> pages;
    for (int i = 0; i < 4; ++i)
        pages << *folder.keep(testPage({30, 40}));
    pages.swapItemsAt(0, 3);
    pages[1].turned = 270;
    const QString removed = pages.takeAt(2).file;
    QVERIFY(folder.write({pages, {removed}}));
    // Scanned after the order was written, before the kill.
    const ScannedPage last = *folder.keep(testPage({30, 40}));
    const PageFolder::Contents contents = PageFolder(place.path()).read();
    QCOMPARE(filesOf(contents), filesOf({pages, {}}) << last.file);
    QCOMPARE(contents.pages[1].turned, 270);
    QCOMPARE(contents.removed, QStringList{removed});
}

void PageFolderTest::anOrderThatIsDamagedLosesNoPage_data()
{
    QTest::addColumn<QByteArray>("order");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("cut off") << QByteArray(R"({"pages":[{"file":"page-00)");
    QTest::newRow("of another kind") << QByteArray(R"(["page-000001.jpg"])");
    QTest::newRow("files of elsewhere") << QByteArray(
        R"({"pages":[{"file":"../../etc/passwd","turned":90},{"file":"page-000002.jpg","turned":17}],"removed":[3]})");
}

void PageFolderTest::anOrderThatIsDamagedLosesNoPage()
{
    QFETCH(const QByteArray, order);
    const QTemporaryDir place;
    const PageFolder folder(place.path());
    QVERIFY(folder.keep(testPage({30, 40})) && folder.keep(testPage({30, 40})));
    QFile file(place.filePath(u"order.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(order);
    file.close();
    const PageFolder::Contents contents = folder.read();
    QStringList files = filesOf(contents);
    files.sort();
    QCOMPARE(files, (QStringList{u"page-000001.jpg"_s, u"page-000002.jpg"_s}));
    for (const ScannedPage &page : contents.pages)
        QCOMPARE(page.turned, 0);
}

void PageFolderTest::damagedPagesAreMarked_data()
{
    QTest::addColumn<bool>("isBits");
    QTest::addColumn<QString>("how");
    for (const bool isBits : {false, true}) {
        for (const QString &how :
             {u"cut off"_s, u"a byte less"_s, u"empty"_s, u"no picture"_s, u"headless"_s})
            QTest::addRow("%s, %s", isBits ? "png" : "jpeg", qPrintable(how)) << isBits << how;
    }
}

void PageFolderTest::damagedPagesAreMarked()
{
    QFETCH(const bool, isBits);
    QFETCH(const QString, how);
    const QTemporaryDir place;
    const PageFolder folder(place.path());
    const auto page = folder.keep(isBits ? blackAndWhite(testPage()) : testPage());
    QVERIFY(page && folder.keep(testPage()));
    QFile file(folder.pathOf(*page));
    QVERIFY(file.open(QIODevice::ReadWrite));
    QByteArray bytes = file.readAll();
    if (how == "cut off"_L1)
        bytes.truncate(bytes.size() / 2);
    else if (how == "a byte less"_L1)
        bytes.chop(1);
    else if (how == "empty"_L1)
        bytes.clear();
    else if (how == "no picture"_L1)
        bytes = QByteArray("#!/bin/sh\n").repeated(100);
    else
        bytes.replace(0, 64, QByteArray(64, '\0'));
    file.resize(0);
    file.seek(0);
    QCOMPARE(file.write(bytes), bytes.size());
    file.close();
    const PageFolder::Contents contents = folder.read();
    QCOMPARE(contents.pages.size(), 2);
    QVERIFY(contents.pages[0].isDamaged);
    QVERIFY(contents.pages[0].thumbnail.isNull());
    QVERIFY(!contents.pages[1].isDamaged);
    QVERIFY(PageFolder::picture(folder.pathOf(*page)).isNull());
}

void PageFolderTest::aKillLosesNoPageThatWasTold()
{
    const QTemporaryDir place;
    const PageFolder folder(place.filePath(u"scan"_s));
    QProcess keeper;
    keeper.start(QCoreApplication::applicationFilePath(), {keepPages, place.filePath(u"scan"_s)});
    QVERIFY(keeper.waitForStarted());
    constexpr int enough = 5;
    QTRY_VERIFY(keeper.bytesAvailable() >= enough);
    keeper.kill();
    QVERIFY(keeper.waitForFinished(PatienceMs));
    QCOMPARE(keeper.exitStatus(), QProcess::CrashExit);
    // Those told of until it died, too.
    const qsizetype count = keeper.readAll().size();
    const PageFolder::Contents contents = folder.read();
    QVERIFY2(contents.pages.size() >= count && contents.pages.size() <= count + 1,
             qPrintable(QString::number(count)));
    for (const ScannedPage &page : contents.pages)
        QVERIFY(!page.isDamaged);
    QVERIFY(folder.keep(testPage()));
    folder.clear();
    QVERIFY(!QFile::exists(place.filePath(u"scan"_s)));
}

void PageFolderTest::aFullDiskKeepsWhatIsThere()
{
    SmallDisk disk;
    if (!disk.isMounted())
        QSKIP("a disk can only be mounted by root");
    const PageFolder folder(disk.path(u"scan"_s));
    QVERIFY(folder.keep(testPage()));
    // Part of a page goes in.
    disk.fillBut(200 * 1024);
    const QImage large = noise({1000, 1000});
    const auto page = folder.keep(large);
    QVERIFY(!page);
    QCOMPARE(page.error().code, ErrorCode::StoreFull);
    QCOMPARE(folder.read().pages.size(), 1);
    QVERIFY(!folder.read().pages.first().isDamaged);
    disk.makeRoom();
    QVERIFY(folder.keep(large));
    QCOMPARE(folder.read().pages.size(), 2);
}

void PageFolderTest::aFolderThatCannotBeWrittenIsNamed()
{
    const QTemporaryDir place;
    QFile file(place.filePath(u"scan"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    const auto page = PageFolder(file.fileName()).keep(testPage());
    QVERIFY(!page);
    QCOMPARE(page.error().code, ErrorCode::FileFailed);
    QCOMPARE(page.error().details, QStringList{file.fileName()});
}

void PageFolderTest::clearingTakesOnlyItsOwn()
{
    const QTemporaryDir place;
    const PageFolder folder(place.path());
    QVERIFY(folder.keep(testPage()));
    QVERIFY(folder.write(folder.read()));
    QFile other(place.filePath(u"letter.jpg"_s));
    QVERIFY(other.open(QIODevice::WriteOnly));
    folder.clear();
    QCOMPARE(QDir(place.path()).entryList(QDir::Files), QStringList{u"letter.jpg"_s});
    QVERIFY(other.remove());
    QVERIFY(folder.keep(testPage()));
    // A kill in the middle of a write left these.
    for (const QString &rest : {u"page-000002.jpg.aBcDeF"_s, u"order.json.aBcDeF"_s}) {
        QFile file(place.filePath(rest));
        QVERIFY(file.open(QIODevice::WriteOnly));
    }
    QCOMPARE(folder.read().pages.size(), 1);
    folder.clear();
    QVERIFY(!QFile::exists(place.path()));
}

void PageFolderTest::aBlankPageBecomesWhite()
{
    // The grain of white paper is no writing.
    QImage paper(200, 200, QImage::Format_Grayscale8);
    QRandomGenerator random(7);
    for (int y = 0; y < paper.height(); ++y) {
        for (int x = 0; x < paper.width(); ++x)
            paper.scanLine(y)[x] = uchar(230 + random.bounded(20));
    }
    const QImage bits = blackAndWhite(paper);
    QImage white(bits.size(), QImage::Format_Mono);
    white.setColorTable(bits.colorTable());
    white.fill(0);
    QCOMPARE(bits, white);
}

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    if (const QStringList words = QCoreApplication::arguments(); words.value(1) == keepPages)
        return keepUntilKilled(words.value(2));
    PageFolderTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "PageFolderTest.moc"

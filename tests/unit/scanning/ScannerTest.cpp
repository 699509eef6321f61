// SPDX-License-Identifier: GPL-3.0-or-later
// The scanner's thread: the window never waits for it, and goes without it when it must.
#include "client/scanning/Scanner.h"
#include "tests/support/Ended.h"
#include "tests/unit/scanning/SmallDisk.h"
#include "tests/unit/scanning/TestScanner.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace edesk;
using namespace Qt::StringLiterals;

class ScannerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void pagesAreOnTheDiskWhenTheyAreTold();
    void whatWasTakenBeforeAFaultStays();
    void cancellingEndsTheScan();
    void goingCancelsAndClosesTheDriver();
    void aFullDiskEndsTheScanWithItsPages();
    void anotherScanMayBeginAtTheEndOfOne();

private:
    PageFolder folder() const { return PageFolder(m_place->filePath(u"pages"_s)); }

    std::unique_ptr<QTemporaryDir> m_place;
    std::shared_ptr<TestScannerScript> m_script;
    std::unique_ptr<Scanner> m_scanner;
};

void ScannerTest::init()
{
    m_place = std::make_unique<QTemporaryDir>();
    m_script = std::make_shared<TestScannerScript>();
    m_script->pages = {testPage(), testPage(), testPage()};
    m_scanner = std::make_unique<Scanner>(std::make_unique<TestScanner>(m_script));
}

void ScannerTest::pagesAreOnTheDiskWhenTheyAreTold()
{
    int told = 0;
    connect(m_scanner.get(), &Scanner::pageKept, m_scanner.get(), [&](const ScannedPage &page) {
        ++told;
        QVERIFY(!PageFolder::picture(folder().pathOf(page)).isNull());
    });
    const auto count = ended(m_scanner->scan({}, {}, folder()));
    QVERIFY(count);
    QCOMPARE(*count, 3);
    QCOMPARE(told, 3);
}

void ScannerTest::whatWasTakenBeforeAFaultStays()
{
    m_script->ending = failure(ErrorCode::ScannerJammed);
    const QSignalSpy kept(m_scanner.get(), &Scanner::pageKept);
    const auto count = ended(m_scanner->scan({}, {}, folder()));
    QCOMPARE(count.error().code, ErrorCode::ScannerJammed);
    QCOMPARE(kept.size(), 3);
    QCOMPARE(folder().read().pages.size(), 3);
}

void ScannerTest::cancellingEndsTheScan()
{
    m_script->isGateOpen = false;
    const auto scan = m_scanner->scan({}, {}, folder());
    QVERIFY(m_scanner->isScanning());
    m_scanner->cancel();
    QCOMPARE(ended(scan).error().code, ErrorCode::Cancelled);
    QVERIFY(!m_scanner->isScanning());
}

void ScannerTest::goingCancelsAndClosesTheDriver()
{
    m_script->isGateOpen = false;
    const auto scan = m_scanner->scan({}, {}, folder());
    m_scanner.reset();
    QVERIFY(m_script->isGone);
    QCOMPARE(ended(scan).error().code, ErrorCode::Cancelled);
}

void ScannerTest::aFullDiskEndsTheScanWithItsPages()
{
    SmallDisk disk;
    if (!disk.isMounted())
        QSKIP("a disk can only be mounted by root");
    const PageFolder pages(disk.path(u"pages"_s));
    QVERIFY(pages.keep(testPage()));
    disk.fillBut(0);
    const auto count = ended(m_scanner->scan({}, {}, pages));
    QCOMPARE(count.error().code, ErrorCode::StoreFull);
    QCOMPARE(pages.read().pages.size(), 1);
}

void ScannerTest::anotherScanMayBeginAtTheEndOfOne()
{
    QVERIFY(ended(m_scanner->scan({}, {}, folder())));
    QVERIFY(ended(m_scanner->scan({}, {}, folder())));
    QCOMPARE(int(m_script->scans), 2);
    QCOMPARE(folder().read().pages.size(), 6);
}

QTEST_GUILESS_MAIN(ScannerTest)
#include "ScannerTest.moc"

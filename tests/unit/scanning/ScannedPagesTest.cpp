// SPDX-License-Identifier: GPL-3.0-or-later
// The pages of a scan as a list: moved, turned, removed and brought back, and still so after a kill.
#include "client/scanning/ScannedPages.h"
#include "tests/support/Ended.h"
#include "tests/unit/scanning/ScannedPdf.h"
#include "tests/unit/scanning/TestScanner.h"

#include <QAbstractItemModelTester>
#include <QIdentityProxyModel>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace edesk;
using namespace Qt::StringLiterals;

namespace {

/// The numbers under which the pages were scanned.
QString orderOf(const QList<ScannedPage> &pages)
{
    QString order;
    for (const ScannedPage &page : pages)
        order += QString::number(page.file.mid(5, 6).toInt());
    return order;
}

/// The pages by their files: their numbers change with their places, which the tester takes for a fault.
class PagesByFile final : public QIdentityProxyModel
{
public:
    using QIdentityProxyModel::QIdentityProxyModel;
    QVariant data(const QModelIndex &index, int role) const override
    {
        const auto *pages = qobject_cast<const ScannedPages *>(sourceModel());
        return role == Qt::DisplayRole && index.isValid() ? pages->pages()[index.row()].file
                                                          : QIdentityProxyModel::data(index, role);
    }
};

} // namespace

class ScannedPagesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void pagesAreMoved_data();
    void pagesAreMoved();
    void movesThatCannotBeAreRefused();
    void removedPagesComeBackWhereTheyWere();
    void scanningAgainTakesThePlace();
    void turnsGoRound();
    void whatWasDoneIsThereTheNextTime();
    void pagesThatComeWhileItReadsAreBehind();
    void theListSaysWhatItHolds();
    void thePdfIsOfThePagesAtHand();

private:
    void reopen()
    {
        m_pages.reset();
        m_pages = std::make_unique<ScannedPages>(m_place->filePath(u"pages"_s));
        QTRY_VERIFY_WITH_TIMEOUT(m_pages->isReady(), 60'000);
    }
    void fill(int count)
    {
        for (int i = 0; i < count; ++i)
            m_pages->append(*m_pages->folder().keep(testPage({30, 40})));
    }
    QString order() const { return orderOf(m_pages->pages()); }

    std::unique_ptr<QTemporaryDir> m_place;
    std::unique_ptr<ScannedPages> m_pages;
};

void ScannedPagesTest::init()
{
    m_pages.reset();
    m_place = std::make_unique<QTemporaryDir>();
    reopen();
    auto *byFile = new PagesByFile(m_pages.get());
    byFile->setSourceModel(m_pages.get());
    new QAbstractItemModelTester(byFile, QAbstractItemModelTester::FailureReportingMode::QtTest, byFile);
}

void ScannedPagesTest::pagesAreMoved_data()
{
    QTest::addColumn<int>("from");
    QTest::addColumn<int>("count");
    QTest::addColumn<int>("before");
    QTest::addColumn<QString>("order");
    QTest::newRow("to the front") << 3 << 1 << 0 << u"41235"_s;
    QTest::newRow("to the end") << 0 << 1 << 5 << u"23451"_s;
    QTest::newRow("two to the right") << 1 << 2 << 4 << u"14235"_s;
    QTest::newRow("two to the left") << 2 << 2 << 1 << u"13425"_s;
}

void ScannedPagesTest::pagesAreMoved()
{
    QFETCH(const int, from);
    QFETCH(const int, count);
    QFETCH(const int, before);
    fill(5);
    QVERIFY(m_pages->moveRows({}, from, count, {}, before));
    QTEST(order(), "order");
    reopen();
    QTEST(order(), "order");
}

void ScannedPagesTest::movesThatCannotBeAreRefused()
{
    fill(3);
    QVERIFY(!m_pages->moveRows({}, 1, 1, {}, 1));
    QVERIFY(!m_pages->moveRows({}, 1, 1, {}, 2));
    QVERIFY(!m_pages->moveRows({}, -1, 1, {}, 2));
    QVERIFY(!m_pages->moveRows({}, 2, 2, {}, 0));
    QVERIFY(!m_pages->moveRows({}, 0, 1, {}, 4));
    QCOMPARE(order(), u"123"_s);
}

void ScannedPagesTest::removedPagesComeBackWhereTheyWere()
{
    fill(5);
    m_pages->remove({3, 1});
    QCOMPARE(order(), u"135"_s);
    m_pages->remove({0});
    QCOMPARE(order(), u"35"_s);
    m_pages->undo();
    QCOMPARE(order(), u"135"_s);
    m_pages->undo();
    QCOMPARE(order(), u"12345"_s);
    QVERIFY(!m_pages->canUndo());
    m_pages->undo();
    QCOMPARE(order(), u"12345"_s);
    m_pages->remove({4});
    reopen();
    // It does not come back by itself.
    QCOMPARE(order(), u"1234"_s);
}

void ScannedPagesTest::scanningAgainTakesThePlace()
{
    fill(3);
    m_pages->turn({1}, 1);
    m_pages->replace(1, *m_pages->folder().keep(testPage({50, 60})));
    QCOMPARE(order(), u"143"_s);
    QCOMPARE(m_pages->pages()[1].turned, 0);
    m_pages->undo();
    QVERIFY(order().contains(u'2'));
    QCOMPARE(m_pages->rowCount(), 4);
}

void ScannedPagesTest::turnsGoRound()
{
    fill(1);
    m_pages->turn({0}, -1);
    QCOMPARE(m_pages->pages()[0].turned, 270);
    const auto shown = m_pages->index(0).data(Qt::DecorationRole).value<QImage>();
    QVERIFY(shown.width() > shown.height());
    m_pages->turn({0}, 2);
    QCOMPARE(m_pages->pages()[0].turned, 90);
    reopen();
    QCOMPARE(m_pages->pages()[0].turned, 90);
}

void ScannedPagesTest::whatWasDoneIsThereTheNextTime()
{
    fill(4);
    m_pages->moveRows({}, 0, 1, {}, 4);
    m_pages->turn({0, 1}, 1);
    m_pages->remove({2});
    reopen();
    QCOMPARE(order(), u"231"_s);
    QCOMPARE(m_pages->pages()[1].turned, 90);
    // All is gone with the PDF.
    m_pages->clear();
    reopen();
    QCOMPARE(m_pages->rowCount(), 0);
    QVERIFY(!QFile::exists(m_place->filePath(u"pages"_s)));
}

void ScannedPagesTest::pagesThatComeWhileItReadsAreBehind()
{
    fill(2);
    m_pages.reset();
    m_pages = std::make_unique<ScannedPages>(m_place->filePath(u"pages"_s));
    QVERIFY(!m_pages->isReady());
    fill(1);
    QTRY_VERIFY_WITH_TIMEOUT(m_pages->isReady(), 60'000);
    QCOMPARE(order(), u"123"_s);
    reopen();
    QCOMPARE(order(), u"123"_s);
}

void ScannedPagesTest::theListSaysWhatItHolds()
{
    fill(2);
    QCOMPARE(m_pages->index(1).data().toString(), u"Trang 2"_s);
    m_pages->turn({1}, 1);
    QCOMPARE(m_pages->index(1).data(Qt::AccessibleTextRole).toString(), u"Trang 2 trong 2, xoay 90 độ"_s);
    QFile file(m_pages->folder().pathOf(m_pages->pages()[0]));
    QVERIFY(file.resize(10));
    reopen();
    QCOMPARE(m_pages->index(0).data().toString(), u"Trang 1 – hỏng"_s);
    QVERIFY(m_pages->index(0).data(ScannedPages::DamagedRole).toBool());
}

void ScannedPagesTest::thePdfIsOfThePagesAtHand()
{
    fill(3);
    m_pages->remove({1});
    const QString target = m_place->filePath(u"scan.pdf"_s);
    const auto progress = std::make_shared<ScanPdfProgress>();
    const auto written = m_pages->writePdf(target, {.title = u"Thử"_s}, progress);
    // What comes later is not in it.
    fill(1);
    QVERIFY(ended(written));
    QCOMPARE(ScannedPdf(target).pages(), 2);
    QCOMPARE(int(progress->pages), 2);
}

QTEST_GUILESS_MAIN(ScannedPagesTest)
#include "ScannedPagesTest.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
// A text looked for in all pages: from the one that is looked at on and around.
#include "client/pdf/PdfSearch.h"
#include "tests/unit/pdf/SamplePdf.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace edesk;
using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 60'000;

} // namespace

class PdfSearchTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void findsWithoutMarks();
    void goesRound();
    void beginsAtThePageLookedAt();
    void aNewSearchEndsTheOneBefore();
    void findsNothing();

private:
    QTemporaryDir m_folder;
    PdfReader m_reader;
};

void PdfSearchTest::initTestCase()
{
    const QString path = m_folder.filePath(u"a.pdf"_s);
    samplepdf::write(path, {u"Giao thông Hương Trà"_s, u"Không có gì"_s, u"giao thông, GIAO THÔNG"_s,
                            u"đường GIAO\nTHÔNG liên xã"_s});
    m_reader.open(path);
}

void PdfSearchTest::findsWithoutMarks()
{
    PdfSearch search;
    search.setReader(&m_reader, 4);
    search.start(u"giao thong"_s, 0);
    QVERIFY(search.isRunning());
    QTRY_VERIFY_WITH_TIMEOUT(!search.isRunning(), patience);
    QCOMPARE(search.count(), 4);
    QCOMPARE(search.hitsOn(0).size(), 1);
    QVERIFY(search.hitsOn(1).isEmpty());
    QCOMPARE(search.hitsOn(2).size(), 2);
    // Across a line break.
    QCOMPARE(search.hitsOn(3).size(), 1);
    QCOMPARE(search.currentNumber(), 1);
}

void PdfSearchTest::goesRound()
{
    PdfSearch search;
    search.setReader(&m_reader, 4);
    search.start(u"giao thông"_s, 0);
    QTRY_VERIFY_WITH_TIMEOUT(!search.isRunning(), patience);
    QSignalSpy moved(&search, &PdfSearch::currentChanged);
    QList<int> numbers;
    for (int i = 0; i < 5; ++i) {
        search.step(true);
        numbers.append(search.currentNumber());
    }
    QCOMPARE(numbers, (QList<int>{2, 3, 4, 1, 2}));
    QCOMPARE(moved.size(), 5);
    search.step(false);
    search.step(false);
    QCOMPARE(search.currentNumber(), 4);
    QCOMPARE(search.current()->first, 3);
    QVERIFY(search.isCurrent(3, search.hitsOn(3).first()));
    QVERIFY(!search.isCurrent(2, search.hitsOn(2).first()));
}

void PdfSearchTest::beginsAtThePageLookedAt()
{
    PdfSearch search;
    search.setReader(&m_reader, 4);
    search.start(u"giao"_s, 2);
    QTRY_VERIFY_WITH_TIMEOUT(!search.isRunning(), patience);
    QCOMPARE(search.current()->first, 2);
    QCOMPARE(search.currentNumber(), 2);
    QCOMPARE(search.count(), 4);
}

void PdfSearchTest::aNewSearchEndsTheOneBefore()
{
    PdfSearch search;
    search.setReader(&m_reader, 4);
    search.start(u"giao"_s, 0);
    search.start(u"hương"_s, 0);
    QTRY_VERIFY_WITH_TIMEOUT(!search.isRunning(), patience);
    QCOMPARE(search.count(), 1);
    search.start({}, 0);
    QVERIFY(!search.isActive() && !search.isRunning());
    QCOMPARE(search.count(), 0);
    QVERIFY(!search.current());
}

void PdfSearchTest::findsNothing()
{
    PdfSearch search;
    search.setReader(&m_reader, 4);
    QSignalSpy changed(&search, &PdfSearch::changed);
    search.start(u"thông giao hương"_s, 0);
    QTRY_VERIFY_WITH_TIMEOUT(!search.isRunning(), patience);
    QCOMPARE(search.count(), 0);
    QCOMPARE(search.currentNumber(), 0);
    search.step(true);
    QVERIFY(!search.current());
    QVERIFY(changed.size() >= 2);
}

QTEST_MAIN(PdfSearchTest)
#include "PdfSearchTest.moc"

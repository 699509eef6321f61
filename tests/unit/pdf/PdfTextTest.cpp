// SPDX-License-Identifier: GPL-3.0-or-later
// The text of a file for the search index: page by page, within a limit, cancelled at any time.
#include "client/pdf/PdfText.h"
#include "tests/unit/pdf/SamplePdf.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace edesk;
using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 60'000;

} // namespace

class PdfTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void tellsEveryPageInOrder();
    void endsAtTheLimitOfPages();
    void endsAtTheLimitOfLetters();
    void tellsNothingAfterCancelling();
    void canBeCancelledWhileItTells();
    void saysWhyAFileCannotBeRead();
    void readsALockedFile();

private:
    QTemporaryDir m_folder;
    QString m_path;
};

void PdfTextTest::init()
{
    m_path = m_folder.filePath(u"a.pdf"_s);
    samplepdf::writeMany(m_path, 5);
}

void PdfTextTest::tellsEveryPageInOrder()
{
    PdfText text;
    QSignalSpy read(&text, &PdfText::pageRead);
    QSignalSpy finished(&text, &PdfText::finished);
    text.start(m_path, {}, {});
    QVERIFY(text.isRunning());
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, patience);
    QCOMPARE(finished[0][0].toBool(), true);
    QCOMPARE(read.size(), 5);
    for (int i = 0; i < 5; ++i) {
        QCOMPARE(read[i][0].toInt(), i);
        QCOMPARE(read[i][1].toString(), u"Trang %1\n"_s.arg(i + 1));
    }
    QVERIFY(!text.isRunning());
}

void PdfTextTest::endsAtTheLimitOfPages()
{
    PdfText text;
    QSignalSpy read(&text, &PdfText::pageRead);
    QSignalSpy finished(&text, &PdfText::finished);
    text.start(m_path, {}, {3, 1000});
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, patience);
    QCOMPARE(finished[0][0].toBool(), false);
    QCOMPARE(read.size(), 3);
}

void PdfTextTest::endsAtTheLimitOfLetters()
{
    PdfText text;
    QSignalSpy read(&text, &PdfText::pageRead);
    QSignalSpy finished(&text, &PdfText::finished);
    text.start(m_path, {}, {100, 12});
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, patience);
    QCOMPARE(finished[0][0].toBool(), false);
    QString all;
    for (const auto &page : std::as_const(read))
        all += page[1].toString();
    QCOMPARE(all, u"Trang 1\nTran"_s);
}

void PdfTextTest::tellsNothingAfterCancelling()
{
    PdfText text;
    QSignalSpy read(&text, &PdfText::pageRead);
    QSignalSpy finished(&text, &PdfText::finished);
    QSignalSpy failed(&text, &PdfText::failed);
    text.start(m_path, {}, {});
    text.cancel();
    QVERIFY(!text.isRunning());
    // What is read afterwards proves that the first has had its time.
    PdfText other;
    QSignalSpy otherFinished(&other, &PdfText::finished);
    other.start(m_path, {}, {});
    QTRY_COMPARE_WITH_TIMEOUT(otherFinished.size(), 1, patience);
    QCOMPARE(read.size() + finished.size() + failed.size(), 0);
}

void PdfTextTest::canBeCancelledWhileItTells()
{
    PdfText text;
    int pages = 0;
    connect(&text, &PdfText::pageRead, &text, [&] {
        ++pages;
        text.cancel();
        // Another file at once.
        if (pages == 1)
            text.start(m_path, {}, {});
    });
    text.start(m_path, {}, {});
    QTRY_COMPARE_WITH_TIMEOUT(pages, 2, patience);
    QVERIFY(!text.isRunning());
}

void PdfTextTest::saysWhyAFileCannotBeRead()
{
    samplepdf::save(m_path, "no PDF at all");
    PdfText text;
    ErrorCode code = ErrorCode::Internal;
    connect(&text, &PdfText::failed, &text, [&](const Error &error) { code = error.code; });
    text.start(m_path, {}, {});
    QTRY_COMPARE_WITH_TIMEOUT(errorKey(code), errorKey(ErrorCode::PdfForeign), patience);
    QVERIFY(!text.isRunning());
}

void PdfTextTest::readsALockedFile()
{
    const QString locked = m_folder.filePath(u"locked.pdf"_s);
    samplepdf::encrypt(m_path, locked, "a", "b", true);
    PdfText text;
    QSignalSpy finished(&text, &PdfText::finished);
    text.start(locked, u"a"_s, {});
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, patience);
}

QTEST_MAIN(PdfTextTest)
#include "PdfTextTest.moc"

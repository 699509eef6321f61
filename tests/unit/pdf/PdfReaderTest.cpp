// SPDX-License-Identifier: GPL-3.0-or-later
// Questions to a file in another thread: the urgent ones first, the cancelled ones not at all, and closing
// waits for none.
#include "client/pdf/PdfReader.h"
#include "client/pdf/PdfImages.h"
#include "tests/unit/pdf/SamplePdf.h"

#include <QSemaphore>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

using namespace edesk;
using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 60'000;

} // namespace

class PdfReaderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void opensInAnotherThread();
    void answersTheUrgentFirst();
    void leavesOutWhatWasCancelled();
    void closingCancelsAndDoesNotWait();
    void unopenedAnswersNothing();
    void keepsPicturesUpToALimit();
    void stopsMakingWhatIsNoLongerWanted();

private:
    /// Asks a question that holds the reader up until `gate` is released.
    QFuture<Result<int>> hold(PdfReader &reader, QSemaphore &gate, QSemaphore &reached) const
    {
        return reader.ask<int>(PdfUrgency::Shown, makePdfCancel(),
                               [&](const PdfDocument &, const std::atomic<bool> &) -> Result<int> {
                                   reached.release();
                                   gate.acquire();
                                   return 0;
                               });
    }

    QTemporaryDir m_folder;
    QString m_path;
};

void PdfReaderTest::initTestCase()
{
    m_path = m_folder.filePath(u"a.pdf"_s);
    samplepdf::writeMany(m_path, 20);
}

void PdfReaderTest::opensInAnotherThread()
{
    PdfReader reader;
    auto facts = reader.open(m_path);
    auto asked = reader.ask<bool>(
        PdfUrgency::Background, makePdfCancel(),
        [here = QThread::currentThread()](const PdfDocument &document,
                                          const std::atomic<bool> &) -> Result<bool> {
            return QThread::currentThread() != here && document.facts().pageSizes.size() == 20;
        });
    QTRY_VERIFY_WITH_TIMEOUT(facts.isFinished() && asked.isFinished(), patience);
    QVERIFY(facts.result());
    QVERIFY(*asked.result());
}

void PdfReaderTest::answersTheUrgentFirst()
{
    PdfReader reader;
    reader.open(m_path);
    QSemaphore gate;
    QSemaphore reached;
    auto held = hold(reader, gate, reached);
    QVERIFY(reached.tryAcquire(1, patience));
    QStringList order;
    QList<QFuture<Result<int>>> all;
    const auto ask = [&](PdfUrgency urgency, const QString &name) {
        all.append(
            reader.ask<int>(urgency, makePdfCancel(),
                            [&order, name](const PdfDocument &, const std::atomic<bool> &) -> Result<int> {
                                order.append(name);
                                return 0;
                            }));
    };
    ask(PdfUrgency::Background, u"index"_s);
    ask(PdfUrgency::Near, u"next page"_s);
    ask(PdfUrgency::Shown, u"this page"_s);
    ask(PdfUrgency::Near, u"page after"_s);
    gate.release();
    for (auto &future : all)
        QTRY_VERIFY_WITH_TIMEOUT(future.isFinished(), patience);
    QCOMPARE(order, (QStringList{u"this page"_s, u"next page"_s, u"page after"_s, u"index"_s}));
}

void PdfReaderTest::leavesOutWhatWasCancelled()
{
    PdfReader reader;
    reader.open(m_path);
    QSemaphore gate;
    QSemaphore reached;
    auto held = hold(reader, gate, reached);
    QVERIFY(reached.tryAcquire(1, patience));
    const PdfCancel cancel = makePdfCancel();
    std::atomic<bool> wasAsked = false;
    auto unwanted = reader.ask<int>(PdfUrgency::Shown, cancel,
                                    [&](const PdfDocument &, const std::atomic<bool> &) -> Result<int> {
                                        wasAsked = true;
                                        return 1;
                                    });
    cancel->store(true);
    gate.release();
    QTRY_VERIFY_WITH_TIMEOUT(unwanted.isFinished(), patience);
    QVERIFY(!unwanted.result() && unwanted.result().error().code == ErrorCode::Cancelled);
    QVERIFY(!wasAsked);
}

void PdfReaderTest::closingCancelsAndDoesNotWait()
{
    QSemaphore reached;
    QFuture<Result<bool>> running;
    QFuture<Result<int>> waiting;
    {
        PdfReader reader;
        reader.open(m_path);
        // Goes on until it is cancelled: were closing to wait for it first, it would wait for ever.
        running =
            reader.ask<bool>(PdfUrgency::Shown, makePdfCancel(),
                             [&](const PdfDocument &, const std::atomic<bool> &cancelled) -> Result<bool> {
                                 reached.release();
                                 while (!cancelled)
                                     QThread::yieldCurrentThread();
                                 return true;
                             });
        QVERIFY(reached.tryAcquire(1, patience));
        waiting =
            reader.ask<int>(PdfUrgency::Shown, makePdfCancel(),
                            [](const PdfDocument &, const std::atomic<bool> &) -> Result<int> { return 1; });
    }
    QVERIFY(waiting.isFinished());
    QCOMPARE(waiting.result().error().code, ErrorCode::Cancelled);
    QTRY_VERIFY_WITH_TIMEOUT(running.isFinished(), patience);
    QVERIFY(*running.result());
}

void PdfReaderTest::unopenedAnswersNothing()
{
    PdfReader reader;
    auto facts = reader.open(m_folder.filePath(u"nowhere.pdf"_s));
    auto asked =
        reader.ask<int>(PdfUrgency::Shown, makePdfCancel(),
                        [](const PdfDocument &, const std::atomic<bool> &) -> Result<int> { return 1; });
    QTRY_VERIFY_WITH_TIMEOUT(facts.isFinished() && asked.isFinished(), patience);
    QCOMPARE(facts.result().error().code, ErrorCode::FileFailed);
    QCOMPARE(asked.result().error().code, ErrorCode::Cancelled);
}

void PdfReaderTest::keepsPicturesUpToALimit()
{
    constexpr qint64 most = 3 * 100 * 100 * 4;
    PdfReader reader;
    PdfImages images(most);
    reader.open(m_path);
    images.setReader(&reader);
    QList<PdfImageKey> keys;
    for (int page = 0; page < 6; ++page)
        keys.append({page, 0.2, {0, 0, 100, 100}});
    QSignalSpy arrived(&images, &PdfImages::arrived);
    images.want(keys, keys.size());
    QTRY_COMPARE_WITH_TIMEOUT(arrived.size(), 6, patience);
    QCOMPARE(images.missing(), 0);
    QVERIFY(images.bytes() <= most);
    QVERIFY(images.image(keys.first()).isNull());
    QVERIFY(!images.image(keys.last()).isNull());
    // What cannot be made is known, and not asked for again.
    const PdfImageKey beyond{99, 1, {0, 0, 10, 10}};
    images.want({beyond}, 1);
    QTRY_VERIFY_WITH_TIMEOUT(images.hasFailed(beyond), patience);
    images.want({beyond}, 1);
    QCOMPARE(images.missing(), 0);
}

void PdfReaderTest::stopsMakingWhatIsNoLongerWanted()
{
    PdfReader reader;
    PdfImages images(100'000'000);
    reader.open(m_path);
    images.setReader(&reader);
    QSemaphore gate;
    QSemaphore reached;
    auto held = hold(reader, gate, reached);
    QVERIFY(reached.tryAcquire(1, patience));
    QList<PdfImageKey> keys;
    for (int page = 0; page < 20; ++page)
        keys.append({page, 1, {0, 0, 500, 700}});
    images.want(keys, keys.size());
    QCOMPARE(images.missing(), 20);
    images.want({keys.last()}, 1);
    QCOMPARE(images.missing(), 1);
    QSignalSpy arrived(&images, &PdfImages::arrived);
    gate.release();
    QTRY_VERIFY_WITH_TIMEOUT(!images.image(keys.last()).isNull(), patience);
    QCOMPARE(arrived.size(), 1);
    QVERIFY(images.image(keys.first()).isNull());
}

QTEST_MAIN(PdfReaderTest)
#include "PdfReaderTest.moc"

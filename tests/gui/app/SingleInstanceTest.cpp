// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/app/SingleInstance.h"
#include "tests/support/Patience.h"

#include <QLocalSocket>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <future>

namespace edesk {

using namespace Qt::StringLiterals;

/// A second start brings the first one up.
class SingleInstanceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nobodyAnswersTheFirst();
    void theSecondHandsOver();
    void anotherProfileIsAnotherDesk();
    void whatAKilledProgramLeftIsNoObstacle();

private:
    QTemporaryDir m_folder;
};

void SingleInstanceTest::nobodyAnswersTheFirst()
{
    QVERIFY(!SingleInstance(m_folder.path()).handOver({}));
}

void SingleInstanceTest::theSecondHandsOver()
{
    constexpr std::chrono::milliseconds patience(PatienceMs);
    SingleInstance first(m_folder.path(), patience);
    QVERIFY(first.listen());
    QSignalSpy raised(&first, &SingleInstance::raised);
    for (const QString &link : {QString(), u"edesk://assignment/một"_s}) {
        auto handed = std::async(std::launch::async,
                                 [&] { return SingleInstance(m_folder.path(), patience).handOver(link); });
        QVERIFY(raised.wait(PatienceMs));
        QCOMPARE(raised.takeFirst().at(0).toString(), link);
        QTRY_COMPARE(handed.wait_for(std::chrono::seconds(0)), std::future_status::ready);
        QVERIFY(handed.get());
    }
}

void SingleInstanceTest::anotherProfileIsAnotherDesk()
{
    SingleInstance first(m_folder.path());
    QVERIFY(first.listen());
    QVERIFY(!SingleInstance(m_folder.filePath(u"other"_s)).handOver({}));
}

void SingleInstanceTest::whatAKilledProgramLeftIsNoObstacle()
{
    {
        SingleInstance first(m_folder.path());
        QVERIFY(first.listen());
    }
    SingleInstance second(m_folder.path());
    QVERIFY(second.listen());
}

} // namespace edesk

QTEST_GUILESS_MAIN(edesk::SingleInstanceTest)
#include "SingleInstanceTest.moc"

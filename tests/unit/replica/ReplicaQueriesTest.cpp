// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/replica/LatestQuery.h"
#include "client/replica/Replica.h"
#include "common/domain/Catalogues.h"
#include "tests/support/FakeClock.h"
#include "tests/support/Patience.h"

#include <QTemporaryDir>
#include <QTest>

#include <future>

namespace edesk {

/// Questions are answered beside the window's thread, in their order, and none is lost or answered twice.
class ReplicaQueriesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void answersInAnotherThread();
    void saysWhyItCannotOpen();
    void onlyTheNewestOfThoseAskedMeanwhileIsAnswered();
    void whatNobodyWantsIsGivenUp();
    void aCancelledQuestionHoldsUpNothing();
    void nobodyWaitsAfterTheEnd();
    void theBackgroundHoldsUpNothing();
    void longOnesHoldUpNothing();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    FakeClock m_clock;
    std::unique_ptr<Replica> m_replica;
    std::unique_ptr<ReplicaQueries> m_queries;
};

void ReplicaQueriesTest::init()
{
    m_queries.reset();
    m_replica.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    auto replica = Replica::open({m_folder->path(), &edeskCatalogue(), &m_clock, Id::create(), Id::create()});
    QVERIFY(replica);
    m_replica = std::move(*replica);
    auto queries = ReplicaQueries::open(m_folder->path(), edeskCatalogue());
    QVERIFY(queries);
    m_queries = std::move(*queries);
}

void ReplicaQueriesTest::answersInAnotherThread()
{
    const std::thread::id here = std::this_thread::get_id();
    const QFuture<Result<bool>> answer = m_queries->ask<bool>(
        [here](ReplicaReader &) { return Result<bool>(std::this_thread::get_id() != here); });
    QTRY_VERIFY(answer.isFinished());
    QVERIFY(*answer.result());
}

void ReplicaQueriesTest::saysWhyItCannotOpen()
{
    const auto nowhere =
        ReplicaQueries::open(m_folder->filePath(QStringLiteral("nowhere")), edeskCatalogue());
    QVERIFY(!nowhere);
    QVERIFY(isStoreFailure(nowhere.error().code));
}

void ReplicaQueriesTest::onlyTheNewestOfThoseAskedMeanwhileIsAnswered()
{
    QList<int> answers;
    std::promise<void> gate;
    const std::shared_future<void> open = gate.get_future().share();
    QObject context;
    LatestQuery<int> query(*m_queries, &context,
                           [&answers](const Result<int> &answer) { answers.append(*answer); });
    query.ask([open](ReplicaReader &) {
        open.wait();
        return Result<int>(1);
    });
    for (const int number : {2, 3, 4})
        query.ask([number](ReplicaReader &) { return Result<int>(number); });
    QVERIFY(query.isBusy());
    gate.set_value();
    QTRY_VERIFY(!query.isBusy());
    QCOMPARE(answers, (QList<int>{1, 4}));
}

namespace {

/// Counts for ever.
Result<int> endless(ReplicaReader &reader)
{
    const auto count = reader.database().number(QStringLiteral(
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n"));
    return count ? Result<int>(int(*count)) : count.error();
}

} // namespace

void ReplicaQueriesTest::whatNobodyWantsIsGivenUp()
{
    QList<int> answers;
    std::promise<void> begun;
    QObject context;
    LatestQuery<int> query(*m_queries, &context,
                           [&answers](const Result<int> &answer) { answers.append(answer ? *answer : -1); });
    query.ask([&begun](ReplicaReader &reader) {
        begun.set_value();
        return endless(reader);
    });
    begun.get_future().wait();
    query.askInstead([](ReplicaReader &) { return Result<int>(2); });
    QTRY_VERIFY(!query.isBusy());
    QCOMPARE(answers, QList<int>{2});
}

void ReplicaQueriesTest::aCancelledQuestionHoldsUpNothing()
{
    std::promise<void> begun;
    std::promise<std::optional<ErrorCode>> ended;
    QFuture<Result<int>> held = m_queries->ask<int>([&](ReplicaReader &reader) {
        begun.set_value();
        const auto answer = endless(reader);
        ended.set_value(answer ? std::nullopt : std::optional(answer.error().code));
        return answer;
    });
    const QFuture<Result<int>> next = m_queries->ask<int>([](ReplicaReader &reader) {
        const auto one = reader.database().number(QStringLiteral("SELECT 1"));
        return one ? Result<int>(int(*one)) : one.error();
    });
    begun.get_future().wait();
    held.cancel();
    QCOMPARE(ended.get_future().get(), std::optional(ErrorCode::Cancelled));
    QTRY_VERIFY(next.isFinished());
    QCOMPARE(*next.result(), 1);
}

void ReplicaQueriesTest::nobodyWaitsAfterTheEnd()
{
    std::promise<void> begun;
    std::promise<void> gate;
    const QFuture<Result<int>> first = m_queries->ask<int>([&](ReplicaReader &) {
        begun.set_value();
        gate.get_future().wait();
        return Result<int>(1);
    });
    begun.get_future().wait();
    const QFuture<Result<int>> second = m_queries->ask<int>([](ReplicaReader &) { return Result<int>(2); });
    std::thread ending([this] { m_queries.reset(); });
    gate.set_value();
    ending.join();
    QVERIFY(first.isFinished() && first.resultCount() == 1);
    // Answered when the gate opened before the end began; never left waiting.
    QVERIFY(second.isFinished() && (second.isCanceled() || second.resultCount() == 1));
}

void ReplicaQueriesTest::theBackgroundHoldsUpNothing()
{
    std::promise<void> gate;
    const auto open = gate.get_future().share();
    const QFuture<Result<int>> slow = m_queries->ask<int>(
        [open](ReplicaReader &) {
            open.wait();
            return Result<int>(1);
        },
        ReplicaQueries::Lane::Background);
    const QFuture<Result<int>> quick = m_queries->ask<int>([](ReplicaReader &) { return Result<int>(2); });
    QTRY_VERIFY(quick.isFinished());
    QVERIFY(!slow.isFinished());
    gate.set_value();
    QTRY_VERIFY(slow.isFinished());
}

void ReplicaQueriesTest::longOnesHoldUpNothing()
{
    using Lane = ReplicaQueries::Lane;
    std::promise<void> gate;
    const auto open = gate.get_future().share();
    const QFuture<Result<int>> held = m_queries->ask<int>(
        [open](ReplicaReader &) {
            open.wait();
            return Result<int>(1);
        },
        Lane::Long);
    for (const Lane lane : {Lane::Screen, Lane::Background}) {
        const QFuture<Result<int>> quick =
            m_queries->ask<int>([](ReplicaReader &) { return Result<int>(2); }, lane);
        QTRY_VERIFY(quick.isFinished());
    }
    QVERIFY(!held.isFinished());
    gate.set_value();
    QTRY_VERIFY(held.isFinished());
}

} // namespace edesk

QTEST_GUILESS_MAIN(edesk::ReplicaQueriesTest)
#include "ReplicaQueriesTest.moc"

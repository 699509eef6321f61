// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/sync/WorkerPool.h"

#include "server/sync/SingleRun.h"
#include "tests/unit/server/Demand.h"

#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <future>

namespace edesk {

/// The pool runs what it takes, refuses what is too much, and finishes what it took.
class WorkerPoolTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneRunAtATime();
    void givesEveryThreadAConnectionOfItsOwn();
    void refusesWhatTheQueueCannotHold();
    void finishesWhatIsQueuedWhenItStops();
    void takesNothingAfterItStopped();
    void opensANewConnectionAfterAFailure();
    void failsToStartWithoutAStore();

private:
    DatabaseAddress address() const
    {
        return DatabaseAddress::file(m_folder.filePath(QStringLiteral("pool.db")));
    }

    QTemporaryDir m_folder;
};

void WorkerPoolTest::oneRunAtATime()
{
    SingleRun run;
    QVERIFY(run.wish());
    QVERIFY2(!run.wish(), "one waits already");
    run.begin();
    QVERIFY2(!run.end(), "both wishes were fulfilled by it");
    QVERIFY(run.wish());
    run.begin();
    QVERIFY2(!run.wish(), "one runs");
    QVERIFY2(run.end(), "what came after its beginning may have escaped it");
    QVERIFY(run.wish());
    // It never ran: the next wish starts one.
    run.end();
    QVERIFY(run.wish());
}

void WorkerPoolTest::givesEveryThreadAConnectionOfItsOwn()
{
    const auto pool = demand(WorkerPool::start(address(), {3, 10}));
    std::mutex mutex;
    QSet<const Database *> connections;
    // Each of the three jobs waits for the others, so each needs a thread of its own.
    std::promise<void> gate;
    const std::shared_future<void> open = gate.get_future().share();
    std::atomic<int> arrived = 0;
    for (int i = 0; i < 3; ++i) {
        QVERIFY(pool->submit([&](Database &database) -> Result<void> {
            {
                const std::scoped_lock lock(mutex);
                connections.insert(&database);
            }
            if (++arrived == 3)
                gate.set_value();
            open.wait();
            return {};
        }));
    }
    pool->stop();
    QCOMPARE(connections.size(), 3);
}

void WorkerPoolTest::refusesWhatTheQueueCannotHold()
{
    const auto pool = demand(WorkerPool::start(address(), {1, 2}));
    std::promise<void> gate;
    const std::shared_future<void> open = gate.get_future().share();
    std::promise<void> begun;
    QVERIFY(pool->submit([&](Database &) -> Result<void> {
        begun.set_value();
        open.wait();
        return {};
    }));
    begun.get_future().wait();
    QCOMPARE(pool->running(), std::size_t(1));
    const auto nothing = [](Database &) { return Result<void>(); };
    QVERIFY(pool->submit(nothing));
    QVERIFY(pool->submit(nothing));
    QCOMPARE(pool->queued(), std::size_t(2));
    QVERIFY(!pool->submit(nothing));
    gate.set_value();
    pool->stop();
    QCOMPARE(pool->queued(), std::size_t(0));
}

void WorkerPoolTest::finishesWhatIsQueuedWhenItStops()
{
    const auto pool = demand(WorkerPool::start(address(), {2, 1000}));
    std::atomic<int> done = 0;
    for (int i = 0; i < 500; ++i) {
        QVERIFY(pool->submit([&](Database &database) {
            ++done;
            return database.run(QStringLiteral("SELECT 1"));
        }));
    }
    pool->stop();
    QCOMPARE(done.load(), 500);
}

void WorkerPoolTest::takesNothingAfterItStopped()
{
    const auto pool = demand(WorkerPool::start(address(), {1, 10}));
    pool->stop();
    QVERIFY(!pool->submit([](Database &) { return Result<void>(); }));
}

void WorkerPoolTest::opensANewConnectionAfterAFailure()
{
    const auto pool = demand(WorkerPool::start(address(), {1, 10}));
    const QString mark = QStringLiteral("CREATE TEMPORARY TABLE mark(x)");
    const QString look = QStringLiteral("SELECT count(*) FROM sqlite_temp_master");
    qint64 kept = -1;
    qint64 fresh = -1;
    QVERIFY(pool->submit([&](Database &database) { return database.script(mark); }));
    QVERIFY(pool->submit([&](Database &database) -> Result<void> {
        kept = demand(database.number(look));
        return failure(ErrorCode::NotFound);
    }));
    QVERIFY(pool->submit([](Database &) -> Result<void> { return failure(ErrorCode::StoreFailed); }));
    QVERIFY(pool->submit([&](Database &database) -> Result<void> {
        fresh = demand(database.number(look));
        return {};
    }));
    pool->stop();
    QCOMPARE(kept, 1);
    QCOMPARE(fresh, 0);
}

void WorkerPoolTest::failsToStartWithoutAStore()
{
    const auto nowhere = DatabaseAddress::file(m_folder.filePath(QStringLiteral("no/such/folder/pool.db")));
    const auto pool = WorkerPool::start(nowhere, {2, 10});
    QVERIFY(!pool);
    QCOMPARE(pool.error().code, ErrorCode::StoreFailed);
}

} // namespace edesk

QTEST_GUILESS_MAIN(edesk::WorkerPoolTest)
#include "WorkerPoolTest.moc"

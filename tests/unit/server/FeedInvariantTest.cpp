// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/server/FeedAudit.h"
#include "tests/unit/server/ServerWorld.h"

#include <QTest>

#include <atomic>
#include <random>
#include <thread>

namespace edesk {

using namespace Qt::StringLiterals;

/// What no schedule of writers and readers may break.
class FeedInvariantTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { TestDatabases::addRows(); }
    void noCommittedRowSkippedUnder16JitteredWriters();

private:
    TestDatabases m_databases;
};

namespace {

constexpr int writers = 16;
constexpr int readers = 3;
constexpr int batchesPerWriter = 10;

/// Gives up the processor a random number of times: transactions overlap differently in every run.
void jitter(std::mt19937 &random)
{
    for (auto i = random() % 40; i > 0; --i)
        std::this_thread::yield();
}

} // namespace

void FeedInvariantTest::noCommittedRowSkippedUnder16JitteredWriters()
{
    QFETCH_GLOBAL(int, dialect);
    const auto address = m_databases.newDatabase(Dialect(dialect));
    if (!address)
        QSKIP("this database is not installed");
    ServerWorld world(*address);
    const unsigned seed = std::random_device()();
    qInfo("seed %u", seed);

    std::atomic<int> writing = writers;
    std::mutex mutex;
    QStringList failures;
    const auto fail = [&](const Error &error) {
        const std::scoped_lock lock(mutex);
        failures << errorKey(error.code) + u' ' + error.cause;
    };
    std::vector<std::thread> threads;
    for (int w = 0; w < writers; ++w) {
        threads.emplace_back([&, w] {
            const auto connection = world.connect();
            std::mt19937 random(seed + unsigned(w));
            TestDesk desk(w % 2 ? world.leader : world.headOfPlanning);
            for (int b = 0; b < batchesPerWriter; ++b) {
                QList<QByteArray> batch;
                for (auto i = random() % 3 + 1; i > 0; --i) {
                    GiveAssignment give;
                    give.title = u"Việc %1/%2"_s.arg(w).arg(b);
                    give.lead = world.specialists[random() % world.specialists.size()];
                    batch << desk.make(give);
                }
                jitter(random);
                if (const auto outcome = desk.send(world.intake, *connection, batch); !outcome)
                    fail(outcome.error());
            }
            --writing;
        });
    }
    // Readers page through while the writers commit; TestDesk notices gaps and wrong counts by itself.
    std::vector<TestDesk> desks{TestDesk(world.leader), TestDesk(world.headOfPlanning),
                                TestDesk(world.specialists[0])};
    for (int r = 0; r < readers; ++r) {
        threads.emplace_back([&, r] {
            const auto connection = world.connect();
            std::mt19937 random(seed ^ unsigned(r));
            for (bool last = false; !last;) {
                last = writing == 0;
                if (const auto pulled = desks[std::size_t(r)].pull(world.pages, *connection); !pulled)
                    return fail(pulled.error());
                jitter(random);
            }
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    QVERIFY2(failures.isEmpty(), qPrintable(failures.join(u'\n')));
    QVERIFY(world.number(u"SELECT count(*) FROM assignment"_s) >= writers * batchesPerWriter);
    QCOMPARE(FeedAudit::faults(world.database()), QStringList());

    Statement *rows =
        demand(world.database().prepare(u"SELECT row_id FROM membership WHERE scope_id = ? AND gone = 0"_s));
    for (const TestDesk &desk : desks) {
        for (auto scope = desk.scopes().cbegin(); scope != desk.scopes().cend(); ++scope) {
            const auto held = desk.rows().find(scope.key());
            rows->bind(scope.key());
            qint64 count = 0;
            while (demand(rows->step())) {
                ++count;
                QVERIFY2(held != desk.rows().end() && held->second.contains(rows->id(0)),
                         qPrintable(scope.value()));
            }
            rows->reset();
            QCOMPARE(held == desk.rows().end() ? 0 : qint64(held->second.size()), count);
        }
    }
}

} // namespace edesk

QTEST_GUILESS_MAIN(edesk::FeedInvariantTest)
#include "FeedInvariantTest.moc"

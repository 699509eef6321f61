// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/server/FeedAudit.h"
#include "tests/unit/server/ServerWorld.h"

#include <QTest>

#include <algorithm>
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
    void noCommittedRowSkippedByAnyReaderUnder16JitteredWritersAndKills();
    void commandsOverSeveralScopesNeverDeadlock();

private:
    TestDatabases m_databases;
};

namespace {

constexpr int writers = 16;
constexpr int readers = 3;
constexpr int batchesPerWriter = 10;
/// So many batches are committed between two kills.
constexpr int batchesPerKill = 8;

/// Gives up the processor a random number of times: transactions overlap differently in every run.
void jitter(std::mt19937 &random)
{
    for (auto i = random() % 40; i > 0; --i)
        std::this_thread::yield();
}

/// What went wrong in any thread.
class Failures
{
public:
    void note(const Error &error)
    {
        const std::scoped_lock lock(m_mutex);
        m_texts << errorKey(error.code) + u' ' + error.cause;
    }
    bool isEmpty() const { return m_texts.isEmpty(); }
    QByteArray text() const { return m_texts.join(u'\n').toUtf8(); }

private:
    std::mutex m_mutex;
    QStringList m_texts;
};

/// A connection that is opened again when it was killed.
class Reconnecting
{
public:
    explicit Reconnecting(const ServerWorld &world) : m_world(&world), m_database(world.connect()) {}

    /// Runs `work`; once more on a new connection, as often as the connection is lost.
    template <typename Work>
    auto run(Work work)
    {
        for (;;) {
            auto result = work(*m_database);
            if (result || !isLost())
                return result;
            m_database = m_world->connect();
        }
    }

private:
    bool isLost() { return !m_database->number(u"SELECT 1"_s); }

    const ServerWorld *m_world;
    std::unique_ptr<Database> m_database;
};

/// Cuts other connections of a PostgreSQL in the middle of what they do: to the database the same as a killed
/// process. The connections of a SQLite file end with their process alone.
class Killer
{
public:
    explicit Killer(ServerWorld &world) : m_world(&world) {}

    void run(std::atomic<int> &committed, int all)
    {
        const qint64 spared = m_world->number(u"SELECT pg_backend_pid()"_s);
        const auto own = m_world->connect();
        for (int next = batchesPerKill; next < all - writers; next += batchesPerKill) {
            for (int now = committed; now < next; now = committed)
                committed.wait(now);
            m_killed += demand(
                own->number(u"SELECT count(pg_terminate_backend(pid)) FROM (SELECT pid FROM pg_stat_activity "
                            "WHERE datname = current_database() AND xact_start IS NOT NULL "
                            "AND pid NOT IN (pg_backend_pid(), ?) ORDER BY random() LIMIT 1) AS victim"_s,
                            spared));
        }
    }
    qint64 killed() const { return m_killed; }

private:
    ServerWorld *m_world;
    qint64 m_killed = 0;
};

/// Deadlocks PostgreSQL found, once every other connection has told its figures and gone.
qint64 deadlocks(Database &database)
{
    const auto others = [&] {
        return demand(
            database.number(u"SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() "
                            "AND pid <> pg_backend_pid()"_s));
    };
    if (!QTest::qWaitFor([&] { return others() == 0; }, 30'000))
        qFatal("connections stay open");
    return demand(
        database.number(u"SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()"_s));
}

} // namespace

void FeedInvariantTest::noCommittedRowSkippedByAnyReaderUnder16JitteredWritersAndKills()
{
    QFETCH_GLOBAL(int, dialect);
    const auto address = m_databases.newDatabase(Dialect(dialect));
    if (!address)
        QSKIP("this database is not installed");
    ServerWorld world(*address);
    const unsigned seed = std::random_device()();
    qInfo("seed %u", seed);

    std::atomic<int> writing = writers;
    std::atomic<int> committed = 0;
    std::atomic<int> given = 0;
    Failures failures;
    std::vector<std::thread> threads;
    threads.reserve(writers);
    for (int w = 0; w < writers; ++w) {
        threads.emplace_back([&, w] {
            Reconnecting connection(world);
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
                const auto outcome = connection.run(
                    [&](Database &database) { return desk.send(world.intake, database, batch); });
                if (outcome) {
                    // A head's commands on people of another division are refused.
                    given +=
                        int(std::count_if(outcome->answers.begin(), outcome->answers.end(),
                                          [](const protocol::Answer &answer) { return answer.accepted(); }));
                } else {
                    failures.note(outcome.error());
                }
                ++committed;
                committed.notify_all();
            }
            --writing;
        });
    }
    // Readers page through while the writers commit; TestDesk notices gaps and wrong counts by itself.
    std::vector<TestDesk> desks{TestDesk(world.leader), TestDesk(world.headOfPlanning),
                                TestDesk(world.specialists[0])};
    for (int r = 0; r < readers; ++r) {
        threads.emplace_back([&, r] {
            Reconnecting connection(world);
            std::mt19937 random(seed ^ unsigned(r));
            for (bool last = false; !last;) {
                last = writing == 0;
                const auto pulled = connection.run(
                    [&](Database &database) { return desks[std::size_t(r)].pull(world.pages, database); });
                if (!pulled)
                    return failures.note(pulled.error());
                jitter(random);
            }
        });
    }
    Killer killer(world);
    if (Dialect(dialect) == Dialect::Postgres)
        threads.emplace_back([&] { killer.run(committed, writers * batchesPerWriter); });
    for (std::thread &thread : threads)
        thread.join();
    QVERIFY2(failures.isEmpty(), failures.text().constData());
    QCOMPARE(world.number(u"SELECT count(*) FROM assignment"_s), qint64(given));
    QVERIFY(given >= writers * batchesPerWriter);
    QVERIFY(Dialect(dialect) == Dialect::Sqlite || killer.killed() > 0);
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

void FeedInvariantTest::commandsOverSeveralScopesNeverDeadlock()
{
    constexpr int tasks = 6;
    constexpr int opponents = 8;
    constexpr int rounds = 6;
    QFETCH_GLOBAL(int, dialect);
    const auto address = m_databases.newDatabase(Dialect(dialect));
    if (!address)
        QSKIP("this database is not installed");
    ServerWorld world(*address);
    const unsigned seed = std::random_device()();
    qInfo("seed %u", seed);
    TestDesk chief(world.leader);
    // Each task is seen in several scopes of its own choice: of people, of divisions, of the agency.
    std::vector<Id> given;
    for (std::size_t i = 0; i < tasks; ++i)
        given.push_back(world.give(chief, u"Việc %1"_s.arg(i), world.specialists[i % 4],
                                   {world.specialists[(i + 1) % 4]}));

    Failures failures;
    std::atomic<int> accepted = 0;
    std::vector<std::thread> threads;
    threads.reserve(opponents);
    for (int w = 0; w < opponents; ++w) {
        threads.emplace_back([&, w] {
            const auto connection = world.connect();
            std::mt19937 random(seed + unsigned(w));
            TestDesk desk(world.leader);
            for (int b = 0; b < rounds; ++b) {
                // One half goes through the tasks from the first to the last, the other from the last to the
                // first.
                QList<QByteArray> batch;
                for (std::size_t i = 0; i < tasks; ++i) {
                    const Id task = given[w % 2 ? i : tasks - 1 - i];
                    const Id next = world.specialists[random() % 4];
                    batch << (random() % 4 ? desk.make(CommentAssignment{task, u"Ý kiến"_s})
                                           : desk.make(TransferAssignment{task, next, u"Chuyển"_s}));
                }
                jitter(random);
                const auto outcome = desk.send(world.intake, *connection, batch);
                if (!outcome) {
                    failures.note(outcome.error());
                    continue;
                }
                for (const protocol::Answer &answer : outcome->answers) {
                    if (answer.refusal)
                        failures.note(*answer.refusal);
                    else
                        ++accepted;
                }
            }
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    QVERIFY2(failures.isEmpty(), failures.text().constData());
    constexpr int sent = opponents * rounds * tasks;
    QCOMPARE(accepted.load(), sent);
    QCOMPARE(world.number(u"SELECT count(*) FROM assignment_event"_s), qint64(sent + tasks));
    QCOMPARE(FeedAudit::faults(world.database()), QStringList());
    if (Dialect(dialect) == Dialect::Postgres)
        QCOMPARE(deadlocks(world.database()), 0);
}

} // namespace edesk

QTEST_GUILESS_MAIN(edesk::FeedInvariantTest)
#include "FeedInvariantTest.moc"

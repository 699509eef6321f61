// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/sync/Timekeeper.h"

#include "common/domain/TimedWorks.h"
#include "common/domain/assignment/AssignmentCommands.h"
#include "common/domain/assignment/SeriesCommands.h"
#include "common/domain/journal/Notice.h"
#include "tests/unit/server/FeedAudit.h"
#include "tests/unit/server/ServerWorld.h"

#include <QRegularExpression>
#include <QTest>

#include <atomic>
#include <thread>

namespace edesk {

using namespace Qt::StringLiterals;

/// The clock's work on both databases: through the same store and feed as commands, once, whoever looks.
class TimekeeperTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { TestDatabases::addRows(); }
    void init();
    void remindsOnce();
    void desksHearOfIt();
    void theLogSaysWhoDidIt();
    void severalServersAtOnce();
    void aSeriesGivesItsTask();
    void oneThatIsRefusedKeepsNobodyWaiting();
    void nobodySendsTheSystemsCommands();

private:
    Timekeeper keeper()
    {
        return {edeskTimedWorks(), m_world->clock, m_world->intake,
                [this](Database &, const std::vector<ScopeChange> &changes) -> Result<void> {
                    m_published += int(changes.size());
                    return {};
                }};
    }
    int look() { return demand(keeper().look(m_world->database())); }
    Id give(TestDesk &desk, Instant due)
    {
        GiveAssignment give;
        give.title = u"Việc có hạn"_s;
        give.dueAt = due;
        give.lead = m_world->specialists[0];
        give.joiners = {m_world->specialists[1]};
        const CommandIntake::Outcome outcome = m_world->send(desk, {desk.make(give)});
        return outcome.answers.front().subject.id;
    }
    qint64 notices(NoticeReason reason)
    {
        return m_world->number(u"SELECT count(*) FROM notice WHERE reason = %1"_s.arg(int(reason)));
    }
    Instant at(int day, int hour) const { return fromVietnamTime(QDate(2026, 3, day), QTime(hour, 0)); }

    TestDatabases m_databases;
    std::unique_ptr<ServerWorld> m_world;
    int m_published = 0;
};

void TimekeeperTest::init()
{
    QFETCH_GLOBAL(int, dialect);
    const auto address = m_databases.newDatabase(Dialect(dialect));
    if (!address)
        QSKIP("this database is not installed");
    m_world = std::make_unique<ServerWorld>(*address);
    m_published = 0;
}

void TimekeeperTest::remindsOnce()
{
    TestDesk chief(m_world->leader);
    give(chief, at(13, 17));
    QCOMPARE(look(), 0);
    m_world->clock.set(at(11, 8));
    QCOMPARE(look(), 1);
    // Giver, lead and joiner.
    QCOMPARE(notices(NoticeReason::DueSoon), 3);
    QVERIFY(m_published > 0);
    QCOMPARE(look(), 0);
    // After a restart, and when the clock was set back.
    m_world->clock.set(at(4, 8));
    QCOMPARE(look(), 0);
    m_world->clock.set(at(16, 8));
    QCOMPARE(look(), 1);
    // And the head of the lead's division; the leader is the giver, and told once.
    QCOMPARE(notices(NoticeReason::Overdue), 4);
    QCOMPARE(look(), 0);
    QCOMPARE(notices(NoticeReason::DueSoon), 3);
    QCOMPARE(FeedAudit::faults(m_world->database()), QStringList());
}

void TimekeeperTest::desksHearOfIt()
{
    TestDesk chief(m_world->leader);
    TestDesk specialist(m_world->specialists[0]);
    give(chief, at(3, 17));
    demand(specialist.pull(m_world->pages, m_world->database()));
    QCOMPARE(look(), 1);
    const auto rows = [&] {
        return specialist.rows().at(m_world->scope(Scope::person(m_world->specialists[0]))).size();
    };
    const std::size_t before = rows();
    demand(specialist.pull(m_world->pages, m_world->database()));
    QCOMPARE(rows(), before + 1);
}

void TimekeeperTest::theLogSaysWhoDidIt()
{
    TestDesk chief(m_world->leader);
    give(chief, at(3, 17));
    look();
    QCOMPARE(m_world->number(u"SELECT count(*) FROM audit_entry WHERE command = 'assignment.remind' AND "
                             "actor_name = 'Hệ thống'"_s),
             1);
}

void TimekeeperTest::severalServersAtOnce()
{
    constexpr int servers = 4;
    constexpr int tasks = 12;
    TestDesk chief(m_world->leader);
    for (int i = 0; i < tasks; ++i)
        give(chief, at(3, 17));
    std::atomic<int> changed = 0;
    std::vector<std::thread> threads;
    threads.reserve(servers);
    for (int t = 0; t < servers; ++t) {
        threads.emplace_back([&] {
            const auto connection = m_world->connect();
            // Each server has an intake of its own.
            CommandIntake intake(edeskCatalogue(), m_world->clock);
            const Timekeeper own(edeskTimedWorks(), m_world->clock, intake);
            changed += demand(own.look(*connection));
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    QCOMPARE(changed.load(), tasks);
    QCOMPARE(notices(NoticeReason::DueSoon), 3 * tasks);
    QCOMPARE(FeedAudit::faults(m_world->database()), QStringList());
}

void TimekeeperTest::aSeriesGivesItsTask()
{
    TestDesk head(m_world->headOfPlanning);
    CreateSeries series;
    series.title = u"Báo cáo tuần"_s;
    series.lead = m_world->specialists[0];
    series.weekdays = 1;
    series.dueDays = 30;
    QVERIFY(m_world->send(head, {head.make(series)}).answers.front().accepted());
    const auto given = [&] { return m_world->number(u"SELECT count(*) FROM assignment"_s); };
    QCOMPARE(look(), 1);
    QCOMPARE(given(), 1);
    QCOMPARE(look(), 0);
    m_world->clock.set(at(9, 6));
    QCOMPARE(look(), 0);
    // Three Mondays passed while nobody looked.
    m_world->clock.set(at(25, 8));
    QCOMPARE(look(), 1);
    QCOMPARE(given(), 2);
    TestDesk specialist(m_world->specialists[0]);
    demand(specialist.pull(m_world->pages, m_world->database()));
    QVERIFY(m_world->number(u"SELECT count(*) FROM assignment WHERE series_id IS NOT NULL"_s) == 2);
    QCOMPARE(FeedAudit::faults(m_world->database()), QStringList());
}

void TimekeeperTest::oneThatIsRefusedKeepsNobodyWaiting()
{
    TestDesk chief(m_world->leader);
    give(chief, at(3, 17));
    give(chief, at(3, 18));
    std::vector<TimedWork> works = edeskTimedWorks();
    TimedWork broken = works.back();
    broken.command = PauseSeries::Name;
    works.insert(works.begin(), broken);
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"series\\.pause"_s));
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"series\\.pause"_s));
    const Timekeeper other(works, m_world->clock, m_world->intake);
    QCOMPARE(demand(other.look(m_world->database())), 2);
}

void TimekeeperTest::nobodySendsTheSystemsCommands()
{
    TestDesk chief(m_world->leader);
    const Id task = give(chief, at(3, 17));
    std::vector<Value> arguments{task};
    const auto outcome = m_world->send(chief, {chief.encoded(u"assignment.remind"_s, std::move(arguments))});
    QCOMPARE(outcome.answers.front().refusal->code, ErrorCode::NotAllowed);
    QCOMPARE(look(), 1);
}

} // namespace edesk

QTEST_GUILESS_MAIN(edesk::TimekeeperTest)
#include "TimekeeperTest.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/domain/Catalogues.h"
#include "common/domain/TimedWorks.h"
#include "common/domain/assignment/Assignment.h"
#include "common/domain/assignment/AssignmentCommands.h"
#include "common/domain/assignment/SeriesCommands.h"
#include "common/domain/journal/Notice.h"
#include "common/domain/organisation/Person.h"
#include "common/store/StoreView.h"
#include "server/sync/Timekeeper.h"
#include "tests/sync/SimulatedDesk.h"
#include "tests/sync/SimulatedServer.h"
#include "tests/sync/SystemAudit.h"
#include "tests/unit/server/Demand.h"

#include <QLoggingCategory>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

namespace edesk {

using namespace Qt::StringLiterals;

/// Work that goes down the levels in parts and comes up again, and what the clock tells of it, on real desks
/// and a real server.
class AssignmentPartsSyncTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QLoggingCategory::setFilterRules(u"edesk.auth.sessions=false\nedesk.server.request=false"_s);
    }
    void init();
    void cleanup();
    void progressComesUpFromADeskThatWasOffline();
    void anotherDivisionHearsNothing();
    void theRecallOfTheWholeReachesTheLastDesk();
    void theClockTellsTheDesksOnce();
    void theTaskOfAPeriodReachesItsDesk();

private:
    std::unique_ptr<SimulatedDesk> open(const DemoAccount &account);
    Person personOf(const Id &person)
    {
        return demand(StoreView(m_server->database(), true).load<Person>(person));
    }
    /// A specialist of this division, or of any other.
    DemoAccount specialist(const Id &division, bool within);
    /// The leader gives the whole to the head's division, the head a part of it to the specialist.
    void give(Instant due);
    std::optional<Assignment> on(SimulatedDesk &desk, const Id &id);
    int lookAtTheClock();
    qint64 noticesOn(SimulatedDesk &desk, NoticeReason reason);
    void expectSound();

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<SimulatedServer> m_server;
    std::unique_ptr<SimulatedDesk> m_leader;
    std::unique_ptr<SimulatedDesk> m_head;
    std::unique_ptr<SimulatedDesk> m_specialist;
    int m_desks = 0;
    Id m_whole;
    Id m_part;
};

void AssignmentPartsSyncTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_server = std::make_unique<SimulatedServer>(m_folder->filePath(u"server"_s));
    m_leader = open(m_server->account(u"leader"_s));
    m_head = open(m_server->account(u"head"_s));
    m_specialist = open(specialist(personOf(m_head->person()).organisationId, true));
}

void AssignmentPartsSyncTest::cleanup()
{
    m_leader.reset();
    m_head.reset();
    m_specialist.reset();
    m_server.reset();
}

std::unique_ptr<SimulatedDesk> AssignmentPartsSyncTest::open(const DemoAccount &account)
{
    auto desk =
        std::make_unique<SimulatedDesk>(*m_server, account, m_folder->filePath(u"desk-%1"_s.arg(++m_desks)));
    demand(desk->signIn());
    demand(desk->sync());
    return desk;
}

DemoAccount AssignmentPartsSyncTest::specialist(const Id &division, bool within)
{
    const Id agency = personOf(m_head->person()).agencyId;
    const QList<DemoAccount> accounts = m_server->accounts();
    for (const DemoAccount &account : accounts) {
        const Person person = personOf(m_server->personOf(account));
        const bool here = person.organisationId == division;
        if (account.role == u"specialist"_s && person.agencyId == agency && here == within)
            return account;
    }
    qFatal("the demonstration has no such specialist");
}

void AssignmentPartsSyncTest::give(Instant due)
{
    GiveAssignment whole;
    whole.title = u"Báo cáo sáu tháng"_s;
    whole.dueAt = due;
    whole.lead = personOf(m_head->person()).organisationId;
    m_whole = demand(m_leader->submit(whole)).subject.id;
    demand(m_leader->sync());
    demand(m_head->sync());
    GiveAssignment part;
    part.title = u"Phần số liệu"_s;
    part.lead = m_specialist->person();
    part.parentId = m_whole;
    m_part = demand(m_head->submit(part)).subject.id;
    demand(m_head->sync());
    demand(m_specialist->sync());
}

std::optional<Assignment> AssignmentPartsSyncTest::on(SimulatedDesk &desk, const Id &id)
{
    const StoreView view(desk.replica().database(), false);
    const auto row = demand(view.find(entityType<Assignment>(), id));
    return row ? std::optional(fromRecord<Assignment>(*row)) : std::nullopt;
}

int AssignmentPartsSyncTest::lookAtTheClock()
{
    CommandIntake intake(edeskCatalogue(), m_server->clock);
    return demand(Timekeeper(edeskTimedWorks(), m_server->clock, intake).look(m_server->database()));
}

qint64 AssignmentPartsSyncTest::noticesOn(SimulatedDesk &desk, NoticeReason reason)
{
    return demand(
        desk.replica().database().number(u"SELECT count(*) FROM notice WHERE reason = ?"_s, int(reason)));
}

void AssignmentPartsSyncTest::expectSound()
{
    for (SimulatedDesk *desk : {m_leader.get(), m_head.get(), m_specialist.get()}) {
        demand(desk->sync());
        QCOMPARE(SystemAudit(*m_server).faults(*desk), QStringList());
    }
}

void AssignmentPartsSyncTest::progressComesUpFromADeskThatWasOffline()
{
    give(m_server->clock.now().plusMs(60LL * 24 * 3'600'000));
    QCOMPARE(on(*m_specialist, m_part)->dueAt, on(*m_leader, m_whole)->dueAt);
    QVERIFY(!on(*m_specialist, m_whole));
    m_specialist->setOffline(true);
    demand(m_specialist->submit(ReportProgress{m_part, 60, u"Đã gửi các phòng"_s}));
    QCOMPARE(on(*m_specialist, m_part)->progress, 60);
    m_specialist->setOffline(false);
    demand(m_specialist->sync());
    demand(m_leader->sync());
    QCOMPARE(on(*m_leader, m_whole)->shownProgress(), 60);
    QCOMPARE(on(*m_leader, m_part)->progress, 60);
    // The desk of the head refuses what the server would.
    demand(m_head->sync());
    QCOMPARE(m_head->submit(SubmitAssignment{m_whole, {}}).error().code, ErrorCode::PartsOpen);
    demand(m_specialist->submit(SubmitAssignment{m_part, {}}));
    demand(m_specialist->sync());
    demand(m_head->sync());
    demand(m_head->submit(ApproveAssignment{m_part, {}}));
    // At once, before the server heard of the approval.
    demand(m_head->submit(SubmitAssignment{m_whole, {}}));
    demand(m_head->sync());
    expectSound();
    demand(m_leader->submit(ApproveAssignment{m_whole, {}}));
    expectSound();
    QCOMPARE(int(on(*m_head, m_whole)->state), int(AssignmentState::Done));
}

void AssignmentPartsSyncTest::anotherDivisionHearsNothing()
{
    give({});
    const auto other = open(specialist(personOf(m_head->person()).organisationId, false));
    QVERIFY(!on(*other, m_whole));
    QVERIFY(!on(*other, m_part));
    QCOMPARE(SystemAudit(*m_server).faults(*other), QStringList());
}

void AssignmentPartsSyncTest::theRecallOfTheWholeReachesTheLastDesk()
{
    give({});
    // The specialist works on without a network.
    m_specialist->setOffline(true);
    const OutboxItem late = demand(m_specialist->submit(ReportProgress{m_part, 90, {}}));
    demand(m_leader->submit(RecallAssignment{m_whole, u"Không làm nữa"_s}));
    demand(m_leader->sync());
    m_specialist->setOffline(false);
    demand(m_specialist->sync());
    demand(m_specialist->sync());
    QCOMPARE(int(on(*m_specialist, m_part)->state), int(AssignmentState::Recalled));
    QCOMPARE(m_specialist->stateOf(late.command.id), OutboxState::Refused);
    QCOMPARE(noticesOn(*m_specialist, NoticeReason::Recalled), 1);
    expectSound();
}

void AssignmentPartsSyncTest::theClockTellsTheDesksOnce()
{
    const qint64 soonBefore = noticesOn(*m_specialist, NoticeReason::DueSoon);
    give(m_server->clock.now().plusMs(6LL * 3'600'000));
    QVERIFY(lookAtTheClock() >= 2);
    QCOMPARE(lookAtTheClock(), 0);
    expectSound();
    QCOMPARE(noticesOn(*m_specialist, NoticeReason::DueSoon), soonBefore + 1);
    // The head answers for the division that leads, and gave the part.
    QVERIFY(noticesOn(*m_head, NoticeReason::DueSoon) >= 2);
    m_server->clock.advanceMs(7LL * 3'600'000);
    lookAtTheClock();
    m_server->restart();
    QCOMPARE(lookAtTheClock(), 0);
    expectSound();
    QVERIFY(noticesOn(*m_leader, NoticeReason::Overdue) >= 2);
    QCOMPARE(on(*m_specialist, m_part)->overdueToldFor, on(*m_specialist, m_part)->dueAt);
}

void AssignmentPartsSyncTest::theTaskOfAPeriodReachesItsDesk()
{
    CreateSeries series;
    series.title = u"Báo cáo tuần"_s;
    series.lead = m_specialist->person();
    series.weekdays = 1 + 2 + 4 + 8 + 16;
    series.dueDays = 3;
    demand(m_head->submit(series));
    demand(m_head->sync());
    lookAtTheClock();
    lookAtTheClock();
    demand(m_specialist->sync());
    QCOMPARE(demand(m_specialist->replica().database().number(
                 u"SELECT count(*) FROM assignment WHERE title = 'Báo cáo tuần'"_s)),
             1);
    expectSound();
}

} // namespace edesk

QTEST_GUILESS_MAIN(edesk::AssignmentPartsSyncTest)
#include "AssignmentPartsSyncTest.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/sync/CommandIntake.h"

#include "common/domain/assignment/AssignmentEvent.h"
#include "common/domain/assignment/AssignmentParty.h"
#include "common/domain/organisation/PersonRules.h"
#include "common/domain/organisation/RoleGrant.h"
#include "common/domain/organisation/RoleRules.h"
#include "tests/unit/server/FeedAudit.h"
#include "tests/unit/server/ServerWorld.h"

#include <QTest>

#include <random>
#include <thread>

namespace edesk {

using namespace Qt::StringLiterals;

/// Commands have one effect and one answer each, and the feed follows exactly what they change.
class CommandIntakeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { TestDatabases::addRows(); }
    void init();
    void cleanup();

    void answersAReplayAlikeAndWritesNothing();
    void namesTheLastPlaceOfEachScope();
    void refusesAnAlteredReplay();
    void refusesAClonedDevice();
    void refusesACommandOfAnotherDevice();
    void refusesACommandWithoutArguments();
    void decidesWhatFollowsARefusedCommand();
    void aDuplicateValueUndoesItsCommandAlone();
    void aRevokedRoleTakesItsRowsAlong();
    void aNewPartySeesTheAssignmentAndItsChildren();
    void theSameBatchOnManyConnectionsIsAnsweredAlike();
    void manyThreadsLeaveNoGapAndNoDeadlock();

private:
    ServerWorld &world() { return *m_world; }

    TestDatabases m_databases;
    std::unique_ptr<ServerWorld> m_world;
};

void CommandIntakeTest::init()
{
    QFETCH_GLOBAL(int, dialect);
    const auto address = m_databases.newDatabase(Dialect(dialect));
    if (!address)
        QSKIP("this database is not installed");
    m_world = std::make_unique<ServerWorld>(*address);
}

void CommandIntakeTest::cleanup()
{
    if (m_world)
        QCOMPARE(FeedAudit::faults(m_world->database()), QStringList());
    m_world.reset();
}

void CommandIntakeTest::answersAReplayAlikeAndWritesNothing()
{
    TestDesk desk(world().leader);
    GiveAssignment give;
    give.title = u"Báo cáo quý"_s;
    give.lead = world().specialists[0];
    const QByteArray command = desk.make(give);
    const CommandIntake::Outcome first = world().send(desk, {command});
    QVERIFY(first.answers.front().accepted());
    QVERIFY(!first.answers.front().places.empty());
    const auto before = FeedAudit::sequences(world().database());
    const qint64 rows = world().number(u"SELECT count(*) FROM assignment"_s);
    for (int i = 0; i < 3; ++i) {
        const CommandIntake::Outcome again = world().send(desk, {command});
        QCOMPARE(protocol::encodeAnswers(again.answers), protocol::encodeAnswers(first.answers));
        QVERIFY(again.changes.empty());
    }
    QCOMPARE(FeedAudit::sequences(world().database()), before);
    QCOMPARE(world().number(u"SELECT count(*) FROM assignment"_s), rows);
}

void CommandIntakeTest::namesTheLastPlaceOfEachScope()
{
    TestDesk desk(world().leader);
    GiveAssignment give;
    give.title = u"Báo cáo quý"_s;
    give.lead = world().specialists[0];
    give.joiners = {world().specialists[1], world().specialists[2]};
    const CommandIntake::Outcome outcome = world().send(desk, {desk.make(give)});
    QVERIFY(outcome.answers.front().accepted());
    // Of this one command, what it moved last is what each scope stands at.
    std::vector<protocol::FeedPlace> expected;
    for (const ScopeChange &change : outcome.changes)
        expected.push_back({change.scope, change.after});
    QVERIFY(expected.size() > 3);
    QCOMPARE(outcome.answers.front().places, expected);
}

void CommandIntakeTest::refusesAnAlteredReplay()
{
    TestDesk desk(world().leader);
    GiveAssignment give;
    give.title = u"Báo cáo"_s;
    give.lead = world().specialists[0];
    QByteArray command = desk.make(give);
    QVERIFY(world().send(desk, {command}).answers.front().accepted());
    const qsizetype place = command.indexOf(give.title.toUtf8());
    QVERIFY(place > 0);
    command[place] = 'b';
    const protocol::Answer altered = world().send(desk, {command}).answers.front();
    QVERIFY(!altered.accepted());
    QCOMPARE(altered.refusal->code, ErrorCode::AlteredReplay);
    QCOMPARE(world().number(u"SELECT count(*) FROM assignment"_s), 1);
}

void CommandIntakeTest::refusesAClonedDevice()
{
    TestDesk desk(world().leader);
    // The copy knows the device and counts from the same number on.
    TestDesk copy = desk;
    GiveAssignment give;
    give.title = u"Một"_s;
    give.lead = world().specialists[0];
    QVERIFY(world().send(desk, {desk.make(give)}).answers.front().accepted());
    const auto outcome = copy.send(world().intake, world().database(), {copy.make(give)});
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().code, ErrorCode::DeviceCloned);
    QCOMPARE(world().number(u"SELECT count(*) FROM assignment"_s), 1);
}

void CommandIntakeTest::refusesACommandOfAnotherDevice()
{
    TestDesk desk(world().leader);
    TestDesk other(world().leader);
    GiveAssignment give;
    give.title = u"Một"_s;
    give.lead = world().specialists[0];
    const CommandIntake::Outcome outcome = world().send(desk, {other.make(give)});
    QCOMPARE(outcome.answers.front().refusal.value().code, ErrorCode::NotAllowed);
    QCOMPARE(world().number(u"SELECT count(*) FROM command_result"_s), 0);
}

void CommandIntakeTest::refusesACommandWithoutArguments()
{
    TestDesk chief(world().leader);
    const QString accept = QString::fromLatin1(AcceptAssignment::Name);
    const CommandIntake::Outcome outcome = world().send(chief, {chief.encoded(accept, {})});
    QCOMPARE(outcome.answers.front().refusal.value().code, ErrorCode::MissingArgument);
}

void CommandIntakeTest::decidesWhatFollowsARefusedCommand()
{
    TestDesk desk(world().specialists[0]);
    TestDesk chief(world().leader);
    const Id task = world().give(chief, u"Việc"_s, world().specialists[0]);
    AcceptAssignment accept;
    accept.assignmentId = task;
    ApproveAssignment approve;
    approve.assignmentId = task;
    ReportProgress report;
    report.assignmentId = task;
    report.progress = 40;
    const CommandIntake::Outcome outcome =
        world().send(desk, {desk.make(accept), desk.make(approve), desk.make(report)});
    QCOMPARE(outcome.answers.size(), std::size_t(3));
    QVERIFY(outcome.answers[0].accepted());
    QVERIFY(!outcome.answers[1].accepted());
    QVERIFY(outcome.answers[1].places.empty());
    QVERIFY(outcome.answers[2].accepted());
    QCOMPARE(world().number(u"SELECT progress FROM assignment"_s), 40);
}

void CommandIntakeTest::aDuplicateValueUndoesItsCommandAlone()
{
    TestDesk desk(world().admin);
    CreatePerson person;
    person.fullName = u"Trần Thị B"_s;
    person.staffCode = u"M1"_s;
    person.organisationId = world().planning;
    person.positionTitle = u"Chuyên viên"_s;
    person.userName = u"tranb"_s;
    const QByteArray first = desk.make(person);
    const QByteArray same = desk.make(person);
    person.staffCode = u"M2"_s;
    person.userName = u"tranb2"_s;
    const CommandIntake::Outcome outcome = world().send(desk, {first, same, desk.make(person)});
    QVERIFY(outcome.answers[0].accepted());
    QCOMPARE(outcome.answers[1].refusal.value().code, ErrorCode::Duplicate);
    QVERIFY(outcome.answers[2].accepted());
    QCOMPARE(world().number(u"SELECT count(*) FROM person WHERE staff_code IN ('M1', 'M2')"_s), 2);
}

void CommandIntakeTest::aRevokedRoleTakesItsRowsAlong()
{
    TestDesk chief(world().leader);
    TestDesk staff(world().specialists[0]);
    const Id task = world().give(chief, u"Của phòng"_s, world().specialists[0]);
    TestDesk head(world().headOfPlanning);
    demand(head.pull(world().pages, world().database()));
    QVERIFY(head.holds(task));
    const auto grants = demand(
        StoreView(world().database(), true).loadWhere<RoleGrant>(u"person_id", world().headOfPlanning));
    QCOMPARE(grants.size(), std::size_t(1));
    TestDesk admin(world().admin);
    const CommandIntake::Outcome outcome = world().send(admin, {admin.make(RevokeRole{grants.front().id})});
    QVERIFY(outcome.answers.front().accepted());
    demand(head.pull(world().pages, world().database()));
    QVERIFY(!head.holds(task));
    QVERIFY(!head.scopes().values().contains(Scope::role(world().planning, u"head").name()));
    // The one who works on it keeps it.
    demand(staff.pull(world().pages, world().database()));
    QVERIFY(staff.holds(task));
}

void CommandIntakeTest::aNewPartySeesTheAssignmentAndItsChildren()
{
    TestDesk chief(world().leader);
    TestDesk first(world().specialists[0]);
    TestDesk second(world().specialists[1]);
    const Id task = world().give(chief, u"Chuyển giao"_s, world().specialists[0]);
    demand(first.pull(world().pages, world().database()));
    demand(second.pull(world().pages, world().database()));
    QVERIFY(first.holds(task));
    QVERIFY(!second.holds(task));
    TransferAssignment transfer;
    transfer.assignmentId = task;
    transfer.to = world().specialists[1];
    transfer.note = u"Đổi người"_s;
    QVERIFY(world().send(chief, {chief.make(transfer)}).answers.front().accepted());
    demand(first.pull(world().pages, world().database()));
    demand(second.pull(world().pages, world().database()));
    QVERIFY(second.holds(task));
    QVERIFY(!first.holds(task));
    // Old children too, each as a tombstone where it left and as a row where it came.
    const StoreView view(world().database(), true);
    for (const AssignmentParty &party : demand(view.loadWhere<AssignmentParty>(u"assignment_id", task))) {
        QVERIFY(second.holds(party.id));
        QVERIFY(!first.holds(party.id));
    }
    for (const AssignmentEvent &event : demand(view.loadWhere<AssignmentEvent>(u"assignment_id", task))) {
        QVERIFY(second.holds(event.id));
        QVERIFY(!first.holds(event.id));
    }
    const qint64 scope = world().scope(Scope::person(world().specialists[0]));
    // The task, the part that was theirs, and the event of the giving.
    QCOMPARE(demand(world().database().number(
                 u"SELECT count(*) FROM membership WHERE scope_id = ? AND gone = 1"_s, scope)),
             3);
}

void CommandIntakeTest::theSameBatchOnManyConnectionsIsAnsweredAlike()
{
    TestDesk desk(world().leader);
    GiveAssignment give;
    give.title = u"Gửi lại"_s;
    give.lead = world().specialists[0];
    const QList<QByteArray> batch{desk.make(give), desk.make(give)};
    std::mutex mutex;
    QSet<QByteArray> answers;
    QStringList failures;
    std::vector<std::thread> threads;
    threads.reserve(6);
    for (int t = 0; t < 6; ++t) {
        threads.emplace_back([&] {
            const auto connection = world().connect();
            const auto outcome = desk.send(world().intake, *connection, batch);
            const std::scoped_lock lock(mutex);
            if (outcome)
                answers.insert(protocol::encodeAnswers(outcome->answers));
            else
                failures << errorKey(outcome.error().code) + u' ' + outcome.error().cause;
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    QVERIFY2(failures.isEmpty(), qPrintable(failures.join(u'\n')));
    QCOMPARE(answers.size(), 1);
    QVERIFY(demand(protocol::decodeAnswers(*answers.cbegin())).front().accepted());
    QCOMPARE(world().number(u"SELECT count(*) FROM assignment"_s), 2);
}

void CommandIntakeTest::manyThreadsLeaveNoGapAndNoDeadlock()
{
    constexpr int threadCount = 8;
    constexpr int batches = 12;
    TestDesk chief(world().leader);
    std::vector<Id> tasks;
    tasks.reserve(4);
    for (int i = 0; i < 4; ++i)
        tasks.push_back(world().give(chief, u"Việc %1"_s.arg(i), world().specialists[std::size_t(i)],
                                     {world().specialists[std::size_t((i + 1) % 4)]}));
    const auto begin = FeedAudit::sequences(world().database());
    std::mutex mutex;
    FeedAudit audit;
    QStringList failures;
    int accepted = 0;
    std::vector<std::thread> threads;
    threads.reserve(threadCount);
    for (int t = 0; t < threadCount; ++t) {
        threads.emplace_back([&, t] {
            const auto connection = world().connect();
            std::mt19937 random(unsigned(t) + 1);
            TestDesk desk(t == 0 ? world().leader : world().specialists[std::size_t(t % 4)]);
            for (int b = 0; b < batches; ++b) {
                QList<QByteArray> batch;
                for (auto i = random() % 3 + 1; i > 0; --i) {
                    CommentAssignment comment;
                    comment.assignmentId = tasks[random() % tasks.size()];
                    comment.note = u"Ý kiến %1"_s.arg(b);
                    ReportProgress report;
                    report.assignmentId = tasks[random() % tasks.size()];
                    report.progress = qint64(random() % 100);
                    batch << (random() % 2 ? desk.make(comment) : desk.make(report));
                }
                const auto outcome = desk.send(world().intake, *connection, batch);
                const std::scoped_lock lock(mutex);
                if (!outcome) {
                    failures << errorKey(outcome.error().code) + u' ' + outcome.error().cause;
                    continue;
                }
                audit.note(outcome->changes);
                accepted += int(std::count_if(outcome->answers.begin(), outcome->answers.end(),
                                              [](const protocol::Answer &a) { return a.accepted(); }));
            }
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    QVERIFY2(failures.isEmpty(), qPrintable(failures.join(u'\n')));
    QVERIFY(accepted > threadCount * batches / 4);
    QCOMPARE(audit.gaps(begin, world().database()), QStringList());
}

} // namespace edesk

QTEST_GUILESS_MAIN(edesk::CommandIntakeTest)
#include "CommandIntakeTest.moc"

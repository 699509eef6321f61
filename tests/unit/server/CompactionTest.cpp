// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/sync/Compaction.h"

#include "server/sync/ScopeTable.h"
#include "tests/unit/server/FeedAudit.h"
#include "tests/unit/server/ServerWorld.h"

#include <QTest>

namespace edesk {

using namespace Qt::StringLiterals;

/// Tombstones go after their time and not before, and who was away for longer starts again.
class CompactionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { TestDatabases::addRows(); }
    void forgetsOldTombstonesOnly();
    void deskBelowTheFloorStartsAgain();
    void newDeskReadsALargeScopeToItsEnd();
    void rowsThatLeaveWhileADeskReadsAreTakenAway();

private:
    std::unique_ptr<ServerWorld> newWorld();
    std::unique_ptr<ServerWorld> newLargeWorld();
    static Id giveAndTakeAway(ServerWorld &world, TestDesk &chief);

    TestDatabases m_databases;
    Id m_first;
};

namespace {

constexpr qint64 day = 24LL * 3600 * 1000;

qint64 tombstones(ServerWorld &world)
{
    return world.number(u"SELECT count(*) FROM membership WHERE gone = 1"_s);
}

} // namespace

std::unique_ptr<ServerWorld> CompactionTest::newWorld()
{
    QFETCH_GLOBAL(int, dialect);
    const auto address = m_databases.newDatabase(Dialect(dialect));
    return address ? std::make_unique<ServerWorld>(*address) : nullptr;
}

/// A task that the first specialist had for a while.
Id CompactionTest::giveAndTakeAway(ServerWorld &world, TestDesk &chief)
{
    const Id task = world.give(chief, u"Tạm"_s, world.specialists[0]);
    TransferAssignment transfer;
    transfer.assignmentId = task;
    transfer.to = world.specialists[2];
    transfer.note = u"Đổi"_s;
    world.send(chief, {chief.make(transfer)});
    return task;
}

void CompactionTest::forgetsOldTombstonesOnly()
{
    const auto world = newWorld();
    if (!world)
        QSKIP("this database is not installed");
    const Compaction compaction(world->clock);
    TestDesk chief(world->leader);
    giveAndTakeAway(*world, chief);
    const qint64 old = tombstones(*world);
    QVERIFY(old > 0);
    QCOMPARE(demand(compaction.run(world->database())), 0);
    world->clock.advanceMs(89 * day);
    QCOMPARE(demand(compaction.run(world->database())), 0);
    giveAndTakeAway(*world, chief);
    QCOMPARE(demand(compaction.run(world->database())), 0);
    world->clock.advanceMs(day);
    QCOMPARE(demand(compaction.run(world->database())), old);
    QCOMPARE(tombstones(*world), old);
    const auto scope = demand(ScopeTable(world->database()).find(Scope::person(world->specialists[0])));
    QVERIFY(scope->floor > 0);
    QVERIFY(scope->floor < scope->seq);
    QCOMPARE(FeedAudit::faults(world->database()), QStringList());
    world->clock.advanceMs(90 * day);
    QCOMPARE(demand(compaction.run(world->database())), old);
    QCOMPARE(demand(compaction.run(world->database())), 0);
    QCOMPARE(world->number(u"SELECT count(*) FROM tombstone_mark"_s), 0);
    QCOMPARE(FeedAudit::faults(world->database()), QStringList());
}

void CompactionTest::deskBelowTheFloorStartsAgain()
{
    const auto world = newWorld();
    if (!world)
        QSKIP("this database is not installed");
    const Compaction compaction(world->clock);
    TestDesk chief(world->leader);
    const Id task = world->give(chief, u"Trước khi vắng"_s, world->specialists[0]);
    TestDesk away(world->specialists[0]);
    demand(away.pull(world->pages, world->database()));
    QVERIFY(away.holds(task));
    TransferAssignment transfer;
    transfer.assignmentId = task;
    transfer.to = world->specialists[2];
    transfer.note = u"Đổi"_s;
    world->send(chief, {chief.make(transfer)});
    demand(compaction.run(world->database()));
    world->clock.advanceMs(91 * day);
    QVERIFY(demand(compaction.run(world->database())) > 0);
    // Without the tombstone only starting again takes the row away.
    demand(away.pull(world->pages, world->database()));
    QCOMPARE(away.restarts(), 1);
    QVERIFY(!away.holds(task));
}

/// A scope of several pages with a compacted tombstone behind the first of them.
std::unique_ptr<ServerWorld> CompactionTest::newLargeWorld()
{
    auto world = newWorld();
    if (!world)
        return world;
    TestDesk chief(world->leader);
    m_first = world->give(chief, u"Việc đầu tiên"_s, world->specialists[0]);
    for (int i = 0; i < 60; ++i)
        world->give(chief, u"Việc %1"_s.arg(i), world->specialists[0], {},
                    QString(9000, QChar(u'a' + i % 26)));
    giveAndTakeAway(*world, chief);
    const Compaction compaction(world->clock);
    demand(compaction.run(world->database()));
    world->clock.advanceMs(91 * day);
    demand(compaction.run(world->database()));
    return world;
}

void CompactionTest::newDeskReadsALargeScopeToItsEnd()
{
    const auto world = newLargeWorld();
    if (!world)
        QSKIP("this database is not installed");
    for (int i = 0; i < 2; ++i) {
        TestDesk fresh(world->specialists[0]);
        QVERIFY(demand(fresh.pull(world->pages, world->database())) > 2);
        QCOMPARE(fresh.restarts(), 0);
    }
}

void CompactionTest::rowsThatLeaveWhileADeskReadsAreTakenAway()
{
    const auto world = newLargeWorld();
    if (!world)
        QSKIP("this database is not installed");
    TestDesk reader(world->specialists[0]);
    demand(
        reader.apply(demand(world->pages.pull(world->database(), world->specialists[0], reader.request()))));
    // What the first page held leaves, and is forgotten before the desk comes back for the second.
    QVERIFY(reader.holds(m_first));
    TestDesk chief(world->leader);
    TransferAssignment transfer;
    transfer.assignmentId = m_first;
    transfer.to = world->specialists[2];
    transfer.note = u"Đổi"_s;
    world->send(chief, {chief.make(transfer)});
    const Compaction compaction(world->clock);
    demand(compaction.run(world->database()));
    world->clock.advanceMs(91 * day);
    QVERIFY(demand(compaction.run(world->database())) > 0);
    demand(reader.pull(world->pages, world->database()));
    QVERIFY(reader.restarts() > 0);
    QVERIFY(!reader.holds(m_first));
}

} // namespace edesk

QTEST_GUILESS_MAIN(edesk::CompactionTest)
#include "CompactionTest.moc"

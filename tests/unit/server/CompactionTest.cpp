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

private:
    std::unique_ptr<ServerWorld> newWorld();
    static Id giveAndTakeAway(ServerWorld &world, TestDesk &chief);

    TestDatabases m_databases;
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

} // namespace edesk

QTEST_GUILESS_MAIN(edesk::CompactionTest)
#include "CompactionTest.moc"

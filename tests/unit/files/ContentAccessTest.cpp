// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/files/ContentAccess.h"

#include "tests/unit/files/FilesWorld.h"

#include <QTest>

namespace edesk {

using namespace Qt::StringLiterals;

/// A content is read by whoever sees a row that refers to it, and by nobody else.
class ContentAccessTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { TestDatabases::addRows(); }
    void theRowDecides();
    void rightsThatEndEndAtOnce();
    void aRemovedFileIsNotGivenOut();
    void otherKindsHoldNoFiles();
    void theBytesMustBeTheRows();

private:
    std::unique_ptr<FilesWorld> newWorld();

    TestDatabases m_databases;
};

std::unique_ptr<FilesWorld> ContentAccessTest::newWorld()
{
    QFETCH_GLOBAL(int, dialect);
    const auto address = m_databases.newDatabase(Dialect(dialect));
    return address ? std::make_unique<FilesWorld>(*address) : nullptr;
}

#define EDESK_WORLD()                                                                                        \
    const auto world = newWorld();                                                                           \
    if (!world)                                                                                              \
        QSKIP("PostgreSQL is not installed");                                                                \
    const Id lead = world->server.specialists[0];                                                            \
    const auto file = SampleFile::pdf(1000)

void ContentAccessTest::theRowDecides()
{
    EDESK_WORLD();
    const Id row = world->attach(lead, file.ref);
    QCOMPARE(world->reading(lead, row), u"file.not_here"_s);
    QCOMPARE(world->reading(world->server.specialists[3], row), u"not_found"_s);
    QVERIFY(demand(world->upload(lead, file)).whole);
    for (const Id &person : {lead, world->server.specialists[1], world->server.leader})
        QCOMPARE(world->reading(person, row), u"ok"_s);
    QCOMPARE(world->reading(world->server.specialists[3], row), u"not_found"_s);
    QCOMPARE(world->reading(lead, Id::create()), u"not_found"_s);
}

void ContentAccessTest::rightsThatEndEndAtOnce()
{
    EDESK_WORLD();
    QVERIFY(demand(world->upload(lead, file)).whole);
    const Id row = world->attach(lead, file.ref);
    TransferAssignment transfer;
    transfer.assignmentId = world->task;
    transfer.to = world->server.specialists[3];
    transfer.note = u"Đổi người"_s;
    TestDesk &leader = world->deskOf(world->server.leader);
    const auto outcome = world->server.send(leader, {leader.make(transfer)});
    QVERIFY(outcome.answers.front().accepted());
    QCOMPARE(world->reading(lead, row), u"not_found"_s);
    QCOMPARE(world->reading(world->server.specialists[3], row), u"ok"_s);
}

void ContentAccessTest::aRemovedFileIsNotGivenOut()
{
    EDESK_WORLD();
    QVERIFY(demand(world->upload(lead, file)).whole);
    const Id row = world->attach(lead, file.ref);
    world->remove(lead, row);
    QCOMPARE(world->reading(lead, row), u"not_found"_s);
    QVERIFY(!demand(world->access.mayRead(world->database(), world->server.leader, file.ref.content)));
}

void ContentAccessTest::otherKindsHoldNoFiles()
{
    EDESK_WORLD();
    for (const EntityKind kind : {EntityKind::None, EntityKind::Assignment, EntityKind(200)}) {
        const auto opened = world->access.open(world->database(), lead, kind, world->task);
        QVERIFY(!opened);
        QCOMPARE(opened.error().code, ErrorCode::NotFound);
    }
}

void ContentAccessTest::theBytesMustBeTheRows()
{
    EDESK_WORLD();
    QVERIFY(demand(world->upload(lead, file)).whole);
    ContentRef wrong = file.ref;
    wrong.size += 1;
    QCOMPARE(world->reading(lead, world->attach(lead, wrong)), u"file.not_here"_s);
}

} // namespace edesk

QTEST_GUILESS_MAIN(edesk::ContentAccessTest)
#include "ContentAccessTest.moc"

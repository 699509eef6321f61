// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/files/ContentSweep.h"

#include "tests/unit/files/FilesWorld.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QTest>

namespace edesk {

using namespace Qt::StringLiterals;

/// What nobody needs goes after its time and not before.
class ContentSweepTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { TestDatabases::addRows(); }
    void contentsWithoutARowGoAfterTheirTime();
    void uploadsThatDoNotGoOnAreRemoved();
    void verdictsAreForgottenAfterADay();

private:
    std::unique_ptr<FilesWorld> newWorld();

    TestDatabases m_databases;
};

namespace {

constexpr qint64 dayMs = 24LL * 3600 * 1000;
constexpr int keepDays = 7;

} // namespace

std::unique_ptr<FilesWorld> ContentSweepTest::newWorld()
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
    const ContentSweep sweep(edeskCatalogue(), world->server.clock, world->folder, keepDays)

void ContentSweepTest::contentsWithoutARowGoAfterTheirTime()
{
    EDESK_WORLD();
    const auto lone = SampleFile::pdf(1000, 1);
    const auto referred = SampleFile::pdf(1000, 2);
    const auto removed = SampleFile::pdf(1000, 3);
    for (const SampleFile &file : {lone, referred, removed})
        QVERIFY(demand(world->upload(lead, file)).whole);
    world->attach(lead, referred.ref);
    world->remove(lead, world->attach(lead, removed.ref));
    world->server.clock.advanceMs(6 * dayMs);
    QCOMPARE(demand(sweep.run(world->database())).contents, 0);
    world->server.clock.advanceMs(2 * dayMs);
    QCOMPARE(demand(sweep.run(world->database())).contents, 2);
    QVERIFY(!world->folder.holds(lone.ref.content, 1000));
    QVERIFY(!world->folder.holds(removed.ref.content, 1000));
    QVERIFY(world->folder.holds(referred.ref.content, 1000));
    QCOMPARE(world->server.number(u"SELECT count(*) FROM content"_s), 1);
    QCOMPARE(world->server.number(u"SELECT count(*) FROM content_holder"_s), 1);
    QVERIFY(demand(world->upload(lead, lone)).whole);
}

void ContentSweepTest::uploadsThatDoNotGoOnAreRemoved()
{
    EDESK_WORLD();
    const auto file = SampleFile::pdf(1000);
    QVERIFY(world->offer(lead, file));
    QVERIFY(world->part(lead, file, 0, 100));
    const QDir incoming(world->folder.path() + u"/incoming"_s);
    QFile part(incoming.filePath(incoming.entryList(QDir::Files).constFirst()));
    QVERIFY(part.open(QIODevice::ReadWrite));
    const auto touch = [&](qint64 daysAgo) {
        return part.setFileTime(
            QDateTime::fromMSecsSinceEpoch(world->server.clock.now().ms - daysAgo * dayMs),
            QFileDevice::FileModificationTime);
    };
    QVERIFY(touch(6));
    QCOMPARE(demand(sweep.run(world->database())).uploads, 0);
    QVERIFY(touch(8));
    QCOMPARE(demand(sweep.run(world->database())).uploads, 1);
    QCOMPARE(world->folder.unfinished(lead), 0);
}

void ContentSweepTest::verdictsAreForgottenAfterADay()
{
    EDESK_WORLD();
    const QString content(64, u'a');
    demand(world->table().put({content, 10, ContentState::Infected, u"Eicar"_s}, world->server.clock.now()));
    demand(world->table().addHolder(content, lead));
    QVERIFY(sweep.run(world->database()));
    QVERIFY(demand(world->table().find(content)).has_value());
    world->server.clock.advanceMs(2 * dayMs);
    QVERIFY(sweep.run(world->database()));
    QVERIFY(!demand(world->table().find(content)).has_value());
}

} // namespace edesk

QTEST_GUILESS_MAIN(edesk::ContentSweepTest)
#include "ContentSweepTest.moc"

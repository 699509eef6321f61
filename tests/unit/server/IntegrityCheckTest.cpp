// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/sync/IntegrityCheck.h"

#include "common/domain/organisation/Person.h"
#include "server/sync/RowWriter.h"
#include "tests/support/Patience.h"
#include "tests/unit/server/FeedAudit.h"
#include "tests/unit/server/ServerWorld.h"

#include <QTest>

#include <future>

namespace edesk {

using namespace Qt::StringLiterals;

/// Every kind of damage is found, mended, and heard of by the desks.
class IntegrityCheckTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { TestDatabases::addRows(); }
    void findsAndMends_data();
    void findsAndMends();
    void losesNothingThatIsWrittenMeanwhile();

private:
    TestDatabases m_databases;
};

void IntegrityCheckTest::findsAndMends_data()
{
    QTest::addColumn<QString>("damage");
    QTest::addColumn<QString>("found");
    QTest::newRow("nothing") << QString() << QString();
    QTest::newRow("row changed") << u"UPDATE person SET phone = 'x' WHERE staff_code = 'cv1'"_s
                                 << u"differs from its hash"_s;
    QTest::newRow("hash changed") << u"UPDATE membership SET hash = hash + 1 WHERE kind = 2 AND seq = 3"_s
                                  << u"differs from its hash"_s;
    QTest::newRow("place missing")
        << u"DELETE FROM membership WHERE kind = 4 AND seq = (SELECT min(seq) FROM membership WHERE kind = 4)"_s
        << u"missing in"_s;
    QTest::newRow("audience changed")
        << u"UPDATE person SET listed = 1 WHERE staff_code = 'cv1'"_s << u"wrongly in"_s;
    QTest::newRow("row gone")
        << u"DELETE FROM role_grant WHERE role = 1 AND person_id = (SELECT id FROM person WHERE staff_code = 'cv1')"_s
        << u"but gone"_s;
    QTest::newRow("count") << u"UPDATE scope SET row_count = row_count + 1 WHERE name = 'public'"_s
                           << u"counts"_s;
    QTest::newRow("checksum") << u"UPDATE scope SET checksum = checksum + 1 WHERE name = 'public'"_s
                              << u"checksum differs"_s;
    QTest::newRow("sequence ahead") << u"UPDATE scope SET seq = seq + 5 WHERE name = 'public'"_s
                                    << u"stands at"_s;
    QTest::newRow("sequence behind") << u"UPDATE scope SET seq = seq - 1 WHERE name = 'public'"_s
                                     << u"stands at"_s;
}

void IntegrityCheckTest::findsAndMends()
{
    QFETCH_GLOBAL(int, dialect);
    QFETCH(QString, damage);
    QFETCH(QString, found);
    const auto address = m_databases.newDatabase(Dialect(dialect));
    if (!address)
        QSKIP("this database is not installed");
    ServerWorld world(*address);
    if (!damage.isEmpty())
        demand(world.database().script(damage));
    IntegrityCheck check(world.database(), edeskCatalogue());
    const auto findings = demand(check.run());
    QVERIFY(check.rowsChecked() > 20);
    QCOMPARE(findings.empty(), damage.isEmpty());
    const bool named = std::any_of(findings.begin(), findings.end(),
                                   [&](const IntegrityFinding &f) { return f.text.contains(found); });
    QVERIFY2(named == !damage.isEmpty(), qPrintable(FeedAudit::faults(world.database()).join(u'\n')));
    demand(check.repair(findings));
    QCOMPARE(FeedAudit::faults(world.database()), QStringList());
    // A fresh desk reads what is there.
    TestDesk desk(world.admin);
    demand(desk.pull(world.pages, world.database()));
    QVERIFY(desk.holds(world.department));
}

void IntegrityCheckTest::losesNothingThatIsWrittenMeanwhile()
{
    QFETCH_GLOBAL(int, dialect);
    if (Dialect(dialect) == Dialect::Sqlite)
        QSKIP("one process at a time mends a SQLite store");
    const auto address = m_databases.newDatabase(Dialect(dialect));
    if (!address)
        QSKIP("this database is not installed");
    ServerWorld world(*address);
    demand(world.database().run(u"UPDATE scope SET row_count = row_count + 1"_s));

    // Another server is in the middle of its work when the scopes are counted.
    const auto other = world.connect();
    auto work = demand(other->begin());
    auto person = demand(StoreView(*other, true).load<Person>(world.specialists.front()));
    person.phone = u"0909"_s;
    ++person.revision;
    FeedWriter feed(*other, edeskCatalogue());
    demand(RowWriter(*other).write(toRecord(person)));
    feed.touched(toRecord(person));
    demand(feed.flush());

    auto mended = std::async(std::launch::async, [&] {
        const auto mending = world.connect();
        IntegrityCheck check(*mending, edeskCatalogue());
        demand(check.repair(demand(check.run())));
    });
    QTRY_VERIFY(world.number(u"SELECT count(*) FROM pg_locks WHERE NOT granted"_s) > 0);
    demand(work.commit());
    mended.get();
    QCOMPARE(FeedAudit::faults(world.database()), QStringList());
}

} // namespace edesk

QTEST_GUILESS_MAIN(edesk::IntegrityCheckTest)
#include "IntegrityCheckTest.moc"

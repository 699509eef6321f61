// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/store/Migrator.h"
#include "tests/unit/store/Backend.h"

#include <QTest>

#include <atomic>
#include <thread>

namespace edesk {

using namespace Qt::StringLiterals;

/// How a database gets from one version to the next, and what happens when it cannot.
class MigratorTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void stepsInOrder_data() { Backend::addRows(); }
    void stepsInOrder();
    void twiceIsOnce_data() { Backend::addRows(); }
    void twiceIsOnce();
    void beforeChange_data() { Backend::addRows(); }
    void beforeChange();
    void failingStepChangesNothing_data() { Backend::addRows(); }
    void failingStepChangesNothing();
    void newerDatabase_data() { Backend::addRows(); }
    void newerDatabase();
    void typesOfTheDatabase_data() { Backend::addRows(); }
    void typesOfTheDatabase();
    void twoAtOnce_data() { Backend::addRows(); }
    void twoAtOnce();

private:
    static QList<Migrator::Step> steps()
    {
        return {{1, u"one"_s, u"CREATE TABLE first(n $INT)"_s, 1},
                {2, u"two"_s, u"CREATE TABLE second(n $INT); INSERT INTO first(n) VALUES(5)"_s, 1},
                {3, u"three"_s, u"ALTER TABLE second ADD COLUMN t $TEXT"_s, 3}};
    }
    static Migrator upTo(int version) { return Migrator(steps().first(version)); }
    static bool hasTable(Database &database, const QString &name)
    {
        return database.number(u"SELECT count(*) FROM "_s + name).ok();
    }
    Backend m_backend;
};

void MigratorTest::stepsInOrder()
{
    EDESK_OPEN(m_backend);
    QCOMPARE(*upTo(3).versionOf(database), 0);
    QCOMPARE(upTo(3).newest(), 3);
    EDESK_VERIFY_OK(upTo(1).migrate(database));
    QCOMPARE(*upTo(3).versionOf(database), 1);
    QVERIFY(!hasTable(database, u"second"_s));
    EDESK_VERIFY_OK(upTo(3).migrate(database));
    QCOMPARE(*upTo(3).versionOf(database), 3);
    EDESK_VERIFY_OK(database.run(u"INSERT INTO second(n, t) VALUES(1, 'x')"_s));
    QCOMPARE(*database.number(u"SELECT count(*) FROM schema_version"_s), 3);
    QCOMPARE(
        *database.number(u"SELECT min_compatible FROM schema_version WHERE version = 3 AND name = 'three'"_s),
        3);
}

void MigratorTest::twiceIsOnce()
{
    EDESK_OPEN(m_backend);
    EDESK_VERIFY_OK(upTo(3).migrate(database));
    EDESK_VERIFY_OK(upTo(3).migrate(database));
    QCOMPARE(*database.number(u"SELECT count(*) FROM first"_s), 1);
    QCOMPARE(*database.number(u"SELECT count(*) FROM schema_version"_s), 3);
}

void MigratorTest::beforeChange()
{
    EDESK_OPEN(m_backend);
    int called = 0;
    const auto count = [&called]() -> Result<void> {
        ++called;
        return {};
    };
    EDESK_VERIFY_OK(upTo(1).migrate(database, count));
    QCOMPARE(called, 0); // an empty database needs no backup
    EDESK_VERIFY_OK(upTo(1).migrate(database, count));
    QCOMPARE(called, 0); // nothing changes
    EDESK_VERIFY_OK(upTo(3).migrate(database, count));
    QCOMPARE(called, 1); // once for two steps
}

void MigratorTest::failingStepChangesNothing()
{
    EDESK_OPEN(m_backend);
    EDESK_VERIFY_OK(upTo(1).migrate(database));
    const auto refused =
        upTo(3).migrate(database, [] { return Result<void>(failure(ErrorCode::StoreFull)); });
    QVERIFY(!refused.ok());
    QCOMPARE(int(refused.error().code), int(ErrorCode::StoreFull));
    QCOMPARE(*upTo(3).versionOf(database), 1);

    auto broken = steps();
    broken[2].sql =
        u"CREATE TABLE third(n $INT); INSERT INTO first(n) VALUES(6); CREATE TABLE first(n $INT)"_s;
    const auto failed = Migrator(broken).migrate(database);
    QVERIFY(!failed.ok());
    // The step before it stays; of the failing one nothing does.
    QCOMPARE(*upTo(3).versionOf(database), 2);
    QVERIFY(hasTable(database, u"second"_s));
    QVERIFY(!hasTable(database, u"third"_s));
    QCOMPARE(*database.number(u"SELECT count(*) FROM first"_s), 1);
    EDESK_VERIFY_OK(upTo(3).migrate(database));
    QCOMPARE(*upTo(3).versionOf(database), 3);
}

void MigratorTest::newerDatabase()
{
    EDESK_OPEN(m_backend);
    EDESK_VERIFY_OK(upTo(2).migrate(database));
    // Version 2 says that a program of version 1 can still use it.
    EDESK_VERIFY_OK(upTo(1).migrate(database, [] { return Result<void>(failure(ErrorCode::Internal)); }));
    QCOMPARE(*upTo(1).versionOf(database), 2);
    EDESK_VERIFY_OK(upTo(3).migrate(database));
    const auto refused = upTo(2).migrate(database);
    QVERIFY(!refused.ok());
    QCOMPARE(int(refused.error().code), int(ErrorCode::StoreTooNew));
    QCOMPARE(*upTo(3).versionOf(database), 3);
}

void MigratorTest::typesOfTheDatabase()
{
    EDESK_OPEN(m_backend);
    const Migrator migrator(
        {{1, u"types"_s, u"CREATE TABLE typed(i $ID PRIMARY KEY, n $INT, t $TEXT, b $BYTES)$WITHOUT_ROWID"_s,
          1}});
    EDESK_VERIFY_OK(migrator.migrate(database));
    const Id id = Id::create();
    EDESK_VERIFY_OK(database.run(u"INSERT INTO typed(i, n, t, b) VALUES(?, ?, ?, ?)"_s, id,
                                 std::numeric_limits<qint64>::max(), u"ế"_s, QByteArray("\0\xff", 2)));
    Statement &select = **database.prepare(u"SELECT i, n, t, b FROM typed"_s);
    QVERIFY(*select.step());
    QCOMPARE(select.id(0), id);
    QCOMPARE(select.integer(1), std::numeric_limits<qint64>::max());
    QCOMPARE(select.text(2), u"ế"_s);
    QCOMPARE(select.bytes(3).toByteArray(), QByteArray("\0\xff", 2));
    select.reset();
}

void MigratorTest::twoAtOnce()
{
    EDESK_OPEN(m_backend);
    QVERIFY(*database.number(u"SELECT 1"_s) == 1);
    constexpr int programs = 4;
    std::atomic<int> ready = 0;
    std::atomic<int> done = 0;
    QStringList causes;
    causes.resize(programs);
    std::vector<std::thread> threads;
    threads.reserve(std::size_t(programs));
    for (int i = 0; i < programs; ++i) {
        threads.emplace_back([&, i] {
            auto own = Database::open(address);
            ++ready;
            while (ready < programs)
                std::this_thread::yield();
            if (!own) {
                causes[i] = own.error().cause;
                return;
            }
            const auto migrated = upTo(3).migrate(**own);
            if (migrated)
                ++done;
            else
                causes[i] = migrated.error().cause;
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    QVERIFY2(done == programs, qPrintable(causes.join(u'\n')));
    QCOMPARE(*database.number(u"SELECT count(*) FROM schema_version"_s), 3);
    QCOMPARE(*database.number(u"SELECT count(*) FROM first"_s), 1);
}

} // namespace edesk

QTEST_GUILESS_MAIN(edesk::MigratorTest)
#include "MigratorTest.moc"

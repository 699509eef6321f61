// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/sync/BulkImport.h"

#include "common/domain/Catalogues.h"
#include "common/store/EntityTable.h"
#include "common/store/Migrator.h"
#include "server/demo/DemoProvince.h"
#include "server/sync/FeedWriter.h"
#include "server/sync/RowWriter.h"
#include "tests/unit/auth/AuthWorld.h"
#include "tests/unit/server/Demand.h"
#include "tests/unit/server/FeedAudit.h"

#include <QTest>

namespace edesk {

using namespace Qt::StringLiterals;

/// The fast way into an empty store has exactly the outcome of the ordinary one.
class BulkImportTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { TestDatabases::addRows(); }
    void equalsFeedWriter();
    void leavesTheSchemaAsItWas();
    void refusesAStoreThatHasScopes();
    void refusesARowWithoutItsParent();

private:
    std::unique_ptr<Database> freshStore();
    static void import(Database &database, const std::vector<Record> &rows);
    static QStringList feedOf(Database &database);

    TestDatabases m_databases;
    std::vector<Record> m_province;
    const std::vector<Record> &province();
};

const std::vector<Record> &BulkImportTest::province()
{
    if (m_province.empty()) {
        DemoProvince small(DemoSize::Small, 7, FakeClock().now());
        small.generate([this](Record record) { m_province.push_back(std::move(record)); }, [](int, int) {});
    }
    return m_province;
}

std::unique_ptr<Database> BulkImportTest::freshStore()
{
    QFETCH_GLOBAL(int, dialect);
    const auto address = m_databases.newDatabase(Dialect(dialect));
    if (!address)
        return nullptr;
    auto database = demand(Database::open(*address, {.durable = false}));
    demand(Migrator::server().migrate(*database));
    return database;
}

void BulkImportTest::import(Database &database, const std::vector<Record> &rows)
{
    Transaction transaction = demand(database.begin());
    BulkImport import(database, edeskCatalogue());
    for (const Record &row : rows)
        demand(import.add(row));
    demand(import.finish());
    demand(transaction.commit());
}

/// Every membership and every scope by name: the numbers of scopes follow from the order of a hash.
QStringList BulkImportTest::feedOf(Database &database)
{
    QStringList lines;
    Statement *places = demand(database.prepare(
        u"SELECT s.name, m.kind, m.row_id, m.seq, m.hash, m.gone FROM membership m JOIN scope s ON s.id = m.scope_id"_s));
    while (demand(places->step())) {
        lines << u"%1 %2 %3 %4 %5 %6"_s.arg(places->text(0))
                     .arg(places->integer(1))
                     .arg(places->id(2).toString())
                     .arg(places->integer(3))
                     .arg(places->integer(4))
                     .arg(places->integer(5));
    }
    places->reset();
    Statement *scopes =
        demand(database.prepare(u"SELECT name, seq, row_count, checksum, floor FROM scope"_s));
    while (demand(scopes->step())) {
        lines << u"%1 %2 %3 %4 %5"_s.arg(scopes->text(0))
                     .arg(scopes->integer(1))
                     .arg(scopes->integer(2))
                     .arg(scopes->integer(3))
                     .arg(scopes->integer(4));
    }
    scopes->reset();
    lines.sort();
    return lines;
}

void BulkImportTest::equalsFeedWriter()
{
    const auto fast = freshStore();
    const auto slow = freshStore();
    if (!fast || !slow)
        QSKIP("this database is not installed");
    import(*fast, province());
    Transaction transaction = demand(slow->begin());
    FeedWriter feed(*slow, edeskCatalogue());
    for (const Record &row : province()) {
        demand(RowWriter(*slow).write(row));
        feed.touched(row);
    }
    demand(feed.flush());
    demand(transaction.commit());
    const QStringList expected = feedOf(*slow);
    QVERIFY(expected.size() > 1000);
    QCOMPARE(feedOf(*fast), expected);
    QCOMPARE(FeedAudit::faults(*fast), QStringList());
}

void BulkImportTest::leavesTheSchemaAsItWas()
{
    const auto database = freshStore();
    if (!database)
        QSKIP("this database is not installed");
    import(*database, province());
    // The feed's index is unique again: one sequence, one change.
    const auto doubled = database->run(
        u"INSERT INTO membership(scope_id, kind, row_id, seq, hash, gone) VALUES(1, 1, ?, 1, 0, 0)"_s,
        Id::create());
    QVERIFY(!doubled);
    QCOMPARE(doubled.error().code, ErrorCode::Duplicate);
}

void BulkImportTest::refusesAStoreThatHasScopes()
{
    const auto database = freshStore();
    if (!database)
        QSKIP("this database is not installed");
    import(*database, province());
    Transaction transaction = demand(database->begin());
    BulkImport again(*database, edeskCatalogue());
    const auto finished = again.finish();
    QVERIFY(!finished);
    QCOMPARE(finished.error().code, ErrorCode::StoreFailed);
}

void BulkImportTest::refusesARowWithoutItsParent()
{
    const auto database = freshStore();
    if (!database)
        QSKIP("this database is not installed");
    const auto position = std::find_if(province().begin(), province().end(),
                                       [](const Record &row) { return row.kind() == EntityKind::Position; });
    QVERIFY(position != province().end());
    Transaction transaction = demand(database->begin());
    BulkImport import(*database, edeskCatalogue());
    QVERIFY(!import.add(*position));
}

} // namespace edesk

QTEST_GUILESS_MAIN(edesk::BulkImportTest)
#include "BulkImportTest.moc"

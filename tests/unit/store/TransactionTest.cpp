// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/store/Backend.h"

#include <QTest>

namespace edesk {

using namespace Qt::StringLiterals;

/// Transactions, constraints and two connections: the same on both databases.
class TransactionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void commitAndRollback_data() { Backend::addRows(); }
    void commitAndRollback();
    void failedTransactionIsNotCommitted_data() { Backend::addRows(); }
    void failedTransactionIsNotCommitted();
    void whatFailsAtItsEndIsNotCommitted_data() { Backend::addRows(); }
    void whatFailsAtItsEndIsNotCommitted();
    void savepoints_data() { Backend::addRows(); }
    void savepoints();
    void duplicateNamesTheField_data() { Backend::addRows(); }
    void duplicateNamesTheField();
    void foreignKeysHold_data() { Backend::addRows(); }
    void foreignKeysHold();
    void readersDoNotSeeUncommittedRows_data() { Backend::addRows(); }
    void readersDoNotSeeUncommittedRows();
    void readingTransactionIsOneSnapshot_data() { Backend::addRows(); }
    void readingTransactionIsOneSnapshot();
    void secondWriterWaitsThenIsBusy_data() { Backend::addRows(); }
    void secondWriterWaitsThenIsBusy();
    void committedRowsAreThereAfterReopening_data() { Backend::addRows(); }
    void committedRowsAreThereAfterReopening();

private:
    static qint64 count(Database &database) { return *database.number(u"SELECT count(*) FROM item"_s); }
    Backend m_backend;
};

const QString schema =
    u"CREATE TABLE item(n INTEGER PRIMARY KEY, code TEXT UNIQUE, a INTEGER, b INTEGER, UNIQUE(a, b)); "
    "CREATE TABLE part(item_n INTEGER REFERENCES item(n))"_s;

void TransactionTest::commitAndRollback()
{
    EDESK_OPEN(m_backend);
    EDESK_VERIFY_OK(database.script(schema));
    {
        auto transaction = database.begin();
        QVERIFY(transaction.ok());
        EDESK_VERIFY_OK(database.run(u"INSERT INTO item(n) VALUES(1)"_s));
    }
    QCOMPARE(count(database), 0);
    {
        auto transaction = database.begin();
        EDESK_VERIFY_OK(database.run(u"INSERT INTO item(n) VALUES(1)"_s));
        transaction->rollback();
        transaction->rollback();
        QCOMPARE(count(database), 0);
    }
    {
        auto transaction = database.begin();
        EDESK_VERIFY_OK(database.run(u"INSERT INTO item(n) VALUES(1)"_s));
        Transaction moved = std::move(*transaction);
        EDESK_VERIFY_OK(moved.commit());
    }
    QCOMPARE(count(database), 1);
}

void TransactionTest::failedTransactionIsNotCommitted()
{
    EDESK_OPEN(m_backend);
    EDESK_VERIFY_OK(database.script(schema));
    {
        auto transaction = database.begin();
        EDESK_VERIFY_OK(database.run(u"INSERT INTO item(n) VALUES(1)"_s));
        QVERIFY(!database.run(u"INSERT INTO item(n) VALUES(1)"_s).ok());
        // PostgreSQL gives a transaction up at its first error, SQLite only the statement; what commit()
        // answers is what happened.
        const bool committed = transaction->commit().ok();
        QCOMPARE(committed, dialect == Dialect::Sqlite);
    }
    QCOMPARE(count(database), dialect == Dialect::Sqlite ? 1 : 0);
    auto next = database.begin();
    EDESK_VERIFY_OK(next);
    EDESK_VERIFY_OK(next->commit());
}

void TransactionTest::whatFailsAtItsEndIsNotCommitted()
{
    EDESK_OPEN(m_backend);
    EDESK_VERIFY_OK(database.script(schema));
    EDESK_VERIFY_OK(database.script(
        u"CREATE TABLE late(item_n INTEGER REFERENCES item(n) DEFERRABLE INITIALLY DEFERRED)"_s));
    {
        auto transaction = database.begin();
        QVERIFY(transaction.ok());
        EDESK_VERIFY_OK(database.run(u"INSERT INTO late(item_n) VALUES(7)"_s));
        const auto committed = transaction->commit();
        QVERIFY(!committed.ok());
        QCOMPARE(int(committed.error().code), int(ErrorCode::StoreFailed));
    }
    QCOMPARE(*database.number(u"SELECT count(*) FROM late"_s), 0);
    auto next = database.begin();
    EDESK_VERIFY_OK(next);
    EDESK_VERIFY_OK(next->commit());
}

void TransactionTest::savepoints()
{
    EDESK_OPEN(m_backend);
    EDESK_VERIFY_OK(database.script(schema));
    auto transaction = database.begin();
    EDESK_VERIFY_OK(database.run(u"INSERT INTO item(n) VALUES(1)"_s));
    EDESK_VERIFY_OK(database.script(u"SAVEPOINT inner_part"_s));
    EDESK_VERIFY_OK(database.run(u"INSERT INTO item(n) VALUES(2)"_s));
    QVERIFY(!database.run(u"INSERT INTO item(n) VALUES(1)"_s).ok());
    EDESK_VERIFY_OK(database.script(u"ROLLBACK TO SAVEPOINT inner_part"_s));
    EDESK_VERIFY_OK(database.run(u"INSERT INTO item(n) VALUES(3)"_s));
    EDESK_VERIFY_OK(database.script(u"RELEASE SAVEPOINT inner_part"_s));
    EDESK_VERIFY_OK(transaction->commit());
    QCOMPARE(count(database), 2);
    QCOMPARE(*database.number(u"SELECT sum(n) FROM item"_s), 4);
}

void TransactionTest::duplicateNamesTheField()
{
    EDESK_OPEN(m_backend);
    EDESK_VERIFY_OK(database.script(schema));
    const QString insert = u"INSERT INTO item(n, code, a, b) VALUES(?, ?, ?, ?)"_s;
    EDESK_VERIFY_OK(database.run(insert, 1, u"A"_s, 1, 1));
    const auto sameCode = database.run(insert, 2, u"A"_s, 2, 2);
    QVERIFY(!sameCode.ok());
    QCOMPARE(int(sameCode.error().code), int(ErrorCode::Duplicate));
    QCOMPARE(sameCode.error().details.value(0), u"code"_s);
    const auto sameKey = database.run(insert, 1, u"B"_s, 2, 2);
    QVERIFY(!sameKey.ok());
    QCOMPARE(int(sameKey.error().code), int(ErrorCode::Duplicate));
    QCOMPARE(sameKey.error().details.value(0), u"n"_s);
    const auto sameBoth = database.run(insert, 2, u"B"_s, 1, 1);
    QVERIFY(!sameBoth.ok());
    QCOMPARE(sameBoth.error().details.value(0), u"b"_s);
    // The statement is as good as before.
    EDESK_VERIFY_OK(database.run(insert, 2, u"B"_s, 2, 2));
    QCOMPARE(count(database), 2);
}

void TransactionTest::foreignKeysHold()
{
    EDESK_OPEN(m_backend);
    EDESK_VERIFY_OK(database.script(schema));
    const auto orphan = database.run(u"INSERT INTO part(item_n) VALUES(?)"_s, 7);
    QVERIFY(!orphan.ok());
    QCOMPARE(int(orphan.error().code), int(ErrorCode::StoreFailed));
}

void TransactionTest::readersDoNotSeeUncommittedRows()
{
    EDESK_OPEN(m_backend);
    EDESK_VERIFY_OK(database.script(schema));
    auto other = Database::open(address);
    QVERIFY(other.ok());
    auto transaction = database.begin();
    EDESK_VERIFY_OK(database.run(u"INSERT INTO item(n) VALUES(1)"_s));
    QCOMPARE(count(**other), 0);
    EDESK_VERIFY_OK(transaction->commit());
    QCOMPARE(count(**other), 1);
}

void TransactionTest::readingTransactionIsOneSnapshot()
{
    EDESK_OPEN(m_backend);
    EDESK_VERIFY_OK(database.script(schema));
    auto other = Database::open(address);
    QVERIFY(other.ok());
    auto reading = (*other)->begin(TransactionMode::Read);
    QVERIFY(reading.ok());
    QCOMPARE(count(**other), 0);
    EDESK_VERIFY_OK(database.run(u"INSERT INTO item(n) VALUES(1)"_s));
    QCOMPARE(count(**other), 0);
    EDESK_VERIFY_OK(reading->commit());
    QCOMPARE(count(**other), 1);
}

void TransactionTest::secondWriterWaitsThenIsBusy()
{
    EDESK_OPEN(m_backend);
    EDESK_VERIFY_OK(database.script(schema));
    EDESK_VERIFY_OK(database.run(u"INSERT INTO item(n, a) VALUES(1, 0)"_s));
    auto other = Database::open(address);
    QVERIFY(other.ok());
    EDESK_VERIFY_OK((*other)->script(dialect == Dialect::Sqlite ? u"PRAGMA busy_timeout=30"_s
                                                                : u"SET lock_timeout='30ms'"_s));
    const auto write = [](Database &writer) -> Result<void> {
        auto transaction = writer.begin();
        if (!transaction)
            return transaction.error();
        EDESK_CHECK(writer.run(u"UPDATE item SET a = a + 1 WHERE n = 1"_s));
        return transaction->commit();
    };
    {
        auto first = database.begin();
        QVERIFY(first.ok());
        EDESK_VERIFY_OK(database.run(u"UPDATE item SET a = a + 1 WHERE n = 1"_s));
        const auto refused = write(**other);
        QVERIFY(!refused.ok());
        QCOMPARE(int(refused.error().code), int(ErrorCode::StoreBusy));
        EDESK_VERIFY_OK(first->commit());
    }
    EDESK_VERIFY_OK(write(**other));
    QCOMPARE(*database.number(u"SELECT a FROM item"_s), 2);
}

void TransactionTest::committedRowsAreThereAfterReopening()
{
    EDESK_OPEN(m_backend);
    EDESK_VERIFY_OK(database.script(schema));
    EDESK_VERIFY_OK(database.run(u"INSERT INTO item(n) VALUES(1)"_s));
    opened->reset();
    auto again = Database::open(address);
    QVERIFY(again.ok());
    QCOMPARE(count(**again), 1);
    again->reset();
    DatabaseOptions options;
    options.readOnly = true;
    if (dialect == Dialect::Sqlite) {
        again = Database::open(address, options);
        QVERIFY(again.ok());
        QCOMPARE(count(**again), 1);
        const auto refused = (*again)->run(u"INSERT INTO item(n) VALUES(2)"_s);
        QVERIFY(!refused.ok());
        QCOMPARE(int(refused.error().code), int(ErrorCode::StoreReadOnly));
    }
}

} // namespace edesk

QTEST_GUILESS_MAIN(edesk::TransactionTest)
#include "TransactionTest.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/store/EntityTable.h"
#include "common/domain/Catalogues.h"
#include "tests/unit/domain/RandomRecord.h"
#include "tests/unit/store/Backend.h"

#include <QTest>

namespace edesk {

using namespace Qt::StringLiterals;

/// The SQL of every entity, on tables made from the descriptions.
class EntityTableTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void roundTrip_data() { Backend::addRows(); }
    void roundTrip();
    void updateIsGuardedByRevision_data() { Backend::addRows(); }
    void updateIsGuardedByRevision();
    void selectWhereIsOrderedById_data() { Backend::addRows(); }
    void selectWhereIsOrderedById();
    void emptyTextIsNotNull_data() { Backend::addRows(); }
    void emptyTextIsNotNull();
    void uniqueAndRequiredFields_data() { Backend::addRows(); }
    void uniqueAndRequiredFields();

private:
    static Result<void> create(Database &database, const EntityTable &table)
    {
        EDESK_CHECK(database.script(u"CREATE TABLE %1(%2)"_s.arg(
            table.type().tableName(), table.definitions(database.dialect(), true))));
        return table.indexes().isEmpty() ? Result<void>() : database.script(table.indexes());
    }
    static Result<void> insert(Database &database, const EntityTable &table, const Record &record)
    {
        const auto statement = database.prepare(table.insert());
        if (!statement)
            return statement.error();
        table.bind(**statement, 0, record);
        return (*statement)->run();
    }
    Backend m_backend;
};

void EntityTableTest::roundTrip()
{
    EDESK_OPEN(m_backend);
    QRandomGenerator random(42);
    for (const EntityType *type : edeskCatalogue().entities()) {
        const EntityTable table(*type);
        EDESK_VERIFY_OK(create(database, table));
        for (int i = 0; i < 20; ++i) {
            const Record record = randomRecord(*type, random,
                                               i % 3 == 0   ? Filling::Everything
                                               : i % 3 == 1 ? Filling::Some
                                                            : Filling::Required);
            EDESK_VERIFY_OK(insert(database, table, record));
            Statement &select = **database.prepare(table.selectById());
            select.bind(record.id());
            QVERIFY2(*select.step(), type->table);
            QVERIFY2(table.read(select) == record, type->table);
            QByteArray bytes;
            CborWriter writer(bytes);
            table.writeCbor(select, 0, writer);
            QCOMPARE(bytes, recordBytes(record));
            QVERIFY(!*select.step());
            select.reset();
        }
    }
}

void EntityTableTest::updateIsGuardedByRevision()
{
    EDESK_OPEN(m_backend);
    QRandomGenerator random(43);
    for (const EntityType *type : edeskCatalogue().entities()) {
        const EntityTable table(*type);
        EDESK_VERIFY_OK(create(database, table));
        const Record before = randomRecord(*type, random, Filling::Everything);
        EDESK_VERIFY_OK(insert(database, table, before));
        const Record other = randomRecord(*type, random, Filling::Everything);
        EDESK_VERIFY_OK(insert(database, table, other));
        Record after(*type, before.id());
        for (int i = 0; i < int(type->fields.size()); ++i) {
            if (type->field(i).options.required)
                after.setValue(i, randomValue(type->field(i), random));
        }
        after.setRevision(before.revision() + 1);
        for (const qint64 base : {before.revision() + 1, before.revision()}) {
            Statement &update = **database.prepare(table.update());
            int index = 0;
            for (int i = 0; i < int(type->fields.size()); ++i)
                bindValue(update, index++, after.value(i));
            update.bindInteger(index++, after.revision());
            update.bindId(index++, after.id());
            update.bindInteger(index, base);
            QVERIFY(!*update.step());
            QCOMPARE(update.changes(), base == before.revision() ? 1 : 0);
            update.reset();
            for (const Record *expected : {base == before.revision() ? &after : &before, &other}) {
                Statement &select = **database.prepare(table.selectById());
                select.bind(expected->id());
                QVERIFY(*select.step());
                QVERIFY2(table.read(select) == *expected, type->table);
                select.reset();
            }
        }
    }
}

void EntityTableTest::selectWhereIsOrderedById()
{
    EDESK_OPEN(m_backend);
    QRandomGenerator random(44);
    const EntityType &type = *edeskCatalogue().entity(EntityKind::Notice);
    const EntityTable table(type);
    EDESK_VERIFY_OK(create(database, table));
    const int recipient = type.indexOf(u"recipient_id");
    const Value who = randomValue(type.field(recipient), random);
    std::vector<Id> expected;
    for (int i = 0; i < 40; ++i) {
        Record record = randomRecord(type, random, Filling::Required);
        if (i % 2 == 0) {
            record.setValue(recipient, who);
            expected.push_back(record.id());
        }
        EDESK_VERIFY_OK(insert(database, table, record));
    }
    std::sort(expected.begin(), expected.end());
    Statement &select = **database.prepare(table.selectWhere(recipient));
    bindValue(select, 0, who);
    std::vector<Id> found;
    while (*select.step())
        found.push_back(table.read(select).id());
    QVERIFY(found == expected);
}

void EntityTableTest::emptyTextIsNotNull()
{
    EDESK_OPEN(m_backend);
    const EntityType &type = *edeskCatalogue().entity(EntityKind::Person);
    const EntityTable table(type);
    EDESK_VERIFY_OK(create(database, table));
    QRandomGenerator random(45);
    for (const QString &text : {QString(), u""_s}) {
        Record record = randomRecord(type, random, Filling::Required);
        record.setValue(u"phone", text);
        EDESK_VERIFY_OK(insert(database, table, record));
        Statement &select = **database.prepare(table.selectById());
        select.bind(record.id());
        QVERIFY(*select.step());
        QByteArray bytes;
        CborWriter writer(bytes);
        table.writeCbor(select, 0, writer);
        // The hash of the row is that of its bytes, so the two forms of empty must not be mixed.
        QCOMPARE(bytes, recordBytes(record));
        select.reset();
    }
    EDESK_VERIFY_OK(database.script(u"CREATE TABLE blob_row(b %1 NOT NULL, t TEXT NOT NULL)"_s.arg(
        dialect == Dialect::Sqlite ? u"BLOB"_s : u"BYTEA"_s)));
    EDESK_VERIFY_OK(database.run(u"INSERT INTO blob_row(b, t) VALUES(?, ?)"_s, QByteArray(), QString()));
    Statement &empty = **database.prepare(u"INSERT INTO blob_row(b, t) VALUES(?, ?)"_s);
    empty.bindBytes(0, {});
    empty.bindUtf8(1, {});
    EDESK_VERIFY_OK(empty.run());
    QCOMPARE(*database.number(u"SELECT count(*) FROM blob_row WHERE length(b) = 0 AND t = ''"_s), 2);
}

void EntityTableTest::uniqueAndRequiredFields()
{
    EDESK_OPEN(m_backend);
    QRandomGenerator random(46);
    for (const EntityType *type : edeskCatalogue().entities()) {
        const EntityTable table(*type);
        EDESK_VERIFY_OK(create(database, table));
        const Record first = randomRecord(*type, random, Filling::Everything);
        EDESK_VERIFY_OK(insert(database, table, first));
        const auto sameId = insert(database, table, first);
        QVERIFY(!sameId.ok());
        QCOMPARE(int(sameId.error().code), int(ErrorCode::Duplicate));
        for (int i = 0; i < int(type->fields.size()); ++i) {
            const FieldOptions &options = type->field(i).options;
            Record changed = randomRecord(*type, random, Filling::Everything);
            if (options.unique) {
                changed.setValue(i, first.value(i));
                const auto refused = insert(database, table, changed);
                QVERIFY2(!refused.ok(), type->field(i).name);
                QCOMPARE(int(refused.error().code), int(ErrorCode::Duplicate));
                QCOMPARE(refused.error().details.value(0), type->field(i).nameString());
            }
            changed.setValue(i, Value());
            QVERIFY2(insert(database, table, changed).ok() == !options.required, type->field(i).name);
        }
    }
}

} // namespace edesk

QTEST_GUILESS_MAIN(edesk::EntityTableTest)
#include "EntityTableTest.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/domain/Catalogues.h"
#include "common/store/EntityTable.h"
#include "common/store/Migrator.h"
#include "tests/unit/store/Backend.h"

#include <QDir>
#include <QFile>
#include <QTest>

namespace edesk {

using namespace Qt::StringLiterals;

/// Kinds above it came with a later version and have no row in the dump of version 1.
constexpr EntityKind newestInVersion1 = EntityKind::AssignmentEvent;

/// The migrations and the descriptions of entities say the same; databases of every released version arrive
/// at the newest one with their rows.
class SchemaTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void columnsAreTheDescriptions_data() { Backend::addRows(); }
    void columnsAreTheDescriptions();
    void uniqueAndIndexedColumns_data() { Backend::addRows(); }
    void uniqueAndIndexedColumns();
    void references_data() { Backend::addRows(); }
    void references();
    void goldenDatabases_data() { Backend::addRows(); }
    void goldenDatabases();

private:
    void checkGolden(const QString &name);
    static QStringList columns(Database &database, const QString &sql, const QString &table);
    Backend m_backend;
};

QStringList SchemaTest::columns(Database &database, const QString &sql, const QString &table)
{
    QStringList rows;
    const auto statement = database.prepare(sql);
    if (!statement)
        return {statement.error().cause};
    (*statement)->bind(table);
    while (*(*statement)->step())
        rows.append((*statement)->text(0));
    (*statement)->reset();
    rows.sort();
    return rows;
}

void SchemaTest::columnsAreTheDescriptions()
{
    EDESK_OPEN(m_backend);
    EDESK_VERIFY_OK(Migrator::server().migrate(database));
    const QString sql =
        dialect == Dialect::Sqlite
            ? u"SELECT (cid + 1) || ' ' || name || ' ' || type || CASE WHEN \"notnull\" THEN ' NOT NULL' ELSE '' END FROM pragma_table_info(?)"_s
            : u"SELECT ordinal_position || ' ' || column_name || ' ' || upper(data_type) || CASE is_nullable "
              u"WHEN 'NO' THEN ' NOT NULL' ELSE '' END "
              "FROM information_schema.columns WHERE table_schema = current_schema() AND table_name = ?"_s;
    for (const EntityType *type : edeskCatalogue().entities()) {
        QStringList expected{
            u"1 id %1 NOT NULL"_s.arg(EntityTable::sqlType(FieldKind::Id, dialect)),
            u"2 revision %1 NOT NULL"_s.arg(EntityTable::sqlType(FieldKind::Integer, dialect))};
        for (int i = 0; i < int(type->fields.size()); ++i) {
            const Field &field = type->field(i);
            expected.append(
                u"%1 %2 %3%4"_s.arg(i + 3).arg(field.nameString(), EntityTable::sqlType(field.kind, dialect),
                                               field.options.required ? u" NOT NULL"_s : QString()));
        }
        expected.sort();
        QCOMPARE(columns(database, sql, type->tableName()), expected);
    }
}

void SchemaTest::uniqueAndIndexedColumns()
{
    EDESK_OPEN(m_backend);
    EDESK_VERIFY_OK(Migrator::server().migrate(database));
    // Every index of one column: "unique code", "index parent_id".
    const QString sql =
        dialect == Dialect::Sqlite
            ? u"SELECT CASE WHEN l.\"unique\" THEN 'unique ' ELSE 'index ' END || i.name FROM pragma_index_list(?) l, pragma_index_info(l.name) i WHERE (SELECT count(*) FROM pragma_index_info(l.name)) = 1"_s
            : u"SELECT CASE WHEN x.indisunique THEN 'unique ' ELSE 'index ' END || a.attname FROM pg_index x "
              "JOIN pg_attribute a ON a.attrelid = x.indrelid AND a.attnum = x.indkey[0] WHERE x.indnatts = 1 AND x.indrelid = CAST(? AS regclass)"_s;
    for (const EntityType *type : edeskCatalogue().entities()) {
        QStringList expected{u"unique id"_s};
        for (const Field &field : type->fields) {
            if (field.options.unique)
                expected.append(u"unique "_s + field.nameString());
            if (field.options.indexed)
                expected.append(u"index "_s + field.nameString());
        }
        expected.sort();
        QCOMPARE(columns(database, sql, type->tableName()), expected);
    }
}

void SchemaTest::references()
{
    EDESK_OPEN(m_backend);
    EDESK_VERIFY_OK(Migrator::server().migrate(database));
    const QString sql =
        dialect == Dialect::Sqlite
            ? u"SELECT \"from\" || ' ' || \"table\" FROM pragma_foreign_key_list(?)"_s
            : u"SELECT a.attname || ' ' || CAST(c.confrelid AS regclass) FROM pg_constraint c "
              "JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1] WHERE c.contype = 'f' AND c.conrelid = CAST(? AS regclass)"_s;
    for (const EntityType *type : edeskCatalogue().entities()) {
        QStringList expected;
        for (const Field &field : type->fields) {
            if (field.options.references != EntityKind::None)
                expected.append(field.nameString() + u' ' +
                                edeskCatalogue().entity(field.options.references)->tableName());
        }
        expected.sort();
        QCOMPARE(columns(database, sql, type->tableName()), expected);
    }
}

void SchemaTest::goldenDatabases()
{
    QFETCH(Dialect, dialect);
    const QString pattern =
        dialect == Dialect::Sqlite ? u"server_*.sqlite.sql"_s : u"server_*.postgres.sql"_s;
    const QStringList dumps = QDir(QStringLiteral(EDESK_GOLDEN_FOLDER)).entryList({pattern});
    QVERIFY(!dumps.isEmpty());
    for (const QString &name : dumps)
        checkGolden(name);
}

void SchemaTest::checkGolden(const QString &name)
{
    EDESK_OPEN(m_backend);
    QFile file(QStringLiteral(EDESK_GOLDEN_FOLDER) + u'/' + name);
    QVERIFY(file.open(QIODevice::ReadOnly));
    EDESK_VERIFY_OK(database.script(QString::fromUtf8(file.readAll())));
    EDESK_VERIFY_OK(Migrator::server().migrate(database));
    QCOMPARE(*Migrator::server().versionOf(database), Migrator::server().newest());
    for (const EntityType *type : edeskCatalogue().entities()) {
        const EntityTable table(*type);
        const auto select = database.prepare(u"SELECT %1 FROM %2"_s.arg(table.columns(), type->tableName()));
        EDESK_VERIFY_OK(select);
        int rows = 0;
        while (*(*select)->step()) {
            const Record record = table.read(**select);
            QVERIFY2(record.check().ok(), type->table);
            QVERIFY(!record.id().isNull() && record.revision() > 0);
            ++rows;
        }
        QVERIFY2(rows > 0 || type->kind > newestInVersion1, type->table);
        (*select)->reset();
    }
    QCOMPARE(
        *database.number(
            u"SELECT count(*) FROM person WHERE full_name = 'Nguyễn Văn Ánh' AND staff_code = 'CB-2' AND revision = 3"_s),
        1);
    QCOMPARE(*database.number(u"SELECT checksum FROM scope"_s), -5'000'000'000'000'000'000);
}

} // namespace edesk

QTEST_GUILESS_MAIN(edesk::SchemaTest)
#include "SchemaTest.moc"

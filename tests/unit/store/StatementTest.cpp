// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/store/Backend.h"

#include <QTest>

#include <functional>
#include <limits>

namespace edesk {

using namespace Qt::StringLiterals;

/// Binding, reading and reusing statements: the same on both databases.
class StatementTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void integers_data() { Backend::addRows(); }
    void integers();
    void texts_data() { Backend::addRows(); }
    void texts();
    void bytesAndIds_data() { Backend::addRows(); }
    void bytesAndIds();
    void nulls_data() { Backend::addRows(); }
    void nulls();
    void nulCharacterIsNeverCut_data() { Backend::addRows(); }
    void nulCharacterIsNeverCut();
    void reuse_data() { Backend::addRows(); }
    void reuse();
    void changesAreCounted_data() { Backend::addRows(); }
    void changesAreCounted();
    void numbers_data() { Backend::addRows(); }
    void numbers();
    void brokenSql_data() { Backend::addRows(); }
    void brokenSql();
    void failureAmongTheRowsIsNotTheirEnd_data() { Backend::addRows(); }
    void failureAmongTheRowsIsNotTheirEnd();
    void rowsThatAreLostAreNotTheirEnd();
    void scriptFailsWithAnyOfItsStatements_data() { Backend::addRows(); }
    void scriptFailsWithAnyOfItsStatements();
    void placesOfDatabases();

private:
    static QString table(Dialect dialect)
    {
        const bool postgres = dialect == Dialect::Postgres;
        return u"CREATE TABLE item(n %1, t TEXT, b %2, i %3)"_s.arg(postgres ? u"BIGINT"_s : u"INTEGER"_s,
                                                                    postgres ? u"BYTEA"_s : u"BLOB"_s,
                                                                    postgres ? u"UUID"_s : u"BLOB"_s);
    }
    Backend m_backend;
};

void StatementTest::integers()
{
    EDESK_OPEN(m_backend);
    EDESK_VERIFY_OK(database.script(table(dialect)));
    for (const qint64 value : {qint64(0), qint64(1), qint64(-1), qint64(2'147'483'648),
                               std::numeric_limits<qint64>::max(), std::numeric_limits<qint64>::min()}) {
        EDESK_VERIFY_OK(database.run(u"DELETE FROM item"_s));
        EDESK_VERIFY_OK(database.run(u"INSERT INTO item(n) VALUES(?)"_s, value));
        QCOMPARE(*database.number(u"SELECT n FROM item"_s), value);
        QCOMPARE(*database.number(u"SELECT count(*) FROM item WHERE n = ?"_s, value), 1);
    }
}

void StatementTest::texts()
{
    EDESK_OPEN(m_backend);
    EDESK_VERIFY_OK(database.script(table(dialect)));
    const QStringList texts{u""_s,
                            u" "_s,
                            u"Nguyễn Văn Ánh"_s,
                            u"O'Hara; DROP TABLE item --"_s,
                            u"back\\slash \\' \\x41 \\"_s,
                            u"? $1 :name %s"_s,
                            u"😀👨‍👩‍👧"_s,
                            u"dòng\r\nmới\t"_s,
                            QString(10'000, u'ệ')};
    for (const QString &text : texts) {
        EDESK_VERIFY_OK(database.run(u"DELETE FROM item"_s));
        EDESK_VERIFY_OK(database.run(u"INSERT INTO item(t) VALUES(?)"_s, text));
        Statement &select = **database.prepare(u"SELECT t FROM item WHERE t = ?"_s);
        select.bind(text);
        QVERIFY(*select.step());
        QCOMPARE(select.text(0), text);
        QCOMPARE(select.utf8(0).toByteArray(), text.toUtf8());
        QVERIFY(!select.isNull(0));
        QVERIFY(!*select.step());
        const QByteArray utf8 = text.toUtf8();
        select.reset();
        select.bindUtf8(0, utf8);
        QVERIFY(*select.step());
        select.reset();
    }
}

void StatementTest::bytesAndIds()
{
    EDESK_OPEN(m_backend);
    EDESK_VERIFY_OK(database.script(table(dialect)));
    QByteArray all;
    for (int i = 0; i < 256; ++i)
        all.append(char(i));
    const Id id = Id::fromString(u"01997000-0000-7000-8000-0000000000ff");
    for (const QByteArray &bytes : {QByteArray("a"), all, QByteArray(100'000, '\\')}) {
        EDESK_VERIFY_OK(database.run(u"DELETE FROM item"_s));
        EDESK_VERIFY_OK(database.run(u"INSERT INTO item(b, i) VALUES(?, ?)"_s, bytes, id));
        Statement &select = **database.prepare(u"SELECT b, i FROM item WHERE i = ?"_s);
        select.bind(id);
        QVERIFY(*select.step());
        QCOMPARE(select.bytes(0).toByteArray(), bytes);
        QCOMPARE(select.id(1), id);
        select.reset();
    }
}

void StatementTest::nulls()
{
    EDESK_OPEN(m_backend);
    EDESK_VERIFY_OK(database.script(table(dialect)));
    EDESK_VERIFY_OK(
        database.run(u"INSERT INTO item(n, t, b, i) VALUES(?, ?, ?, ?)"_s, nullptr, nullptr, nullptr, Id()));
    Statement &select = **database.prepare(u"SELECT n, t, b, i FROM item"_s);
    QVERIFY(*select.step());
    for (int column = 0; column < 4; ++column)
        QVERIFY(select.isNull(column));
    QVERIFY(select.id(3).isNull());
    QVERIFY(select.text(1).isEmpty());
    QCOMPARE(select.integer(0), 0);
    select.reset();
    QCOMPARE(*database.number(u"SELECT n FROM item"_s), 0);
    Statement &number = **database.prepare(u"SELECT n FROM item"_s);
    QCOMPARE(*number.number(-7), -7);
}

void StatementTest::nulCharacterIsNeverCut()
{
    EDESK_OPEN(m_backend);
    EDESK_VERIFY_OK(database.script(table(dialect)));
    const QString text = u"trước"_s + QChar(u'\0') + u"sau"_s;
    const auto inserted = database.run(u"INSERT INTO item(t) VALUES(?)"_s, text);
    // PostgreSQL holds no U+0000 and must say so; SQLite keeps it whole.
    if (dialect == Dialect::Postgres) {
        QVERIFY(!inserted.ok());
        QCOMPARE(*database.number(u"SELECT count(*) FROM item"_s), 0);
        return;
    }
    EDESK_VERIFY_OK(inserted);
    Statement &select = **database.prepare(u"SELECT t FROM item"_s);
    QVERIFY(*select.step());
    QCOMPARE(select.text(0), text);
}

void StatementTest::reuse()
{
    EDESK_OPEN(m_backend);
    EDESK_VERIFY_OK(database.script(table(dialect)));
    const QString insert = u"INSERT INTO item(n, t) VALUES(?, ?)"_s;
    Statement *const first = *database.prepare(insert);
    for (int i = 0; i < 100; ++i)
        EDESK_VERIFY_OK(first->bind(i, QString::number(i)).run());
    QCOMPARE(*database.prepare(insert), first);
    // A statement left in the middle starts again when it is asked for.
    const QString all = u"SELECT n FROM item ORDER BY n"_s;
    Statement *select = *database.prepare(all);
    QVERIFY(*select->step());
    QVERIFY(*select->step());
    QCOMPARE(select->integer(0), 1);
    select = *database.prepare(all);
    int rows = 0;
    while (*select->step())
        QCOMPARE(select->integer(0), rows++);
    QCOMPARE(rows, 100);
    select->reset();
    QVERIFY(*select->step());
    select->reset();
}

void StatementTest::changesAreCounted()
{
    EDESK_OPEN(m_backend);
    EDESK_VERIFY_OK(database.script(table(dialect)));
    for (int i = 0; i < 5; ++i)
        EDESK_VERIFY_OK(database.run(u"INSERT INTO item(n) VALUES(?)"_s, i));
    Statement &update = **database.prepare(u"UPDATE item SET t = ? WHERE n >= ?"_s);
    update.bind(u"x"_s, 3);
    QVERIFY(!*update.step());
    QCOMPARE(update.changes(), 2);
    update.reset();
    update.bind(u"x"_s, 99);
    QVERIFY(!*update.step());
    QCOMPARE(update.changes(), 0);
    // Also after run(), which resets.
    update.reset();
    EDESK_VERIFY_OK(update.bind(u"y"_s, 2).run());
    QCOMPARE(update.changes(), 3);
}

void StatementTest::numbers()
{
    EDESK_OPEN(m_backend);
    EDESK_VERIFY_OK(database.script(table(dialect)));
    QCOMPARE(*database.number(u"SELECT n FROM item"_s), 0);
    QCOMPARE(*(*database.prepare(u"SELECT n FROM item"_s))->number(42), 42);
    QCOMPARE(*database.number(u"SELECT count(*) FROM item"_s), 0);
}

void StatementTest::brokenSql()
{
    EDESK_OPEN(m_backend);
    const auto statement = database.prepare(u"SELEC 1"_s);
    QVERIFY(!statement.ok());
    QCOMPARE(int(statement.error().code), int(ErrorCode::StoreFailed));
    QVERIFY(statement.error().cause.contains(u"SELEC 1"_s));
    QVERIFY(!database.script(u"CREATE TABLE x(n INTEGER); SELEC 1"_s).ok());
    QVERIFY(!database.run(u"SELECT * FROM missing"_s).ok());
    // The connection goes on working.
    QCOMPARE(*database.number(u"SELECT 3"_s), 3);
}

void StatementTest::failureAmongTheRowsIsNotTheirEnd()
{
    EDESK_OPEN(m_backend);
    constexpr int failing = 5;
    const QString sql = u"WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c WHERE n < 10) "
                        "SELECT abs(CASE WHEN n = %1 THEN -9223372036854775807 - 1 ELSE n END) FROM c"_s;
    int rows = 0;
    const auto failed = (*database.prepare(sql.arg(failing)))->forEach([&] { ++rows; });
    QVERIFY(!failed.ok());
    QCOMPARE(int(failed.error().code), int(ErrorCode::StoreFailed));
    QVERIFY(rows < failing);
    rows = 0;
    EDESK_VERIFY_OK((*database.prepare(sql.arg(11)))->forEach([&] { ++rows; }));
    QCOMPARE(rows, 10);
}

void StatementTest::rowsThatAreLostAreNotTheirEnd()
{
    const auto address = m_backend.newAddress(Dialect::Postgres);
    if (!address && address.error().code == ErrorCode::NotFound)
        QSKIP(qPrintable(address.error().cause));
    EDESK_VERIFY_OK(address);
    const auto database = Database::open(*address);
    const auto other = Database::open(*address);
    QVERIFY(database.ok() && other.ok());
    // More than the connection holds on its way.
    constexpr int all = 100'000;
    const auto read = [&](const std::function<void()> &afterFirst) -> Result<int> {
        const auto select =
            (*database)->prepare(u"SELECT n, repeat('x', 500) FROM generate_series(1, %1) n"_s.arg(all));
        if (!select)
            return select.error();
        int rows = 0;
        EDESK_CHECK((*select)->forEach([&] {
            if (++rows == 1)
                afterFirst();
        }));
        return rows;
    };
    const auto whole = read([] {});
    EDESK_VERIFY_OK(whole);
    QCOMPARE(*whole, all);
    // PostgreSQL drops what was not read when the connection is asked for something else.
    QVERIFY(!read([&] { EDESK_VERIFY_OK((*database)->run(u"SELECT 1"_s)); }).ok());
    QVERIFY(!read([&] {
                 EDESK_VERIFY_OK((*other)->run(
                     u"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = "
                     "current_database() AND pid <> pg_backend_pid() AND backend_type = 'client backend'"_s));
             }).ok());
}

void StatementTest::scriptFailsWithAnyOfItsStatements()
{
    EDESK_OPEN(m_backend);
    EDESK_VERIFY_OK(database.script(table(dialect)));
    const QString good = u"INSERT INTO item(n) VALUES(1)"_s;
    const QString bad = u"INSERT INTO missing(n) VALUES(1)"_s;
    QVERIFY(!database.script(QStringList{bad, good}.join(u"; "_s)).ok());
    QVERIFY(!database.script(QStringList{good, bad}.join(u"; "_s)).ok());
    QVERIFY(!database.script(QStringList{good, u"SELECT n FROM item"_s, bad, good}.join(u"; "_s)).ok());
    EDESK_VERIFY_OK(database.run(u"DELETE FROM item"_s));
    EDESK_VERIFY_OK(database.script(QStringList{good, u"SELECT n FROM item"_s, good}.join(u"; "_s)));
    QCOMPARE(*database.number(u"SELECT count(*) FROM item"_s), 2);
}

void StatementTest::placesOfDatabases()
{
    QCOMPARE(DatabaseAddress::fromString(u"/a/b.db"_s)->path, u"/a/b.db"_s);
    const auto url = DatabaseAddress::fromString(u"postgresql://ed%40sk:p%3Aw@db.example:6543/desk"_s);
    QVERIFY(url.ok());
    QCOMPARE(int(url->dialect), int(Dialect::Postgres));
    QCOMPARE(url->host, u"db.example"_s);
    QCOMPARE(url->port, 6543);
    QCOMPARE(url->user, u"ed@sk"_s);
    QCOMPARE(url->password, u"p:w"_s);
    QCOMPARE(url->name, u"desk"_s);
    QVERIFY(!url->display().contains(u"p:w"_s));
    QCOMPARE(DatabaseAddress::fromString(u"postgres://h/d"_s)->port, 5432);
    for (const QString &wrong :
         {u"mysql://h/d"_s, u"postgresql:///d"_s, u"postgresql://h/"_s, u"postgresql://h"_s}) {
        const auto address = DatabaseAddress::fromString(wrong);
        QVERIFY2(!address.ok(), qPrintable(wrong));
        QCOMPARE(int(address.error().code), int(ErrorCode::ConfigInvalid));
    }
}

} // namespace edesk

QTEST_GUILESS_MAIN(edesk::StatementTest)
#include "StatementTest.moc"

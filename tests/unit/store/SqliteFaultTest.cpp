// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/store/Backend.h"

#include <QDir>
#include <QFile>
#include <QScopeGuard>
#include <QTest>

#include <barrier>
#include <future>

#include <sys/stat.h>
#include <unistd.h>

namespace edesk {
namespace {

using namespace Qt::StringLiterals;

const QString rows =
    u"WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c WHERE n < 2000) INSERT INTO item SELECT n, hex(zeroblob(50)) FROM c"_s;

QString codeOf(const Result<void> &result)
{
    return result.ok() ? u"ok"_s : errorKey(result.error().code);
}

/// Opens the file and reads everything in it.
Result<void> openAndRead(const QString &path)
{
    auto database = Database::open(DatabaseAddress::file(path));
    if (!database)
        return database.error();
    return (*database)->run(u"SELECT sum(length(t)) FROM item"_s);
}

/// Runs as a user to whom file permissions apply; root again afterwards.
class OrdinaryUser
{
public:
    OrdinaryUser() : m_root(::geteuid() == 0)
    {
        constexpr uid_t nobody = 65534;
        if (m_root && ::setresuid(nobody, nobody, 0) != 0)
            qFatal("cannot become an ordinary user");
    }
    ~OrdinaryUser()
    {
        if (m_root && ::setresuid(0, 0, 0) != 0)
            qFatal("cannot become root again");
    }
    OrdinaryUser(const OrdinaryUser &) = delete;
    OrdinaryUser &operator=(const OrdinaryUser &) = delete;

private:
    bool m_root;
};

} // namespace

/// What becomes of SQLite files on bad days.
class SqliteFaultTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noDatabase_data();
    void noDatabase();
    void truncated();
    void readOnlyFolder_data();
    void readOnlyFolder();
    void missingFolder();
    void openedByManyAtOnce();
    void fullDiskLosesNothing();
    void backupWhileInUse();
    void backupToAnUnusablePlace();
    void deletedRowsLeaveNoByte();
    void checkpointThatOthersHoldUpSaysSo();

private:
    QString newFile() { return m_backend.newAddress(Dialect::Sqlite)->path; }
    QString filled()
    {
        const QString path = newFile();
        auto database = Database::open(DatabaseAddress::file(path));
        const bool ok = database &&
                        (*database)->script(u"CREATE TABLE item(n INTEGER PRIMARY KEY, t TEXT)"_s) &&
                        (*database)->script(rows) && (*database)->checkpoint();
        return ok ? path : QString();
    }
    Backend m_backend;
};

void SqliteFaultTest::noDatabase_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("text")
        << QByteArray("this is no database, and long enough to be looked at by anybody who opens it")
               .repeated(40);
    QTest::newRow("zeros") << QByteArray(8192, '\0');
    QTest::newRow("header, then noise") << QByteArray("SQLite format 3\0", 16) + QByteArray(8192, '\x5a');
}

void SqliteFaultTest::noDatabase()
{
    QFETCH(QByteArray, content);
    const QString path = newFile();
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
    file.close();
    const auto database = Database::open(DatabaseAddress::file(path));
    QVERIFY(!database.ok());
    QCOMPARE(errorKey(database.error().code), u"store.corrupt"_s);
    // The file is left as it was, to be set aside.
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), content);
}

void SqliteFaultTest::truncated()
{
    const QString path = filled();
    QVERIFY(!path.isEmpty());
    QCOMPARE(codeOf(openAndRead(path)), u"ok"_s);
    const qint64 size = QFile(path).size();
    for (const qint64 left : {size / 2, qint64(5000), qint64(700)}) {
        QVERIFY(QFile::resize(path, left));
        QCOMPARE(codeOf(openAndRead(path)), u"store.corrupt"_s);
    }
}

void SqliteFaultTest::readOnlyFolder_data()
{
    QTest::addColumn<bool>("exists");
    QTest::newRow("with the database") << true;
    QTest::newRow("without it") << false;
}

void SqliteFaultTest::readOnlyFolder()
{
    QFETCH(bool, exists);
    const QString source = filled();
    QTemporaryDir folder;
    QVERIFY(folder.isValid());
    const QString path = folder.filePath(u"desk.db"_s);
    if (exists)
        QVERIFY(QFile::copy(source, path) && ::chmod(QFile::encodeName(path).constData(), 0444) == 0);
    QVERIFY(::chmod(QFile::encodeName(folder.path()).constData(), 0555) == 0);
    const auto writable =
        qScopeGuard([&folder] { ::chmod(QFile::encodeName(folder.path()).constData(), 0755); });
    const OrdinaryUser user;
    const auto opened = openAndRead(path);
    QCOMPARE(codeOf(opened), u"store.read_only"_s);
}

void SqliteFaultTest::missingFolder()
{
    const auto database = Database::open(DatabaseAddress::file(m_backend.folder() + u"/nowhere/desk.db"_s));
    QVERIFY(!database.ok());
    QCOMPARE(errorKey(database.error().code), u"store.failed"_s);
    QVERIFY(database.error().cause.contains(u"nowhere"_s));
}

void SqliteFaultTest::openedByManyAtOnce()
{
    constexpr int rounds = 40;
    constexpr int many = 6;
    for (int round = 0; round < rounds; ++round) {
        const DatabaseAddress address = DatabaseAddress::file(m_backend.folder() + u"/new%1.db"_s.arg(round));
        std::barrier start(many);
        std::vector<std::future<QString>> opened;
        opened.reserve(std::size_t(many));
        for (int i = 0; i < many; ++i) {
            opened.push_back(std::async(std::launch::async, [&] {
                start.arrive_and_wait();
                const auto database = Database::open(address);
                return database.ok() ? u"ok"_s : errorKey(database.error().code);
            }));
        }
        for (std::future<QString> &one : opened)
            QCOMPARE(one.get(), u"ok"_s);
    }
}

void SqliteFaultTest::fullDiskLosesNothing()
{
    const QString path = filled();
    auto database = Database::open(DatabaseAddress::file(path));
    QVERIFY(database.ok());
    EDESK_VERIFY_OK((*database)->script(
        u"PRAGMA max_page_count=%1"_s.arg(*(*database)->number(u"PRAGMA page_count"_s) + 2)));
    auto transaction = (*database)->begin();
    Result<void> written;
    int inserted = 0;
    while (written.ok() && inserted < 10'000) {
        written =
            (*database)->run(u"INSERT INTO item(n, t) VALUES(?, ?)"_s, 10'000 + inserted, QString(500, u'x'));
        ++inserted;
    }
    QCOMPARE(codeOf(written), u"store.full"_s);
    transaction->rollback();
    QCOMPARE(*(*database)->number(u"SELECT count(*) FROM item"_s), 2000);
    // With room again, work goes on.
    EDESK_VERIFY_OK((*database)->script(u"PRAGMA max_page_count=1000000"_s));
    auto next = (*database)->begin();
    EDESK_VERIFY_OK((*database)->run(u"INSERT INTO item(n, t) VALUES(?, ?)"_s, 10'000, u"x"_s));
    EDESK_VERIFY_OK(next->commit());
    database->reset();
    auto again = Database::open(DatabaseAddress::file(path));
    QCOMPARE(*(*again)->number(u"SELECT count(*) FROM item"_s), 2001);
    Statement &check = **(*again)->prepare(u"PRAGMA integrity_check"_s);
    QVERIFY(*check.step());
    QCOMPARE(check.text(0), u"ok"_s);
    check.reset();
}

void SqliteFaultTest::backupWhileInUse()
{
    const QString path = filled();
    auto database = Database::open(DatabaseAddress::file(path));
    auto writer = Database::open(DatabaseAddress::file(path));
    auto transaction = (*writer)->begin();
    EDESK_VERIFY_OK((*writer)->run(u"DELETE FROM item WHERE n > 10"_s));
    const QString copy = newFile();
    EDESK_VERIFY_OK((*database)->backupTo(copy));
    EDESK_VERIFY_OK(transaction->commit());
    auto restored = Database::open(DatabaseAddress::file(copy));
    QVERIFY(restored.ok());
    QCOMPARE(*(*restored)->number(u"SELECT count(*) FROM item"_s), 2000);
    EDESK_VERIFY_OK((*restored)->run(u"INSERT INTO item(n) VALUES(5000)"_s));
    QCOMPARE(*(*database)->number(u"SELECT count(*) FROM item"_s), 10);
}

void SqliteFaultTest::backupToAnUnusablePlace()
{
    auto database = Database::open(DatabaseAddress::file(filled()));
    QVERIFY(!(*database)->backupTo(m_backend.folder() + u"/nowhere/copy.db"_s).ok());
    QVERIFY(!(*database)->backupTo(m_backend.folder()).ok());
    QCOMPARE(*(*database)->number(u"SELECT count(*) FROM item"_s), 2000);
}

void SqliteFaultTest::deletedRowsLeaveNoByte()
{
    const QByteArray secret("bi-mat-cua-so-7f3a");
    for (const bool secure : {true, false}) {
        const QString path = newFile();
        auto database = Database::open(DatabaseAddress::file(path), {.secureDelete = secure});
        // Debian builds SQLite with it on.
        if (!secure)
            EDESK_VERIFY_OK((*database)->script(u"PRAGMA secure_delete=OFF"_s));
        EDESK_VERIFY_OK((*database)->script(u"CREATE TABLE item(n INTEGER PRIMARY KEY, t TEXT)"_s));
        for (int i = 0; i < 500; ++i)
            EDESK_VERIFY_OK((*database)->run(u"INSERT INTO item(n, t) VALUES(?, ?)"_s, i,
                                             QString::fromLatin1(secret).repeated(i % 20 + 1)));
        EDESK_VERIFY_OK((*database)->checkpoint());
        EDESK_VERIFY_OK((*database)->run(u"DELETE FROM item WHERE n <> 3"_s));
        EDESK_VERIFY_OK((*database)->run(u"UPDATE item SET t = ''"_s));
        EDESK_VERIFY_OK((*database)->checkpoint());
        QByteArray bytes;
        for (const QString &name : QStringList{path, path + u"-wal"_s}) {
            QFile file(name);
            QVERIFY(file.open(QIODevice::ReadOnly));
            bytes += file.readAll();
        }
        // Without it the bytes stay: the check can fail.
        QCOMPARE(bytes.contains(secret), !secure);
    }
}

void SqliteFaultTest::checkpointThatOthersHoldUpSaysSo()
{
    const DatabaseAddress address = DatabaseAddress::file(filled());
    const auto database = Database::open(address);
    QVERIFY(database.ok());
    const auto reader = Database::open(address, {.readOnly = true});
    QVERIFY(reader.ok());
    auto reading = (*reader)->begin(TransactionMode::Read);
    QVERIFY(reading.ok());
    EDESK_VERIFY_OK((*reader)->run(u"SELECT count(*) FROM item"_s));
    EDESK_VERIFY_OK((*database)->script(u"PRAGMA busy_timeout=1; DELETE FROM item WHERE n = 1"_s));
    QCOMPARE(codeOf((*database)->checkpoint()), u"store.busy"_s);
    EDESK_VERIFY_OK(reading->commit());
    QCOMPARE(codeOf((*database)->checkpoint()), u"ok"_s);
    QCOMPARE(QFileInfo(address.path + u"-wal"_s).size(), 0);
}

} // namespace edesk

QTEST_GUILESS_MAIN(edesk::SqliteFaultTest)
#include "SqliteFaultTest.moc"

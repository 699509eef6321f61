// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/protocol/Protocol.h"
#include "common/protocol/PullMessages.h"
#include "tests/support/PostgresServer.h"
#include "tests/unit/server/Demand.h"
#include "tests/unit/server/EdeskdUnderTest.h"

#include <QDir>
#include <QStandardPaths>
#include <QTest>

namespace edesk {

using namespace Qt::StringLiterals;

/// edeskd on a real PostgreSQL: several processes, and copies by PostgreSQL's own programs.
class EdeskdPostgresTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void severalServersShareOnePostgres();
    void killingOneOfSeveralServerProcessesDelaysOnlyItsOwnDesks();
    void restoresWhatItBackedUp();
    void restoresIntoANewDatabase();
    void anInterruptedRestoreIsNoticed_data();
    void anInterruptedRestoreIsNoticed();
    void takesTheStoreFromTheEnvironment();
    void saysWhichToolIsMissing();

private:
    /// A folder for a second process on the store of the first.
    static bool join(const EdeskdUnderTest &first, const EdeskdUnderTest &second);
    static QByteArray bearer(const protocol::SessionGrant &grant);

    std::unique_ptr<PostgresServer> m_postgres;
};

void EdeskdPostgresTest::initTestCase()
{
    auto postgres = PostgresServer::start();
    if (!postgres && postgres.error().code == ErrorCode::NotFound)
        QSKIP("PostgreSQL is not installed");
    m_postgres = demand(std::move(postgres));
}

bool EdeskdPostgresTest::join(const EdeskdUnderTest &first, const EdeskdUnderTest &second)
{
    bool copied = QDir().mkpath(second.data());
    for (const QString &name : {u"edeskd.conf"_s, u"server.pem"_s})
        copied = copied && QFile::copy(first.data() + u'/' + name, second.data() + u'/' + name);
    return copied;
}

QByteArray EdeskdPostgresTest::bearer(const protocol::SessionGrant &grant)
{
    return "Authorization: Bearer " + grant.accessToken.toLatin1() + "\r\n";
}

void EdeskdPostgresTest::severalServersShareOnePostgres()
{
    const QString store = m_postgres->newDatabase();
    EdeskdUnderTest first;
    QCOMPARE(first.init({u"--store"_s, store, u"--demo"_s, u"small"_s}).exitCode, 0);
    EdeskdUnderTest again;
    QVERIFY(again.init({u"--store"_s, store}).output.contains(u"store.initialised"_s));
    QVERIFY(first.serve());
    EdeskdUnderTest second;
    QVERIFY(join(first, second));
    QVERIFY(second.serve());
    QCOMPARE(second.hello().epoch, first.hello().epoch);

    const QList<QStringList> accounts = first.demoAccounts();
    const protocol::SessionGrant leader = first.signIn(accounts[0][0], accounts[0][1]);
    const protocol::SessionGrant other = second.signIn(accounts[1][0], accounts[1][1]);
    const TestDesk desk = second.pulledDesk(other);
    http::TestClient waiting(second.port());
    QVERIFY(waiting.request("POST", protocol::pollPath, bearer(other), protocol::encodePull(desk.request())));
    const auto decided = first.post(protocol::commandsPath,
                                    EdeskdUnderTest::giveBatch(leader, 1, u"Sang bên kia"_s, other.person),
                                    leader.accessToken);
    QVERIFY(demand(protocol::decodeAnswers(decided.body)).front().accepted());
    QCOMPARE(waiting.answer().status, 200);
    second.process().terminate();
    QCOMPARE(demand(second.process().waitForExit()), 0);
    QCOMPARE(EdeskdUnderTest::run({u"check"_s, u"--data"_s, second.data()}).exitCode, 0);
}

void EdeskdPostgresTest::killingOneOfSeveralServerProcessesDelaysOnlyItsOwnDesks()
{
    EdeskdUnderTest first;
    QCOMPARE(first.init({u"--store"_s, m_postgres->newDatabase(), u"--demo"_s, u"small"_s}).exitCode, 0);
    QVERIFY(first.serve());
    EdeskdUnderTest second;
    QVERIFY(join(first, second));
    QVERIFY(second.serve());
    const QList<QStringList> accounts = first.demoAccounts();
    const protocol::SessionGrant onFirst = first.signIn(accounts[0][0], accounts[0][1]);
    const protocol::SessionGrant onSecond = second.signIn(accounts[0][0], accounts[0][1]);
    const protocol::SessionGrant lead = second.signIn(accounts[1][0], accounts[1][1]);
    http::TestClient stream(second.port());
    QVERIFY(stream.request("GET", protocol::eventsPath, bearer(lead)));
    QVERIFY(stream.readUntil("data:").contains("200"));
    const QByteArray before = EdeskdUnderTest::giveBatch(onFirst, 1, u"Trước khi mất"_s, lead.person);
    const auto decided = first.post(protocol::commandsPath, before, onFirst.accessToken);
    QVERIFY(demand(protocol::decodeAnswers(decided.body)).front().accepted());
    QVERIFY(!stream.readUntil("data:").isEmpty());

    // It dies with work in hand: whoever was with it hears nothing more.
    http::TestClient lost(first.port());
    const QByteArray inHand = EdeskdUnderTest::giveBatch(onFirst, 2, u"Đang gửi dở"_s, lead.person);
    QVERIFY(lost.request("POST", protocol::commandsPath, bearer(onFirst), inHand));
    first.process().kill();

    // The other's desks go on at once, on the very stream they had.
    const QByteArray after = EdeskdUnderTest::giveBatch(onSecond, 1, u"Vẫn làm việc"_s, lead.person);
    const auto meanwhile = second.post(protocol::commandsPath, after, onSecond.accessToken);
    const protocol::Answer given = demand(protocol::decodeAnswers(meanwhile.body)).front();
    QVERIFY(given.accepted());
    QVERIFY(!stream.readUntil("data:").isEmpty());
    QVERIFY(second.pulledDesk(lead).holds(given.subject.id));

    // The lost one's desks come over with their session, and their commands have one effect.
    QCOMPARE(second.post(protocol::commandsPath, before, onFirst.accessToken).body, decided.body);
    const auto resent = second.post(protocol::commandsPath, inHand, onFirst.accessToken);
    QVERIFY(demand(protocol::decodeAnswers(resent.body)).front().accepted());
    second.process().terminate();
    QCOMPARE(demand(second.process().waitForExit()), 0);
    QCOMPARE(EdeskdUnderTest::run({u"check"_s, u"--data"_s, second.data()}).exitCode, 0);
}

void EdeskdPostgresTest::restoresWhatItBackedUp()
{
    EdeskdUnderTest server;
    QCOMPARE(server.init({u"--store"_s, m_postgres->newDatabase(), u"--demo"_s, u"small"_s}).exitCode, 0);
    QVERIFY(server.serve());
    const QList<QStringList> accounts = server.demoAccounts();
    const protocol::SessionGrant leader = server.signIn(accounts[0][0], accounts[0][1]);
    const protocol::SessionGrant lead = server.signIn(accounts[1][0], accounts[1][1]);
    const auto give = [&](qint64 number, const QString &title) {
        const auto answer =
            server.post(protocol::commandsPath,
                        EdeskdUnderTest::giveBatch(leader, number, title, lead.person), leader.accessToken);
        return demand(protocol::decodeAnswers(answer.body)).front().subject.id;
    };
    const Id kept = give(1, u"Có trong bản sao"_s);
    const QString copy = server.file(u"copy.dump"_s);
    const QStringList backup{u"backup"_s, u"--data"_s, server.data(), u"--to"_s, copy};
    const EdeskdRun written = EdeskdUnderTest::run(backup);
    QVERIFY2(written.exitCode == 0, qPrintable(written.output));
    QCOMPARE(QFile::permissions(copy) & QFile::Permissions(0x0077), QFile::Permissions());
    QCOMPARE(EdeskdUnderTest::run(backup).exitCode, 1);
    const Id after = give(2, u"Sau bản sao"_s);
    const Id epoch = server.hello().epoch;

    const QStringList restore{u"restore"_s, u"--data"_s, server.data(), u"--from"_s, copy};
    const EdeskdRun inUse = EdeskdUnderTest::run(restore);
    QVERIFY(inUse.output.contains(u"store.in_use"_s));
    QVERIFY2(inUse.output.contains(u"is used by another process"_s), qPrintable(inUse.output));
    QVERIFY(server.pulledDesk(lead).holds(after));
    server.process().terminate();
    QCOMPARE(demand(server.process().waitForExit()), 0);
    const EdeskdRun nonsense = EdeskdUnderTest::run(
        {u"restore"_s, u"--data"_s, server.data(), u"--from"_s, server.data() + u"/ca.pem"_s});
    QCOMPARE(nonsense.exitCode, 1);
    QVERIFY2(nonsense.output.contains(u"tool.failed"_s) && nonsense.output.contains(u"pg_restore"_s),
             qPrintable(nonsense.output));
    const EdeskdRun restored = EdeskdUnderTest::run(restore);
    QVERIFY2(restored.exitCode == 0, qPrintable(restored.output));
    const QStringList asides = QDir(server.data()).entryList({u"before-restore-*.dump"_s});
    QVERIFY(!asides.isEmpty());
    for (const QString &name : asides)
        QCOMPARE(QFile::permissions(server.data() + u'/' + name) & QFile::Permissions(0x0077),
                 QFile::Permissions());

    QVERIFY(server.serve());
    QVERIFY(!server.hello().epoch.isNull());
    QVERIFY(server.hello().epoch != epoch);
    const TestDesk desk = server.pulledDesk(server.signIn(accounts[1][0], accounts[1][1]));
    QVERIFY(desk.holds(kept));
    QVERIFY(!desk.holds(after));
    server.process().terminate();
    QCOMPARE(demand(server.process().waitForExit()), 0);
    QCOMPARE(EdeskdUnderTest::run({u"check"_s, u"--data"_s, server.data()}).exitCode, 0);
}

void EdeskdPostgresTest::restoresIntoANewDatabase()
{
    EdeskdUnderTest lost;
    QCOMPARE(lost.init({u"--store"_s, m_postgres->newDatabase(), u"--demo"_s, u"small"_s}).exitCode, 0);
    const QString copy = lost.file(u"copy.dump"_s);
    QCOMPARE(EdeskdUnderTest::run({u"backup"_s, u"--data"_s, lost.data(), u"--to"_s, copy}).exitCode, 0);
    // The folder was kept, the database was not.
    QFile config(lost.data() + u"/edeskd.conf"_s);
    QVERIFY(config.open(QIODevice::WriteOnly));
    config.write("[store]\naddress=" + m_postgres->newDatabase().toUtf8() + '\n');
    config.close();
    QCOMPARE(EdeskdUnderTest::run({u"check"_s, u"--data"_s, lost.data()}).exitCode, 1);
    const EdeskdRun restored =
        EdeskdUnderTest::run({u"restore"_s, u"--data"_s, lost.data(), u"--from"_s, copy});
    QVERIFY2(restored.exitCode == 0, qPrintable(restored.output));
    QCOMPARE(EdeskdUnderTest::run({u"check"_s, u"--data"_s, lost.data()}).exitCode, 0);
}

void EdeskdPostgresTest::anInterruptedRestoreIsNoticed_data()
{
    QTest::addColumn<QByteArray>("end");
    QTest::addColumn<bool>("isNewLife");
    QTest::newRow("killed when the backup was in place")
        << QByteArray("\"$tool\" \"$@\" && kill -KILL $PPID") << true;
    QTest::newRow("killed before it") << QByteArray("kill -KILL $PPID") << false;
    QTest::newRow("refused") << QByteArray("exit 1") << false;
}

void EdeskdPostgresTest::anInterruptedRestoreIsNoticed()
{
    QFETCH(const QByteArray, end);
    QFETCH(const bool, isNewLife);
    EdeskdUnderTest server;
    QCOMPARE(server.init({u"--store"_s, m_postgres->newDatabase()}).exitCode, 0);
    QVERIFY(server.serve());
    const Id epoch = server.hello().epoch;
    const QString copy = server.file(u"copy.dump"_s);
    QCOMPARE(EdeskdUnderTest::run({u"backup"_s, u"--data"_s, server.data(), u"--to"_s, copy}).exitCode, 0);
    server.process().terminate();
    QCOMPARE(demand(server.process().waitForExit()), 0);

    const QByteArray tool = QStandardPaths::findExecutable(u"pg_restore"_s).toUtf8();
    QVERIFY(QDir().mkpath(server.file(u"bin"_s)));
    QFile script(server.file(u"bin/pg_restore"_s));
    QVERIFY(script.open(QIODevice::WriteOnly));
    script.write("#!/bin/sh\ntool='" + tool + "'\n" + end + "\n");
    script.close();
    QVERIFY(script.setPermissions(QFile::ReadOwner | QFile::ExeOwner));
    ProcessUnderTest restore(u"edeskd"_s);
    restore.setVariable(u"PATH"_s, server.file(u"bin"_s) + u':' + qEnvironmentVariable("PATH"));
    demand(restore.start({u"restore"_s, u"--data"_s, server.data(), u"--from"_s, copy}));
    const auto exitCode = restore.waitForExit();
    QVERIFY2(!exitCode.ok() || *exitCode == 1, qPrintable(restore.output()));

    QVERIFY(server.serve());
    const Id then = server.hello().epoch;
    QVERIFY(!then.isNull());
    QCOMPARE(then != epoch, isNewLife);
    server.process().terminate();
    QCOMPARE(demand(server.process().waitForExit()), 0);
    QVERIFY(server.serve());
    QCOMPARE(server.hello().epoch, then);
}

void EdeskdPostgresTest::takesTheStoreFromTheEnvironment()
{
    const QString store = m_postgres->newDatabase();
    const EdeskdUnderTest server;
    ProcessUnderTest init(u"edeskd"_s);
    init.setVariable(u"EDESK_STORE"_s, store);
    demand(init.start({u"init"_s, u"--data"_s, server.data()}));
    QCOMPARE(demand(init.waitForExit()), 0);
    QVERIFY(!QFile::exists(server.data() + u"/store.db"_s));
    const auto database = demand(Database::open(demand(DatabaseAddress::fromString(store))));
    QCOMPARE(demand(database->number(u"SELECT count(*) FROM organisation"_s)), 1);
    QCOMPARE(EdeskdUnderTest::run({u"check"_s, u"--data"_s, server.data()}).exitCode, 0);
}

void EdeskdPostgresTest::saysWhichToolIsMissing()
{
    EdeskdUnderTest server;
    QCOMPARE(server.init({u"--store"_s, m_postgres->newDatabase()}).exitCode, 0);
    const QString copy = server.file(u"copy.dump"_s);
    ProcessUnderTest backup(u"edeskd"_s);
    backup.setVariable(u"PATH"_s, server.data());
    backup.setVariable(u"LC_ALL"_s, u"C.UTF-8"_s);
    demand(backup.start({u"backup"_s, u"--data"_s, server.data(), u"--to"_s, copy}));
    QCOMPARE(demand(backup.waitForExit()), 1);
    QVERIFY2(backup.output().contains(u"pg_dump"_s) && backup.output().contains(u"tool.missing"_s),
             qPrintable(backup.output()));
    QVERIFY2(backup.output().contains(u"postgresql-client"_s), qPrintable(backup.output()));
    QVERIFY(!QFile::exists(copy));
}

} // namespace edesk

QTEST_GUILESS_MAIN(edesk::EdeskdPostgresTest)
#include "EdeskdPostgresTest.moc"

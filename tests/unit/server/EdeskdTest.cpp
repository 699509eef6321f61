// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/protocol/Protocol.h"
#include "common/protocol/PullMessages.h"
#include "common/protocol/RepairMessages.h"
#include "tests/support/Patience.h"
#include "tests/support/TemporaryCertificate.h"
#include "tests/unit/server/Demand.h"
#include "tests/unit/server/EdeskdUnderTest.h"
#include "tests/unit/server/TestDesk.h"

#include <QDir>
#include <QRegularExpression>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslSocket>
#include <QTest>

namespace edesk {

using namespace Qt::StringLiterals;

/// edeskd as people run it: a process, a folder, real TLS, real signals.
class EdeskdTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysHowToUseIt();
    void initRefusesWhatIsNotItsOwn();
    void initTakesOverWhatAnInterruptedRunLeft();
    void servesUnderACertificateOfItsOwnAuthority();
    void refusesASecondServer();
    void keepsADemonstrationOnThisComputer();
    void answersWithTheRightStatus_data();
    void answersWithTheRightStatus();
    void refusesADeskThatIsTooOld();
    void aDeskWorksAndAnotherHearsOfIt();
    void signingOutEndsTheStream();
    void stopsGracefullyAndAnswersWhoWaits();
    void losesNothingWhenKilled();
    void restoringChangesTheEpoch();
    void aDamagedStoreIsSaidToBeRestored();
    void restoringSetsADamagedStoreAsideWhole();
    void checkFindsAFlippedBit();
    void managesUsersFromTheCommandLine();
    void importsAllOrNothing();
    void renewsItsCertificate();
    void warnsOfACertificateThatEnds();
    void opensAsManyFilesAsTheSystemGrants();

private:
    static void writeFile(const QString &path, const QByteArray &contents);
};

void EdeskdTest::writeFile(const QString &path, const QByteArray &contents)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(contents), contents.size());
}

void EdeskdTest::saysHowToUseIt()
{
    QCOMPARE(EdeskdUnderTest::run({}).exitCode, 2);
    const EdeskdRun unknown = EdeskdUnderTest::run({u"fly"_s});
    QCOMPARE(unknown.exitCode, 2);
    QVERIFY(unknown.output.contains(u"serve"_s));
    QCOMPARE(EdeskdUnderTest::run({u"--help"_s}).exitCode, 0);
    for (const char *name :
         {"init", "serve", "user", "import", "backup", "restore", "certificate", "check"}) {
        const EdeskdRun help = EdeskdUnderTest::run({QString::fromLatin1(name), u"--help"_s});
        QCOMPARE(help.exitCode, 0);
        QVERIFY(help.output.contains(u"--data"_s));
        QCOMPARE(EdeskdUnderTest::run({QString::fromLatin1(name)}).exitCode, 2);
    }
}

void EdeskdTest::initRefusesWhatIsNotItsOwn()
{
    const EdeskdUnderTest server;
    QVERIFY(QDir().mkpath(server.data()));
    writeFile(server.data() + u"/thesis.odt"_s, "mine");
    const EdeskdRun foreign = server.init();
    QCOMPARE(foreign.exitCode, 1);
    QVERIFY(foreign.output.contains(u"file.folder_not_empty"_s));
    QCOMPARE(QDir(server.data()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
             QStringList{u"thesis.odt"_s});
    QVERIFY(QFile::remove(server.data() + u"/thesis.odt"_s));
    QCOMPARE(server.init().exitCode, 0);
    QCOMPARE(QFile::permissions(server.data() + u"/server.pem"_s) & QFile::Permissions(0x0077),
             QFile::Permissions());
    const EdeskdRun again = server.init();
    QCOMPARE(again.exitCode, 1);
    QVERIFY(again.output.contains(u"store.initialised"_s));
}

void EdeskdTest::initTakesOverWhatAnInterruptedRunLeft()
{
    EdeskdUnderTest server;
    ProcessUnderTest init(u"edeskd"_s);
    demand(init.start({u"init"_s, u"--data"_s, server.data(), u"--demo"_s, u"province"_s}));
    // The store is being filled once its file is there.
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(server.data() + u"/.edesk-init/store.db"_s), 30'000);
    init.kill();
    QVERIFY(!QFile::exists(server.data() + u"/edeskd.conf"_s));
    QCOMPARE(EdeskdUnderTest::run({u"serve"_s, u"--data"_s, server.data()}).exitCode, 1);
    QCOMPARE(server.init().exitCode, 0);
    QCOMPARE(EdeskdUnderTest::run({u"check"_s, u"--data"_s, server.data()}).exitCode, 0);
    QVERIFY(!QDir(server.data()).exists(u".edesk-init"_s));
}

void EdeskdTest::servesUnderACertificateOfItsOwnAuthority()
{
    EdeskdUnderTest server;
    QCOMPARE(server.init().exitCode, 0);
    const QString portFile = server.file(u"port"_s);
    QVERIFY(server.serve({u"--port-file"_s, portFile}));
    QFile file(portFile);
    QTRY_VERIFY(file.exists());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll().trimmed().toInt(), int(server.port()));
    for (const QString &name : {u"localhost"_s, u"127.0.0.1"_s, u"::1"_s}) {
        QSslSocket socket;
        QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
        configuration.setCaCertificates(QSslCertificate::fromPath(server.data() + u"/ca.pem"_s));
        socket.setSslConfiguration(configuration);
        socket.setPeerVerifyName(name);
        socket.connectToHostEncrypted(u"127.0.0.1"_s, server.port());
        QVERIFY2(socket.waitForEncrypted(), qPrintable(name + u' ' + socket.errorString()));
    }
    QCOMPARE(server.ask("GET", "/healthz").status, 200);
    const auto metrics = server.ask("GET", "/metrics");
    QCOMPARE(metrics.status, 200);
    QVERIFY(metrics.body.contains("edesk_requests_total{route=\"/healthz\",status=\"200\"} 1"));
}

void EdeskdTest::refusesASecondServer()
{
    EdeskdUnderTest server;
    QCOMPARE(server.init().exitCode, 0);
    QVERIFY(server.serve());
    const EdeskdRun second =
        EdeskdUnderTest::run({u"serve"_s, u"--data"_s, server.data(), u"--port"_s, u"0"_s});
    QCOMPARE(second.exitCode, 1);
    QVERIFY(second.output.contains(u"store.in_use"_s));
    QCOMPARE(server.ask("GET", "/healthz").status, 200);
}

void EdeskdTest::keepsADemonstrationOnThisComputer()
{
    EdeskdUnderTest server;
    QCOMPARE(server.init().exitCode, 0);
    const QStringList serve{u"serve"_s, u"--data"_s, server.data(), u"--port"_s, u"0"_s, u"--address"_s};
    for (const QString &address : {u"0.0.0.0"_s, u"::"_s}) {
        const EdeskdRun open = EdeskdUnderTest::run(serve + QStringList{address});
        QCOMPARE(open.exitCode, 1);
        QVERIFY(open.output.contains(u"config.demo_not_public"_s));
    }
    EdeskdUnderTest real;
    QCOMPARE(real.init({}).exitCode, 0);
    QVERIFY(real.serve({u"--address"_s, u"0.0.0.0"_s}));
}

void EdeskdTest::answersWithTheRightStatus_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("key");
    const auto row = [](const char *name, const char *method, const char *path, int status,
                        const QString &key) {
        QTest::newRow(name) << QByteArray(method) << QByteArray(path) << status << key;
    };
    row("unknown path", "GET", "/v1/nothing", 404, u"not_found"_s);
    row("wrong method", "GET", protocol::helloPath, 405, u"malformed"_s);
    row("malformed", "POST", protocol::helloPath, 400, u"malformed"_s);
    row("without a session", "POST", protocol::pullPath, 401, u"auth.expired"_s);
    row("stream without a session", "GET", protocol::eventsPath, 401, u"auth.expired"_s);
    row("malformed sign-in", "POST", protocol::signInPath, 400, u"malformed"_s);
}

void EdeskdTest::answersWithTheRightStatus()
{
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, path);
    QFETCH(int, status);
    QFETCH(QString, key);
    EdeskdUnderTest server;
    QCOMPARE(server.init({}).exitCode, 0);
    QVERIFY(server.serve());
    const auto answer = server.ask(method, path, method == "POST" ? QByteArray("\xff") : QByteArray());
    QCOMPARE(answer.status, status);
    QCOMPARE(demand(protocol::decode<protocol::Refusal>(answer.body)).key, key);
}

void EdeskdTest::refusesADeskThatIsTooOld()
{
    EdeskdUnderTest server;
    QCOMPARE(server.init({}).exitCode, 0);
    QVERIFY(server.serve());
    protocol::Hello hello;
    hello.version = protocol::oldestVersion - 1;
    const auto answer = server.post(protocol::helloPath, protocol::encode(hello));
    QCOMPARE(answer.status, 409);
    QCOMPARE(demand(protocol::decode<protocol::Refusal>(answer.body)).key, u"version_unsupported"_s);
    QCOMPARE(server.hello().version, protocol::version);
}

void EdeskdTest::aDeskWorksAndAnotherHearsOfIt()
{
    EdeskdUnderTest server;
    QCOMPARE(server.init().exitCode, 0);
    QVERIFY(server.serve());
    const QList<QStringList> accounts = server.demoAccounts();
    QVERIFY(accounts.size() > 5);
    const protocol::SessionGrant leader = server.signIn(accounts[0][0], accounts[0][1]);
    const protocol::SessionGrant other = server.signIn(accounts[1][0], accounts[1][1]);
    QVERIFY(!leader.accessToken.isEmpty());
    QVERIFY(!other.accessToken.isEmpty());
    QVERIFY(server.signIn(accounts[0][0], u"not the password"_s).accessToken.isEmpty());
    TestDesk desk = server.pulledDesk(other);
    QVERIFY(!desk.scopes().isEmpty());

    http::TestClient stream(server.port());
    QVERIFY(stream.request("GET", protocol::eventsPath,
                           "Authorization: Bearer " + other.accessToken.toLatin1() + "\r\n"));
    QVERIFY(stream.readUntil("data:").contains("text/event-stream"));
    const auto decided =
        server.post(protocol::commandsPath,
                    EdeskdUnderTest::giveBatch(leader, 1, u"Qua mạng"_s, other.person), leader.accessToken);
    QCOMPARE(decided.status, 200);
    const auto answers = demand(protocol::decodeAnswers(decided.body));
    QVERIFY(answers.front().accepted());
    // A hint for a place of the command arrives on the other's stream.
    const qint64 scope = desk.scopes().key(Scope::person(other.person).name());
    const auto place = std::find_if(answers.front().places.rbegin(), answers.front().places.rend(),
                                    [&](const protocol::FeedPlace &p) { return p.scope == scope; });
    QVERIFY(place != answers.front().places.rend());
    qint64 heard = 0;
    while (heard < place->seq) {
        const QByteArray line = stream.readUntil("\n");
        QVERIFY2(!line.isEmpty(), "the stream ended");
        const qsizetype data = line.indexOf(':');
        const auto event = protocol::decodePush(line.sliced(data + 1).trimmed());
        if (event && event->scope == scope)
            heard = event->seq;
    }
    desk = server.pulledDesk(other);
    QVERIFY(desk.holds(answers.front().subject.id));

    // The same for one who polls: behind already, so answered at once.
    protocol::PullRequest behind = desk.request();
    behind.cursors.front().seq -= 1;
    const auto polled = server.post(protocol::pollPath, protocol::encodePull(behind), other.accessToken);
    QCOMPARE(polled.status, 200);
    QCOMPARE(demand(protocol::decodePush(polled.body)).scope, behind.cursors.front().scope);
    // What one does not hold, one does not compare.
    const auto foreign = server.post(protocol::checksumsPath,
                                     protocol::encode(protocol::ChecksumRequest{999'999}), other.accessToken);
    QCOMPARE(foreign.status, 403);
    const auto own = server.post(protocol::checksumsPath, protocol::encode(protocol::ChecksumRequest{scope}),
                                 other.accessToken);
    QCOMPARE(own.status, 200);
    QCOMPARE(demand(protocol::decodeChecksums(own.body)).count, qint64(desk.rows().at(scope).size()));
}

void EdeskdTest::signingOutEndsTheStream()
{
    EdeskdUnderTest server;
    QCOMPARE(server.init().exitCode, 0);
    QVERIFY(server.serve());
    const QStringList account = server.demoAccounts().first();
    const protocol::SessionGrant grant = server.signIn(account[0], account[1]);
    http::TestClient stream(server.port());
    QVERIFY(stream.request("GET", protocol::eventsPath,
                           "Authorization: Bearer " + grant.accessToken.toLatin1() + "\r\n"));
    QVERIFY(stream.readUntil("data:").contains("200"));
    QCOMPARE(server.post(protocol::signOutPath, {}, grant.accessToken).status, 204);
    stream.readAll();
    QVERIFY(stream.ended());
    QCOMPARE(server.post(protocol::pullPath, protocol::encodePull({}), grant.accessToken).status, 401);
}

void EdeskdTest::stopsGracefullyAndAnswersWhoWaits()
{
    EdeskdUnderTest server;
    QCOMPARE(server.init().exitCode, 0);
    QVERIFY(server.serve());
    const QStringList account = server.demoAccounts().first();
    const protocol::SessionGrant grant = server.signIn(account[0], account[1]);
    const TestDesk desk = server.pulledDesk(grant);
    http::TestClient waiting(server.port());
    QVERIFY(waiting.request("POST", protocol::pollPath,
                            "Authorization: Bearer " + grant.accessToken.toLatin1() + "\r\n",
                            protocol::encodePull(desk.request())));
    QTRY_VERIFY(server.ask("GET", "/metrics").body.contains("edesk_polls 1"));
    server.process().terminate();
    QCOMPARE(waiting.answer().status, 204);
    QCOMPARE(demand(server.process().waitForExit()), 0);
    QVERIFY(server.process().output().contains(u"stopping"_s));
}

void EdeskdTest::losesNothingWhenKilled()
{
    EdeskdUnderTest server;
    QCOMPARE(server.init().exitCode, 0);
    QVERIFY(server.serve());
    const QStringList account = server.demoAccounts().first();
    const protocol::SessionGrant grant = server.signIn(account[0], account[1]);
    const protocol::SessionGrant lead =
        server.signIn(server.demoAccounts()[1][0], server.demoAccounts()[1][1]);
    const QByteArray batch = EdeskdUnderTest::giveBatch(grant, 1, u"Trước khi bị dừng"_s, lead.person);
    const auto first = server.post(protocol::commandsPath, batch, grant.accessToken);
    QCOMPARE(first.status, 200);
    const Id epoch = server.hello().epoch;
    server.process().kill();
    QVERIFY(server.serve());
    QCOMPARE(server.hello().epoch, epoch);
    const auto again = server.post(protocol::commandsPath, batch, grant.accessToken);
    QCOMPARE(again.body, first.body);
    server.process().terminate();
    QCOMPARE(demand(server.process().waitForExit()), 0);
    QCOMPARE(EdeskdUnderTest::run({u"check"_s, u"--data"_s, server.data()}).exitCode, 0);
}

void EdeskdTest::restoringChangesTheEpoch()
{
    EdeskdUnderTest server;
    QCOMPARE(server.init().exitCode, 0);
    QVERIFY(server.serve());
    const QString backup = server.file(u"backup.db"_s);
    QCOMPARE(EdeskdUnderTest::run({u"backup"_s, u"--data"_s, server.data(), u"--to"_s, backup}).exitCode, 0);
    QCOMPARE(EdeskdUnderTest::run({u"backup"_s, u"--data"_s, server.data(), u"--to"_s, backup}).exitCode, 1);
    const Id before = server.hello().epoch;
    const QStringList account = server.demoAccounts().first();
    const protocol::SessionGrant grant = server.signIn(account[0], account[1]);
    QVERIFY(!grant.accessToken.isEmpty());
    const QStringList restore{u"restore"_s, u"--data"_s, server.data(), u"--from"_s, backup};
    QVERIFY(EdeskdUnderTest::run(restore).output.contains(u"store.in_use"_s));
    server.process().terminate();
    QCOMPARE(demand(server.process().waitForExit()), 0);
    QCOMPARE(EdeskdUnderTest::run(restore).exitCode, 0);
    QVERIFY(server.serve());
    const Id after = server.hello().epoch;
    QVERIFY(!after.isNull());
    QVERIFY(after != before);
    // The session began after the backup was made.
    QCOMPARE(server.post(protocol::pullPath, protocol::encodePull({}), grant.accessToken).status, 401);
    const EdeskdRun nonsense = EdeskdUnderTest::run(
        {u"restore"_s, u"--data"_s, server.data(), u"--from"_s, server.data() + u"/ca.pem"_s});
    QCOMPARE(nonsense.exitCode, 1);
    QCOMPARE(server.hello().epoch, after);
}

void EdeskdTest::aDamagedStoreIsSaidToBeRestored()
{
    EdeskdUnderTest server;
    QCOMPARE(server.init().exitCode, 0);
    QFile store(server.data() + u"/store.db"_s);
    QVERIFY(store.open(QIODevice::ReadWrite));
    QCOMPARE(store.write(QByteArray(4096, 'x')), 4096);
    store.close();
    const EdeskdRun refused = EdeskdUnderTest::run({u"serve"_s, u"--data"_s, server.data()});
    QCOMPARE(refused.exitCode, 1);
    QVERIFY2(refused.output.contains(u"store.damaged"_s), qPrintable(refused.output));
    QVERIFY2(refused.output.contains(u"edeskd restore"_s), qPrintable(refused.output));
    const EdeskdRun nonsense = EdeskdUnderTest::run(
        {u"restore"_s, u"--data"_s, server.data(), u"--from"_s, server.data() + u"/ca.pem"_s});
    QCOMPARE(nonsense.exitCode, 1);
    QVERIFY2(nonsense.output.contains(u"store.not_a_backup"_s), qPrintable(nonsense.output));
}

void EdeskdTest::restoringSetsADamagedStoreAsideWhole()
{
    EdeskdUnderTest server;
    QCOMPARE(server.init().exitCode, 0);
    const QString backup = server.file(u"backup.db"_s);
    QCOMPARE(EdeskdUnderTest::run({u"backup"_s, u"--data"_s, server.data(), u"--to"_s, backup}).exitCode, 0);
    QVERIFY(server.serve());
    const QList<QStringList> accounts = server.demoAccounts();
    const protocol::SessionGrant grant = server.signIn(accounts[0][0], accounts[0][1]);
    const protocol::SessionGrant lead = server.signIn(accounts[1][0], accounts[1][1]);
    const QByteArray batch = EdeskdUnderTest::giveBatch(grant, 1, u"Chỉ có trong nhật ký"_s, lead.person);
    QCOMPARE(server.post(protocol::commandsPath, batch, grant.accessToken).status, 200);
    server.process().kill();
    const auto contents = [](const QString &path) {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    const QString store = server.data() + u"/store.db"_s;
    const QByteArray log = contents(store + u"-wal"_s);
    QVERIFY(!log.isEmpty());
    const QByteArray damaged = QByteArray(4096, 'x') + contents(store).sliced(4096);
    writeFile(store, damaged);

    const EdeskdRun restored =
        EdeskdUnderTest::run({u"restore"_s, u"--data"_s, server.data(), u"--from"_s, backup});
    QVERIFY2(restored.exitCode == 0, qPrintable(restored.output));
    const QStringList aside = QDir(server.data()).entryList({u"before-restore-*.db"_s});
    QCOMPARE(aside.size(), 1);
    QVERIFY(contents(server.data() + u'/' + aside.front()) == damaged);
    QVERIFY2(contents(server.data() + u'/' + aside.front() + u"-wal"_s) == log,
             "what was written last is in the log only");
    QVERIFY(server.serve());
    QVERIFY(!server.signIn(accounts[0][0], accounts[0][1]).accessToken.isEmpty());
}

void EdeskdTest::checkFindsAFlippedBit()
{
    EdeskdUnderTest server;
    QCOMPARE(server.init().exitCode, 0);
    const QStringList check{u"check"_s, u"--data"_s, server.data()};
    QCOMPARE(EdeskdUnderTest::run(check).exitCode, 0);
    {
        const auto database = demand(Database::open(DatabaseAddress::file(server.data() + u"/store.db"_s)));
        demand(database->script(
            u"UPDATE person SET staff_code = char(unicode(staff_code) + 1) || substr(staff_code, 2) "
            "WHERE id = (SELECT min(id) FROM person)"_s));
    }
    const EdeskdRun found = EdeskdUnderTest::run(check);
    QCOMPARE(found.exitCode, 1);
    QVERIFY(found.output.contains(u"differs from its hash"_s));
    QCOMPARE(EdeskdUnderTest::run(check + QStringList{u"--repair"_s}).exitCode, 0);
    QCOMPARE(EdeskdUnderTest::run(check).exitCode, 0);
}

void EdeskdTest::managesUsersFromTheCommandLine()
{
    EdeskdUnderTest server;
    QCOMPARE(server.init({u"--root-code"_s, u"TINH"_s, u"--root-name"_s, u"Tỉnh Thử"_s}).exitCode, 0);
    const auto user = [&](const QStringList &arguments, const QByteArray &input = {}) {
        return EdeskdUnderTest::run(QStringList{u"user"_s, u"--data"_s, server.data()} + arguments, input);
    };
    const QStringList add{u"add"_s,          u"--user"_s, u"quantri"_s,        u"--name"_s, u"Lê Văn Quản"_s,
                          u"--staff-code"_s, u"A1"_s,     u"--organisation"_s, u"TINH"_s,   u"--position"_s,
                          u"Quản trị"_s,     u"--role"_s, u"admin"_s};
    QVERIFY(user(add, "short\n").output.contains(u"auth.password_short"_s));
    QVERIFY(!user({u"list"_s}).output.contains(u"quantri"_s));
    QCOMPARE(user(add, "mat khau that dai\n").exitCode, 0);
    QVERIFY(user({u"list"_s}).output.contains(u"quantri\tactive\tTINH\tLê Văn Quản"_s));
    QVERIFY(user(add, "mat khau that dai\n").output.contains(u"duplicate"_s));
    QVERIFY(server.serve());
    QVERIFY(!server.signIn(u"quantri"_s, u"mat khau that dai"_s).accessToken.isEmpty());
    QVERIFY(user({u"list"_s}).output.contains(u"store.in_use"_s));
    // Whoever locked themselves out is let in again without a stop.
    for (int i = 0; i < 5; ++i)
        QVERIFY(server.signIn(u"quantri"_s, u"sai"_s).accessToken.isEmpty());
    QVERIFY(server.signIn(u"quantri"_s, u"mat khau that dai"_s).accessToken.isEmpty());
    QCOMPARE(user({u"unlock"_s, u"quantri"_s}).exitCode, 0);
    QVERIFY(!server.signIn(u"quantri"_s, u"mat khau that dai"_s).accessToken.isEmpty());
    QCOMPARE(user({u"set-password"_s, u"quantri"_s}, "mat khau thu hai\n").exitCode, 0);
    QVERIFY(server.signIn(u"quantri"_s, u"mat khau that dai"_s).accessToken.isEmpty());
    QVERIFY(!server.signIn(u"quantri"_s, u"mat khau thu hai"_s).accessToken.isEmpty());
    server.process().terminate();
    QCOMPARE(demand(server.process().waitForExit()), 0);

    QCOMPARE(user({u"disable"_s, u"quantri"_s}).exitCode, 0);
    QCOMPARE(user({u"grant"_s, u"quantri"_s, u"hr"_s, u"TINH"_s}).exitCode, 0);
    QCOMPARE(user({u"revoke"_s, u"quantri"_s, u"hr"_s, u"TINH"_s}).exitCode, 0);
    QCOMPARE(user({u"revoke"_s, u"quantri"_s, u"hr"_s, u"TINH"_s}).exitCode, 1);
    QCOMPARE(user({u"set-password"_s, u"quantri"_s}, "mot mat khau khac\n").exitCode, 0);
    QCOMPARE(user({u"set-password"_s, u"nobody"_s}, "mot mat khau khac\n").exitCode, 1);
    QCOMPARE(user({u"dance"_s}).exitCode, 2);
    QVERIFY(server.serve());
    QVERIFY(server.signIn(u"quantri"_s, u"mot mat khau khac"_s).accessToken.isEmpty());
    server.process().terminate();
    QCOMPARE(demand(server.process().waitForExit()), 0);
    QCOMPARE(user({u"enable"_s, u"quantri"_s}).exitCode, 0);
    QCOMPARE(EdeskdUnderTest::run({u"check"_s, u"--data"_s, server.data()}).exitCode, 0);
    QVERIFY(server.serve());
    QVERIFY(!server.signIn(u"quantri"_s, u"mot mat khau khac"_s).accessToken.isEmpty());
}

void EdeskdTest::importsAllOrNothing()
{
    EdeskdUnderTest server;
    QCOMPARE(server.init({}).exitCode, 0);
    const QString organisations = server.file(u"organisations.csv"_s);
    const QString people = server.file(u"people.csv"_s);
    writeFile(organisations,
              "code,name,kind,parent\nSO,\"Sở A, B\",department,TINH\nSO-VP,Văn phòng,division,SO\n");
    writeFile(people, "full_name,staff_code,organisation,position,user_name,role,password\n"
                      "Lê Thị Hoa,C1,SO-VP,Chánh văn phòng,hoa,office,mat khau cua hoa\n"
                      "Trần Văn Nam,C1,SO,Giám đốc,nam,leader,\n"
                      "Phạm Văn Tư,C3,SAI,Chuyên viên,tu,specialist,\n");
    const QStringList import{u"import"_s,   u"--data"_s,   server.data(), u"--organisations"_s,
                             organisations, u"--people"_s, people};
    const EdeskdRun wrong = EdeskdUnderTest::run(import);
    QCOMPARE(wrong.exitCode, 1);
    QVERIFY2(wrong.output.contains(u"people.csv”, line 3"_s), qPrintable(wrong.output));
    QVERIFY2(wrong.output.contains(u"people.csv”, line 4"_s), qPrintable(wrong.output));
    QCOMPARE(EdeskdUnderTest::run({u"user"_s, u"--data"_s, server.data(), u"list"_s}).output, QString());
    writeFile(people, "full_name,staff_code,organisation,position,user_name,role,password\n"
                      "Lê Thị Hoa,C1,SO-VP,Chánh văn phòng,hoa,office,mat khau cua hoa\n"
                      "Trần Văn Nam,C2,SO,Giám đốc,nam,leader,\n");
    const EdeskdRun right = EdeskdUnderTest::run(import);
    QVERIFY2(right.exitCode == 0, qPrintable(right.output));
    QVERIFY(right.output.contains(u"2 organisations, 2 people"_s));
    QCOMPARE(EdeskdUnderTest::run({u"check"_s, u"--data"_s, server.data()}).exitCode, 0);
    QVERIFY(server.serve());
    const protocol::SessionGrant grant = server.signIn(u"hoa"_s, u"mat khau cua hoa"_s);
    QVERIFY(grant.mustChangePassword);
    const QByteArray pull = protocol::encodePull(TestDesk(grant.person).request());
    QCOMPARE(server.post(protocol::pullPath, pull, grant.accessToken).status, 403);
    const protocol::PasswordChange change{u"mat khau cua hoa"_s, u"hoa tu chon lay"_s};
    QCOMPARE(server.post(protocol::passwordPath, protocol::encode(change), grant.accessToken).status, 204);
    QVERIFY(!server.pulledDesk(grant).scopes().isEmpty());
}

void EdeskdTest::renewsItsCertificate()
{
    EdeskdUnderTest server;
    QCOMPARE(server.init({u"--demo"_s, u"small"_s, u"--host"_s, u"edesk.tinh.vn"_s}).exitCode, 0);
    const QString path = server.data() + u"/server.pem"_s;
    const QSslCertificate before = QSslCertificate::fromPath(path).value(0);
    const QStringList renew{u"certificate"_s, u"--data"_s, server.data(), u"renew"_s};
    const EdeskdRun run = EdeskdUnderTest::run(renew + QStringList{u"--host"_s, u"10.1.2.3"_s});
    QVERIFY2(run.exitCode == 0, qPrintable(run.output));
    const QSslCertificate after = QSslCertificate::fromPath(path).value(0);
    QVERIFY(after.serialNumber() != before.serialNumber());
    QVERIFY(after.publicKey() != before.publicKey());
    QVERIFY(after.expiryDate() >= before.expiryDate());
    auto names = before.subjectAlternativeNames();
    names.insert(QSsl::IpAddressEntry, u"10.1.2.3"_s);
    for (const QSsl::AlternativeNameEntryType type : {QSsl::DnsEntry, QSsl::IpAddressEntry}) {
        const auto sorted = [type](const auto &all) {
            QStringList list = all.values(type);
            list.sort();
            return list;
        };
        QCOMPARE(sorted(after.subjectAlternativeNames()), sorted(names));
    }
    QCOMPARE(QFile::permissions(path) & QFile::Permissions(0x0077), QFile::Permissions());
    // Whoever trusted the authority before trusts the new certificate.
    QVERIFY(server.serve());
    QVERIFY(!server.process().output().contains(u"expire"_s));
    QSslSocket socket;
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setCaCertificates(QSslCertificate::fromPath(server.data() + u"/ca.pem"_s));
    socket.setSslConfiguration(configuration);
    socket.connectToHostEncrypted(u"127.0.0.1"_s, server.port());
    QVERIFY2(socket.waitForEncrypted(), qPrintable(socket.errorString()));
    QCOMPARE(socket.peerCertificate().serialNumber(), after.serialNumber());

    QCOMPARE(EdeskdUnderTest::run({u"certificate"_s, u"--data"_s, server.data()}).exitCode, 2);
    QVERIFY(QFile::remove(server.data() + u"/ca-key.pem"_s));
    const EdeskdRun keyless = EdeskdUnderTest::run(renew);
    QCOMPARE(keyless.exitCode, 1);
    QVERIFY2(keyless.output.contains(u"ca-key.pem"_s), qPrintable(keyless.output));
    QCOMPARE(QSslCertificate::fromPath(path).value(0).serialNumber(), after.serialNumber());
}

void EdeskdTest::warnsOfACertificateThatEnds()
{
    EdeskdUnderTest server;
    QCOMPARE(server.init().exitCode, 0);
    const QTemporaryDir folder;
    const auto serveWith = [&](TemporaryCertificate::Flaw flaw) {
        const TemporaryCertificate shown = demand(TemporaryCertificate::create(folder.path(), flaw));
        const bool serving =
            server.serve({u"--certificate"_s, shown.certificateFile(), u"--key"_s, shown.keyFile()});
        const QString said = server.process().output();
        server.process().kill();
        return serving ? said : QString();
    };
    QVERIFY(serveWith(TemporaryCertificate::Flaw::None).contains(u"days: edeskd certificate renew"_s));
    QVERIFY(serveWith(TemporaryCertificate::Flaw::Expired).contains(u"expired on"_s));
}

void EdeskdTest::opensAsManyFilesAsTheSystemGrants()
{
    EdeskdUnderTest server;
    QCOMPARE(server.init().exitCode, 0);
    ProcessUnderTest shell(u"/bin/sh"_s);
    demand(shell.start({u"-c"_s,
                        u"ulimit -Sn 200 && ulimit -Hn 4000 && exec \"$0\" serve --data \"$1\" --port 0"_s,
                        ProcessUnderTest::pathOf(u"edeskd"_s), server.data()}));
    demand(shell.waitForLine(QRegularExpression(u"open files: at most 4000, was 200"_s)));
    demand(shell.waitForLine(QRegularExpression(u"too few open files for 20000 connections"_s)));
    demand(shell.waitForLine(QRegularExpression(u"serving .* port"_s)));
    QFile limits(u"/proc/%1/limits"_s.arg(shell.processId()));
    QVERIFY(limits.open(QIODevice::ReadOnly));
    QVERIFY(QRegularExpression(u"Max open files +4000 +4000"_s)
                .match(QString::fromLatin1(limits.readAll()))
                .hasMatch());
}

} // namespace edesk

QTEST_GUILESS_MAIN(edesk::EdeskdTest)
#include "EdeskdTest.moc"

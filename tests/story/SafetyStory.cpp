// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/story/StoryDesk.h"
#include "tests/support/TemporaryCertificate.h"

#include <QFile>
#include <QTest>

#include <csignal>

namespace edesk {

using namespace Qt::StringLiterals;

namespace {

const QString leaderUser = u"leader.stttt"_s;
const QString firstUser = u"specialist.stttt-cntt"_s;
const QString outsiderUser = u"specialist.x-pthuan"_s;

} // namespace

/// What must not work, refused with the right code by the programs as they are shipped.
class SafetyStory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void aSecondServerIsRefused();
    void aSecondProcessOnAProfileIsRefused();
    void aWatchThatIsAskedToEndEndsWell_data();
    void aWatchThatIsAskedToEndEndsWell();
    void aRefusalIsToldOnce();
    void rowsAreFoundByTheirId();
    void statusKnowsTheLastSuccessOfAnotherProcess();
    void aServerThatCannotBeTrustedIsRefused_data();
    void aServerThatCannotBeTrustedIsRefused();
    void theDepartmentsAuthorityIsNotTakenForAnother();
    void wrongUsageIsToldFromRefusal();
    void anotherPersonsTaskIsRefused();
    void whatThePolicyLocksIsNotChanged();
    void fiveWrongPasswordsLockTheAccount();
    void aPasswordTheAdministratorSetMustBeChangedFirst();
    void commandsSayNothingNobodyAskedFor();

private:
    std::unique_ptr<StoryServer> m_server;
};

void SafetyStory::init()
{
    m_server = std::make_unique<StoryServer>();
    EDESK_EXITS(m_server->init(), 0);
    const auto serving = m_server->serve();
    QVERIFY2(serving, said(serving).constData());
}

void SafetyStory::cleanup()
{
    m_server.reset();
}

void SafetyStory::aSecondServerIsRefused()
{
    const StoryRun second = m_server->run(u"serve"_s, {u"--port"_s, u"0"_s});
    EDESK_REFUSED(second, 1, u"store.in_use"_s);
    QVERIFY2(second.output.contains(m_server->data()), second.described().constData());
    const StoryDesk desk(*m_server, leaderUser);
    EDESK_EXITS(desk.open(), 0);
}

void SafetyStory::aSecondProcessOnAProfileIsRefused()
{
    const StoryDesk desk(*m_server, leaderUser);
    EDESK_EXITS(desk.open(), 0);
    const auto watch = desk.watch();
    QVERIFY2(watch, said(watch).constData());
    const StoryRun second = desk.sync();
    EDESK_REFUSED(second, 1, u"store.in_use"_s);
    QVERIFY2(second.output.contains(u"edesk-cli (PID %1)"_s.arg((*watch)->processId())),
             second.described().constData());
    EDESK_REFUSED(desk.signIn(), 1, u"store.in_use"_s);
    (*watch)->kill();
    EDESK_EXITS(desk.sync(), 0);
}

void SafetyStory::aWatchThatIsAskedToEndEndsWell_data()
{
    QTest::addColumn<int>("number");
    QTest::newRow("SIGTERM") << SIGTERM;
    QTest::newRow("SIGINT") << SIGINT;
}

void SafetyStory::aWatchThatIsAskedToEndEndsWell()
{
    QFETCH(const int, number);
    const StoryDesk desk(*m_server, leaderUser);
    EDESK_EXITS(desk.open(), 0);
    const auto watch = desk.watch();
    QVERIFY2(watch, said(watch).constData());
    QCOMPARE(::kill(pid_t((*watch)->processId()), number), 0);
    const auto exit = (*watch)->waitForExit();
    QVERIFY2(exit, said(exit).constData());
    QCOMPARE(*exit, 0);
    QVERIFY(!desk.files().contains(u"profile.lock"_s));
    EDESK_EXITS(desk.sync(), 0);
}

void SafetyStory::aRefusalIsToldOnce()
{
    const StoryDesk leader(*m_server, leaderUser);
    const StoryDesk outsider(*m_server, outsiderUser);
    EDESK_EXITS(leader.open(), 0);
    EDESK_EXITS(outsider.open(), 0);
    const StoryRun given =
        leader.act({u"assignment.give"_s, u"title=Việc riêng"_s, u"lead="_s + leader.person()});
    EDESK_EXITS(given, 0);
    const QStringList report{u"do"_s, u"assignment.report_progress"_s,
                             u"assignment_id="_s + given.json().value("subject_id"_L1).toString(),
                             u"progress=90"_s};
    const StoryRun asJson = outsider.run(report);
    EDESK_REFUSED(asJson, 1, u"not_allowed"_s);
    QVERIFY2(asJson.output.count(u'\n') == 1, asJson.described().constData());
    const StoryRun asText = StoryRun::of(
        u"edesk-cli"_s, QStringList{u"--no-keychain"_s, u"--profile"_s, outsider.profile()} + report);
    EDESK_REFUSED(asText, 1, u"not_allowed"_s);
    QVERIFY2(asText.output.count(u"You are not allowed to do this"_s) == 1, asText.described().constData());
}

void SafetyStory::rowsAreFoundByTheirId()
{
    const StoryDesk desk(*m_server, leaderUser);
    EDESK_EXITS(desk.open(), 0);
    const QList<QJsonObject> found = desk.rows(u"people"_s, u"id"_s, desk.person());
    QCOMPARE(found.size(), 1);
    QCOMPARE(found.first().value("id"_L1).toString(), desk.person());
    EDESK_REFUSED(desk.run({u"list"_s, u"people"_s, u"--filter"_s, u"id=ai"_s}), 1, u"invalid_argument"_s);
    EDESK_EXITS(desk.run({u"list"_s, u"people"_s, u"--order"_s, u"-id"_s}), 0);
}

void SafetyStory::statusKnowsTheLastSuccessOfAnotherProcess()
{
    const StoryDesk desk(*m_server, leaderUser);
    EDESK_EXITS(desk.signIn(), 0);
    QVERIFY(desk.run({u"status"_s}).json().value("last_success"_L1).isNull());
    const StoryRun synced = desk.sync();
    EDESK_EXITS(synced, 0);
    QVERIFY(m_server->stop());
    EDESK_EXITS(desk.sync(), 4);
    const QJsonValue last = desk.run({u"status"_s}).json().value("last_success"_L1);
    QVERIFY(last.isString());
    QCOMPARE(last, synced.json().value("last_success"_L1));
}

void SafetyStory::aServerThatCannotBeTrustedIsRefused_data()
{
    QTest::addColumn<TemporaryCertificate::Flaw>("flaw");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QString>("code");
    using Flaw = TemporaryCertificate::Flaw;
    QTest::newRow("none") << Flaw::None << 0 << QString();
    QTest::newRow("expired") << Flaw::Expired << 1 << u"tls.expired"_s;
    QTest::newRow("not yet valid") << Flaw::NotYetValid << 1 << u"tls.expired"_s;
    QTest::newRow("wrong host") << Flaw::WrongHost << 1 << u"tls.host_mismatch"_s;
    QTest::newRow("other authority") << Flaw::OtherAuthority << 1 << u"tls.untrusted"_s;
}

void SafetyStory::aServerThatCannotBeTrustedIsRefused()
{
    QFETCH(TemporaryCertificate::Flaw, flaw);
    QFETCH(int, exitCode);
    QFETCH(QString, code);
    const QTemporaryDir folder;
    const auto good = TemporaryCertificate::create(folder.path());
    QVERIFY2(good, said(good).constData());
    const auto shown = TemporaryCertificate::create(folder.path(), flaw);
    QVERIFY2(shown, said(shown).constData());
    const auto serveWith = [this](const TemporaryCertificate &certificate) {
        return m_server->serve(
            {u"--certificate"_s, certificate.certificateFile(), u"--key"_s, certificate.keyFile()});
    };

    // A desk that knows the server from better days…
    QVERIFY(m_server->stop());
    auto serving = serveWith(*good);
    QVERIFY2(serving, said(serving).constData());
    const StoryDesk known(*m_server, leaderUser);
    EDESK_EXITS(known.signIn({}, good->authorityFile()), 0);
    QVERIFY(m_server->stop());
    serving = serveWith(*shown);
    QVERIFY2(serving, said(serving).constData());
    EDESK_REFUSED(known.sync(), exitCode, code);

    // … and one that meets it now: it keeps nothing and stays signed out.
    const StoryDesk stranger(*m_server, firstUser);
    EDESK_REFUSED(stranger.signIn({}, good->authorityFile()), exitCode, code);
    EDESK_EXITS(stranger.run({u"status"_s}), exitCode == 0 ? 0 : 3);
}

void SafetyStory::theDepartmentsAuthorityIsNotTakenForAnother()
{
    const QTemporaryDir folder;
    const auto other = TemporaryCertificate::create(folder.path());
    QVERIFY2(other, said(other).constData());
    const StoryDesk desk(*m_server, leaderUser);
    EDESK_REFUSED(desk.signIn({}, other->authorityFile()), 1, u"tls.untrusted"_s);
    const StoryRun plain =
        desk.run({u"sign-in"_s, u"--server"_s, u"http"_s + m_server->url().mid(5), u"--user"_s, leaderUser,
                  u"--password-stdin"_s, u"--ca"_s, m_server->authority()},
                 "unsent\n");
    EDESK_REFUSED(plain, 2, u"config.invalid"_s);
    EDESK_EXITS(desk.signIn(), 0);
}

void SafetyStory::wrongUsageIsToldFromRefusal()
{
    const StoryDesk desk(*m_server, leaderUser);
    EDESK_EXITS(desk.run({u"status"_s}), 3);
    EDESK_EXITS(desk.open(), 0);
    EDESK_REFUSED(desk.run({u"fly"_s}), 2, u"unknown_command"_s);
    EDESK_REFUSED(desk.act({u"assignment.levitate"_s}), 2, u"unknown_command"_s);
    EDESK_EXITS(desk.run({u"list"_s}), 2);
    EDESK_EXITS(desk.run({u"sync"_s, u"--insecure"_s}), 2);
    EDESK_REFUSED(desk.act({u"assignment.give"_s}), 1, u"missing_argument"_s);
    QCOMPARE(desk.newestState(), QString());
}

void SafetyStory::anotherPersonsTaskIsRefused()
{
    const StoryDesk leader(*m_server, leaderUser);
    const StoryDesk first(*m_server, firstUser);
    const StoryDesk outsider(*m_server, outsiderUser);
    for (const StoryDesk *desk : {&leader, &first, &outsider})
        EDESK_EXITS(desk->open(), 0);
    const StoryRun given =
        leader.act({u"assignment.give"_s, u"title=Việc riêng của Sở"_s, u"lead="_s + first.person()});
    EDESK_EXITS(given, 0);
    const QString task = given.json().value("subject_id"_L1).toString();
    QVERIFY(!task.isEmpty());

    EDESK_REFUSED(
        outsider.act({u"assignment.report_progress"_s, u"assignment_id="_s + task, u"progress=90"_s}), 1,
        u"not_allowed"_s);
    QCOMPARE(outsider.newestState(), u"refused"_s);
    EDESK_REFUSED(outsider.run({u"show"_s, u"assignment:"_s + task}), 1, u"not_found"_s);
    EDESK_EXITS(outsider.check(), 0);
    EDESK_EXITS(leader.sync(), 0);
    const StoryRun shown = leader.run({u"show"_s, u"assignment:"_s + task});
    EDESK_EXITS(shown, 0);
    QCOMPARE(shown.json().value("progress"_L1), QJsonValue(0));
    QCOMPARE(leader.rows(u"assignment_event"_s, u"assignment_id"_s, task).size(), 1);
}

void SafetyStory::whatThePolicyLocksIsNotChanged()
{
    const StoryDesk desk(*m_server, leaderUser);
    EDESK_EXITS(desk.signIn(), 0);
    const QString policy = m_server->file(u"policy.ini"_s);
    QFile file(policy);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(file.write("[network]\noffline=false\n") > 0);
    file.close();
    EDESK_REFUSED(desk.run({u"--policy"_s, policy, u"offline"_s, u"on"_s}), 1, u"not_allowed"_s);
    EDESK_EXITS(desk.sync(), 0);
}

void SafetyStory::fiveWrongPasswordsLockTheAccount()
{
    const StoryDesk desk(*m_server, firstUser);
    for (int attempt = 0; attempt < 5; ++attempt)
        EDESK_REFUSED(desk.signIn(u"không phải mật khẩu %1"_s.arg(attempt)), 1, u"auth.failed"_s);
    EDESK_REFUSED(desk.signIn(), 1, u"auth.locked"_s);
    const StoryDesk colleague(*m_server, leaderUser);
    EDESK_EXITS(colleague.signIn(), 0);
}

void SafetyStory::aPasswordTheAdministratorSetMustBeChangedFirst()
{
    const StoryDesk desk(*m_server, firstUser);
    EDESK_EXITS(desk.open(), 0);
    QVERIFY(m_server->stop());
    EDESK_EXITS(m_server->run(u"user"_s, {u"set-password"_s, firstUser}, "tam thoi mot lan\n"), 0);
    const auto serving = m_server->serve();
    QVERIFY2(serving, said(serving).constData());

    const StoryRun signedIn = desk.signIn(u"tam thoi mot lan"_s);
    EDESK_EXITS(signedIn, 0);
    QVERIFY2(signedIn.json().value("must_change_password"_L1).toBool(), signedIn.described().constData());
    QVERIFY2(signedIn.output.contains(u"edesk-cli password"_s), signedIn.described().constData());
    EDESK_REFUSED(desk.sync(), 3, u"auth.password_expired"_s);
    const auto change = [&](const QByteArray &lines) {
        return desk.run({u"password"_s, u"--password-stdin"_s}, lines);
    };
    EDESK_REFUSED(change("tam thoi mot lan\nngan\n"), 1, u"auth.password_short"_s);
    EDESK_REFUSED(change("nham roi\ncua rieng toi\n"), 1, u"auth.failed"_s);
    EDESK_EXITS(change("tam thoi mot lan\ncua rieng toi\n"), 0);
    EDESK_EXITS(desk.sync(), 0);
    EDESK_EXITS(desk.signIn(u"cua rieng toi"_s), 0);
}

void SafetyStory::commandsSayNothingNobodyAskedFor()
{
    const StoryDesk desk(*m_server, leaderUser);
    const auto isOneLine = [](const StoryRun &run) {
        return run.exitCode == 0 && run.output.count(u'\n') == 1;
    };
    for (const StoryRun &run : {desk.signIn(), desk.sync(), desk.run({u"status"_s}), desk.check()})
        QVERIFY2(isOneLine(run), run.described().constData());
    QCOMPARE(desk.run({u"status"_s}).json().value("phase"_L1).toString(), u"idle"_s);
    EDESK_EXITS(desk.goOffline(true), 0);
    QCOMPARE(desk.run({u"status"_s}).json().value("phase"_L1).toString(), u"offline"_s);
}

} // namespace edesk

QTEST_GUILESS_MAIN(edesk::SafetyStory)
#include "SafetyStory.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/replica/ReplicaSchema.h"
#include "common/domain/assignment/AssignmentCommands.h"
#include "server/sync/Installation.h"
#include "tests/sync/SystemAudit.h"
#include "tests/unit/server/Demand.h"

#include <QLoggingCategory>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

namespace edesk {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 minuteMs = 60'000;

/// Rings when the test says so.
class TestAlarm final : public Alarm
{
public:
    void set(std::chrono::milliseconds delay) override { m_delay = delay; }
    void cancel() override { m_delay.reset(); }
    std::optional<std::chrono::milliseconds> delay() const { return m_delay; }
    void ring()
    {
        m_delay.reset();
        Q_EMIT rang();
    }

private:
    std::optional<std::chrono::milliseconds> m_delay;
};

/// Takes connections and says nothing.
class SilentServer
{
public:
    SilentServer()
    {
        if (!m_server.listen(QHostAddress::LocalHost))
            qFatal("no port");
    }
    QUrl url() const { return QUrl(u"https://127.0.0.1:%1"_s.arg(m_server.serverPort())); }

private:
    QTcpServer m_server;
};

/// A desk whose engine has a stream beside it, to a server that says nothing: the tests say what it hears.
struct ListeningDesk
{
    explicit ListeningDesk(SimulatedServer &server, const QString &folder)
        : desk(server, server.account(u"leader"_s), folder), alarm(new TestAlarm)
    {
        demand(desk.signIn());
        desk.setPlan([this] {
            ++requests;
            if (requests == offlineAt)
                desk.policy().setForcedOffline(true);
            return Fault::None;
        });
        engine = std::make_unique<SyncEngine>(SyncEngine::Services{desk.replica(), desk.session(),
                                                                   desk.transport(), desk.policy(),
                                                                   desk.clock, &stream},
                                              std::unique_ptr<Alarm>(alarm));
    }

    /// Lets what was begun come to its end; the rounds that ended meanwhile.
    qsizetype settle()
    {
        const QSignalSpy rounds(engine.get(), &SyncEngine::roundFinished);
        turn(1);
        if (!turnUntil([this] { return !engine->isBusy(); }))
            qFatal("a round did not end");
        turn(1);
        return rounds.count();
    }
    Result<void> sync()
    {
        engine->syncNow();
        settle();
        const auto error = engine->status().lastError;
        return error ? Result<void>(*error) : Result<void>();
    }
    bool isGreen() const { return engine->status().isGreen(desk.clock.now()); }

    SimulatedDesk desk;
    SilentServer silence;
    EventStream stream{demand(ServerEndpoint::create(silence.url(), {}))};
    TestAlarm *alarm;
    std::unique_ptr<SyncEngine> engine;
    int requests = 0;
    /// The person chooses to work offline while this request is under way.
    int offlineAt = 0;
};

GiveAssignment task(const QString &title, const Id &lead)
{
    GiveAssignment give;
    give.title = title;
    give.lead = lead;
    return give;
}

} // namespace

/// The engine beside an event stream that comes and goes, and a person who comes and goes offline.
class ListeningTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QLoggingCategory::setFilterRules(u"edesk.auth.sessions=false\nedesk.server.request=false"_s);
    }
    void init();
    void offlinePressedDuringARoundEndsIt();
    void offlinePressedDuringTheLastRequestIsNotGreen();
    void onlineAgainBeforeTheRoundHasEndedGoesOn();
    void aServerRestoredBehindALostStreamIsMet();
    void aDeskWithoutALiveStreamAsksAgain();
    void aStreamRefusedForEverIsNotAskedForWithoutPause();
    void aQuietLiveStreamKeepsTheDeskGreen();
    void aQuietStreamSaysNothingOfWhatWaits();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<SimulatedServer> m_server;
    std::unique_ptr<ListeningDesk> m_desk;
};

void ListeningTest::init()
{
    m_desk.reset();
    m_server.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_server = std::make_unique<SimulatedServer>(m_folder->filePath(u"server"_s));
    m_desk = std::make_unique<ListeningDesk>(*m_server, m_folder->filePath(u"desk"_s));
}

void ListeningTest::offlinePressedDuringARoundEndsIt()
{
    demand(m_desk->desk.submit(task(u"Một"_s, m_desk->desk.person())));
    // The first is the greeting, the second the commands; the pages are not asked for any more.
    m_desk->offlineAt = m_desk->requests + 2;
    QVERIFY(!m_desk->sync());
    QCOMPARE(m_desk->requests, m_desk->offlineAt);
    QCOMPARE(m_desk->engine->status().phase, SyncPhase::Offline);
    QVERIFY(!m_desk->isGreen());
    m_desk->desk.policy().setForcedOffline(false);
    QCOMPARE(m_desk->settle(), 1);
    QCOMPARE(m_desk->engine->status().phase, SyncPhase::Idle);
    QVERIFY(m_desk->isGreen());
    QCOMPARE(SystemAudit(*m_server).faults(m_desk->desk), QStringList());
}

void ListeningTest::offlinePressedDuringTheLastRequestIsNotGreen()
{
    demand(m_desk->sync());
    QVERIFY(m_desk->isGreen());
    m_desk->offlineAt = m_desk->requests + 1;
    demand(m_desk->sync());
    QCOMPARE(m_desk->requests, m_desk->offlineAt);
    QCOMPARE(m_desk->engine->status().phase, SyncPhase::Offline);
    QVERIFY(!m_desk->isGreen());
}

void ListeningTest::onlineAgainBeforeTheRoundHasEndedGoesOn()
{
    demand(m_desk->sync());
    m_desk->desk.setPlan([this] {
        m_desk->desk.policy().setForcedOffline(true);
        m_desk->desk.policy().setForcedOffline(false);
        return Fault::LostRequest;
    });
    QVERIFY(!m_desk->sync());
    // It does not stay offline by mistake: it tries again by itself.
    QCOMPARE(m_desk->engine->status().phase, SyncPhase::Failed);
}

void ListeningTest::aServerRestoredBehindALostStreamIsMet()
{
    const QString backup = m_folder->filePath(u"backup.db"_s);
    demand(m_desk->sync());
    Q_EMIT m_desk->stream.opened();
    m_desk->settle();
    demand(m_server->database().backupTo(backup));
    const Id given =
        demand(m_desk->desk.submit(task(u"Sau bản sao lưu"_s, m_desk->desk.person()))).command.id;
    demand(m_desk->sync());
    QCOMPARE(m_desk->desk.stateOf(given), OutboxState::Done);
    m_server->restoreFrom(backup);
    Q_EMIT m_desk->stream.closed(failure(ErrorCode::ServerUnreachable), true);
    demand(m_desk->sync());
    QCOMPARE(demand(ReplicaSchema::meta(m_desk->desk.replica().database(), u"epoch"_s)),
             demand(Installation(m_server->database()).epoch()).toString());
    QCOMPARE(SystemAudit(*m_server).faults(m_desk->desk), QStringList());
}

void ListeningTest::aDeskWithoutALiveStreamAsksAgain()
{
    demand(m_desk->sync());
    QCOMPARE(m_desk->alarm->delay(), std::optional(SyncEngine::AskAgain));
    // Trying to open the stream in vain does not put it off.
    m_desk->alarm->set(std::chrono::seconds(1));
    Q_EMIT m_desk->stream.closed(failure(ErrorCode::TimedOut), true);
    QCOMPARE(m_desk->alarm->delay(), std::optional(std::chrono::milliseconds(std::chrono::seconds(1))));
    SimulatedDesk other(*m_server, m_desk->desk.account(), m_folder->filePath(u"other"_s));
    demand(other.signIn());
    demand(other.sync());
    demand(other.submit(task(u"Nơi khác"_s, other.person())));
    demand(other.sync());
    m_desk->alarm->ring();
    QCOMPARE(m_desk->settle(), 1);
    QCOMPARE(SystemAudit(*m_server).faults(m_desk->desk), QStringList());
    QVERIFY(m_desk->alarm->delay());

    Q_EMIT m_desk->stream.opened();
    m_desk->settle();
    QVERIFY(!m_desk->alarm->delay());
    Q_EMIT m_desk->stream.closed(failure(ErrorCode::TimedOut), true);
    QVERIFY(m_desk->alarm->delay());
    m_desk->desk.policy().setForcedOffline(true);
    QVERIFY(!m_desk->alarm->delay());
}

void ListeningTest::aStreamRefusedForEverIsNotAskedForWithoutPause()
{
    demand(m_desk->sync());
    Q_EMIT m_desk->stream.closed(failure(ErrorCode::SessionExpired), false);
    QCOMPARE(m_desk->settle(), 1);
    for (int i = 0; i < 3; ++i) {
        Q_EMIT m_desk->stream.closed(failure(ErrorCode::NotAllowed), false);
        QCOMPARE(m_desk->settle(), 0);
    }
    QVERIFY(m_desk->alarm->delay());
    Q_EMIT m_desk->stream.opened();
    m_desk->settle();
    Q_EMIT m_desk->stream.closed(failure(ErrorCode::SessionExpired), false);
    QCOMPARE(m_desk->settle(), 1);
}

void ListeningTest::aQuietLiveStreamKeepsTheDeskGreen()
{
    demand(m_desk->sync());
    Q_EMIT m_desk->stream.opened();
    m_desk->settle();
    m_desk->desk.clock.advanceMs(11 * minuteMs);
    QVERIFY(!m_desk->isGreen());
    QSignalSpy told(m_desk->engine.get(), &SyncEngine::statusChanged);
    Q_EMIT m_desk->stream.heard();
    QVERIFY(m_desk->isGreen());
    QCOMPARE(told.count(), 1);
    // Not each of them is written down.
    Q_EMIT m_desk->stream.heard();
    QCOMPARE(told.count(), 1);
    Q_EMIT m_desk->stream.closed(failure(ErrorCode::TimedOut), true);
    m_desk->desk.clock.advanceMs(11 * minuteMs);
    Q_EMIT m_desk->stream.heard();
    QVERIFY(!m_desk->isGreen());
}

void ListeningTest::aQuietStreamSaysNothingOfWhatWaits()
{
    demand(m_desk->sync());
    Q_EMIT m_desk->stream.opened();
    m_desk->settle();
    const Instant before = m_desk->engine->status().lastSuccess;
    m_desk->desk.clock.advanceMs(11 * minuteMs);
    demand(m_desk->desk.submit(task(u"Chờ"_s, m_desk->desk.person()), 10));
    Q_EMIT m_desk->stream.heard();
    QCOMPARE(m_desk->engine->status().lastSuccess, before);
}

} // namespace edesk

QTEST_GUILESS_MAIN(edesk::ListeningTest)
#include "ListeningTest.moc"

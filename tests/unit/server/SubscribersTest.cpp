// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/domain/organisation/RoleGrant.h"
#include "common/domain/organisation/RoleRules.h"
#include "server/sync/ChangePublisher.h"
#include "server/sync/FeedWatcher.h"
#include "server/sync/RowWriter.h"
#include "tests/unit/server/ServerWorld.h"

#include <QTest>

namespace edesk {

using namespace Qt::StringLiterals;

/// Who waits hears what they may, once, and nobody hears more.
class SubscribersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void aPollIsAnsweredByAChange();
    void aPollEndsWhenItsTimeIsOver();
    void tooManyPollsAreRefused();
    void endedSessionsHearNothing();
    void aRevokedScopeIsNotHeardAnyMore();
    void rowsGoToWhoMayReadThemNow();
    void aHiccupAtMidnightKeepsNobodysRights();
    void onePersonsFailureKeepsNobodyElsesRights();
    void theWatcherFindsWhatOthersCommitted();
    void theWatcherFollowsScopesThatBegin();

private:
    struct Heard
    {
        QHash<quint64, QList<protocol::PushEvent>> events;
        QSet<quint64> closed;
    };
    Principal principal(const Id &person) const { return {Id::create(), person, Id::create(), Id::create()}; }
    quint64 open(const Id &person);
    QSet<qint64> heardScopes(quint64 stream) const;
    /// A role whose last day is today; its scope.
    qint64 roleThatEndsToday(const Id &person);
    /// Gives a task that the head of planning hears of, if they may.
    void giveAndPublish();

    QTemporaryDir m_folder;
    int m_files = 0;
    std::unique_ptr<ServerWorld> m_world;
    Heard m_heard;
    std::unique_ptr<Subscribers> m_subscribers;
    std::unique_ptr<ChangePublisher> m_publisher;
    std::unique_ptr<FeedWatcher> m_watcher;
};

void SubscribersTest::init()
{
    m_world =
        std::make_unique<ServerWorld>(DatabaseAddress::file(m_folder.filePath(u"%1.db"_s.arg(++m_files))));
    m_heard = {};
    const auto push = [this](std::span<const quint64> streams, const QByteArray &line) {
        for (const quint64 stream : streams)
            m_heard.events[stream].append(demand(protocol::decodePush(line)));
    };
    m_subscribers = std::make_unique<Subscribers>(
        Subscribers::Outlet{push, [this](quint64 stream) { m_heard.closed.insert(stream); }}, 2);
    m_publisher = std::make_unique<ChangePublisher>(m_world->pages, *m_subscribers);
    m_watcher = std::make_unique<FeedWatcher>(*m_publisher, *m_subscribers, m_world->clock);
}

void SubscribersTest::cleanup()
{
    m_watcher.reset();
    m_publisher.reset();
    m_subscribers.reset();
    m_world.reset();
}

quint64 SubscribersTest::open(const Id &person)
{
    return m_subscribers->openStream(principal(person),
                                     demand(m_publisher->scopesOf(m_world->database(), person)));
}

QSet<qint64> SubscribersTest::heardScopes(quint64 stream) const
{
    QSet<qint64> scopes;
    for (const protocol::PushEvent &event : m_heard.events.value(stream))
        scopes.insert(event.scope);
    return scopes;
}

void SubscribersTest::aPollIsAnsweredByAChange()
{
    const Id person = m_world->specialists[0];
    std::vector<http::Response> answers;
    const auto scopes = demand(m_publisher->scopesOf(m_world->database(), person));
    QVERIFY(m_subscribers->addPoll(principal(person), scopes,
                                   [&](const http::Response &r) { answers.push_back(r); }, {1}));
    TestDesk chief(m_world->leader);
    GiveAssignment give;
    give.title = u"Việc"_s;
    give.lead = person;
    demand(m_publisher->publishOwn(m_world->database(), m_world->send(chief, {chief.make(give)}).changes));
    QCOMPARE(answers.size(), std::size_t(1));
    QCOMPARE(answers.front().status, 200);
    QCOMPARE(demand(protocol::decodePush(answers.front().body)).scope, m_world->scope(Scope::person(person)));
    QCOMPARE(m_subscribers->polls(), std::size_t(0));
    QVERIFY(m_subscribers->hub().watched().isEmpty());
}

void SubscribersTest::aPollEndsWhenItsTimeIsOver()
{
    std::vector<int> statuses;
    QVERIFY(m_subscribers->addPoll(principal(m_world->leader), {1},
                                   [&](const http::Response &r) { statuses.push_back(r.status); }, {1000}));
    m_subscribers->expirePolls({999});
    QVERIFY(statuses.empty());
    m_subscribers->expirePolls({1000});
    QCOMPARE(statuses, std::vector<int>{204});
    m_subscribers->expirePolls({2000});
    QCOMPARE(statuses.size(), std::size_t(1));
}

void SubscribersTest::tooManyPollsAreRefused()
{
    const auto ignore = [](const http::Response &) {};
    QVERIFY(m_subscribers->addPoll(principal(m_world->leader), {1}, ignore, {1}));
    QVERIFY(m_subscribers->addPoll(principal(m_world->leader), {1}, ignore, {1}));
    QVERIFY(!m_subscribers->addPoll(principal(m_world->leader), {1}, ignore, {1}));
    m_subscribers->stop();
    QCOMPARE(m_subscribers->polls(), std::size_t(0));
}

void SubscribersTest::endedSessionsHearNothing()
{
    const Principal gone = principal(m_world->specialists[0]);
    const auto scopes = demand(m_publisher->scopesOf(m_world->database(), gone.person));
    const quint64 stream = m_subscribers->openStream(gone, scopes);
    const quint64 staying = open(m_world->specialists[0]);
    std::vector<int> statuses;
    QVERIFY(m_subscribers->addPoll(gone, scopes,
                                   [&](const http::Response &r) { statuses.push_back(r.status); }, {1}));
    m_subscribers->endSessions([&](const Principal &p) { return p.family == gone.family; });
    QCOMPARE(statuses, std::vector<int>{401});
    QCOMPARE(m_heard.closed, QSet<quint64>{stream});
    TestDesk chief(m_world->leader);
    GiveAssignment give;
    give.title = u"Việc"_s;
    give.lead = m_world->specialists[0];
    demand(m_publisher->publishOwn(m_world->database(), m_world->send(chief, {chief.make(give)}).changes));
    QVERIFY(!m_heard.events.contains(stream));
    QVERIFY(m_heard.events.contains(staying));
    m_subscribers->streamClosed(stream);
    QCOMPARE(m_subscribers->sessions().size(), 1);
}

void SubscribersTest::aRevokedScopeIsNotHeardAnyMore()
{
    TestDesk chief(m_world->leader);
    m_world->give(chief, u"Việc"_s, m_world->specialists[0]);
    const Id head = m_world->headOfPlanning;
    const quint64 stream = open(head);
    const qint64 role = m_world->scope(Scope::role(m_world->planning, u"head"));
    TestDesk admin(m_world->admin);
    const Id grant =
        demand(StoreView(m_world->database(), true).loadWhere<RoleGrant>(u"person_id", head)).front().id;
    demand(m_publisher->publishOwn(m_world->database(),
                                   m_world->send(admin, {admin.make(RevokeRole{grant})}).changes));
    QVERIFY(heardScopes(stream).contains(m_world->scope(Scope::person(head))));
    GiveAssignment give;
    give.title = u"Việc sau"_s;
    give.lead = m_world->specialists[0];
    demand(m_publisher->publishOwn(m_world->database(), m_world->send(chief, {chief.make(give)}).changes));
    QVERIFY(!heardScopes(stream).contains(role));
}

qint64 SubscribersTest::roleThatEndsToday(const Id &person)
{
    auto grant =
        demand(StoreView(m_world->database(), true).loadWhere<RoleGrant>(u"person_id", person)).front();
    grant.validTo = vietnamTime(m_world->clock.now()).date();
    ++grant.revision;
    demand(RowWriter(m_world->database()).write(toRecord(grant)));
    return m_world->scope(Scope::role(grant.organisationId, roleKey(grant.role)));
}

void SubscribersTest::giveAndPublish()
{
    TestDesk chief(m_world->leader);
    GiveAssignment give;
    give.title = u"Việc"_s;
    give.lead = m_world->specialists[0];
    demand(m_publisher->publishOwn(m_world->database(), m_world->send(chief, {chief.make(give)}).changes));
}

void SubscribersTest::rowsGoToWhoMayReadThemNow()
{
    giveAndPublish();
    const Id head = m_world->headOfPlanning;
    const qint64 role = m_world->scope(Scope::role(m_world->planning, u"head"));
    const quint64 stream = open(head);
    const auto last = [&] {
        const QList<protocol::PushEvent> events = m_heard.events.value(stream);
        for (auto it = events.crbegin(); it != events.crend(); ++it) {
            if (it->scope == role)
                return *it;
        }
        return protocol::PushEvent();
    };
    giveAndPublish();
    const qint64 seq = last().seq;
    QVERIFY(seq > 0);
    QVERIFY(!last().page.isEmpty());
    {
        // Where many listen, all pull.
        std::vector<quint64> others;
        others.reserve(8);
        for (int i = 0; i < 8; ++i)
            others.push_back(m_subscribers->openStream(principal(Id::create()), {role}));
        giveAndPublish();
        QVERIFY(last().seq > seq);
        QVERIFY(last().page.isEmpty());
        for (const quint64 other : others)
            m_subscribers->streamClosed(other);
    }
    // Another server revokes the role; we have not heard of it yet.
    TestDesk admin(m_world->admin);
    const Id grant =
        demand(StoreView(m_world->database(), true).loadWhere<RoleGrant>(u"person_id", head)).front().id;
    QVERIFY(m_world->send(admin, {admin.make(RevokeRole{grant})}).answers.front().accepted());
    m_heard = {};
    giveAndPublish();
    QVERIFY(last().page.isEmpty());
}

void SubscribersTest::aHiccupAtMidnightKeepsNobodysRights()
{
    giveAndPublish();
    const Id head = m_world->headOfPlanning;
    const qint64 role = roleThatEndsToday(head);
    open(head);
    demand(m_watcher->look(m_world->database()));
    QVERIFY(m_subscribers->hub().listenersOf(role).contains(head));
    m_world->clock.advanceMs(24LL * 3600 * 1000);
    demand(m_world->database().run(u"ALTER TABLE role_grant RENAME TO out_of_reach"_s));
    QVERIFY(!m_watcher->look(m_world->database()).ok());
    demand(m_world->database().run(u"ALTER TABLE out_of_reach RENAME TO role_grant"_s));
    demand(m_watcher->look(m_world->database()));
    QVERIFY(!m_subscribers->hub().listenersOf(role).contains(head));
}

void SubscribersTest::onePersonsFailureKeepsNobodyElsesRights()
{
    giveAndPublish();
    const Id head = m_world->headOfPlanning;
    const qint64 role = roleThatEndsToday(head);
    open(head);
    const Id vanished = Id::create();
    m_subscribers->openStream(principal(vanished), {role});
    m_world->clock.advanceMs(24LL * 3600 * 1000);
    demand(m_watcher->look(m_world->database()));
    QCOMPARE(m_subscribers->hub().listenersOf(role), QSet<Id>());
}

void SubscribersTest::theWatcherFindsWhatOthersCommitted()
{
    const Id person = m_world->specialists[0];
    const quint64 stream = open(person);
    demand(m_watcher->look(m_world->database()));
    const qsizetype before = m_heard.events.value(stream).size();
    demand(m_watcher->look(m_world->database()));
    QCOMPARE(m_heard.events.value(stream).size(), before);
    // Committed and not published, as by another process.
    TestDesk chief(m_world->leader);
    m_world->give(chief, u"Từ tiến trình khác"_s, person);
    demand(m_watcher->look(m_world->database()));
    QVERIFY(m_heard.events.value(stream).size() > before);
    QCOMPARE(m_heard.events.value(stream).last().scope, m_world->scope(Scope::person(person)));
}

void SubscribersTest::theWatcherFollowsScopesThatBegin()
{
    const quint64 stream = open(m_world->headOfPlanning);
    demand(m_watcher->look(m_world->database()));
    QCOMPARE(m_world->scope(Scope::role(m_world->planning, u"head")), 0);
    TestDesk chief(m_world->leader);
    m_world->give(chief, u"Việc đầu tiên"_s, m_world->specialists[0]);
    const qint64 role = m_world->scope(Scope::role(m_world->planning, u"head"));
    QVERIFY(role > 0);
    demand(m_watcher->look(m_world->database()));
    QVERIFY(heardScopes(stream).contains(role));
}

} // namespace edesk

QTEST_GUILESS_MAIN(edesk::SubscribersTest)
#include "SubscribersTest.moc"

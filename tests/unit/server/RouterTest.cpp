// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/sync/Router.h"

#include "server/auth/MonotonicClock.h"
#include "tests/unit/server/ServerWorld.h"

#include <QTest>

#include <future>

namespace edesk {

using namespace Qt::StringLiterals;

/// A router answers everything once, also what it cannot take.
class RouterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void aFullQueueIsAnsweredAtOnce();
    void aFailingRouteIsARefusal();
    void whatFollowsComesAfterTheAnswer();
    void aSignedInRouteKnowsWhoAsks();
    void aPasswordThatMustBeChangedServesForNothingElse();
    void countsWhatItAnswers();

private:
    std::future<http::Response> ask(const QByteArray &method, const QByteArray &target,
                                    const QByteArray &token = {});

    QTemporaryDir m_folder;
    int m_files = 0;
    std::unique_ptr<AuthWorld> m_world;
    Metrics m_metrics;
    std::unique_ptr<WorkerPool> m_pool;
    std::unique_ptr<Router> m_router;
};

void RouterTest::init()
{
    const DatabaseAddress address = DatabaseAddress::file(m_folder.filePath(u"%1.db"_s.arg(++m_files)));
    m_world = std::make_unique<AuthWorld>(address);
    m_pool = demand(WorkerPool::start(address, {1, 1}));
    m_router = std::make_unique<Router>(m_world->auth(), *m_pool, m_metrics);
}

void RouterTest::cleanup()
{
    m_pool->stop();
    m_router.reset();
    m_pool.reset();
    m_world.reset();
}

std::future<http::Response> RouterTest::ask(const QByteArray &method, const QByteArray &target,
                                            const QByteArray &token)
{
    auto promise = std::make_shared<std::promise<http::Response>>();
    http::Request request;
    request.method = method;
    request.target = target;
    request.authorization = token.isEmpty() ? QByteArray() : QByteArray("Bearer " + token);
    m_router->handle(std::move(request),
                     [promise](http::Response response) { promise->set_value(std::move(response)); });
    return promise->get_future();
}

void RouterTest::aFullQueueIsAnsweredAtOnce()
{
    std::promise<void> gate;
    const std::shared_future<void> open = gate.get_future().share();
    std::promise<void> begun;
    int runs = 0;
    m_router->add("GET", "/slow", Router::Access::Open,
                  [&](Database &, Router::Call &) -> Result<std::optional<http::Response>> {
                      if (++runs == 1)
                          begun.set_value();
                      open.wait();
                      return std::optional(http::Response());
                  });
    auto first = ask("GET", "/slow");
    begun.get_future().wait();
    auto second = ask("GET", "/slow?again");
    auto third = ask("GET", "/slow");
    const http::Response refused = third.get();
    QCOMPARE(refused.status, 503);
    QCOMPARE(demand(protocol::decode<protocol::Refusal>(refused.body)).key, u"net.busy"_s);
    QVERIFY(std::any_of(refused.headers.begin(), refused.headers.end(), [](const auto &field) {
        return field.first == "Retry-After" && field.second.toInt() > 0;
    }));
    gate.set_value();
    QCOMPARE(first.get().status, 200);
    QCOMPARE(second.get().status, 200);
}

void RouterTest::aFailingRouteIsARefusal()
{
    m_router->add("POST", "/fails", Router::Access::Open,
                  [](Database &, Router::Call &) -> Result<std::optional<http::Response>> {
                      return failure(ErrorCode::Throttled, {u"7"_s});
                  });
    const http::Response answer = ask("POST", "/fails").get();
    QCOMPARE(answer.status, 429);
    QVERIFY(answer.headers.contains(std::pair<QByteArray, QByteArray>("Retry-After", "7")));
    const http::Response wrong = ask("PUT", "/fails").get();
    QCOMPARE(wrong.status, 405);
    QVERIFY(wrong.headers.contains(std::pair<QByteArray, QByteArray>("Allow", "POST")));
    QCOMPARE(ask("POST", "/fail").get().status, 404);
}

void RouterTest::whatFollowsComesAfterTheAnswer()
{
    std::promise<int> followed;
    std::shared_future<http::Response> answered;
    std::promise<void> gate;
    m_router->add("GET", "/both", Router::Access::Open,
                  [&](Database &, Router::Call &call) -> Result<std::optional<http::Response>> {
                      gate.get_future().wait();
                      call.afterwards = [&](Database &) -> Result<void> {
                          // Handed over before this runs.
                          followed.set_value(
                              answered.wait_for(std::chrono::seconds(0)) == std::future_status::ready ? 1
                                                                                                      : 0);
                          return {};
                      };
                      return std::optional(http::Response());
                  });
    answered = ask("GET", "/both").share();
    gate.set_value();
    QCOMPARE(followed.get_future().get(), 1);
}

void RouterTest::aSignedInRouteKnowsWhoAsks()
{
    m_world->addUser(u"lan"_s);
    const protocol::SessionGrant grant = demand(m_world->signIn(u"lan"_s));
    Id person;
    m_router->add("GET", "/me", Router::Access::SignedIn,
                  [&](Database &, Router::Call &call) -> Result<std::optional<http::Response>> {
                      person = call.principal.person;
                      return std::optional(http::Response());
                  });
    QCOMPARE(ask("GET", "/me").get().status, 401);
    QCOMPARE(ask("GET", "/me", "nonsense").get().status, 401);
    QVERIFY(person.isNull());
    QCOMPARE(ask("GET", "/me", grant.accessToken.toLatin1()).get().status, 200);
    QCOMPARE(person, grant.person);
    QCOMPARE(ask("HEAD", "/me", grant.accessToken.toLatin1()).get().status, 200);
}

void RouterTest::aPasswordThatMustBeChangedServesForNothingElse()
{
    const Id account = m_world->addAccount(u"hoa"_s);
    demand(m_world->auth().setPassword(m_world->database(), account, firstPassword, true));
    const protocol::SessionGrant grant = demand(m_world->signIn(u"hoa"_s));
    const QByteArray token = grant.accessToken.toLatin1();
    int worked = 0;
    m_router->add("POST", "/work", Router::Access::SignedIn,
                  [&](Database &, Router::Call &) -> Result<std::optional<http::Response>> {
                      ++worked;
                      return std::optional(http::Response());
                  });
    m_router->add("POST", "/change", Router::Access::AnyPassword,
                  [&](Database &database, Router::Call &call) -> Result<std::optional<http::Response>> {
                      EDESK_CHECK(m_world->auth().changePassword(database, call.principal,
                                                                 {firstPassword, u"của riêng Hoa"_s}));
                      return std::optional(http::Response());
                  });
    for (int i = 0; i < 2; ++i) {
        const http::Response refused = ask("POST", "/work", token).get();
        QCOMPARE(refused.status, 403);
        QCOMPARE(demand(protocol::decode<protocol::Refusal>(refused.body)).key, u"auth.password_expired"_s);
    }
    QCOMPARE(worked, 0);
    QVERIFY(!demand(m_world->auth().mayWork(
        m_world->database(), demand(m_world->auth().authenticate(m_world->database(), token)).family)));
    QCOMPARE(ask("POST", "/change", token).get().status, 200);
    QCOMPARE(ask("POST", "/work", token).get().status, 200);
    QCOMPARE(worked, 1);
}

void RouterTest::countsWhatItAnswers()
{
    m_router->addDirect("/direct", [](const http::Request &) { return http::Response(); });
    QCOMPARE(ask("GET", "/direct").get().status, 200);
    QCOMPARE(ask("GET", "/direct").get().status, 200);
    QCOMPARE(ask("GET", "/elsewhere/%00").get().status, 404);
    const QByteArray text = m_metrics.text();
    QVERIFY(text.contains("edesk_requests_total{route=\"/direct\",status=\"200\"} 2\n"));
    // Paths of strangers are not labels.
    QVERIFY(!text.contains("elsewhere"));
    QVERIFY(text.contains("edesk_request_seconds_count{route=\"/direct\"} 2\n"));
}

} // namespace edesk

QTEST_GUILESS_MAIN(edesk::RouterTest)
#include "RouterTest.moc"

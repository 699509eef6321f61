// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/auth/AuthWorld.h"

#include <QTest>

#include <atomic>
#include <barrier>
#include <functional>
#include <thread>
#include <vector>

namespace edesk {

using namespace Qt::StringLiterals;

/// What happens at the same moment, in threads and in several server processes on one database.
class AuthRaceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { TestDatabases::addRows(); }
    void init();

    void wrongPasswordsNeverExceedFive_data();
    void wrongPasswordsNeverExceedFive();
    void rightPasswordsAllSucceed();
    void sameTokenRefreshedTwice();
    void siblingsRefreshedTogether();
    void revocationLeavesNoSession();
    void passwordChangesOnce();
    void newDeviceSignsInTwice();

private:
    static constexpr int threads = 8;

    AuthWorld &world() { return *m_world; }
    /// Runs `work` in all threads, each with its own connection, from one moment on.
    void together(const std::function<void(int, Database &)> &work);

    TestDatabases m_databases;
    std::unique_ptr<AuthWorld> m_world;
};

void AuthRaceTest::init()
{
    QFETCH_GLOBAL(const int, dialect);
    m_world.reset();
    const auto address = m_databases.newDatabase(Dialect(dialect));
    if (!address)
        QSKIP("PostgreSQL is not installed");
    m_world = std::make_unique<AuthWorld>(*address);
}

void AuthRaceTest::together(const std::function<void(int, Database &)> &work)
{
    std::barrier start(threads);
    std::vector<std::jthread> running;
    running.reserve(threads);
    for (int i = 0; i < threads; ++i) {
        running.emplace_back([&, i] {
            const auto database = world().connect();
            start.arrive_and_wait();
            work(i, *database);
        });
    }
}

void AuthRaceTest::wrongPasswordsNeverExceedFive_data()
{
    QTest::addColumn<bool>("processes");
    QTest::newRow("threads") << false;
    QTest::newRow("processes") << true;
}

void AuthRaceTest::wrongPasswordsNeverExceedFive()
{
    QFETCH(const bool, processes);
    world().addUser(u"an"_s);
    std::vector<std::unique_ptr<Authenticator>> others;
    others.reserve(threads);
    for (int i = 0; i < threads; ++i)
        others.push_back(world().otherProcess());
    std::atomic<int> tried = 0;
    std::atomic<int> locked = 0;
    together([&](int i, Database &database) {
        Authenticator &auth = processes ? *others[std::size_t(i)] : world().auth();
        for (int n = 0; n < 3; ++n) {
            const auto code =
                codeOf(auth.signIn(database, {u"an"_s, u"sai %1 %2"_s.arg(i).arg(n), {}, {}}, {}));
            tried += code == ErrorCode::SignInFailed ? 1 : 0;
            locked += code == ErrorCode::AccountLocked ? 1 : 0;
        }
    });
    QCOMPARE(tried.load(), 5);
    QCOMPARE(locked.load(), 3 * threads - 5);
    QCOMPARE(world().count(u"SELECT failures FROM credential"_s), 5);
}

void AuthRaceTest::rightPasswordsAllSucceed()
{
    world().addUser(u"an"_s);
    std::atomic<int> granted = 0;
    together([&](int, Database &database) {
        for (int n = 0; n < 5; ++n)
            granted += world().auth().signIn(database, {u"an"_s, firstPassword, {}, {}}, {}).ok() ? 1 : 0;
    });
    QCOMPARE(granted.load(), 5 * threads);
    QCOMPARE(world().count(u"SELECT failures FROM credential"_s), 0);
}

void AuthRaceTest::sameTokenRefreshedTwice()
{
    world().addUser(u"an"_s);
    const auto first = world().signIn(u"an"_s);
    std::vector<std::optional<protocol::SessionGrant>> grants(threads);
    together([&](int i, Database &database) {
        if (i >= 2)
            return;
        if (auto grant = world().auth().refresh(database, first->refreshToken))
            grants[std::size_t(i)] = *grant;
    });
    QVERIFY2(grants[0] && grants[1], "one rotated, the other was a retry");
    QVERIFY(grants[0]->refreshToken != grants[1]->refreshToken);
    QVERIFY(world().isSignedIn(*grants[0]) && world().isSignedIn(*grants[1]));
    QVERIFY(world().auth().refresh(world().database(), grants[1]->refreshToken));
    QCOMPARE(codeOf(world().auth().refresh(world().database(), grants[0]->refreshToken)),
             ErrorCode::SessionExpired);
    QCOMPARE(world().count(u"SELECT count(*) FROM session_token"_s), 0);
}

void AuthRaceTest::siblingsRefreshedTogether()
{
    world().addUser(u"an"_s);
    for (int round = 0; round < 10; ++round) {
        const auto first = world().signIn(u"an"_s);
        const auto one = world().auth().refresh(world().database(), first->refreshToken);
        const auto two = world().auth().refresh(world().database(), first->refreshToken);
        QVERIFY(one && two);
        std::atomic<int> granted = 0;
        std::atomic<int> expired = 0;
        together([&](int i, Database &database) {
            if (i >= 2)
                return;
            const auto code = codeOf(world().auth().refresh(database, (i == 0 ? *one : *two).refreshToken));
            granted += code ? 0 : 1;
            expired += code == ErrorCode::SessionExpired ? 1 : 0;
        });
        QCOMPARE(granted.load(), 1);
        QCOMPARE(expired.load(), 1);
        QCOMPARE(world().count(u"SELECT count(*) FROM session_token"_s), 0);
    }
}

void AuthRaceTest::revocationLeavesNoSession()
{
    const Id account = world().addUser(u"an"_s);
    std::vector<protocol::SessionGrant> grants;
    grants.reserve(threads);
    for (int i = 0; i < threads; ++i)
        grants.push_back(*world().signIn(u"an"_s));
    std::vector<std::optional<ErrorCode>> unexpected(threads);
    together([&](int i, Database &database) {
        if (i == 0) {
            // Under the others' writes SQLite may keep one waiting for longer than it is patient.
            do {
                unexpected[0] =
                    codeOf(world().auth().setPassword(database, account, u"mật khẩu mới"_s, false));
            } while (unexpected[0] == ErrorCode::StoreBusy);
            return;
        }
        protocol::SessionGrant &grant = grants[std::size_t(i)];
        for (;;) {
            static_cast<void>(world().auth().authenticate(database, grant.accessToken.toLatin1()));
            const auto next = world().auth().refresh(database, grant.refreshToken);
            if (!next) {
                if (next.error().code != ErrorCode::SessionExpired)
                    unexpected[std::size_t(i)] = next.error().code;
                return;
            }
            grant = *next;
        }
    });
    for (const auto &code : unexpected)
        QCOMPARE(code, std::nullopt);
    QCOMPARE(world().count(u"SELECT count(*) FROM session_token"_s), 0);
    for (const protocol::SessionGrant &grant : grants)
        QVERIFY(!world().isSignedIn(grant));
}

void AuthRaceTest::passwordChangesOnce()
{
    world().addUser(u"an"_s);
    std::vector<Principal> principals;
    for (int i = 0; i < threads; ++i) {
        const QByteArray token = world().signIn(u"an"_s)->accessToken.toLatin1();
        principals.push_back(*world().auth().authenticate(world().database(), token));
    }
    std::atomic<int> changed = 0;
    together([&](int i, Database &database) {
        const protocol::PasswordChange change{firstPassword, u"mật khẩu %1"_s.arg(i)};
        changed += world().auth().changePassword(database, principals[std::size_t(i)], change).ok() ? 1 : 0;
    });
    QCOMPARE(changed.load(), 1);
    QCOMPARE(world().count(u"SELECT count(*) FROM password_history"_s), 1);
    QCOMPARE(world().count(u"SELECT count(DISTINCT family) FROM session_token"_s), 1);
}

void AuthRaceTest::newDeviceSignsInTwice()
{
    world().addUser(u"an"_s);
    const Id device = Id::create();
    std::atomic<int> granted = 0;
    together([&](int, Database &database) {
        const auto grant = world().auth().signIn(database, {u"an"_s, firstPassword, device, {}}, {});
        granted += grant && grant->device == device ? 1 : 0;
    });
    QCOMPARE(granted.load(), threads);
    QCOMPARE(world().count(u"SELECT count(*) FROM device"_s), 1);
}

} // namespace edesk

QTEST_GUILESS_MAIN(edesk::AuthRaceTest)
#include "AuthRaceTest.moc"

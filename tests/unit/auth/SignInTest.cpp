// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/auth/AuthWorld.h"

#include <QTest>

namespace edesk {

using namespace Qt::StringLiterals;

/// Signing in: who may, who may not, on which device, and what the answer tells.
class SignInTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { TestDatabases::addRows(); }
    void init();

    void rightPasswordSignsIn();
    void composedAndDecomposedSignIn();
    void strangersLearnNothing_data();
    void strangersLearnNothing();
    void fiveFailuresLock();
    void namesThatDoNotExistAreLockedToo();
    void successResetsFailures();
    void closedAccountsAreRefused();
    void closingEndsSessions();
    void tooManyTriesWait();
    void devicesKeepTheirIdentity();
    void blockedDeviceIsRefused();
    void deviceNamesAreStorable();
    void lastNumberIsTold();
    void expiredPasswordMustBeChanged();
    void clockJumpsLockNobodyOut();
    void cheapHashesAreMadeAnew();
    void signOutEndsOneSession();
    void revokeAllEndsEverySession();
    void otherProcessesNoticeRevocation();
    void onlyHashesAreStored();
    void bulkOfDemoAccounts();

private:
    AuthWorld &world() { return *m_world; }

    TestDatabases m_databases;
    std::optional<DatabaseAddress> m_address;
    std::unique_ptr<AuthWorld> m_world;
};

void SignInTest::init()
{
    QFETCH_GLOBAL(const int, dialect);
    m_world.reset();
    m_address = m_databases.newDatabase(Dialect(dialect));
    if (!m_address)
        QSKIP("PostgreSQL is not installed");
    m_world = std::make_unique<AuthWorld>(*m_address);
}

void SignInTest::rightPasswordSignsIn()
{
    const Id account = world().addUser(u"an"_s);
    const auto grant = world().signIn(u" an "_s);
    QVERIFY(grant);
    QCOMPARE(grant->account, account);
    QCOMPARE(grant->accessSeconds, 900);
    QCOMPARE(grant->lastNumber, 0);
    QVERIFY(!grant->mustChangePassword);
    QVERIFY(grant->accessToken != grant->refreshToken);
    const auto principal = world().auth().authenticate(world().database(), grant->accessToken.toLatin1());
    QVERIFY(principal);
    QCOMPARE(principal->account, account);
    QCOMPARE(principal->person, grant->person);
    QCOMPARE(principal->device, grant->device);
    QCOMPARE(codeOf(world().auth().authenticate(world().database(), grant->refreshToken.toLatin1())),
             ErrorCode::SessionExpired);
    world().clock.advanceMs(900'000);
    QVERIFY(!world().isSignedIn(*grant));
    QCOMPARE(*world().auth().removeExpired(world().database()), 1);
}

void SignInTest::composedAndDecomposedSignIn()
{
    world().addUser(u"tuyết"_s.normalized(QString::NormalizationForm_C));
    const QString name = u"tuyết"_s.normalized(QString::NormalizationForm_D);
    QVERIFY(world().signIn(name, firstPassword.normalized(QString::NormalizationForm_D)));
    QVERIFY(world().signIn(name, firstPassword.normalized(QString::NormalizationForm_C)));
}

void SignInTest::strangersLearnNothing_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("password");
    const QString an = u"an"_s;
    QTest::newRow("wrong password") << an << u"mật khẩu sai"_s;
    QTest::newRow("empty password") << an << QString();
    QTest::newRow("cut at U+0000") << an << firstPassword + QChar(u'\0');
    QTest::newRow("huge password") << an << QString(5'000'000, u'x');
    QTest::newRow("no such user") << u"khong.co"_s << firstPassword;
    QTest::newRow("account without a password") << u"trống"_s << firstPassword;
    QTest::newRow("empty name") << QString() << firstPassword;
    QTest::newRow("name with U+0000") << an + QChar(u'\0') << firstPassword;
    QTest::newRow("huge name") << QString(1'000'000, u'a') << firstPassword;
    QTest::newRow("SQL") << u"an' OR '1'='1"_s << firstPassword;
}

void SignInTest::strangersLearnNothing()
{
    QFETCH(const QString, name);
    QFETCH(const QString, password);
    world().addUser(u"an"_s);
    world().addAccount(u"trống"_s);
    const auto grant = world().signIn(name, password);
    QVERIFY(!grant);
    QCOMPARE(grant.error(), failure(ErrorCode::SignInFailed));
    QCOMPARE(world().count(u"SELECT count(*) FROM session_token"_s), 0);
    QCOMPARE(world().count(u"SELECT count(*) FROM device"_s), 0);
}

void SignInTest::fiveFailuresLock()
{
    const Id account = world().addUser(u"an"_s);
    world().addUser(u"bình"_s);
    const auto before = world().signIn(u"an"_s);
    for (int i = 0; i < 5; ++i)
        QCOMPARE(codeOf(world().signIn(u"an"_s, u"sai"_s)), ErrorCode::SignInFailed);
    QCOMPARE(codeOf(world().signIn(u"an"_s, u"sai"_s)), ErrorCode::AccountLocked);
    QCOMPARE(codeOf(world().signIn(u"an"_s)), ErrorCode::AccountLocked);
    world().clock.advanceMs(3650LL * 24 * 3600 * 1000);
    QCOMPARE(codeOf(world().signIn(u"an"_s)), ErrorCode::AccountLocked);
    world().clock.advanceMs(-3650LL * 24 * 3600 * 1000);
    QVERIFY(world().signIn(u"bình"_s));
    QVERIFY2(world().isSignedIn(*before), "guessing from outside ends nobody's session");
    QVERIFY(world().auth().unlock(world().database(), account));
    QVERIFY(world().signIn(u"an"_s));
    QCOMPARE(codeOf(world().auth().unlock(world().database(), Id::create())), ErrorCode::NotFound);
}

void SignInTest::namesThatDoNotExistAreLockedToo()
{
    world().addUser(u"an"_s);
    // Neither exists; the second is an account nobody gave a password.
    world().addAccount(u"trống"_s);
    for (const QString &name : {u"an"_s, u"không ai"_s, u"trống"_s}) {
        for (int i = 0; i < 5; ++i)
            QCOMPARE(codeOf(world().signIn(name, u"sai"_s)), ErrorCode::SignInFailed);
        for (const qint64 day : {0, 1, 3650}) {
            world().clock.advanceMs(day * 24 * 3600 * 1000);
            world().monotonic.advanceMs(day * 24 * 3600 * 1000);
            QCOMPARE(codeOf(world().signIn(name, u"sai"_s)), ErrorCode::AccountLocked);
        }
    }
    QCOMPARE(codeOf(world().signIn(u"một tên khác"_s, u"sai"_s)), ErrorCode::SignInFailed);
    // Somebody may still begin to exist.
    world().addUser(u"không ai"_s);
    QVERIFY(world().signIn(u"không ai"_s));
}

void SignInTest::successResetsFailures()
{
    world().addUser(u"an"_s);
    for (int round = 0; round < 3; ++round) {
        for (int i = 0; i < 4; ++i)
            QCOMPARE(codeOf(world().signIn(u"an"_s, u"sai"_s)), ErrorCode::SignInFailed);
        QVERIFY(world().signIn(u"an"_s));
    }
}

void SignInTest::closedAccountsAreRefused()
{
    const Id account = world().addUser(u"an"_s);
    for (const AccountStatus status : {AccountStatus::Locked, AccountStatus::Disabled}) {
        world().setStatus(account, status);
        for (int i = 0; i < 6; ++i)
            QCOMPARE(codeOf(world().signIn(u"an"_s)), ErrorCode::AccountDisabled);
        QCOMPARE(codeOf(world().signIn(u"an"_s, u"sai"_s)), ErrorCode::SignInFailed);
    }
    world().setStatus(account, AccountStatus::Active);
    QVERIFY(world().signIn(u"an"_s));
}

void SignInTest::closingEndsSessions()
{
    const Id account = world().addUser(u"an"_s);
    const auto grant = world().signIn(u"an"_s);
    QVERIFY(world().isSignedIn(*grant));
    world().setStatus(account, AccountStatus::Disabled);
    world().monotonic.advanceMs(AuthWorld::lenientPolicy().cacheMs);
    QVERIFY(!world().isSignedIn(*grant));
    QCOMPARE(codeOf(world().auth().refresh(world().database(), grant->refreshToken)),
             ErrorCode::SessionExpired);
}

void SignInTest::tooManyTriesWait()
{
    AuthPolicy policy = AuthWorld::lenientPolicy();
    policy.throttling = {{100, 1000}, {3, 20'000}, 100};
    const auto auth = world().otherProcess(policy);
    const Id account = world().addUser(u"an"_s);
    const auto attempt = [&](const QString &password) {
        return auth->signIn(world().database(), {u"an"_s, password, {}, {}}, u"10.0.0.1"_s);
    };
    for (int i = 0; i < 3; ++i)
        QCOMPARE(codeOf(attempt(u"sai"_s)), ErrorCode::SignInFailed);
    QCOMPARE(attempt(firstPassword).error(), failure(ErrorCode::Throttled, {u"20"_s}));
    QCOMPARE(*world().database().number(u"SELECT failures FROM credential WHERE account_id = ?"_s, account),
             3);
    world().clock.advanceMs(3650LL * 24 * 3600 * 1000);
    QCOMPARE(codeOf(attempt(firstPassword)), ErrorCode::Throttled);
    world().monotonic.advanceMs(20'000);
    QVERIFY(attempt(firstPassword));
    for (int i = 0; i < 20; ++i)
        QVERIFY2(attempt(firstPassword), "who knows the password is not slowed down");
}

void SignInTest::devicesKeepTheirIdentity()
{
    world().addUser(u"an"_s);
    world().addUser(u"bình"_s);
    const auto first = world().signIn(u"an"_s);
    QVERIFY(!first->device.isNull());
    QCOMPARE(world().signIn(u"an"_s, firstPassword, first->device)->device, first->device);
    QVERIFY2(world().signIn(u"an"_s)->device != first->device, "without an identity a new one is made");
    const auto other = world().signIn(u"bình"_s, firstPassword, first->device);
    QVERIFY2(other->device != first->device, "another person's device gets an identity of its own");
    const Id beforeRestore = Id::create();
    QCOMPARE(world().signIn(u"an"_s, firstPassword, beforeRestore)->device, beforeRestore);
}

void SignInTest::blockedDeviceIsRefused()
{
    world().addUser(u"an"_s);
    world().addUser(u"bình"_s);
    const auto grant = world().signIn(u"an"_s);
    const auto elsewhere = world().signIn(u"an"_s);
    QVERIFY(world().isSignedIn(*grant) && world().isSignedIn(*elsewhere));
    QVERIFY(world().auth().blockDevice(world().database(), grant->device));
    QVERIFY(!world().isSignedIn(*grant));
    QVERIFY(world().isSignedIn(*elsewhere));
    QVERIFY(!world().auth().refresh(world().database(), grant->refreshToken));
    for (int i = 0; i < 6; ++i)
        QCOMPARE(codeOf(world().signIn(u"an"_s, firstPassword, grant->device)), ErrorCode::DeviceCloned);
    QVERIFY(world().signIn(u"bình"_s, firstPassword, grant->device)->device != grant->device);
    QVERIFY2(world().signIn(u"an"_s), "with a new identity");
    QCOMPARE(codeOf(world().auth().blockDevice(world().database(), Id::create())), ErrorCode::NotFound);
}

void SignInTest::deviceNamesAreStorable()
{
    world().addUser(u"an"_s);
    for (const QString &name : {QString(), QString(QChar(u'\0')), QString(1'000'000, u'ế')})
        QVERIFY(world().auth().signIn(world().database(), {u"an"_s, firstPassword, {}, name}, {}));
    QCOMPARE(world().count(u"SELECT max(length(name)) FROM device"_s), 100);
}

void SignInTest::lastNumberIsTold()
{
    world().addUser(u"an"_s);
    const Id device = world().signIn(u"an"_s)->device;
    for (const int number : {7, 41, 9}) {
        QVERIFY(world().database().run(
            u"INSERT INTO command_result(id, device_id, number, digest, answer, decided_at) "
            "VALUES(?, ?, ?, ?, ?, 1)"_s,
            Id::create(), device, number, QByteArray("d"), QByteArray("a")));
    }
    const auto again = world().signIn(u"an"_s, firstPassword, device);
    QCOMPARE(again->lastNumber, 41);
    QCOMPARE(world().auth().refresh(world().database(), again->refreshToken)->lastNumber, 41);
    QCOMPARE(world().signIn(u"an"_s)->lastNumber, 0);
}

void SignInTest::expiredPasswordMustBeChanged()
{
    world().addUser(u"an"_s);
    constexpr qint64 day = 24 * 3600 * 1000LL;
    const Instant due = world().clock.now().plusMs(30 * day);
    world().clock.advanceMs(30 * day - 1);
    QVERIFY(!world().signIn(u"an"_s)->mustChangePassword);
    world().clock.advanceMs(1);
    const auto grant = world().signIn(u"an"_s);
    QVERIFY(grant->mustChangePassword);
    QCOMPARE(grant->passwordDueAt.ms, due.ms);
}

void SignInTest::clockJumpsLockNobodyOut()
{
    constexpr qint64 tenYears = 3650LL * 24 * 3600 * 1000;
    for (const qint64 jump : {tenYears, -tenYears}) {
        const QString name = u"an%1"_s.arg(jump);
        world().addUser(name);
        const auto before = world().signIn(name);
        world().clock.advanceMs(jump);
        QVERIFY(!world().isSignedIn(*before));
        const auto meanwhile = world().signIn(name);
        QVERIFY(meanwhile);
        QVERIFY(world().isSignedIn(*meanwhile));
        world().clock.advanceMs(-jump);
        QVERIFY2(!world().isSignedIn(*meanwhile), "no session lasts ten years");
        QVERIFY(!world().auth().refresh(world().database(), meanwhile->refreshToken));
        QVERIFY2(world().isSignedIn(*before), "and none is lost");
        QVERIFY(world().auth().refresh(world().database(), before->refreshToken));
        QVERIFY(world().signIn(name));
        QVERIFY(*world().auth().removeExpired(world().database()) >= 2);
    }
}

void SignInTest::cheapHashesAreMadeAnew()
{
    world().addUser(u"an"_s);
    AuthPolicy dearer = AuthWorld::lenientPolicy();
    dearer.hashing = {128, 2, 1};
    const auto auth = world().otherProcess(dearer);
    const QString dear =
        u"SELECT count(*) FROM credential WHERE password_hash LIKE '$argon2id$v=19$m=128,t=2,p=1$%'"_s;
    QCOMPARE(world().count(dear), 0);
    QVERIFY(auth->signIn(world().database(), {u"an"_s, firstPassword, {}, {}}, {}));
    QCOMPARE(world().count(dear), 1);
    QVERIFY(auth->signIn(world().database(), {u"an"_s, firstPassword, {}, {}}, {}));
    QCOMPARE(codeOf(auth->signIn(world().database(), {u"an"_s, u"sai"_s, {}, {}}, {})),
             ErrorCode::SignInFailed);
}

void SignInTest::signOutEndsOneSession()
{
    world().addUser(u"an"_s);
    const auto grant = world().signIn(u"an"_s);
    const auto other = world().signIn(u"an"_s, firstPassword, grant->device);
    const auto principal = world().auth().authenticate(world().database(), grant->accessToken.toLatin1());
    QVERIFY(world().auth().signOut(world().database(), *principal));
    QVERIFY(!world().isSignedIn(*grant));
    QCOMPARE(codeOf(world().auth().refresh(world().database(), grant->refreshToken)),
             ErrorCode::SessionExpired);
    QVERIFY(world().isSignedIn(*other));
    QVERIFY2(world().auth().signOut(world().database(), *principal), "twice does no harm");
}

void SignInTest::revokeAllEndsEverySession()
{
    const Id account = world().addUser(u"an"_s);
    world().addUser(u"bình"_s);
    const auto one = world().signIn(u"an"_s);
    const auto two = world().signIn(u"an"_s);
    const auto other = world().signIn(u"bình"_s);
    QVERIFY(world().isSignedIn(*one) && world().isSignedIn(*two) && world().isSignedIn(*other));
    QVERIFY(world().auth().revokeAll(world().database(), account));
    QVERIFY(!world().isSignedIn(*one) && !world().isSignedIn(*two));
    QVERIFY(world().isSignedIn(*other));
    QVERIFY(world().signIn(u"an"_s));
}

void SignInTest::otherProcessesNoticeRevocation()
{
    const Id account = world().addUser(u"an"_s);
    const auto grant = world().signIn(u"an"_s);
    const auto other = world().otherProcess();
    const QByteArray token = grant->accessToken.toLatin1();
    QVERIFY(other->authenticate(world().database(), token));
    QVERIFY(world().auth().revokeAll(world().database(), account));
    world().monotonic.advanceMs(AuthWorld::lenientPolicy().cacheMs);
    QVERIFY(!other->authenticate(world().database(), token));
}

void SignInTest::onlyHashesAreStored()
{
    world().addUser(u"an"_s);
    const auto grant = world().signIn(u"an"_s);
    const auto statement = world().database().prepare(u"SELECT hash FROM session_token"_s);
    int rows = 0;
    while (*(*statement)->step()) {
        const QByteArray stored = (*statement)->bytes(0).toByteArray();
        QCOMPARE(stored.size(), 32);
        for (const QString &token : {grant->accessToken, grant->refreshToken})
            QVERIFY(
                !QByteArray::fromBase64(token.toLatin1(), QByteArray::Base64UrlEncoding).contains(stored));
        ++rows;
    }
    (*statement)->reset();
    QCOMPARE(rows, 2);
    QCOMPARE(world().count(u"SELECT count(*) FROM credential WHERE password_hash LIKE '$argon2id$%'"_s), 1);
}

void SignInTest::bulkOfDemoAccounts()
{
    world().addUser(u"thật"_s);
    QCOMPARE(*world().auth().hasDemoAccounts(world().database()), false);
    QList<Id> accounts;
    {
        auto transaction = world().database().begin();
        for (int i = 0; i < 2'345; ++i)
            accounts.append(world().addAccount(u"demo%1"_s.arg(i)));
        QVERIFY(world().auth().createCredentials(world().database(), accounts, u"Trình diễn 2026"_s));
        QVERIFY(transaction->commit());
    }
    QCOMPARE(world().count(u"SELECT count(*) FROM credential WHERE demo = 1"_s), 2'345);
    QCOMPARE(*world().auth().hasDemoAccounts(world().database()), true);
    for (const int i : {0, 199, 200, 2'344})
        QCOMPARE(world().signIn(u"demo%1"_s.arg(i), u"Trình diễn 2026"_s)->account, accounts[i]);
    QCOMPARE(codeOf(world().signIn(u"demo7"_s)), ErrorCode::SignInFailed);
    QVERIFY(world().auth().createCredentials(world().database(), {}, u"Trình diễn 2026"_s));
    QCOMPARE(codeOf(world().auth().createCredentials(world().database(), accounts, u"ngắn"_s)),
             ErrorCode::PasswordTooShort);
}

} // namespace edesk

QTEST_GUILESS_MAIN(edesk::SignInTest)
#include "SignInTest.moc"

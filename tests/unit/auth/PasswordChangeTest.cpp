// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/auth/AuthWorld.h"

#include <QTest>

namespace edesk {

using namespace Qt::StringLiterals;

/// Passwords are changed by their owner or set by an administrator, under the same rules.
class PasswordChangeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { TestDatabases::addRows(); }
    void init();

    void ownerChanges();
    void wrongCurrentPasswordCounts();
    void rulesApply_data();
    void rulesApply();
    void lastTenAreNotReused();
    void historySurvivesClockJumps();
    void otherSignInsEnd();
    void administratorSets();
    void setPasswordObeysTheRules();
    void setPasswordCreates();
    void createObeysTheRules();

private:
    AuthWorld &world() { return *m_world; }
    Result<void> change(const QString &current, const QString &next)
    {
        return world().auth().changePassword(world().database(), m_an, {current, next});
    }

    TestDatabases m_databases;
    std::unique_ptr<AuthWorld> m_world;
    protocol::SessionGrant m_grant;
    Principal m_an;
};

void PasswordChangeTest::init()
{
    QFETCH_GLOBAL(const int, dialect);
    m_world.reset();
    const auto address = m_databases.newDatabase(Dialect(dialect));
    if (!address)
        QSKIP("PostgreSQL is not installed");
    m_world = std::make_unique<AuthWorld>(*address);
    world().addUser(u"nguyen.an"_s);
    m_grant = *world().signIn(u"nguyen.an"_s);
    m_an = *world().auth().authenticate(world().database(), m_grant.accessToken.toLatin1());
}

void PasswordChangeTest::ownerChanges()
{
    world().clock.advanceMs(31LL * 24 * 3600 * 1000);
    const auto late = world().signIn(u"nguyen.an"_s);
    QVERIFY(late->mustChangePassword);
    const auto principal = [&] {
        return *world().auth().authenticate(world().database(), late->accessToken.toLatin1());
    };
    m_an = principal();
    QVERIFY(m_an.mustChangePassword);
    QCOMPARE(*world().auth().mayWork(world().database(), m_an.family), false);
    QVERIFY(change(firstPassword.normalized(QString::NormalizationForm_D), u"mật khẩu mới"_s));
    QVERIFY2(!principal().mustChangePassword, "the sign-in that changed it works on at once");
    QCOMPARE(*world().auth().mayWork(world().database(), m_an.family), true);
    QCOMPARE(codeOf(world().signIn(u"nguyen.an"_s)), ErrorCode::SignInFailed);
    const auto grant = world().signIn(u"nguyen.an"_s, u"mật khẩu mới"_s);
    QVERIFY(grant);
    QVERIFY(!grant->mustChangePassword);
}

void PasswordChangeTest::wrongCurrentPasswordCounts()
{
    for (int i = 0; i < 5; ++i)
        QCOMPARE(codeOf(change(u"sai"_s, u"mật khẩu mới"_s)), ErrorCode::SignInFailed);
    QCOMPARE(codeOf(change(firstPassword, u"mật khẩu mới"_s)), ErrorCode::AccountLocked);
    QCOMPARE(codeOf(world().signIn(u"nguyen.an"_s)), ErrorCode::AccountLocked);
}

void PasswordChangeTest::rulesApply_data()
{
    QTest::addColumn<QString>("next");
    QTest::addColumn<int>("code");
    QTest::newRow("empty") << QString() << int(ErrorCode::PasswordTooShort);
    QTest::newRow("short") << u"1234567"_s << int(ErrorCode::PasswordTooShort);
    QTest::newRow("long") << QString(257, u'x') << int(ErrorCode::TooLong);
    QTest::newRow("huge") << QString(5'000'000, u'x') << int(ErrorCode::TooLong);
    QTest::newRow("user name") << u"Nguyen.An"_s << int(ErrorCode::PasswordIsUserName);
    QTest::newRow("the same") << firstPassword << int(ErrorCode::PasswordReused);
    QTest::newRow("the same, other form")
        << firstPassword.normalized(QString::NormalizationForm_D) << int(ErrorCode::PasswordReused);
}

void PasswordChangeTest::rulesApply()
{
    QFETCH(const QString, next);
    QFETCH(const int, code);
    for (int i = 0; i < 6; ++i)
        QCOMPARE(codeOf(change(firstPassword, next)), ErrorCode(code));
    QVERIFY2(world().signIn(u"nguyen.an"_s), "a refused new password is no failed sign-in");
}

void PasswordChangeTest::lastTenAreNotReused()
{
    QString current = firstPassword;
    for (int i = 2; i <= 10; ++i) {
        const QString next = u"mật khẩu %1"_s.arg(i);
        QVERIFY(change(current, next));
        current = next;
    }
    QCOMPARE(change(current, firstPassword).error(), failure(ErrorCode::PasswordReused, {u"10"_s}));
    QCOMPARE(codeOf(change(current, u"mật khẩu 2"_s)), ErrorCode::PasswordReused);
    QVERIFY(change(current, u"mật khẩu 11"_s));
    QVERIFY2(change(u"mật khẩu 11"_s, firstPassword), "the eleventh last may come again");
    QCOMPARE(world().count(u"SELECT count(*) FROM password_history"_s), 9);
}

void PasswordChangeTest::historySurvivesClockJumps()
{
    constexpr qint64 tenYears = 3650LL * 24 * 3600 * 1000;
    QString current = firstPassword;
    for (int i = 2; i <= 15; ++i) {
        world().clock.advanceMs(i % 2 == 0 ? -tenYears : tenYears);
        const QString next = u"mật khẩu %1"_s.arg(i);
        QVERIFY(change(current, next));
        current = next;
    }
    for (int i = 6; i <= 15; ++i)
        QCOMPARE(codeOf(change(current, u"mật khẩu %1"_s.arg(i))), ErrorCode::PasswordReused);
    QVERIFY(change(current, u"mật khẩu 5"_s));
}

void PasswordChangeTest::otherSignInsEnd()
{
    const auto elsewhere = world().signIn(u"nguyen.an"_s);
    QVERIFY(world().isSignedIn(*elsewhere));
    QVERIFY(change(firstPassword, u"mật khẩu mới"_s));
    QVERIFY(world().isSignedIn(m_grant));
    QVERIFY(world().auth().refresh(world().database(), m_grant.refreshToken));
    QVERIFY(!world().isSignedIn(*elsewhere));
    QVERIFY(!world().auth().refresh(world().database(), elsewhere->refreshToken));
}

void PasswordChangeTest::administratorSets()
{
    for (int i = 0; i < 6; ++i)
        static_cast<void>(world().signIn(u"nguyen.an"_s, u"sai"_s));
    QVERIFY(world().auth().setPassword(world().database(), m_an.account, u"tạm thời 1"_s, true));
    QVERIFY(!world().isSignedIn(m_grant));
    QCOMPARE(codeOf(world().signIn(u"nguyen.an"_s)), ErrorCode::SignInFailed);
    const auto grant = world().signIn(u"nguyen.an"_s, u"tạm thời 1"_s);
    QVERIFY(grant);
    QVERIFY(grant->mustChangePassword);
    QVERIFY(
        world().auth().authenticate(world().database(), grant->accessToken.toLatin1())->mustChangePassword);
    QVERIFY(change(u"tạm thời 1"_s, u"của riêng An"_s));
    QVERIFY(!world().signIn(u"nguyen.an"_s, u"của riêng An"_s)->mustChangePassword);
}

void PasswordChangeTest::setPasswordObeysTheRules()
{
    Authenticator &auth = world().auth();
    QCOMPARE(codeOf(auth.setPassword(world().database(), m_an.account, u"ngắn"_s, false)),
             ErrorCode::PasswordTooShort);
    QCOMPARE(codeOf(auth.setPassword(world().database(), m_an.account, u"nguyen.an"_s, false)),
             ErrorCode::PasswordIsUserName);
    QCOMPARE(codeOf(auth.setPassword(world().database(), m_an.account, firstPassword, false)),
             ErrorCode::PasswordReused);
    QCOMPARE(codeOf(auth.setPassword(world().database(), Id::create(), u"mật khẩu mới"_s, false)),
             ErrorCode::NotFound);
    QVERIFY(world().isSignedIn(m_grant));
}

void PasswordChangeTest::setPasswordCreates()
{
    const Id account = world().addAccount(u"binh"_s);
    QVERIFY(world().auth().setPassword(world().database(), account, u"mật khẩu mới"_s, false));
    QVERIFY(!world().signIn(u"binh"_s, u"mật khẩu mới"_s)->mustChangePassword);
}

void PasswordChangeTest::createObeysTheRules()
{
    Authenticator &auth = world().auth();
    const Id account = world().addAccount(u"le.thi.binh"_s);
    const auto create = [&](const Id &id, const QString &password) {
        return codeOf(auth.createCredential(world().database(), id, password, true, false));
    };
    QCOMPARE(create(account, u"ngắn"_s), ErrorCode::PasswordTooShort);
    QCOMPARE(create(account, u"le.thi.binh"_s), ErrorCode::PasswordIsUserName);
    QCOMPARE(create(Id::create(), firstPassword), ErrorCode::NotFound);
    QCOMPARE(create(account, firstPassword), std::nullopt);
    QVERIFY(world().signIn(u"le.thi.binh"_s)->mustChangePassword);
    QCOMPARE(create(account, firstPassword), ErrorCode::Duplicate);
}

} // namespace edesk

QTEST_GUILESS_MAIN(edesk::PasswordChangeTest)
#include "PasswordChangeTest.moc"

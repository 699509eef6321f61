// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/auth/PasswordPolicy.h"

#include <QTest>

namespace edesk {

using namespace Qt::StringLiterals;

/// The password rules of 001 Đ9.2.
class PasswordPolicyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refuses_data();
    void refuses();
    void usedPasswordsAreRefused();
    void isDueAfterItsAge();
};

void PasswordPolicyTest::refuses_data()
{
    QTest::addColumn<QString>("password");
    QTest::addColumn<int>("code");
    constexpr int fine = -1;
    QTest::newRow("empty") << QString() << int(ErrorCode::PasswordTooShort);
    QTest::newRow("7 characters") << u"1234567"_s << int(ErrorCode::PasswordTooShort);
    QTest::newRow("7 characters, decomposed")
        << u"ếếếếếếế"_s.normalized(QString::NormalizationForm_D) << int(ErrorCode::PasswordTooShort);
    QTest::newRow("7 characters of two units") << u"🔑🔑🔑🔑🔑🔑🔑"_s << int(ErrorCode::PasswordTooShort);
    QTest::newRow("8 characters") << u"12345678"_s << fine;
    QTest::newRow("256 characters") << QString(256, u'ế') << fine;
    QTest::newRow("257 characters") << QString(257, u'ế') << int(ErrorCode::TooLong);
    QTest::newRow("user name") << u"nguyễn.an"_s << int(ErrorCode::PasswordIsUserName);
    QTest::newRow("user name, other case") << u"NGUYỄN.An"_s << int(ErrorCode::PasswordIsUserName);
    QTest::newRow("user name, other form")
        << u"nguyễn.an"_s.normalized(QString::NormalizationForm_D) << int(ErrorCode::PasswordIsUserName);
    QTest::newRow("user name and more") << u"nguyễn.an1"_s << fine;
}

void PasswordPolicyTest::refuses()
{
    QFETCH(const QString, password);
    QFETCH(const int, code);
    const auto result = PasswordPolicy().check(Secret(password), u"nguyễn.an"_s);
    QCOMPARE(result ? -1 : int(result.error().code), code);
}

void PasswordPolicyTest::usedPasswordsAreRefused()
{
    const PasswordHasher hasher({64, 1, 1});
    const QStringList used{*hasher.hash(Secret(u"password1"_s)), *hasher.hash(Secret(u"password2"_s))};
    const PasswordPolicy policy;
    QVERIFY(policy.checkUnused(Secret(u"password3"_s), used, hasher));
    const auto reused = policy.checkUnused(Secret(u"password2"_s), used, hasher);
    QVERIFY(!reused);
    QCOMPARE(reused.error(), failure(ErrorCode::PasswordReused, {u"10"_s}));
}

void PasswordPolicyTest::isDueAfterItsAge()
{
    const PasswordPolicy policy({.maxAgeDays = 30});
    constexpr qint64 day = 24 * 3600 * 1000LL;
    const Instant now{1'800'000'000'000};
    QCOMPARE(policy.dueAt(now.plusMs(-10 * day), now).ms, now.plusMs(20 * day).ms);
    QVERIFY2(policy.dueAt(now.plusMs(3650 * day), now) == now.plusMs(30 * day),
             "set while the clock was wrong");
}

} // namespace edesk

QTEST_GUILESS_MAIN(edesk::PasswordPolicyTest)
#include "PasswordPolicyTest.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/auth/PasswordHasher.h"

#include <QTest>

namespace edesk {

using namespace Qt::StringLiterals;

/// Hashes are Argon2id, prove their password and no other, and nothing foreign.
class PasswordHasherTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void verifiesItsPassword_data();
    void verifiesItsPassword();
    void defaultCostIsRecommended();
    void verifiesOfficialVector();
    void composedAndDecomposedAreOne();
    void textBehindNulCounts();
    void foreignHashesProveNothing_data();
    void foreignHashesProveNothing();
    void impossibleCostIsRefused();
    void newCostAsksForNewHash();
    void secretCountsCharacters();
    void wipeEmpties();

private:
    const PasswordHasher m_hasher{{64, 1, 1}};
};

void PasswordHasherTest::verifiesItsPassword_data()
{
    QTest::addColumn<QString>("password");
    QTest::newRow("empty") << QString();
    QTest::newRow("short") << u"a"_s;
    QTest::newRow("vietnamese") << u"đường Trần Phú 12"_s;
    QTest::newRow("beyond the BMP") << u"🔑🔑🔑🔑🔑🔑🔑🔑"_s;
    QTest::newRow("huge") << QString(1'000'000, u'x');
}

void PasswordHasherTest::verifiesItsPassword()
{
    QFETCH(const QString, password);
    const auto hash = m_hasher.hash(Secret(password));
    const auto again = m_hasher.hash(Secret(password));
    QVERIFY(hash && again);
    QVERIFY2(*hash != *again, "each hash has a salt of its own");
    QVERIFY(m_hasher.verify(*hash, Secret(password)));
    QVERIFY(!m_hasher.verify(*hash, Secret(password + u'x')));
}

void PasswordHasherTest::defaultCostIsRecommended()
{
    const auto hash = PasswordHasher().hash(Secret(u"12345678"_s));
    QVERIFY(hash);
    QVERIFY2(hash->startsWith("$argon2id$v=19$m=19456,t=2,p=1$"_L1), qPrintable(*hash));
}

void PasswordHasherTest::verifiesOfficialVector()
{
    // From the test programme of the reference implementation.
    const QString hash =
        u"$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4"_s;
    QVERIFY(m_hasher.verify(hash, Secret(u"password"_s)));
    QVERIFY(!m_hasher.verify(hash, Secret(u"Password"_s)));
}

void PasswordHasherTest::composedAndDecomposedAreOne()
{
    const QString composed = u"Nguyễn Thị Tuyết"_s.normalized(QString::NormalizationForm_C);
    const QString decomposed = composed.normalized(QString::NormalizationForm_D);
    QVERIFY(composed != decomposed);
    QVERIFY(m_hasher.verify(*m_hasher.hash(Secret(composed)), Secret(decomposed)));
    QVERIFY(m_hasher.verify(*m_hasher.hash(Secret(decomposed)), Secret(composed)));
}

void PasswordHasherTest::textBehindNulCounts()
{
    const QString first = u"12345678"_s + QChar(u'\0') + u"a"_s;
    const QString second = u"12345678"_s + QChar(u'\0') + u"b"_s;
    const auto hash = m_hasher.hash(Secret(first));
    QVERIFY(m_hasher.verify(*hash, Secret(first)));
    QVERIFY(!m_hasher.verify(*hash, Secret(second)));
    QVERIFY(!m_hasher.verify(*hash, Secret(u"12345678"_s)));
}

void PasswordHasherTest::foreignHashesProveNothing_data()
{
    QTest::addColumn<QString>("hash");
    QTest::newRow("empty") << QString();
    QTest::newRow("plain text") << u"password"_s;
    QTest::newRow("other algorithm") << u"$2b$12$abcdefghijklmnopqrstuv"_s;
    QTest::newRow("argon2i")
        << u"$argon2i$v=19$m=256,t=2,p=1$c29tZXNhbHQ$iekCn0Y3spW+sCcFanM2xBT63UP2sghkUoHLIUpWRS8"_s;
    QTest::newRow("a terabyte")
        << u"$argon2id$v=19$m=999999999,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4"_s;
    QTest::newRow("endless")
        << u"$argon2id$v=19$m=256,t=999999999,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4"_s;
    QTest::newRow("no hash") << u"$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$"_s;
}

void PasswordHasherTest::foreignHashesProveNothing()
{
    QFETCH(const QString, hash);
    QVERIFY(!m_hasher.verify(hash, Secret(u"password"_s)));
    QVERIFY(m_hasher.needsRehash(hash));
}

void PasswordHasherTest::impossibleCostIsRefused()
{
    QVERIFY(!PasswordHasher({1, 0, 0}).hash(Secret(u"12345678"_s)));
    QVERIFY(!PasswordHasher({0xffff'ffff, 1, 1}).hash(Secret(u"12345678"_s)));
}

void PasswordHasherTest::newCostAsksForNewHash()
{
    const auto hash = m_hasher.hash(Secret(u"12345678"_s));
    QVERIFY(!m_hasher.needsRehash(*hash));
    const PasswordHasher dearer({128, 2, 1});
    QVERIFY(dearer.needsRehash(*hash));
    QVERIFY2(dearer.verify(*hash, Secret(u"12345678"_s)), "old hashes still prove their password");
}

void PasswordHasherTest::secretCountsCharacters()
{
    QCOMPARE(Secret(u"Tuyết"_s.normalized(QString::NormalizationForm_D)).length(), 5);
    QCOMPARE(Secret(u"🔑a"_s).length(), 2);
    QCOMPARE(Secret(QString()).length(), 0);
}

void PasswordHasherTest::wipeEmpties()
{
    QString text = u"mật khẩu"_s;
    text.detach();
    wipe(text);
    QVERIFY(text.isEmpty());
}

} // namespace edesk

QTEST_GUILESS_MAIN(edesk::PasswordHasherTest)
#include "PasswordHasherTest.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/auth/BearerToken.h"

#include <QCryptographicHash>
#include <QSet>
#include <QTest>

namespace edesk {

using namespace Qt::StringLiterals;

/// Tokens are random, fit the wire, and anything else is no token.
class BearerTokenTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void parsesWhatItCreates();
    void everyTokenIsNew();
    void foreignTextIsNoToken_data();
    void foreignTextIsNoToken();
};

void BearerTokenTest::parsesWhatItCreates()
{
    const Id family = BearerToken::newFamily();
    const BearerToken token = BearerToken::create(family);
    QVERIFY(!family.isNull());
    QVERIFY(token.text.size() <= 100);
    const auto parsed = BearerToken::parse(token.text.toLatin1());
    QVERIFY(parsed);
    QCOMPARE(parsed->family, family);
    QCOMPARE(parsed->hash, token.hash);
    QCOMPARE(token.hash.size(), QCryptographicHash::hashLength(QCryptographicHash::Sha256));
}

void BearerTokenTest::everyTokenIsNew()
{
    const Id family = BearerToken::newFamily();
    QSet<QString> texts;
    for (int i = 0; i < 1000; ++i)
        texts.insert(BearerToken::create(family).text);
    QCOMPARE(texts.size(), 1000);
}

void BearerTokenTest::foreignTextIsNoToken_data()
{
    QTest::addColumn<QByteArray>("text");
    const QByteArray good = BearerToken::create(BearerToken::newFamily()).text.toLatin1();
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("cut") << good.chopped(1);
    QTest::newRow("longer") << good + "A";
    QTest::newRow("U+0000") << QByteArray(good).replace(10, 1, QByteArray(1, '\0'));
    QTest::newRow("space") << QByteArray(good).replace(10, 1, " ");
    QTest::newRow("padding") << QByteArray(good).replace(62, 2, "==");
    QTest::newRow("plain base64") << QByteArray(good).replace(10, 1, "+");
    QTest::newRow("huge") << QByteArray(10'000'000, 'A');
}

void BearerTokenTest::foreignTextIsNoToken()
{
    QFETCH(const QByteArray, text);
    QVERIFY(!BearerToken::parse(text));
}

} // namespace edesk

QTEST_GUILESS_MAIN(edesk::BearerTokenTest)
#include "BearerTokenTest.moc"

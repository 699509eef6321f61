// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/auth/AuthWorld.h"

#include <QTest>

namespace edesk {

using namespace Qt::StringLiterals;

/// Refresh tokens rotate; a lost answer signs nobody out; a copy ends the whole session.
class RefreshTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { TestDatabases::addRows(); }
    void init();

    void rotates();
    void lostAnswerIsAnsweredAgain();
    void retriesEndWithTheNextRotation();
    void lateReuseEndsTheSession();
    void olderTokenEndsTheSession();
    void manyRetriesEndTheSession();
    void retryToleratesASmallClockStep();
    void expires();
    void foreignTokens_data();
    void foreignTokens();
    void tableStaysSmall();
    void tellsThatThePasswordIsDue();

private:
    AuthWorld &world() { return *m_world; }
    Result<protocol::SessionGrant> refresh(const protocol::SessionGrant &grant)
    {
        return world().auth().refresh(world().database(), grant.refreshToken);
    }

    TestDatabases m_databases;
    std::unique_ptr<AuthWorld> m_world;
    protocol::SessionGrant m_first;
};

void RefreshTest::init()
{
    QFETCH_GLOBAL(const int, dialect);
    m_world.reset();
    const auto address = m_databases.newDatabase(Dialect(dialect));
    if (!address)
        QSKIP("PostgreSQL is not installed");
    m_world = std::make_unique<AuthWorld>(*address);
    world().addUser(u"an"_s);
    m_first = *world().signIn(u"an"_s);
}

void RefreshTest::rotates()
{
    protocol::SessionGrant grant = m_first;
    for (int i = 0; i < 5; ++i) {
        world().clock.advanceMs(900'000);
        QVERIFY(!world().isSignedIn(grant));
        const auto next = refresh(grant);
        QVERIFY(next);
        QVERIFY(next->refreshToken != grant.refreshToken && next->accessToken != grant.accessToken);
        QCOMPARE(next->device, grant.device);
        QCOMPARE(next->account, grant.account);
        QCOMPARE(next->person, grant.person);
        grant = *next;
        QVERIFY(world().isSignedIn(grant));
    }
}

void RefreshTest::lostAnswerIsAnsweredAgain()
{
    const auto lost = refresh(m_first);
    QVERIFY(lost);
    world().clock.advanceMs(30'000);
    const auto retried = refresh(m_first);
    QVERIFY(retried);
    QVERIFY(retried->refreshToken != lost->refreshToken);
    QVERIFY(world().isSignedIn(*retried));
    world().clock.advanceMs(900'000);
    QVERIFY(refresh(*retried));
}

void RefreshTest::retriesEndWithTheNextRotation()
{
    const auto one = refresh(m_first);
    const auto two = refresh(m_first);
    QVERIFY(one && two);
    const auto next = refresh(*one);
    QVERIFY2(next, "an answer that was only late is good too");
    QCOMPARE(codeOf(refresh(*two)), ErrorCode::SessionExpired);
    QVERIFY2(!refresh(*next), "two holders: the session is over");
    QVERIFY(!world().isSignedIn(*next));
}

void RefreshTest::lateReuseEndsTheSession()
{
    const auto other = world().signIn(u"an"_s, firstPassword, m_first.device);
    const auto next = refresh(m_first);
    QVERIFY(world().isSignedIn(*next));
    world().clock.advanceMs(30'001);
    QCOMPARE(codeOf(refresh(m_first)), ErrorCode::SessionExpired);
    QVERIFY(!world().isSignedIn(*next));
    QCOMPARE(codeOf(refresh(*next)), ErrorCode::SessionExpired);
    QVERIFY2(refresh(*other), "another sign-in goes on");
}

void RefreshTest::olderTokenEndsTheSession()
{
    const auto second = refresh(m_first);
    const auto third = refresh(*second);
    QVERIFY(third);
    QCOMPARE(codeOf(refresh(m_first)), ErrorCode::SessionExpired);
    QCOMPARE(codeOf(refresh(*third)), ErrorCode::SessionExpired);
    QVERIFY(!world().isSignedIn(*third));
}

void RefreshTest::manyRetriesEndTheSession()
{
    QVERIFY(refresh(m_first));
    int answered = 0;
    while (answered < 100 && refresh(m_first))
        ++answered;
    QCOMPARE(answered, 3);
    QCOMPARE(world().count(u"SELECT count(*) FROM session_token"_s), 0);
}

void RefreshTest::retryToleratesASmallClockStep()
{
    QVERIFY(refresh(m_first));
    world().clock.advanceMs(-2000);
    const auto again = refresh(m_first);
    QVERIFY(again);
    QVERIFY(world().isSignedIn(*again));
}

void RefreshTest::expires()
{
    world().clock.advanceMs(30LL * 24 * 3600 * 1000);
    QCOMPARE(codeOf(refresh(m_first)), ErrorCode::SessionExpired);
    QCOMPARE(*world().auth().removeExpired(world().database()), 2);
    QCOMPARE(world().count(u"SELECT count(*) FROM session_token"_s), 0);
}

void RefreshTest::foreignTokens_data()
{
    QTest::addColumn<QString>("token");
    QTest::newRow("empty") << QString();
    QTest::newRow("huge") << QString(5'000'000, u'A');
    QTest::newRow("U+0000") << QString(64, QChar(u'\0'));
    QTest::newRow("beyond Latin-1") << QString(64, u'ế');
    QTest::newRow("made up") << BearerToken::create(BearerToken::newFamily()).text;
}

void RefreshTest::foreignTokens()
{
    QFETCH(const QString, token);
    QCOMPARE(codeOf(world().auth().refresh(world().database(), token)), ErrorCode::SessionExpired);
    QCOMPARE(codeOf(world().auth().authenticate(world().database(), token.toUtf8())),
             ErrorCode::SessionExpired);
    QVERIFY(world().isSignedIn(m_first));
    QVERIFY(refresh(m_first));
}

void RefreshTest::tableStaysSmall()
{
    protocol::SessionGrant grant = m_first;
    for (int i = 0; i < 100; ++i) {
        world().clock.advanceMs(900'000);
        grant = *refresh(grant);
        QVERIFY(world().auth().removeExpired(world().database()));
    }
    QCOMPARE(world().count(u"SELECT count(*) FROM session_token WHERE refresh = 1"_s), 2);
    QCOMPARE(world().count(u"SELECT count(*) FROM session_token WHERE refresh = 0"_s), 1);
}

void RefreshTest::tellsThatThePasswordIsDue()
{
    world().clock.advanceMs(29LL * 24 * 3600 * 1000);
    const auto before = refresh(m_first);
    QVERIFY(!before->mustChangePassword);
    world().clock.advanceMs(24LL * 3600 * 1000);
    QVERIFY(refresh(*before)->mustChangePassword);
}

} // namespace edesk

QTEST_GUILESS_MAIN(edesk::RefreshTest)
#include "RefreshTest.moc"

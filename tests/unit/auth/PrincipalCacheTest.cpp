// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/auth/PrincipalCache.h"

#include "tests/support/FakeClock.h"

#include <QTest>

namespace edesk {

/// The cache of access tokens is bounded, short-lived, and never outlives a revocation.
class PrincipalCacheTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void remembersForAMoment();
    void isBounded();
    void forgetsWhatIsRevoked();
    void dropsWhatARevocationOvertook();
    void clockJumpsEmptyIt();

private:
    static Principal somebody() { return {Id::create(), Id::create(), Id::create(), Id::create()}; }
    static constexpr qint64 freshMs = 10'000;
    static constexpr Instant later{4'000'000'000'000};
};

void PrincipalCacheTest::remembersForAMoment()
{
    FakeClock clock;
    PrincipalCache cache(clock, 10, freshMs);
    const Principal an = somebody();
    QVERIFY(!cache.find("a"));
    cache.insert("a", an, later, cache.generation());
    clock.advanceMs(freshMs - 1);
    QVERIFY(cache.find("a"));
    QCOMPARE(cache.find("a")->principal, an);
    clock.advanceMs(1);
    QVERIFY(!cache.find("a"));
    QCOMPARE(cache.size(), 0);
}

void PrincipalCacheTest::isBounded()
{
    FakeClock clock;
    PrincipalCache cache(clock, 100, freshMs);
    cache.insert("first", somebody(), later, 0);
    for (int i = 0; i < 10'000; ++i) {
        QVERIFY2(cache.find("first"), "what is used stays");
        cache.insert(QByteArray::number(i), somebody(), later, 0);
        QVERIFY(cache.size() <= 100);
    }
    QVERIFY(cache.find("9999"));
    QVERIFY(!cache.find("9000"));
}

void PrincipalCacheTest::forgetsWhatIsRevoked()
{
    FakeClock clock;
    PrincipalCache cache(clock, 10, freshMs);
    const Principal an = somebody();
    Principal anElsewhere = somebody();
    anElsewhere.account = an.account;
    const auto fill = [&] {
        cache.insert("an", an, later, cache.generation());
        cache.insert("elsewhere", anElsewhere, later, cache.generation());
        cache.insert("binh", somebody(), later, cache.generation());
    };
    fill();
    cache.forgetFamily(an.family);
    QVERIFY(!cache.find("an") && cache.find("elsewhere") && cache.find("binh"));
    fill();
    cache.forgetDevice(anElsewhere.device);
    QVERIFY(cache.find("an") && !cache.find("elsewhere") && cache.find("binh"));
    fill();
    cache.forgetAccount(an.account, an.family);
    QVERIFY(cache.find("an") && !cache.find("elsewhere") && cache.find("binh"));
    fill();
    cache.forgetAccount(an.account, {});
    QVERIFY(!cache.find("an") && !cache.find("elsewhere") && cache.find("binh"));
}

void PrincipalCacheTest::dropsWhatARevocationOvertook()
{
    FakeClock clock;
    PrincipalCache cache(clock, 10, freshMs);
    const Principal an = somebody();
    const quint64 before = cache.generation();
    cache.forgetFamily(an.family);
    cache.insert("an", an, later, before);
    QVERIFY(!cache.find("an"));
}

void PrincipalCacheTest::clockJumpsEmptyIt()
{
    constexpr qint64 tenYears = 3650LL * 24 * 3600 * 1000;
    for (const qint64 jump : {tenYears, -tenYears}) {
        FakeClock clock;
        PrincipalCache cache(clock, 10, freshMs);
        cache.insert("an", somebody(), later, 0);
        clock.advanceMs(jump);
        QVERIFY(!cache.find("an"));
    }
}

} // namespace edesk

QTEST_GUILESS_MAIN(edesk::PrincipalCacheTest)
#include "PrincipalCacheTest.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/auth/Throttle.h"

#include "tests/support/FakeClock.h"

#include <QTest>

#include <atomic>
#include <thread>
#include <vector>

namespace edesk {

using namespace Qt::StringLiterals;

/// Tries are slowed down per address and per name, in bounded memory, whatever the clock does.
class ThrottleTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesAreThrottled();
    void addressesAreThrottled();
    void spellingsOfOneKeyAreOne_data();
    void spellingsOfOneKeyAreOne();
    void successGivesBack();
    void memoryIsBounded();
    void keysOfAnySize();
    void clockJumps();
    void manyThreads();

private:
    static int triesLeft(Throttle &throttle, const QString &address, const QString &name);
    static constexpr ThrottleLimits limits{{8, 1000}, {3, 5000}, 100};
};

int ThrottleTest::triesLeft(Throttle &throttle, const QString &address, const QString &name)
{
    int tries = 0;
    while (throttle.charge(address, name))
        ++tries;
    return tries;
}

void ThrottleTest::namesAreThrottled()
{
    FakeClock clock;
    Throttle throttle(clock, limits);
    for (int i = 0; i < 3; ++i)
        QVERIFY(throttle.charge(u"10.0.0.%1"_s.arg(i), u"an"_s));
    QCOMPARE(throttle.charge(u"10.0.0.9"_s, u"an"_s).error(), failure(ErrorCode::Throttled, {u"5"_s}));
    QVERIFY2(throttle.charge(u"10.0.0.9"_s, u"bình"_s), "another name is free");
    clock.advanceMs(4001);
    QCOMPARE(throttle.charge(u"10.0.0.9"_s, u"an"_s).error(), failure(ErrorCode::Throttled, {u"1"_s}));
    clock.advanceMs(999);
    QCOMPARE(triesLeft(throttle, u"10.0.0.9"_s, u"an"_s), 1);
    clock.advanceMs(1'000'000);
    QCOMPARE(triesLeft(throttle, u"10.0.0.9"_s, u"an"_s), 3);
}

void ThrottleTest::addressesAreThrottled()
{
    FakeClock clock;
    Throttle throttle(clock, limits);
    for (int i = 0; i < 8; ++i)
        QVERIFY(throttle.charge(u"10.0.0.1"_s, u"name%1"_s.arg(i)));
    QCOMPARE(throttle.charge(u"10.0.0.1"_s, u"an"_s).error(), failure(ErrorCode::Throttled, {u"1"_s}));
    QVERIFY2(throttle.charge(u"10.0.0.2"_s, u"an"_s), "another address is free");
    clock.advanceMs(1000);
    QVERIFY(throttle.charge(u"10.0.0.1"_s, u"an"_s));
    QVERIFY(!throttle.charge(u"10.0.0.1"_s, u"an"_s));
}

void ThrottleTest::spellingsOfOneKeyAreOne_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("name");
    QTest::newRow("same") << u"10.0.0.1"_s << u"nguyễn.an"_s;
    QTest::newRow("mapped address") << u"::ffff:10.0.0.1"_s << u"khác"_s;
    QTest::newRow("case") << u"10.0.0.2"_s << u"NGUYỄN.AN"_s;
    QTest::newRow("decomposed") << u"10.0.0.2"_s << u"nguyễn.an"_s.normalized(QString::NormalizationForm_D);
}

void ThrottleTest::spellingsOfOneKeyAreOne()
{
    QFETCH(const QString, address);
    QFETCH(const QString, name);
    FakeClock clock;
    Throttle throttle(clock, {{1, 1000}, {1, 1000}, 100});
    QVERIFY(throttle.charge(u"10.0.0.1"_s, u"nguyễn.an"_s));
    QVERIFY(!throttle.charge(address, name));
    QVERIFY(throttle.charge(u"2001:db8:1:2::1"_s, u"bình"_s));
    QVERIFY2(!throttle.charge(u"2001:db8:1:2:ffff::99"_s, u"cúc"_s), "one subscriber's network");
    QVERIFY(throttle.charge(u"2001:db8:1:3::1"_s, u"dung"_s));
}

void ThrottleTest::successGivesBack()
{
    FakeClock clock;
    Throttle throttle(clock, limits);
    for (int i = 0; i < 100; ++i) {
        QVERIFY(throttle.charge(u"10.0.0.1"_s, u"an"_s));
        throttle.succeeded(u"10.0.0.1"_s, u"an"_s);
    }
    for (int i = 0; i < 2; ++i)
        QVERIFY(throttle.charge(u"10.0.0.1"_s, u"an"_s));
    throttle.succeeded(u"10.0.0.1"_s, u"an"_s);
    QCOMPARE(triesLeft(throttle, u"10.0.0.2"_s, u"an"_s), 3);
    QCOMPARE(triesLeft(throttle, u"10.0.0.1"_s, u"bình"_s), 3);
}

void ThrottleTest::memoryIsBounded()
{
    FakeClock clock;
    Throttle throttle(clock, limits);
    QCOMPARE(triesLeft(throttle, u"10.9.9.9"_s, u"an"_s), 3);
    for (int i = 0; i < 20'000; ++i) {
        static_cast<void>(throttle.charge(u"10.1.%1.%2"_s.arg(i / 250).arg(i % 250), u"name%1"_s.arg(i)));
        QVERIFY(throttle.size() <= 200);
        if (i % 50 == 0)
            QVERIFY2(!throttle.charge(u"10.9.9.9"_s, u"an"_s), "who keeps trying is not forgotten");
    }
    QCOMPARE(throttle.size(), 200);
}

void ThrottleTest::keysOfAnySize()
{
    FakeClock clock;
    Throttle throttle(clock, limits);
    const QString huge(1'000'000, u'x');
    QCOMPARE(triesLeft(throttle, QString(), QString()), 3);
    QCOMPARE(triesLeft(throttle, huge, huge), 3);
    QCOMPARE(triesLeft(throttle, u"no address"_s, huge + u'y'), 3);
    QCOMPARE(triesLeft(throttle, u"10.0.0.1"_s, u"an"_s + QChar(u'\0')), 3);
    QCOMPARE(triesLeft(throttle, u"10.0.0.1"_s, u"an"_s), 3);
}

void ThrottleTest::clockJumps()
{
    constexpr qint64 tenYears = 3650LL * 24 * 3600 * 1000;
    for (const qint64 jump : {tenYears, -tenYears}) {
        FakeClock clock;
        Throttle throttle(clock, limits);
        QCOMPARE(triesLeft(throttle, u"10.0.0.1"_s, u"an"_s), 3);
        clock.advanceMs(jump);
        static_cast<void>(triesLeft(throttle, u"10.0.0.1"_s, u"an"_s));
        QCOMPARE(throttle.charge(u"10.0.0.2"_s, u"an"_s).error(), failure(ErrorCode::Throttled, {u"5"_s}));
        clock.advanceMs(5000);
        QCOMPARE(triesLeft(throttle, u"10.0.0.2"_s, u"an"_s), 1);
    }
}

void ThrottleTest::manyThreads()
{
    FakeClock clock;
    Throttle throttle(clock, {{1000, 1000}, {100, 1000}, 100});
    std::atomic<int> admitted = 0;
    {
        std::vector<std::jthread> threads;
        threads.reserve(8);
        for (int i = 0; i < 8; ++i) {
            threads.emplace_back([&] {
                for (int n = 0; n < 50; ++n)
                    admitted += throttle.charge(u"10.0.0.1"_s, u"an"_s).ok() ? 1 : 0;
            });
        }
    }
    QCOMPARE(admitted.load(), 100);
}

} // namespace edesk

QTEST_GUILESS_MAIN(edesk::ThrottleTest)
#include "ThrottleTest.moc"

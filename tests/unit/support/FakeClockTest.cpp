// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/FakeClock.h"

#include <QTest>

namespace edesk {

class FakeClockTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void standsOnAWorkingDay();
    void movesOnlyWhenTold();
};

void FakeClockTest::standsOnAWorkingDay()
{
    const QDateTime local = vietnamTime(FakeClock().now());
    QCOMPARE(local.date().dayOfWeek(), int(Qt::Monday));
    QCOMPARE(local.time(), QTime(8, 0));
}

void FakeClockTest::movesOnlyWhenTold()
{
    FakeClock clock(Instant{5'000});
    QCOMPARE(clock.now().ms, 5'000);
    clock.advanceMs(-1'500);
    QCOMPARE(clock.now().ms, 3'500);
    clock.set(Instant{7});
    QCOMPARE(clock.now().ms, 7);
}

} // namespace edesk

QTEST_GUILESS_MAIN(edesk::FakeClockTest)
#include "FakeClockTest.moc"

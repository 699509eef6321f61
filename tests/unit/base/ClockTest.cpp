// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/base/Clock.h"

#include <QTest>

using namespace edesk;

class ClockTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void vietnamIsSevenHoursAhead()
    {
        const Instant newYear{1767200400000}; // 2025-12-31T17:00:00Z
        QCOMPARE(vietnamTime(newYear).date(), QDate(2026, 1, 1));
        QCOMPARE(vietnamTime(newYear).time(), QTime(0, 0));
        QCOMPARE(vietnamTime(newYear).offsetFromUtc(), 7 * 3600);
        QCOMPARE(fromVietnamTime(QDate(2026, 1, 1), QTime(0, 0)), newYear);
        QCOMPARE(fromVietnamTime(QDate(2026, 7, 1), QTime(12, 30, 1, 5)).ms % 1000, 5);
    }

    void instantsAreOrdered()
    {
        QVERIFY(!Instant().isSet());
        const Instant early{1};
        QVERIFY(early.isSet());
        QVERIFY(early < early.plusMs(1));
        QVERIFY(early.plusMs(-2) < Instant());
        QCOMPARE(early.plusMs(-1), Instant());
    }

    void systemClockIsTheMachines()
    {
        const qint64 before = QDateTime::currentMSecsSinceEpoch();
        const Instant now = SystemClock().now();
        QVERIFY(now.ms >= before);
        QVERIFY(now.ms <= QDateTime::currentMSecsSinceEpoch());
    }
};

QTEST_APPLESS_MAIN(ClockTest)
#include "ClockTest.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/demo/DemoWorkTime.h"

#include <QTest>

using namespace edesk;

class DemoWorkTimeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void momentBefore_data()
    {
        QTest::addColumn<QDateTime>("moment");
        QTest::addColumn<QDateTime>("expected");
        // 11 March 2026 is a Wednesday.
        const auto march = [](int day, int hour, int minute = 0) {
            return QDateTime(QDate(2026, 3, day), QTime(hour, minute), Qt::UTC);
        };
        QTest::newRow("at work") << march(11, 10, 15) << march(11, 10, 15);
        QTest::newRow("evening") << march(11, 21) << march(11, 17);
        QTest::newRow("before opening") << march(11, 7, 29) << march(10, 17);
        QTest::newRow("Monday before opening") << march(9, 6) << march(6, 17);
        QTest::newRow("Saturday") << march(14, 10) << march(13, 17);
        QTest::newRow("Sunday") << march(15, 10) << march(13, 17);
    }

    void momentBefore()
    {
        QFETCH(QDateTime, moment);
        QFETCH(QDateTime, expected);
        QCOMPARE(workMomentBefore(fromVietnamTime(moment.date(), moment.time())).ms,
                 fromVietnamTime(expected.date(), expected.time()).ms);
    }

    void closingTime()
    {
        const Instant wednesday = fromVietnamTime(QDate(2026, 3, 11), QTime(9, 0));
        QCOMPARE(vietnamTime(closingTimeAfter(wednesday, 2)).date(), QDate(2026, 3, 13));
        QCOMPARE(vietnamTime(closingTimeAfter(wednesday, 3)).date(), QDate(2026, 3, 16));
        QCOMPARE(vietnamTime(closingTimeAfter(wednesday, 4)).date(), QDate(2026, 3, 16));
        QCOMPARE(vietnamTime(closingTimeAfter(wednesday, 2)).time(), QTime(17, 0));
    }
};

QTEST_GUILESS_MAIN(DemoWorkTimeTest)
#include "DemoWorkTimeTest.moc"

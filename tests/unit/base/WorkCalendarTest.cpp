// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/base/WorkCalendar.h"
#include "common/base/LunarHolidays.h"
#include "common/base/PublicHolidays.h"
#include "tests/unit/base/LunarOracle.h"

#include <QRandomGenerator>
#include <QTest>

#include <limits>

using namespace Qt::StringLiterals;
using namespace edesk;

namespace {

QDate day(const char *text)
{
    return QDate::fromString(QLatin1StringView(text), Qt::ISODate);
}

} // namespace

class WorkCalendarTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tableEqualsTheSky()
    {
        int year = 2015;
        for (const LunarHolidays &row : lunarHolidays) {
            QCOMPARE(row.year, year++);
            QCOMPARE(QDate(row.year, row.tetMonth, row.tetDay), LunarOracle::solar(1, 1, row.year));
            QCOMPARE(QDate(row.year, row.hungMonth, row.hungDay), LunarOracle::solar(10, 3, row.year));
        }
        QCOMPARE(year, 2036);
    }

    void skyEqualsKnownDates()
    {
        QCOMPARE(LunarOracle::solar(1, 1, 1985), day("1985-01-21")); // a month before China's
        QCOMPARE(LunarOracle::solar(1, 1, 2007), day("2007-02-17")); // a day before China's
        QCOMPARE(LunarOracle::solar(1, 1, 2024), day("2024-02-10"));
        QCOMPARE(LunarOracle::solar(1, 1, 2025), day("2025-01-29"));
        QCOMPARE(LunarOracle::solar(1, 1, 2026), day("2026-02-17"));
        QCOMPARE(LunarOracle::solar(10, 3, 2023), day("2023-04-29")); // behind a leap month
        QCOMPARE(LunarOracle::solar(10, 3, 2025), day("2025-04-07"));
        QCOMPARE(LunarOracle::solar(10, 3, 2026), day("2026-04-26"));
    }

    /// The holidays as the government announced them, without the swaps of single years.
    void announcedHolidays_data()
    {
        QTest::addColumn<QString>("first");
        QTest::addColumn<QString>("last");
        QTest::newRow("Tết 2018") << u"2018-02-14"_s << u"2018-02-20"_s;
        QTest::newRow("Tết 2019") << u"2019-02-02"_s << u"2019-02-10"_s;
        QTest::newRow("Tết 2020") << u"2020-01-23"_s << u"2020-01-29"_s;
        QTest::newRow("Tết 2021") << u"2021-02-10"_s << u"2021-02-16"_s;
        QTest::newRow("Tết 2022") << u"2022-01-29"_s << u"2022-02-06"_s;
        QTest::newRow("Tết 2023") << u"2023-01-20"_s << u"2023-01-26"_s;
        QTest::newRow("Tết 2024") << u"2024-02-08"_s << u"2024-02-14"_s;
        QTest::newRow("Tết 2025") << u"2025-01-25"_s << u"2025-02-02"_s;
        QTest::newRow("Tết 2026") << u"2026-02-14"_s << u"2026-02-22"_s;
        QTest::newRow("2/9/2020, one day") << u"2020-09-02"_s << u"2020-09-02"_s;
        QTest::newRow("2/9/2021") << u"2021-09-02"_s << u"2021-09-03"_s;
        QTest::newRow("2/9/2022") << u"2022-09-01"_s << u"2022-09-04"_s;
        QTest::newRow("2/9/2023") << u"2023-09-01"_s << u"2023-09-04"_s;
        QTest::newRow("2/9/2024") << u"2024-08-31"_s << u"2024-09-03"_s;
        QTest::newRow("2/9/2025") << u"2025-08-30"_s << u"2025-08-31"_s;
        QTest::newRow("2/9/2025, days") << u"2025-09-01"_s << u"2025-09-02"_s;
        QTest::newRow("Hùng Kings 2022") << u"2022-04-09"_s << u"2022-04-11"_s;
        QTest::newRow("Hùng Kings 2026") << u"2026-04-25"_s << u"2026-04-27"_s;
        QTest::newRow("April 2022") << u"2022-04-30"_s << u"2022-05-03"_s;
        QTest::newRow("April 2023") << u"2023-04-29"_s << u"2023-05-03"_s;
        QTest::newRow("New year 2023") << u"2022-12-31"_s << u"2023-01-02"_s;
        QTest::newRow("New year 2022") << u"2022-01-01"_s << u"2022-01-03"_s;
    }

    void announcedHolidays()
    {
        QFETCH(QString, first);
        QFETCH(QString, last);
        const WorkCalendar calendar;
        const QDate from = QDate::fromString(first, Qt::ISODate);
        const QDate to = QDate::fromString(last, Qt::ISODate);
        for (QDate date = from; date <= to; date = date.addDays(1))
            QVERIFY2(!calendar.isWorkingDay(date), qPrintable(date.toString(Qt::ISODate)));
        QCOMPARE(calendar.workingDaysBetween(from.addDays(-1), to), 0);
    }

    void holidaysHaveNames()
    {
        QStringList named;
        const QList<PublicHoliday> holidays = publicHolidays(2022);
        for (const PublicHoliday &holiday : holidays)
            named << holiday.date.toString(u"dd/MM "_s) + holiday.words(Language::Vietnamese);
        QCOMPARE(
            named,
            (QStringList{u"01/01 Tết Dương lịch"_s, u"03/01 Nghỉ bù Tết Dương lịch"_s,
                         u"31/01 Tết Nguyên đán"_s, u"01/02 Tết Nguyên đán"_s, u"02/02 Tết Nguyên đán"_s,
                         u"03/02 Tết Nguyên đán"_s, u"04/02 Tết Nguyên đán"_s, u"10/04 Giỗ Tổ Hùng Vương"_s,
                         u"11/04 Nghỉ bù Giỗ Tổ Hùng Vương"_s, u"30/04 Ngày Chiến thắng"_s,
                         u"01/05 Quốc tế lao động"_s, u"02/05 Nghỉ bù Ngày Chiến thắng"_s,
                         u"03/05 Nghỉ bù Quốc tế lao động"_s, u"01/09 Quốc khánh"_s, u"02/09 Quốc khánh"_s}));
        QCOMPARE(publicHolidays(2022).constLast().words(Language::English), u"National Day"_s);
        QVERIFY(publicHolidays(1899).isEmpty() && publicHolidays(2201).isEmpty());
    }

    /// What is listed as a holiday is off, and what is off on a weekday is listed.
    void holidaysAreTheWeekdaysOff()
    {
        const WorkCalendar calendar;
        for (int year = 2015; year <= 2035; ++year) {
            QSet<QDate> listed;
            const QList<PublicHoliday> holidays = publicHolidays(year);
            for (const PublicHoliday &holiday : holidays)
                listed.insert(holiday.date);
            for (QDate date(year, 1, 1); date.year() == year; date = date.addDays(1)) {
                const bool isOff = date.dayOfWeek() >= Qt::Saturday || listed.contains(date);
                QCOMPARE(calendar.isWorkingDay(date), !isOff);
            }
        }
    }

    void holidaysEndWhereTheyEnd()
    {
        const WorkCalendar calendar;
        for (const char *worked :
             {"2024-02-07", "2024-02-15", "2026-02-13", "2026-02-23", "2025-08-29", "2025-09-03",
              "2020-09-01", "2020-09-03", "2023-05-04", "2022-01-04", "2026-04-28", "2026-04-29"})
            QVERIFY2(calendar.isWorkingDay(day(worked)), worked);
        QVERIFY(!calendar.isWorkingDay(day("2026-04-30")));
        QVERIFY(!calendar.isWorkingDay(QDate()));
    }

    void fixedHolidaysOfOtherYears()
    {
        const WorkCalendar calendar;
        QVERIFY(!calendar.isWorkingDay(day("2040-04-30")));
        QVERIFY(!calendar.isWorkingDay(day("2042-09-02")));
        QVERIFY(!calendar.isWorkingDay(day("2042-09-01")));
        QVERIFY(!calendar.isWorkingDay(day("2004-01-01")));
        QVERIFY(calendar.isWorkingDay(day("2004-01-02")));
    }

    void yearlyDecisions()
    {
        // 2026: Friday 2/1 and Monday 31/8 were swapped with Saturdays.
        const WorkCalendar calendar({day("2026-01-02"), day("2026-08-31"), day("2026-08-31"), QDate()},
                                    {day("2026-01-10"), day("2026-08-22"), day("2026-09-02"), QDate()});
        QVERIFY(!calendar.isWorkingDay(day("2026-01-02")));
        QVERIFY(calendar.isWorkingDay(day("2026-01-10")));
        QVERIFY(calendar.isWorkingDay(day("2026-08-22")));
        QVERIFY(!calendar.isWorkingDay(day("2026-08-31")));
        QVERIFY2(calendar.isWorkingDay(day("2026-09-02")), "a make-up day is worked even if it is a holiday");
        QCOMPARE(calendar.workingDaysBetween(day("2026-08-21"), day("2026-08-23")), 1);
        QCOMPARE(calendar.workingDaysBetween(day("2026-08-28"), day("2026-09-03")), 2);
        QCOMPARE(calendar.addWorkingDays(day("2026-01-09"), 1), day("2026-01-10"));
    }

    void addsWorkingDays()
    {
        const WorkCalendar calendar;
        QCOMPARE(calendar.addWorkingDays(day("2026-11-20"), 1), day("2026-11-23"));
        QCOMPARE(calendar.addWorkingDays(day("2026-11-22"), 1), day("2026-11-23"));
        QCOMPARE(calendar.addWorkingDays(day("2026-11-22"), -1), day("2026-11-20"));
        QCOMPARE(calendar.addWorkingDays(day("2026-11-22"), 0), day("2026-11-22"));
        QCOMPARE(calendar.addWorkingDays(day("2026-02-13"), 1), day("2026-02-23"));
        QCOMPARE(calendar.addWorkingDays(day("2026-02-23"), -1), day("2026-02-13"));
        QCOMPARE(calendar.addWorkingDays(QDate(), 1), QDate());
        QCOMPARE(calendar.addWorkingDays(day("2026-02-23"), std::numeric_limits<int>::max()), QDate());
        QCOMPARE(calendar.addWorkingDays(day("2026-02-23"), std::numeric_limits<int>::min()), QDate());
    }

    void countsLikeGoingDayByDay()
    {
        const WorkCalendar calendar({day("2026-01-02"), day("2040-03-05")},
                                    {day("2026-01-10"), day("2025-02-01")});
        QRandomGenerator random(48);
        for (int i = 0; i < 300; ++i) {
            const QDate from = day("2012-01-01").addDays(random.bounded(12'000));
            const QDate to = from.addDays(random.bounded(500));
            int expected = 0;
            for (QDate date = from.addDays(1); date <= to; date = date.addDays(1))
                expected += calendar.isWorkingDay(date) ? 1 : 0;
            QCOMPARE(calendar.workingDaysBetween(from, to), expected);
            QCOMPARE(calendar.workingDaysBetween(to, from), -expected);
            const QDate later = calendar.addWorkingDays(from, expected + 1);
            QVERIFY(calendar.isWorkingDay(later) && later > to);
            QCOMPARE(calendar.workingDaysBetween(from, later), expected + 1);
        }
    }

    void senselessDates()
    {
        const WorkCalendar calendar;
        const QDate far(10'000'000, 1, 1);
        QCOMPARE(calendar.workingDaysBetween(day("2026-11-22"), far), std::numeric_limits<int>::max());
        QCOMPARE(calendar.workingDaysBetween(far, day("2026-11-22")), -std::numeric_limits<int>::max());
        QCOMPARE(calendar.workingDaysBetween(QDate(), far), 0);
        const Instant now = fromVietnamTime(day("2026-11-22"), QTime(9, 0));
        const Instant never = fromVietnamTime(far, QTime(9, 0));
        QCOMPARE(calendar.dueState(never, now, false).kind, DueState::Kind::InTime);
        QCOMPARE(calendar.dueState(now, never, false).kind, DueState::Kind::Overdue);
    }

    void dueStates_data()
    {
        using Kind = DueState::Kind;
        QTest::addColumn<QString>("due");
        QTest::addColumn<Kind>("kind");
        QTest::addColumn<int>("days");
        // Now is Friday 13/02/2026 at 10:00, the last working day before Tết.
        QTest::newRow("an hour ago") << u"2026-02-13T09:00"_s << Kind::Overdue << 0;
        QTest::newRow("yesterday") << u"2026-02-12T17:00"_s << Kind::Overdue << 1;
        QTest::newRow("a week ago") << u"2026-02-06T17:00"_s << Kind::Overdue << 5;
        QTest::newRow("right now") << u"2026-02-13T10:00"_s << Kind::Soon << 0;
        QTest::newRow("today") << u"2026-02-13T17:00"_s << Kind::Soon << 0;
        QTest::newRow("in Tết") << u"2026-02-18T17:00"_s << Kind::Soon << 0;
        QTest::newRow("after Tết") << u"2026-02-23T00:00"_s << Kind::Soon << 1;
        QTest::newRow("two days") << u"2026-02-24T23:59"_s << Kind::Soon << 2;
        QTest::newRow("three days") << u"2026-02-25T00:00"_s << Kind::InTime << 3;
    }

    void dueStates()
    {
        QFETCH(QString, due);
        QFETCH(DueState::Kind, kind);
        QFETCH(int, days);
        const WorkCalendar calendar;
        const Instant now = fromVietnamTime(day("2026-02-13"), QTime(10, 0));
        const QDateTime local = QDateTime::fromString(due, Qt::ISODate);
        const Instant instant = fromVietnamTime(local.date(), local.time());
        const DueState expected{kind, days};
        QCOMPARE(calendar.dueState(instant, now, false), expected);
        const DueState done{DueState::Kind::Done, 0};
        QCOMPARE(calendar.dueState(instant, now, true), done);
    }

    void withoutDeadline()
    {
        const WorkCalendar calendar;
        QCOMPARE(calendar.dueState({}, {1}, false), DueState());
        QCOMPARE(calendar.dueState({}, {1}, true).kind, DueState::Kind::Done);
    }
};

QTEST_APPLESS_MAIN(WorkCalendarTest)
#include "WorkCalendarTest.moc"

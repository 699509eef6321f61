// SPDX-License-Identifier: GPL-3.0-or-later
// The chips of a due date: what each stands for by day and hour, after a deadline, and when midnight passes.
#include "client/ui/DueChips.h"
#include "client/ui/FilterChips.h"
#include "client/ui/Theme.h"
#include "common/base/WorkCalendar.h"
#include "tests/support/FakeClock.h"
#include "tests/support/Patience.h"

#include <QApplication>
#include <QCalendarWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace edesk;
using namespace Qt::StringLiterals;

namespace {

const QStringList ids{u"first"_s, u"next"_s, u"friday"_s, u"week"_s};

bool isWorkingDay(QDate day)
{
    static const WorkCalendar calendar;
    return calendar.isWorkingDay(day);
}

QStringList names(DueChips &due)
{
    QStringList names;
    for (const QString &id : ids)
        names.append(due.chips().button(id)->text());
    return names;
}

/// The dates of the chips, as day and month.
QStringList dates(DueChips &due)
{
    QStringList dates;
    for (const QString &id : ids) {
        due.chips().button(id)->click();
        dates.append(due.due().toString(u"dd/MM"_s));
    }
    return dates;
}

} // namespace

class DueChipsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void standForDaysThatCanBeMet_data();
    void standForDaysThatCanBeMet();
    void noDayBeforeThoseOfferedIsTaken();
    void theDateChosenStaysOverMidnight();
    void aDateThatWentByMovesOn();
    void aCalendarWithoutAPickChangesNothing();
    void theEndOfWorkMovesTodayOn();
};

void DueChipsTest::standForDaysThatCanBeMet_data()
{
    QTest::addColumn<QDateTime>("now");
    QTest::addColumn<QDate>("after");
    QTest::addColumn<QStringList>("named");
    QTest::addColumn<QStringList>("dated");
    const auto row = [](const char *what, int day, int hour, QDate after, const QStringList &named,
                        const QStringList &dated) {
        QTest::newRow(what) << QDateTime(QDate(2026, 6, day), QTime(hour, 0)) << after << named << dated;
    };
    // 15 June 2026 is a Monday.
    row("a Monday morning", 15, 9, {}, {u"Hôm nay"_s, u"Ngày mai"_s, u"Thứ Sáu 19/06"_s, u"1 tuần"_s},
        {u"15/06"_s, u"16/06"_s, u"19/06"_s, u"22/06"_s});
    row("when work is over", 15, 17, {}, {u"Ngày mai"_s, u"Thứ Tư 17/06"_s, u"Thứ Sáu 19/06"_s, u"1 tuần"_s},
        {u"16/06"_s, u"17/06"_s, u"19/06"_s, u"22/06"_s});
    row("no two of one name", 17, 18, {},
        {u"Ngày mai"_s, u"Thứ Sáu 19/06"_s, u"Thứ Sáu 26/06"_s, u"1 tuần"_s},
        {u"18/06"_s, u"19/06"_s, u"26/06"_s, u"24/06"_s});
    row("a Saturday", 20, 9, {}, {u"Thứ Hai 22/06"_s, u"Thứ Ba 23/06"_s, u"Thứ Sáu 26/06"_s, u"1 tuần"_s},
        {u"22/06"_s, u"23/06"_s, u"26/06"_s, u"29/06"_s});
    row("after a deadline ahead", 15, 9, QDate(2026, 6, 30),
        {u"Thứ Tư 01/07"_s, u"Thứ Năm 02/07"_s, u"Thứ Sáu 03/07"_s, u"Thêm 1 tuần"_s},
        {u"01/07"_s, u"02/07"_s, u"03/07"_s, u"07/07"_s});
    row("after a deadline of today", 15, 9, QDate(2026, 6, 15),
        {u"Ngày mai"_s, u"Thứ Tư 17/06"_s, u"Thứ Sáu 19/06"_s, u"1 tuần"_s},
        {u"16/06"_s, u"17/06"_s, u"19/06"_s, u"22/06"_s});
    row("after a deadline gone by", 15, 9, QDate(2026, 6, 1),
        {u"Hôm nay"_s, u"Ngày mai"_s, u"Thứ Sáu 19/06"_s, u"1 tuần"_s},
        {u"15/06"_s, u"16/06"_s, u"19/06"_s, u"22/06"_s});
}

void DueChipsTest::standForDaysThatCanBeMet()
{
    QFETCH(const QDateTime, now);
    QFETCH(const QDate, after);
    const FakeClock clock(fromVietnamTime(now.date(), now.time()));
    DueChips due(clock, &isWorkingDay, after);
    QVERIFY(due.dueAt() > clock.now());
    QTEST(names(due), "named");
    QTEST(dates(due), "dated");
}

void DueChipsTest::noDayBeforeThoseOfferedIsTaken()
{
    const FakeClock clock(fromVietnamTime(QDate(2026, 6, 15), QTime(18, 0)));
    DueChips due(clock, &isWorkingDay);
    QCOMPARE(due.due(), QDate(2026, 6, 19));
    due.setDue(QDate(2026, 6, 15));
    QCOMPARE(due.due(), QDate(2026, 6, 19));
    QCOMPARE(due.calendar().minimumDate(), QDate(2026, 6, 16));
    due.setDue(QDate(2026, 6, 25));
    QCOMPARE(due.chips().current(), u"any"_s);
    QCOMPARE(due.chips().button(u"any"_s)->text(), u"Thứ Năm 25/06"_s);
    QCOMPARE(due.dueAt().ms, fromVietnamTime(QDate(2026, 6, 25), QTime(17, 0)).ms);
}

void DueChipsTest::theDateChosenStaysOverMidnight()
{
    FakeClock clock(fromVietnamTime(QDate(2026, 6, 15), QTime(9, 0)));
    DueChips due(clock, &isWorkingDay);
    due.chips().button(u"next"_s)->click();
    const QSignalSpy changed(&due, &DueChips::dueChanged);
    clock.set(fromVietnamTime(QDate(2026, 6, 16), QTime(0, 0)));
    QVERIFY(!due.refresh());
    QCOMPARE(due.due(), QDate(2026, 6, 16));
    QCOMPARE(changed.count(), 0);
    QCOMPARE(due.chips().current(), u"first"_s);
    QCOMPARE(names(due).first(), u"Hôm nay"_s);
    // A day that has no chip keeps its name.
    due.setDue(QDate(2026, 6, 25));
    clock.set(fromVietnamTime(QDate(2026, 6, 17), QTime(0, 0)));
    QVERIFY(!due.refresh());
    QCOMPARE(due.chips().button(u"any"_s)->text(), u"Thứ Năm 25/06"_s);
}

void DueChipsTest::aDateThatWentByMovesOn()
{
    FakeClock clock(fromVietnamTime(QDate(2026, 6, 15), QTime(9, 0)));
    DueChips due(clock, &isWorkingDay);
    due.chips().button(u"first"_s)->click();
    const QSignalSpy changed(&due, &DueChips::dueChanged);
    clock.set(fromVietnamTime(QDate(2026, 6, 16), QTime(9, 0)));
    QVERIFY(due.refresh());
    QCOMPARE(due.due(), QDate(2026, 6, 16));
    QCOMPARE(changed.count(), 1);
    QVERIFY(!due.refresh());
    // Whoever presses a chip named before midnight means what its word means now.
    clock.set(fromVietnamTime(QDate(2026, 6, 17), QTime(9, 0)));
    due.chips().button(u"next"_s)->click();
    QCOMPARE(due.due(), QDate(2026, 6, 18));
    QCOMPARE(due.chips().current(), u"next"_s);
}

void DueChipsTest::aCalendarWithoutAPickChangesNothing()
{
    const FakeClock clock(fromVietnamTime(QDate(2026, 6, 15), QTime(9, 0)));
    DueChips due(clock, &isWorkingDay);
    due.show();
    QCOMPARE(due.chips().current(), u"friday"_s);
    due.chips().button(u"any"_s)->click();
    QVERIFY(due.calendar().isVisible());
    due.calendar().window()->close();
    QCOMPARE(due.due(), QDate(2026, 6, 19));
    QCOMPARE(due.chips().current(), u"friday"_s);
    QVERIFY(due.chips().button(u"friday"_s)->isChecked());
    due.chips().button(u"any"_s)->click();
    Q_EMIT due.calendar().clicked(QDate(2026, 6, 25));
    QVERIFY(!due.calendar().isVisible());
    QCOMPARE(due.chips().current(), u"any"_s);
    QCOMPARE(due.chips().button(u"any"_s)->text(), u"Thứ Năm 25/06"_s);
}

void DueChipsTest::theEndOfWorkMovesTodayOn()
{
    FakeClock clock(fromVietnamTime(QDate(2026, 6, 15), QTime(16, 59, 59)).plusMs(500));
    DueChips due(clock, &isWorkingDay);
    due.chips().button(u"first"_s)->click();
    QCOMPARE(due.due(), QDate(2026, 6, 15));
    // Nothing but the clock moves.
    clock.advanceMs(1000);
    QTRY_COMPARE(due.due(), QDate(2026, 6, 16));
    QCOMPARE(names(due).first(), u"Ngày mai"_s);
}

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const Theme theme(application);
    DueChipsTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "DueChipsTest.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
// Deadlines are counted by the calendar of the agency: in the list, its chips and the details, by the dates
// that dialogs offer, and from the moment sync brings a day, with the list where it is.
#include "client/features/assignments/AssignmentDetail.h"
#include "client/features/assignments/AssignmentTable.h"
#include "client/features/assignments/GiveDialog.h"
#include "client/ui/DueChips.h"
#include "client/ui/FilterChips.h"
#include "client/ui/Theme.h"
#include "client/ui/WorkListView.h"
#include "common/domain/calendar/CalendarDay.h"
#include "tests/gui/assignments/ShownPage.h"
#include "tests/support/Patience.h"

#include <QApplication>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace edesk;
using namespace Qt::StringLiterals;

namespace {

/// Off for the department; Friday, 19 June, unless another day is named.
void bringDayOff(SampleReplica &sample, QDate date = QDate(2026, 6, 19))
{
    sample.add(
        toRecord(CalendarDay{idOf(700), 1, sample.world.department, date, CalendarDayKind::Off, {}, false}));
    sample.send();
}

} // namespace

class WorkingDaysTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theListFollowsAndStays();
    void countsFollow();
    void theDatesOfAnOpenDialogFollow();
    void theCalendarIsThereFromTheStart();
    void anotherAgencysDayChangesNothing();
};

void WorkingDaysTest::theListFollowsAndStays()
{
    SampleReplica sample;
    for (int i = 0; i < 20; ++i)
        sample.give(u"Việc %1"_s.arg(i), onDay(6, 22), sample.world.specialist);
    sample.send();
    const auto page = shown(sample);
    QCOMPARE(page->model().item(5).dueText, u"Còn 5 ngày"_s);
    page->list().setCurrentIndex(page->model().index(5));
    const Id current = page->model().item(5).id;
    const QSignalSpy resets(&page->model(), &QAbstractItemModel::modelReset);
    const QSignalSpy moves(&page->model(), &QAbstractItemModel::rowsMoved);
    bringDayOff(sample);
    QTRY_COMPARE(page->model().item(5).dueText, u"Còn 4 ngày"_s);
    QCOMPARE(page->model().item(page->list().currentIndex().row()).id, current);
    QVERIFY(resets.isEmpty() && moves.isEmpty());
}

void WorkingDaysTest::countsFollow()
{
    SampleReplica sample;
    // Thursday is three working days away, and two when Wednesday is off.
    sample.give(u"Việc"_s, onDay(6, 18), sample.world.specialist);
    sample.send();
    const auto page = shown(sample);
    const QString soon = QString::fromLatin1(AssignmentFilter::Soon);
    QCOMPARE(page->model().counts().chips.value(soon), 0);
    bringDayOff(sample, QDate(2026, 6, 17));
    QTRY_COMPARE(page->model().counts().chips.value(soon), 1);
}

void WorkingDaysTest::theDatesOfAnOpenDialogFollow()
{
    SampleReplica sample;
    QWidget window;
    GiveDialog dialog(sample.context(), &window);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    FilterChips &chips = dialog.due().chips();
    QCOMPARE(chips.button(u"next"_s)->text(), u"Ngày mai"_s);
    QCOMPARE(dialog.due().due(), QDate(2026, 6, 19));
    bringDayOff(sample, QDate(2026, 6, 16));
    QTRY_COMPARE(chips.button(u"next"_s)->text(), u"Thứ Tư 17/06"_s);
    QCOMPARE(dialog.due().due(), QDate(2026, 6, 19));
}

void WorkingDaysTest::theCalendarIsThereFromTheStart()
{
    SampleReplica sample;
    bringDayOff(sample);
    const DeskCalendar calendar(sample.desk(), sample.context().reader, sample.world.director);
    QVERIFY(!calendar.isWorkingDay(QDate(2026, 6, 19)));
    QVERIFY(calendar.isWorkingDay(QDate(2026, 6, 18)));
}

void WorkingDaysTest::anotherAgencysDayChangesNothing()
{
    SampleReplica sample;
    const QSignalSpy changes(&sample.context().calendar, &DeskCalendar::changed);
    sample.add(toRecord(CalendarDay{
        idOf(700), 1, sample.world.commune, QDate(2026, 6, 19), CalendarDayKind::Off, {}, false}));
    sample.send();
    QVERIFY(sample.context().calendar.isWorkingDay(QDate(2026, 6, 19)));
    QVERIFY(changes.isEmpty());
    bringDayOff(sample, QDate(2026, 6, 18));
    QCOMPARE(changes.size(), 1);
}

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const Theme theme(application);
    WorkingDaysTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "WorkingDaysTest.moc"

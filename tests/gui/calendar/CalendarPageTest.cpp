// SPDX-License-Identifier: GPL-3.0-or-later
// The screen Lịch làm việc: holidays and exceptions by year, adding and withdrawing by who may, and following
// sync without losing the place.
#include "client/features/calendar/CalendarPage.h"
#include "client/features/calendar/SetDayDialog.h"
#include "client/ui/ErrorLine.h"
#include "client/ui/FilterChips.h"
#include "client/ui/Theme.h"
#include "client/ui/WorkListView.h"
#include "common/domain/calendar/CalendarRules.h"
#include "common/domain/organisation/RoleGrant.h"
#include "tests/gui/assignments/SampleReplica.h"
#include "tests/support/Patience.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QApplication>
#include <QDateEdit>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace edesk;
using namespace Qt::StringLiterals;

namespace {

using Kind = CalendarDayKind;

CalendarDay dayOf(const Id &organisation, QDate date, Kind kind, quint32 number)
{
    return {idOf(number), 1, organisation, date, kind, u"Công văn 12"_s, false};
}

int rowOfDate(const CalendarListModel &model, QDate date)
{
    for (int row = 0; row < model.rowCount(); ++row) {
        if (model.line(row).date == date)
            return row;
    }
    return -1;
}

void waitForRows(CalendarPage &page)
{
    QTRY_VERIFY(page.model().rowCount() > 0);
}

} // namespace

class CalendarPageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsHolidaysAndExceptions();
    void showsOtherYearsAndExceptionsAlone();
    void whoMayNotChangeItOnlyReads_data();
    void whoMayNotChangeItOnlyReads();
    void addsADayByKeyboard();
    void saysWhyADayIsRefused();
    void withdrawsAndUndoes();
    void followsSyncAndKeepsItsPlace();
    void losesTheRightBySync();
};

void CalendarPageTest::showsHolidaysAndExceptions()
{
    SampleReplica sample(&World::office);
    const World &w = sample.world;
    sample.add(toRecord(dayOf(w.province, QDate(2026, 1, 2), Kind::Off, 700)));
    sample.add(toRecord(dayOf(w.department, QDate(2026, 6, 20), Kind::Worked, 701)));
    CalendarDay gone = dayOf(w.department, QDate(2026, 6, 26), Kind::Off, 702);
    gone.withdrawn = true;
    sample.add(toRecord(gone));
    sample.add(toRecord(dayOf(w.commune, QDate(2026, 6, 24), Kind::Off, 703)));
    sample.send();
    CalendarPage page(sample.context());
    const QAbstractItemModelTester tester(&page.model());
    waitForRows(page);
    CalendarListModel &model = page.model();
    QCOMPARE(model.year(), 2026);
    QCOMPARE(model.item(0).title, u"Thứ Năm 01/01/2026"_s);
    QCOMPARE(model.item(0).subtitle, u"Tết Dương lịch"_s);
    const int province = rowOfDate(model, QDate(2026, 1, 2));
    QCOMPARE(province, 1);
    QCOMPARE(model.item(province).subtitle, u"Toàn tỉnh · Công văn 12"_s);
    QCOMPARE(model.item(province).stateText, u"Nghỉ"_s);
    QVERIFY(!model.line(province).mayChange);
    const int own = rowOfDate(model, QDate(2026, 6, 20));
    QCOMPARE(model.item(own).subtitle, u"Đơn vị SKH · Công văn 12"_s);
    QCOMPARE(model.item(own).stateText, u"Làm bù"_s);
    QVERIFY(model.line(own).mayChange);
    QCOMPARE(rowOfDate(model, QDate(2026, 6, 26)), -1);
    QCOMPARE(rowOfDate(model, QDate(2026, 6, 24)), -1);
}

void CalendarPageTest::showsOtherYearsAndExceptionsAlone()
{
    SampleReplica sample(&World::office);
    CalendarPage page(sample.context());
    page.show();
    waitForRows(page);
    page.openPart(u"2027"_s);
    QTRY_COMPARE(rowOfDate(page.model(), QDate(2027, 1, 1)), 0);
    page.openPart(QString::fromLatin1(CalendarPage::Exceptions));
    QTRY_COMPARE(page.model().rowCount(), 0);
    sample.add(toRecord(dayOf(sample.world.department, QDate(2028, 3, 3), Kind::Off, 700)));
    sample.send();
    QTRY_COMPARE(page.model().rowCount(), 1);
    page.openPart(u"no such chip"_s);
    QCOMPARE(page.chips().current(), QString::fromLatin1(CalendarPage::Exceptions));
}

void CalendarPageTest::whoMayNotChangeItOnlyReads_data()
{
    QTest::addColumn<WorldId>("person");
    QTest::addColumn<bool>("may");
    QTest::newRow("office") << &World::office << true;
    QTest::newRow("administrator") << &World::admin << true;
    QTest::newRow("personnel") << &World::personnel << true;
    QTest::newRow("leader") << &World::director << false;
    QTest::newRow("specialist") << &World::specialist << false;
}

void CalendarPageTest::whoMayNotChangeItOnlyReads()
{
    QFETCH(WorldId, person);
    QFETCH(bool, may);
    SampleReplica sample(person);
    sample.add(toRecord(dayOf(sample.world.department, QDate(2026, 6, 20), Kind::Worked, 700)));
    sample.send();
    CalendarPage page(sample.context());
    page.show();
    waitForRows(page);
    page.list().setCurrentIndex(page.model().index(rowOfDate(page.model(), QDate(2026, 6, 20))));
    QCOMPARE(page.addDayAction().isEnabled(), may);
    QCOMPARE(page.withdrawAction().isEnabled(), may);
    if (!may)
        QVERIFY(!page.openDialog());
    page.list().setCurrentIndex(page.model().index(0));
    QVERIFY(!page.withdrawAction().isEnabled());
}

void CalendarPageTest::addsADayByKeyboard()
{
    SampleReplica sample(&World::office);
    CalendarPage page(sample.context());
    page.show();
    QVERIFY(QTest::qWaitForWindowActive(&page));
    waitForRows(page);
    page.list().setFocus();
    QTest::keyClick(&page.list(), Qt::Key_Insert);
    const QPointer<SetDayDialog> dialog = page.findChild<SetDayDialog *>();
    QVERIFY(dialog);
    QVERIFY(QTest::qWaitForWindowActive(dialog));
    QTRY_VERIFY(dialog->date().hasFocus());
    dialog->date().setSelectedSection(QDateTimeEdit::DaySection);
    QTest::keyClicks(&dialog->date(), u"26062026"_s);
    QCOMPARE(dialog->date().date(), QDate(2026, 6, 26));
    QTest::keyClicks(&dialog->note(), u"QD 15"_s);
    QTest::keyClick(dialog.data(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(!dialog || !dialog->isVisible());
    QTRY_VERIFY(rowOfDate(page.model(), QDate(2026, 6, 26)) >= 0);
    const auto sent = fromValues<SetCalendarDay>(sample.desk().submissions.constFirst().arguments);
    QCOMPARE(sent.organisationId, sample.world.department);
    QCOMPARE(sent.note, u"QD 15"_s);
    QVERIFY(sent.kind == Kind::Off);
    QVERIFY(sample.navigator().told.constLast().contains(u"26/06/2026"_s));
    QVERIFY(!sample.context().calendar.isWorkingDay(QDate(2026, 6, 26)));
}

void CalendarPageTest::saysWhyADayIsRefused()
{
    SampleReplica sample(&World::office);
    CalendarPage page(sample.context());
    page.show();
    waitForRows(page);
    SetDayDialog *dialog = page.openDialog();
    QVERIFY(dialog);
    dialog->date().setDate(QDate(2026, 6, 20));
    dialog->acceptButton().click();
    QTRY_VERIFY(dialog->errorLine().isVisible());
    QVERIFY(dialog->errorLine().text().contains(u"20/06/2026"_s));
    QVERIFY(dialog->errorLine().text().contains(u"calendar.day_is_off"_s));
    QVERIFY(dialog->isVisible() && dialog->acceptButton().isEnabled());
    dialog->kind().button(u"worked"_s)->click();
    dialog->acceptButton().click();
    QTRY_VERIFY(sample.context().calendar.isWorkingDay(QDate(2026, 6, 20)));
}

void CalendarPageTest::withdrawsAndUndoes()
{
    SampleReplica sample(&World::office);
    const QDate date(2026, 6, 26);
    sample.add(toRecord(dayOf(sample.world.department, date, Kind::Off, 700)));
    sample.send();
    CalendarPage page(sample.context());
    page.show();
    waitForRows(page);
    QVERIFY(QTest::qWaitForWindowActive(&page));
    page.list().setFocus();
    page.list().setCurrentIndex(page.model().index(rowOfDate(page.model(), date)));
    QTest::keyClick(&page.list(), Qt::Key_Delete);
    QTRY_COMPARE(rowOfDate(page.model(), date), -1);
    QVERIFY(sample.context().calendar.isWorkingDay(date));
    QCOMPARE(sample.navigator().lastActionText, u"Hoàn tác"_s);
    sample.navigator().pressAction();
    QTRY_VERIFY(rowOfDate(page.model(), date) >= 0);
    QVERIFY(!sample.context().calendar.isWorkingDay(date));
}

void CalendarPageTest::followsSyncAndKeepsItsPlace()
{
    SampleReplica sample(&World::office);
    CalendarPage page(sample.context());
    page.show();
    waitForRows(page);
    const QSignalSpy resets(&page.model(), &QAbstractItemModel::modelReset);
    const QDate holiday(2026, 9, 2);
    page.list().setCurrentIndex(page.model().index(rowOfDate(page.model(), holiday)));
    sample.add(toRecord(dayOf(sample.world.department, QDate(2026, 6, 26), Kind::Off, 700)));
    sample.send();
    QTRY_VERIFY(rowOfDate(page.model(), QDate(2026, 6, 26)) >= 0);
    QCOMPARE(page.model().line(page.list().currentIndex().row()).date, holiday);
    QCOMPARE(resets.size(), 0);
}

void CalendarPageTest::losesTheRightBySync()
{
    SampleReplica sample(&World::office);
    CalendarPage page(sample.context());
    page.show();
    waitForRows(page);
    QVERIFY(page.addDayAction().isEnabled());
    const auto grants = sample.world.view.loadWhere<RoleGrant>(u"person_id", sample.world.office);
    RoleGrant grant = grants->front();
    grant.revoked = true;
    ++grant.revision;
    sample.add(toRecord(grant));
    sample.send();
    QTRY_VERIFY(!page.addDayAction().isEnabled());
}

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const Theme theme(application);
    CalendarPageTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "CalendarPageTest.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
// Để sau: what is put off leaves the lists and counters, is found under its chip, and comes back.
#include "client/features/assignments/AssignmentDetail.h"
#include "client/features/assignments/AssignmentSnooze.h"
#include "client/features/assignments/AssignmentWatch.h"
#include "client/ui/EmptyState.h"
#include "client/ui/FilterChips.h"
#include "client/ui/SearchField.h"
#include "client/ui/SelectionPane.h"
#include "client/ui/SnoozeMenu.h"
#include "client/ui/SnoozeWords.h"
#include "client/ui/Theme.h"
#include "client/ui/WorkListView.h"
#include "common/domain/assignment/AssignmentCommands.h"
#include "tests/gui/assignments/ShownPage.h"
#include "tests/support/Patience.h"

#include <QAction>
#include <QApplication>
#include <QCalendarWidget>
#include <QLabel>
#include <QPushButton>
#include <QTest>

using namespace edesk;
using namespace Qt::StringLiterals;

class SnoozeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void offersTheTimesAhead_data();
    void offersTheTimesAhead();
    void saysUntilWhen();
    void putsOffByKeyboard();
    void dueStateStaysVisible();
    void countersLeaveItOut();
    void isCountedWithTheWords();
    void comesBackWhenTheTimeHasCome();
    void comesBackWithANotice();
    void comesBackWhenThePersonSaysSo();
    void undoBringsItBack();
    void anyDayCanBeChosen();
    void putsOffManyAtOnce();
    void opensARowThatIsPutOff();
    void emptyChipSaysSo();
};

namespace {

QStringList offered(const SnoozeMenu &menu)
{
    QStringList texts;
    const QList<QAction *> actions = menu.actions();
    for (const QAction *action : actions)
        texts.append(action->text());
    return texts;
}

/// The menu of Ctrl+H over the page.
SnoozeMenu *openedMenu(AssignmentsPage &page)
{
    page.snooze().action().trigger();
    return page.findChild<SnoozeMenu *>();
}

void snoozeCurrent(AssignmentsPage &page)
{
    openedMenu(page)->actions().constFirst()->trigger();
}

void openChip(AssignmentsPage &page, const QString &chip)
{
    page.openPart(chip);
    QTRY_COMPARE(page.model().filter().chip, chip);
    QVERIFY(settled(page.model()));
}

} // namespace

void SnoozeTest::offersTheTimesAhead_data()
{
    QTest::addColumn<QDate>("day");
    QTest::addColumn<QTime>("time");
    QTest::addColumn<QStringList>("times");
    QTest::newRow("Monday morning") << QDate(2026, 6, 15) << QTime(9, 0)
                                    << QStringList{u"Chiều nay, 13:30"_s, u"Ngày mai, 08:00"_s,
                                                   u"Thứ Hai 22/06, 08:00"_s, u"Chọn ngày…"_s};
    QTest::newRow("Monday afternoon")
        << QDate(2026, 6, 15) << QTime(13, 30)
        << QStringList{u"Ngày mai, 08:00"_s, u"Thứ Hai 22/06, 08:00"_s, u"Chọn ngày…"_s};
    QTest::newRow("Friday: the next working day is Monday")
        << QDate(2026, 6, 19) << QTime(14, 0) << QStringList{u"Thứ Hai 22/06, 08:00"_s, u"Chọn ngày…"_s};
    // 2 September and the day beside it are off.
    QTest::newRow("before a holiday") << QDate(2026, 9, 1) << QTime(8, 0)
                                      << QStringList{u"Chiều nay, 13:30"_s, u"Thứ Năm 03/09, 08:00"_s,
                                                     u"Thứ Hai 07/09, 08:00"_s, u"Chọn ngày…"_s};
}

void SnoozeTest::offersTheTimesAhead()
{
    QFETCH(const QDate, day);
    QFETCH(const QTime, time);
    QWidget window;
    const WorkCalendar calendar;
    const SnoozeMenu menu(
        fromVietnamTime(day, time), Language::Vietnamese,
        [&](QDate date) { return calendar.isWorkingDay(date); }, &window);
    QTEST(offered(menu), "times");
}

void SnoozeTest::saysUntilWhen()
{
    const Instant now = fromVietnamTime(QDate(2026, 6, 15), QTime(9, 0));
    const auto words = [now](QDate day, QTime time) {
        return snoozeText(fromVietnamTime(day, time), now, Language::Vietnamese);
    };
    QCOMPARE(words(QDate(2026, 6, 15), QTime(14, 0)), u"đến 14:00"_s);
    QCOMPARE(words(QDate(2026, 6, 16), QTime(8, 0)), u"đến ngày mai"_s);
    QCOMPARE(words(QDate(2026, 6, 18), QTime(8, 0)), u"đến thứ Năm"_s);
    QCOMPARE(words(QDate(2026, 6, 22), QTime(8, 0)), u"đến 22/06"_s);
    QCOMPARE(words(QDate(2027, 1, 4), QTime(8, 0)), u"đến 04/01/2027"_s);
    QCOMPARE(snoozeText({}, now, Language::Vietnamese), QString());
}

void SnoozeTest::putsOffByKeyboard()
{
    SampleReplica sample;
    const Id id = sample.give(u"Một"_s, onDay(6, 16), sample.world.specialist);
    sample.give(u"Hai"_s, onDay(6, 17), sample.world.specialist);
    sample.send();
    const std::unique_ptr<AssignmentsPage> page = shown(sample);
    page->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(page.get()));
    page->list().setFocus();
    QTest::keyClick(&page->list(), Qt::Key_H, Qt::ControlModifier);
    auto *menu = page->findChild<SnoozeMenu *>();
    QVERIFY(menu && menu->isVisible());
    QTest::keyClick(menu, Qt::Key_Return);
    QTRY_COMPARE(page->model().rowOf(id), -1);
    QTRY_COMPARE(page->chips().button(u"later"_s)->text(), u"Để sau 1"_s);
    QCOMPARE(page->chips().button(u"all"_s)->text(), u"Tất cả 1"_s);
    QCOMPARE(sample.navigator().told, QStringList{u"Đã để 1 nhiệm vụ lại, đến 13:30"_s});
    QVERIFY(sample.desk().submissions.isEmpty());
}

void SnoozeTest::dueStateStaysVisible()
{
    SampleReplica sample;
    const Id id = sample.give(u"Quá hạn"_s, onDay(6, 11), sample.world.specialist);
    sample.send();
    const std::unique_ptr<AssignmentsPage> page = shown(sample);
    snoozeCurrent(*page);
    QTRY_COMPARE(page->model().rowCount(), 0);
    openChip(*page, u"later"_s);
    QTRY_COMPARE(page->model().rowCount(), 1);
    const WorkItem item = page->model().item(0);
    QCOMPARE(item.id, id);
    QCOMPARE(item.dueText, u"Quá hạn 2 ngày"_s);
    QCOMPARE(item.dueTone, Tone::Overdue);
    QVERIFY(item.subtitle.startsWith(u"Đến 13:30 · "_s));
    QVERIFY(item.spoken().contains(u"Đến 13:30"_s));
    QTRY_COMPARE(page->detail().assignment(), id);
}

void SnoozeTest::countersLeaveItOut()
{
    SampleReplica sample;
    sample.give(u"Quá hạn"_s, onDay(6, 11), sample.world.specialist);
    sample.give(u"Quá hạn lâu hơn"_s, onDay(6, 10), sample.world.specialist);
    sample.send();
    AssignmentWatch watch(sample.context());
    QTRY_COMPARE(watch.counts().chips.value(u"overdue"_s), 2);
    const std::unique_ptr<AssignmentsPage> page = shown(sample);
    snoozeCurrent(*page);
    // The tile of Hôm nay counts what its chip shows.
    QTRY_COMPARE(watch.counts().chips.value(u"overdue"_s), 1);
    QCOMPARE(watch.counts().chips.value(u"later"_s), 1);
    sample.clock.set(fromVietnamTime(QDate(2026, 6, 15), QTime(13, 30)));
    page->model().refresh();
    QTRY_COMPARE(page->model().rowCount(), 2);
}

void SnoozeTest::isCountedWithTheWords()
{
    SampleReplica sample;
    sample.give(u"Báo cáo quý"_s, onDay(6, 16), sample.world.specialist);
    sample.give(u"Báo cáo năm"_s, onDay(6, 17), sample.world.specialist);
    sample.send();
    const std::unique_ptr<AssignmentsPage> page = shown(sample);
    snoozeCurrent(*page);
    QTRY_COMPARE(page->model().rowCount(), 1);
    page->filterField().setText(u"bao cao"_s);
    QTRY_COMPARE(page->model().filter().words, u"bao cao"_s);
    QVERIFY(settled(page->model()));
    QCOMPARE(page->chips().button(u"later"_s)->text(), u"Để sau 1"_s);
    QCOMPARE(page->chips().button(u"all"_s)->text(), u"Tất cả 1"_s);
    openChip(*page, u"later"_s);
    QCOMPARE(page->model().rowCount(), 1);
}

void SnoozeTest::comesBackWhenTheTimeHasCome()
{
    SampleReplica sample;
    const Id id = sample.give(u"Việc"_s, onDay(6, 16), sample.world.specialist);
    sample.send();
    sample.clock.set(fromVietnamTime(QDate(2026, 6, 15), QTime(13, 29, 59)).plusMs(500));
    const std::unique_ptr<AssignmentsPage> page = shown(sample);
    AssignmentWatch watch(sample.context());
    snoozeCurrent(*page);
    QTRY_COMPARE(page->model().rowCount(), 0);
    QTRY_COMPARE(watch.counts().chips.value(u"later"_s), 1);
    // Nothing but the clock moves.
    sample.clock.advanceMs(1000);
    QTRY_COMPARE(page->model().rowOf(id), 0);
    QTRY_COMPARE(watch.counts().chips.value(u"later"_s), 0);
}

void SnoozeTest::comesBackWithANotice()
{
    SampleReplica sample;
    const Id id = sample.give(u"Việc"_s, onDay(6, 16), sample.world.specialist);
    sample.send();
    const std::unique_ptr<AssignmentsPage> page = shown(sample);
    snoozeCurrent(*page);
    QTRY_COMPARE(page->model().rowCount(), 0);
    sample.perform(sample.world.specialist, CommentAssignment{id, u"xin hỏi thêm"_s});
    sample.send();
    QTRY_COMPARE(page->model().rowOf(id), 0);
}

void SnoozeTest::comesBackWhenThePersonSaysSo()
{
    SampleReplica sample;
    const Id id = sample.give(u"Việc"_s, onDay(6, 16), sample.world.specialist);
    sample.send();
    const std::unique_ptr<AssignmentsPage> page = shown(sample);
    QVERIFY(!offered(*openedMenu(*page)).contains(u"Thôi để sau"_s));
    snoozeCurrent(*page);
    QTRY_COMPARE(page->model().rowCount(), 0);
    QVERIFY(!page->snooze().action().isEnabled());
    openChip(*page, u"later"_s);
    QTRY_COMPARE(page->detail().assignment(), id);
    QAction *end = openedMenu(*page)->actions().constLast();
    QCOMPARE(end->text(), u"Thôi để sau"_s);
    end->trigger();
    QTRY_COMPARE(page->model().rowCount(), 0);
    QCOMPARE(sample.navigator().told.last(), u"1 nhiệm vụ đã trở lại danh sách"_s);
    openChip(*page, u"all"_s);
    QTRY_COMPARE(page->model().rowOf(id), 0);
}

void SnoozeTest::undoBringsItBack()
{
    SampleReplica sample;
    const Id id = sample.give(u"Việc"_s, onDay(6, 16), sample.world.specialist);
    sample.send();
    const std::unique_ptr<AssignmentsPage> page = shown(sample);
    snoozeCurrent(*page);
    QTRY_COMPARE(page->model().rowCount(), 0);
    QTRY_COMPARE(sample.navigator().lastActionText, u"Hoàn tác"_s);
    sample.navigator().pressAction();
    QTRY_COMPARE(page->model().rowOf(id), 0);
}

void SnoozeTest::anyDayCanBeChosen()
{
    SampleReplica sample;
    sample.give(u"Việc"_s, onDay(6, 16), sample.world.specialist);
    sample.send();
    const std::unique_ptr<AssignmentsPage> page = shown(sample);
    SnoozeMenu *menu = openedMenu(*page);
    menu->actions().at(3)->trigger();
    QCalendarWidget &calendar = menu->calendar();
    QTRY_VERIFY(calendar.isVisible());
    QCOMPARE(calendar.minimumDate(), QDate(2026, 6, 16));
    Q_EMIT calendar.activated(QDate(2026, 7, 2));
    QTRY_COMPARE(sample.navigator().told, QStringList{u"Đã để 1 nhiệm vụ lại, đến 02/07"_s});
    QVERIFY(!calendar.isVisible());
}

void SnoozeTest::putsOffManyAtOnce()
{
    SampleReplica sample;
    for (int i = 0; i < AssignmentListModel::PageSize + 5; ++i)
        sample.give(u"Việc %1"_s.arg(i), onDay(7, 1), sample.world.specialist);
    sample.send();
    const std::unique_ptr<AssignmentsPage> page = shown(sample);
    QTest::keyClick(&page->list(), Qt::Key_A, Qt::ControlModifier);
    QTRY_COMPARE(page->snooze().action().text(), u"Để sau 100"_s);
    page->selectionPane().offerButton().click();
    QTRY_COMPARE(page->snooze().action().text(), u"Để sau 105"_s);
    snoozeCurrent(*page);
    QTRY_COMPARE(page->model().rowCount(), 0);
    QTRY_COMPARE(page->chips().button(u"later"_s)->text(), u"Để sau 105"_s);
    QTRY_VERIFY(!page->selectionPane().isVisible());
    sample.navigator().pressAction();
    QTRY_COMPARE(page->chips().button(u"all"_s)->text(), u"Tất cả 105"_s);
}

void SnoozeTest::opensARowThatIsPutOff()
{
    SampleReplica sample;
    const Id id = sample.give(u"Việc"_s, onDay(6, 16), sample.world.specialist);
    sample.give(u"Việc khác"_s, onDay(6, 17), sample.world.specialist);
    sample.send();
    const std::unique_ptr<AssignmentsPage> page = shown(sample);
    snoozeCurrent(*page);
    QTRY_COMPARE(page->model().rowCount(), 1);
    page->openRow(id);
    QTRY_COMPARE(page->detail().assignment(), id);
    QCOMPARE(page->chips().current(), u"later"_s);
    page->openRow(idOf(99999));
    QTRY_COMPARE(sample.navigator().errors.size(), 1);
}

void SnoozeTest::emptyChipSaysSo()
{
    SampleReplica sample;
    sample.give(u"Việc"_s, onDay(6, 16), sample.world.specialist);
    sample.send();
    const std::unique_ptr<AssignmentsPage> page = shown(sample);
    openChip(*page, u"later"_s);
    const auto *state = page->list().parentWidget()->findChild<EmptyState *>();
    QVERIFY(state);
    QCOMPARE(state->findChild<QLabel *>()->text(), u"Không có nhiệm vụ nào để sau."_s);
}

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const Theme theme(application);
    SnoozeTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "SnoozeTest.moc"

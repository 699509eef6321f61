// SPDX-License-Identifier: GPL-3.0-or-later
// Filters that are kept: saved under a name, counted, pinned or in the menu, renamed, deleted and brought
// back.
#include "client/features/assignments/AssignmentFilterBar.h"
#include "client/ui/FilterChips.h"
#include "client/ui/Label.h"
#include "client/ui/NameDialog.h"
#include "client/ui/SavedFilterChips.h"
#include "client/ui/SearchField.h"
#include "client/ui/Theme.h"
#include "client/ui/WorkListView.h"
#include "tests/gui/assignments/ShownPage.h"
#include "tests/support/Patience.h"

#include <QAction>
#include <QApplication>
#include <QContextMenuEvent>
#include <QMenu>
#include <QPushButton>
#include <QTest>

using namespace edesk;
using namespace Qt::StringLiterals;

class SavedFiltersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void savesByKeyboard();
    void nothingToSaveWithoutAFilter();
    void aNameIsRequiredAndNotTaken();
    void aChipBringsItsWordsAndCount();
    void otherWordsLeaveTheSavedFilter();
    void isKeptForTheNextStart();
    void isOnePersonsOnly();
    void badStoredDataIsPassedOver();
    void renames();
    void unpinnedOnesAreInTheMenu();
    void undoBringsADeletedOneBack();
    void chipsWithoutRoomAreInAMenu();
};

namespace {

void giveThree(SampleReplica &sample)
{
    sample.give(u"Báo cáo quý"_s, onDay(7, 1), sample.world.specialist);
    sample.give(u"Báo cáo năm"_s, onDay(6, 11), sample.world.specialist);
    sample.give(u"Kiểm tra đường"_s, onDay(7, 1), sample.world.specialist);
    sample.send();
}

QAction *actionOf(const QMenu &menu, const QString &text)
{
    const QList<QAction *> actions = menu.actions();
    for (QAction *action : actions) {
        if (action->text() == text)
            return action;
    }
    return nullptr;
}

QStringList textsOf(const QMenu &menu)
{
    QStringList texts;
    const QList<QAction *> actions = menu.actions();
    for (const QAction *action : actions) {
        if (!action->isSeparator())
            texts.append(action->text());
    }
    return texts;
}

/// Keeps chip and words; answers the id.
QString keep(AssignmentsPage &page, const QString &name, const QString &chip, const QString &words)
{
    QString id = page.filterBar().saved().add(name, chip, words);
    if (!settled(page.model()))
        qFatal("the list does not settle");
    return id;
}

} // namespace

void SavedFiltersTest::savesByKeyboard()
{
    SampleReplica sample;
    giveThree(sample);
    const std::unique_ptr<AssignmentsPage> page = shown(sample);
    page->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(page.get()));
    page->filterField().setFocus();
    QTest::keyClicks(&page->filterField(), u"bao cao"_s);
    QTRY_COMPARE(page->model().rowCount(), 2);
    QTest::keyClick(&page->filterField(), Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
    auto *dialog = page->findChild<NameDialog *>();
    QVERIFY(dialog && dialog->isVisible());
    QCOMPARE(dialog->field().text(), u"bao cao"_s);
    dialog->field().clear();
    QTest::keyClicks(&dialog->field(), u"Cac bao cao"_s);
    QTest::keyClick(&dialog->field(), Qt::Key_Return);
    const QList<SavedFilter> saved = page->filterBar().saved().all();
    QCOMPARE(saved.size(), 1);
    QCOMPARE(saved.first().words, u"bao cao"_s);
    QCOMPARE(page->chips().current(), saved.first().id);
    QTRY_COMPARE(page->chips().button(saved.first().id)->text(), u"Cac bao cao 2"_s);
    QCOMPARE(page->model().rowCount(), 2);
    // The same again is not offered.
    QVERIFY(!page->filterBar().savedChips().saveAction().isEnabled());
}

void SavedFiltersTest::nothingToSaveWithoutAFilter()
{
    SampleReplica sample;
    giveThree(sample);
    const std::unique_ptr<AssignmentsPage> page = shown(sample);
    SavedFilterChips &chips = page->filterBar().savedChips();
    QVERIFY(!chips.saveAction().isEnabled());
    QVERIFY(!chips.editButton().isVisible());
    QCOMPARE(chips.menuButton().accessibleName(), u"Bộ lọc đã lưu"_s);
    const std::unique_ptr<QMenu> menu(chips.makeMenu());
    QCOMPARE(textsOf(*menu), (QStringList{u"Lưu bộ lọc…"_s, u"Chưa lưu bộ lọc nào"_s}));
    QTest::mouseClick(page->chips().button(u"overdue"_s), Qt::LeftButton);
    QVERIFY(chips.saveAction().isEnabled());
}

void SavedFiltersTest::aNameIsRequiredAndNotTaken()
{
    SampleReplica sample;
    giveThree(sample);
    const std::unique_ptr<AssignmentsPage> page = shown(sample);
    keep(*page, u"Quý này"_s, u"all"_s, u"quy"_s);
    page->openPart(u"overdue"_s);
    page->filterBar().savedChips().saveAction().trigger();
    auto *dialog = page->findChild<NameDialog *>();
    QVERIFY(dialog);
    QVERIFY(!dialog->acceptButton().isEnabled());
    dialog->field().setText(u"   "_s);
    QVERIFY(!dialog->acceptButton().isEnabled());
    dialog->field().setText(u" quý  NÀY "_s);
    QVERIFY(!dialog->acceptButton().isEnabled());
    QVERIFY(dialog->objectionLine().isVisible());
    QCOMPARE(dialog->objectionLine().text(), u"Đã có bộ lọc tên này."_s);
    dialog->field().setText(QString(80, u'x'));
    QCOMPARE(dialog->field().text().size(), 60);
    QVERIFY(dialog->acceptButton().isEnabled());
    QVERIFY(!dialog->objectionLine().isVisible());
    dialog->reject();
    QCOMPARE(page->filterBar().saved().all().size(), 1);
}

void SavedFiltersTest::aChipBringsItsWordsAndCount()
{
    SampleReplica sample;
    giveThree(sample);
    const std::unique_ptr<AssignmentsPage> page = shown(sample);
    const QString late = keep(*page, u"Báo cáo trễ"_s, u"overdue"_s, u"bao cao"_s);
    QCOMPARE(page->chips().button(late)->text(), u"Báo cáo trễ 1"_s);
    // Its words are its own, whatever is in the line.
    QTest::keyClicks(&page->filterField(), u"kiem"_s);
    QTRY_COMPARE(page->model().rowCount(), 1);
    QCOMPARE(page->chips().button(late)->text(), u"Báo cáo trễ 1"_s);
    QTest::mouseClick(page->chips().button(late), Qt::LeftButton);
    QCOMPARE(page->chips().current(), late);
    QCOMPARE(page->filterField().text(), u"bao cao"_s);
    QTRY_COMPARE(page->model().item(0).title, u"Báo cáo năm"_s);
    QVERIFY(settled(page->model()));
    QCOMPARE(page->model().rowCount(), 1);
    QVERIFY(page->filterBar().savedChips().editButton().isVisible());
}

void SavedFiltersTest::otherWordsLeaveTheSavedFilter()
{
    SampleReplica sample;
    giveThree(sample);
    const std::unique_ptr<AssignmentsPage> page = shown(sample);
    const QString late = keep(*page, u"Báo cáo trễ"_s, u"overdue"_s, u"bao cao"_s);
    page->openPart(late);
    QCOMPARE(page->chips().current(), late);
    QTest::keyClicks(&page->filterField(), u" quy"_s);
    QTRY_COMPARE(page->model().filter().words, u"bao cao quy"_s);
    QCOMPARE(page->chips().current(), u"overdue"_s);
    QVERIFY(!page->filterBar().savedChips().editButton().isVisible());
}

void SavedFiltersTest::isKeptForTheNextStart()
{
    SampleReplica sample;
    giveThree(sample);
    QList<SavedFilter> before;
    {
        const std::unique_ptr<AssignmentsPage> page = shown(sample);
        keep(*page, u"Một"_s, u"overdue"_s, u"bao cao"_s);
        page->filterBar().saved().setPinned(keep(*page, u"Hai, “ba”"_s, u"all"_s, u"đường"_s), false);
        before = page->filterBar().saved().all();
    }
    sample.settings().sync();
    QSettings again(sample.settings().fileName(), QSettings::IniFormat);
    const SavedFilters kept(again, u"tasks"_s, sample.context().person, AssignmentFilter::chips(), nullptr);
    QCOMPARE(kept.all().size(), 2);
    QVERIFY(kept.all() == before);
}

void SavedFiltersTest::isOnePersonsOnly()
{
    SampleReplica sample;
    giveThree(sample);
    const std::unique_ptr<AssignmentsPage> page = shown(sample);
    keep(*page, u"Một"_s, u"overdue"_s, {});
    const SavedFilters other(sample.settings(), u"tasks"_s, idOf(106), AssignmentFilter::chips(), nullptr);
    QVERIFY(other.all().isEmpty());
}

void SavedFiltersTest::badStoredDataIsPassedOver()
{
    SampleReplica sample;
    giveThree(sample);
    const QString good = u"{\"id\":\"saved:1\",\"name\":\"Tốt\",\"chip\":\"all\",\"words\":\"quy\"}"_s;
    sample.settings().setValue(
        u"filters/tasks/%1"_s.arg(sample.context().person.toString()),
        QStringList{u"not json"_s,
                    u"[]"_s,
                    {},
                    u"{\"id\":\"all\",\"name\":\"x\",\"chip\":\"all\"}"_s,
                    u"{\"id\":\"saved:2\",\"name\":\" \",\"chip\":\"all\"}"_s,
                    u"{\"id\":\"saved:3\",\"name\":\"Chip lạ\",\"chip\":\"gone\"}"_s,
                    good,
                    u"{\"id\":\"saved:1\",\"name\":\"Trùng mã\",\"chip\":\"all\"}"_s,
                    u"{\"id\":\"saved:4\",\"name\":\"tốt\",\"chip\":\"all\"}"_s,
                    u"{\"id\":\"saved:5\",\"name\":\"%1\",\"chip\":\"all\"}"_s.arg(QString(61, u'x'))});
    const std::unique_ptr<AssignmentsPage> page = shown(sample);
    QCOMPARE(page->filterBar().saved().all().size(), 1);
    QCOMPARE(page->chips().button(u"saved:1"_s)->text(), u"Tốt 1"_s);
}

void SavedFiltersTest::renames()
{
    SampleReplica sample;
    giveThree(sample);
    const std::unique_ptr<AssignmentsPage> page = shown(sample);
    const QString id = keep(*page, u"Cũ"_s, u"overdue"_s, {});
    page->openPart(id);
    // The menu key on the chip.
    QPushButton *chip = page->chips().button(id);
    const QPoint middle = chip->rect().center();
    QContextMenuEvent asked(QContextMenuEvent::Keyboard, middle, chip->mapToGlobal(middle));
    QApplication::sendEvent(chip, &asked);
    auto *menu = page->findChild<QMenu *>(QString(), Qt::FindDirectChildrenOnly);
    QVERIFY(menu && menu->isVisible());
    QCOMPARE(textsOf(*menu), (QStringList{u"Đổi tên…"_s, u"Bỏ ghim"_s, u"Xoá"_s}));
    actionOf(*menu, u"Đổi tên…"_s)->trigger();
    menu->close();
    auto *dialog = page->findChild<NameDialog *>();
    QVERIFY(dialog);
    QCOMPARE(dialog->field().text(), u"Cũ"_s);
    // Its own name is not taken.
    QVERIFY(dialog->acceptButton().isEnabled());
    dialog->field().setText(u"Mới"_s);
    QTest::mouseClick(&dialog->acceptButton(), Qt::LeftButton);
    QCOMPARE(page->chips().button(id)->text(), u"Mới 1"_s);
    QCOMPARE(page->chips().current(), id);
}

void SavedFiltersTest::unpinnedOnesAreInTheMenu()
{
    SampleReplica sample;
    giveThree(sample);
    const std::unique_ptr<AssignmentsPage> page = shown(sample);
    const QString id = keep(*page, u"Báo cáo trễ"_s, u"overdue"_s, u"bao cao"_s);
    page->openPart(id);
    QVERIFY(settled(page->model()));
    SavedFilterChips &chips = page->filterBar().savedChips();
    {
        const std::unique_ptr<QMenu> menu(chips.makeMenuOf(id));
        actionOf(*menu, u"Bỏ ghim"_s)->trigger();
    }
    QVERIFY(!page->chips().button(id));
    // What is shown stays.
    QCOMPARE(page->chips().current(), u"overdue"_s);
    QCOMPARE(page->model().rowCount(), 1);
    page->openPart(u"all"_s);
    QVERIFY(settled(page->model()));
    const std::unique_ptr<QMenu> menu(chips.makeMenu());
    const QAction *entry = actionOf(*menu, u"Báo cáo trễ 1"_s);
    QVERIFY(entry && entry->menu());
    QCOMPARE(textsOf(*entry->menu()), (QStringList{u"Mở"_s, u"Đổi tên…"_s, u"Ghim"_s, u"Xoá"_s}));
    actionOf(*entry->menu(), u"Mở"_s)->trigger();
    QTRY_COMPARE(page->model().rowCount(), 1);
    QCOMPARE(page->filterField().text(), u"bao cao"_s);
    QCOMPARE(page->chips().current(), u"overdue"_s);
    actionOf(*entry->menu(), u"Ghim"_s)->trigger();
    QVERIFY(page->chips().button(id));
}

void SavedFiltersTest::undoBringsADeletedOneBack()
{
    SampleReplica sample;
    giveThree(sample);
    const std::unique_ptr<AssignmentsPage> page = shown(sample);
    const QString first = keep(*page, u"Một"_s, u"overdue"_s, {});
    keep(*page, u"Hai"_s, u"all"_s, u"quy"_s);
    const QList<SavedFilter> before = page->filterBar().saved().all();
    const std::unique_ptr<QMenu> menu(page->filterBar().savedChips().makeMenuOf(first));
    actionOf(*menu, u"Xoá"_s)->trigger();
    QCOMPARE(page->filterBar().saved().all().size(), 1);
    QVERIFY(!page->chips().button(first));
    QCOMPARE(sample.navigator().told.last(), u"Đã xoá bộ lọc “Một”"_s);
    QCOMPARE(sample.navigator().lastActionText, u"Hoàn tác"_s);
    sample.navigator().pressAction();
    QVERIFY(page->filterBar().saved().all() == before);
    QVERIFY(page->chips().button(first));
}

void SavedFiltersTest::chipsWithoutRoomAreInAMenu()
{
    SampleReplica sample;
    giveThree(sample);
    const std::unique_ptr<AssignmentsPage> page = shown(sample);
    for (int i = 0; i < 12; ++i)
        keep(*page, u"Bộ lọc thứ %1"_s.arg(i), u"all"_s, u"tu %1"_s.arg(i));
    const QString last = page->filterBar().saved().all().last().id;
    page->resize(864, 480);
    QTRY_VERIFY(!page->chips().overflow().isEmpty());
    // They do not widen the window.
    QCOMPARE(page->width(), 864);
    QVERIFY(page->chips().overflow().contains(last));
    QVERIFY(page->chips().moreButton().isVisible());
    page->chips().button(page->chips().current())->setFocus();
    QTest::keyClick(page->chips().button(page->chips().current()), Qt::Key_End);
    QCOMPARE(page->chips().current(), last);
    QTRY_VERIFY(page->chips().button(last)->isVisible());
    QVERIFY(page->chips().button(last)->geometry().right() < page->chips().width());
    QVERIFY(page->filterBar().savedChips().menuButton().geometry().right() < page->chips().width());
    QVERIFY(!page->chips().overflow().contains(last));
    page->resize(4000, 480);
    QTRY_VERIFY(page->chips().overflow().isEmpty());
    QVERIFY(!page->chips().moreButton().isVisible());
}

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const Theme theme(application);
    SavedFiltersTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "SavedFiltersTest.moc"

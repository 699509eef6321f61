// SPDX-License-Identifier: GPL-3.0-or-later
// The screen Nhiệm vụ with real widgets: it keeps its place on sync, and its steps reach the desk.
#include "client/features/assignments/AssignmentsPage.h"
#include "client/features/assignments/AssignmentDetail.h"
#include "client/features/assignments/AssignmentSteps.h"
#include "client/features/assignments/AssignmentTrack.h"
#include "client/ui/EmptyState.h"
#include "client/ui/FilterChips.h"
#include "client/ui/LineField.h"
#include "client/ui/SearchField.h"
#include "client/ui/Theme.h"
#include "client/ui/WorkListView.h"
#include "common/domain/assignment/AssignmentCommands.h"
#include "tests/gui/assignments/Settled.h"
#include "tests/gui/assignments/ShownPage.h"
#include "tests/support/Patience.h"

#include <QAction>
#include <QApplication>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QSlider>
#include <QTest>

using namespace edesk;
using namespace Qt::StringLiterals;

class AssignmentsPageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsTheCurrentRowOnSync();
    void staysOnTopUntilTouched();
    void aClickShowsWhatWasClicked();
    void chipsCountTheirRows();
    void filtersWhileTyping();
    void acceptsAndReportsByKeyboard();
    void returnsOnlyWithAReason();
    void saysWhatWasNotSent();
    void emptyListKeepsItsButton();
    void anEmptyFilterIsLeftByItsButton();
    void reportsFromTheList();
    void takesNoStepWithoutARow();
    void opensARowFarDown();
};

namespace {

Id current(AssignmentsPage &page)
{
    return page.model().item(page.list().currentIndex().row()).id;
}

} // namespace

void AssignmentsPageTest::keepsTheCurrentRowOnSync()
{
    SampleReplica sample;
    for (int day = 16; day < 28; ++day)
        sample.give(u"Việc %1"_s.arg(day), onDay(6, day), sample.world.specialist);
    sample.send();
    const std::unique_ptr<AssignmentsPage> page = shown(sample);
    page->list().setCurrentIndex(page->model().index(4));
    const Id before = current(*page);
    sample.give(u"Mới, gấp nhất"_s, onDay(6, 15), sample.world.colleague);
    sample.send();
    QTRY_COMPARE(page->model().rowCount(), 13);
    QVERIFY(settled(page->model()));
    QCOMPARE(current(*page), before);
    QCOMPARE(page->list().currentIndex().row(), 5);
    QCOMPARE(page->detail().assignment(), before);
}

void AssignmentsPageTest::staysOnTopUntilTouched()
{
    SampleReplica sample;
    const std::unique_ptr<AssignmentsPage> page = shown(sample);
    // The first sync, in pages: what is more urgent may come later.
    for (int batch = 3; batch > 0; --batch) {
        for (int i = 0; i < 20; ++i)
            sample.give(u"Việc %1-%2"_s.arg(batch).arg(i), onDay(6 + batch, 1 + i), sample.world.specialist);
        sample.send();
        QTRY_COMPARE(page->model().rowCount(), 20 * (4 - batch));
        QCOMPARE(page->list().currentIndex().row(), 0);
        QCOMPARE(page->list().selectionModel()->selectedIndexes(), QModelIndexList{page->model().index(0)});
        QCOMPARE(page->list().verticalScrollBar()->value(), 0);
        QCOMPARE(page->detail().assignment(), page->model().item(0).id);
    }
    QTest::mouseClick(page->list().viewport(), Qt::LeftButton, {},
                      page->list().visualRect(page->model().index(0)).center());
    const Id chosen = current(*page);
    sample.give(u"Gấp hơn"_s, onDay(6, 16), sample.world.specialist);
    sample.send();
    QTRY_COMPARE(page->model().rowCount(), 61);
    QCOMPARE(current(*page), chosen);
    QCOMPARE(page->list().currentIndex().row(), 1);
}

void AssignmentsPageTest::aClickShowsWhatWasClicked()
{
    SampleReplica sample;
    for (int day = 16; day < 20; ++day)
        sample.give(u"Việc %1"_s.arg(day), onDay(6, day), sample.world.specialist);
    sample.send();
    const std::unique_ptr<AssignmentsPage> page = shown(sample);
    for (const int row : {2, 1, 3}) {
        const QModelIndex clicked = page->model().index(row);
        QTest::mouseClick(page->list().viewport(), Qt::LeftButton, {},
                          page->list().visualRect(clicked).center());
        QCOMPARE(page->list().selectionModel()->selectedIndexes(), QModelIndexList{clicked});
        QCOMPARE(page->detail().assignment(), page->model().item(row).id);
    }
}

void AssignmentsPageTest::chipsCountTheirRows()
{
    SampleReplica sample;
    sample.give(u"Quá hạn"_s, onDay(6, 11), sample.world.specialist);
    sample.give(u"Còn lâu"_s, onDay(7, 20), sample.world.specialist);
    sample.send();
    const std::unique_ptr<AssignmentsPage> page = shown(sample);
    QCOMPARE(page->chips().button(u"all"_s)->text(), u"Tất cả 2"_s);
    QCOMPARE(page->chips().button(u"overdue"_s)->text(), u"Quá hạn 1"_s);
    QTest::mouseClick(page->chips().button(u"overdue"_s), Qt::LeftButton);
    QTRY_COMPARE(page->model().rowCount(), 1);
}

void AssignmentsPageTest::filtersWhileTyping()
{
    SampleReplica sample;
    sample.give(u"Báo cáo quý"_s, onDay(7, 1), sample.world.specialist);
    sample.give(u"Kiểm tra đường"_s, onDay(7, 1), sample.world.specialist);
    sample.send();
    const std::unique_ptr<AssignmentsPage> page = shown(sample);
    QTest::keyClicks(&page->filterField(), u"duong"_s);
    QTRY_COMPARE(page->model().rowCount(), 1);
    QCOMPARE(page->model().item(0).title, u"Kiểm tra đường"_s);
    page->filterField().clear();
    QTRY_COMPARE(page->model().rowCount(), 2);
}

void AssignmentsPageTest::acceptsAndReportsByKeyboard()
{
    SampleReplica sample(&World::specialist);
    const Id id = sample.give(u"Việc của chuyên viên"_s, onDay(7, 1), sample.world.specialist);
    sample.send();
    const std::unique_ptr<AssignmentsPage> page = shown(sample);
    page->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(page.get()));
    AssignmentSteps &steps = page->detail().steps();
    QVERIFY(!steps.action(AssignmentAction::Approve)->isVisible());
    steps.action(AssignmentAction::Accept)->trigger();
    QTRY_VERIFY(!steps.action(AssignmentAction::Accept)->isVisible());

    page->detail().comment().setFocus();
    QTest::keyClick(&page->detail().comment(), Qt::Key_U, Qt::ControlModifier);
    auto *dialog = page->findChild<StepDialog *>();
    QVERIFY(dialog);
    QVERIFY(QTest::qWaitForWindowActive(dialog));
    dialog->activateWindow();
    QTRY_VERIFY(dialog->noteField().hasFocus());
    dialog->noteField().setPlainText(u"đã khảo sát"_s);
    auto *slider = dialog->findChild<QSlider *>();
    slider->setValue(60);
    QTest::keyClick(&dialog->noteField(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(sample.desk().submissions.size(), 2);
    const auto report = fromValues<ReportProgress>(sample.desk().submissions.last().arguments);
    QCOMPARE(report.assignmentId, id);
    QCOMPARE(report.progress, 60);
    QCOMPARE(report.note, u"đã khảo sát"_s);
    QTRY_COMPARE(page->model().item(0).sendState, SendState::Waiting);
    QVERIFY(sample.navigator().errors.isEmpty());
}

void AssignmentsPageTest::returnsOnlyWithAReason()
{
    SampleReplica sample;
    const Id id = sample.give(u"Chờ duyệt"_s, onDay(7, 1), sample.world.specialist);
    sample.perform(sample.world.specialist, SubmitAssignment{id, {}});
    sample.send();
    const std::unique_ptr<AssignmentsPage> page = shown(sample);
    page->detail().steps().action(AssignmentAction::Return)->trigger();
    auto *dialog = page->findChild<StepDialog *>();
    QVERIFY(dialog);
    QVERIFY(!dialog->acceptButton().isEnabled());
    dialog->noteField().setPlainText(u"thiếu phụ lục"_s);
    QVERIFY(dialog->acceptButton().isEnabled());
    QTest::mouseClick(&dialog->acceptButton(), Qt::LeftButton);
    QTRY_COMPARE(sample.desk().submissions.size(), 1);
    QCOMPARE(sample.desk().submissions.first().command, u"assignment.return"_s);
    QCOMPARE(sample.desk().submissions.first().undoSeconds, 10);
    QTRY_VERIFY(!page->detail().steps().action(AssignmentAction::Return)->isVisible());
    QTRY_COMPARE(sample.navigator().lastActionText, u"Hoàn tác"_s);
    sample.navigator().pressAction();
    QCOMPARE(sample.desk().takenBack.size(), 1);
    QTRY_VERIFY(page->detail().steps().action(AssignmentAction::Return)->isVisible());
}

void AssignmentsPageTest::saysWhatWasNotSent()
{
    SampleReplica sample(&World::specialist);
    const Id id = sample.give(u"Việc"_s, onDay(7, 1), sample.world.specialist);
    sample.send();
    QVERIFY(sample.desk()
                .submit(QString::fromLatin1(ReportProgress::Name),
                        valuesOf(ReportProgress{id, 30, u"nửa đường"_s}), 0, {})
                .result());
    const auto facts = AssignmentFacts::load(sample.context(), id);
    QVERIFY(facts && *facts);
    const QList<ProgressStep> track = assignmentTrack(**facts, sample.clock.now(), Language::Vietnamese);
    QCOMPARE(track.size(), 3);
    QVERIFY(track.at(0).text.contains(u"giao việc"_s));
    QVERIFY(!track.at(0).note.contains(u"chưa gửi"_s));
    QVERIFY(track.at(1).text.endsWith(u"cập nhật 30 %: nửa đường"_s));
    QVERIFY(track.at(1).note.endsWith(u"lưu trên máy, chưa gửi"_s));
    QCOMPARE(track.at(2).state, ProgressStep::State::Ahead);
}

void AssignmentsPageTest::emptyListKeepsItsButton()
{
    SampleReplica sample;
    const std::unique_ptr<AssignmentsPage> page = shown(sample);
    const QPointer<EmptyState> state = page->list().parentWidget()->findChild<EmptyState *>();
    QVERIFY(state);
    // The count is put right when the screen has read again.
    page->chips().setCount(u"all"_s, 7);
    Q_EMIT sample.desk().rowsChanged({EntityKind::Assignment});
    QTRY_COMPARE(page->chips().button(u"all"_s)->text(), u"Tất cả 0"_s);
    QVERIFY(state);
}

void AssignmentsPageTest::anEmptyFilterIsLeftByItsButton()
{
    SampleReplica sample;
    sample.give(u"Báo cáo"_s, onDay(6, 20), sample.world.specialist);
    sample.send();
    const std::unique_ptr<AssignmentsPage> page = shown(sample);
    page->filterField().setText(u"không có gì như thế"_s);
    const auto button = [&] {
        const auto *empty = page->list().parentWidget()->findChild<EmptyState *>();
        return empty ? empty->findChild<QAbstractButton *>() : nullptr;
    };
    QTRY_VERIFY(button() && page->model().rowCount() == 0);
    button()->click();
    QTRY_COMPARE(page->model().rowCount(), 1);
    QVERIFY(page->filterField().text().isEmpty());
}

void AssignmentsPageTest::reportsFromTheList()
{
    SampleReplica sample(&World::specialist);
    sample.give(u"Việc của chuyên viên"_s, onDay(7, 1), sample.world.specialist);
    sample.send();
    const std::unique_ptr<AssignmentsPage> page = shown(sample);
    page->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(page.get()));
    page->list().setFocus();
    QTest::keyClick(&page->list(), Qt::Key_U, Qt::ControlModifier);
    QVERIFY(page->findChild<StepDialog *>());
}

void AssignmentsPageTest::takesNoStepWithoutARow()
{
    SampleReplica sample(&World::specialist);
    sample.give(u"Việc của chuyên viên"_s, onDay(7, 1), sample.world.specialist);
    sample.send();
    const std::unique_ptr<AssignmentsPage> page = shown(sample);
    const QAction *report = page->detail().steps().action(AssignmentAction::Report);
    QVERIFY(report->isVisible());
    QTest::keyClicks(&page->filterField(), u"khong co"_s);
    QTRY_COMPARE(page->model().rowCount(), 0);
    QTRY_VERIFY(!report->isVisible());
    QVERIFY(page->detail().assignment().isNull());
}

void AssignmentsPageTest::opensARowFarDown()
{
    SampleReplica sample;
    constexpr int many = 4 * AssignmentListModel::PageSize;
    for (int i = 0; i < many; ++i)
        sample.give(u"Việc %1"_s.arg(i), onDay(7, 1), sample.world.specialist);
    const Id last = sample.give(u"Xa nhất"_s, onDay(12, 1), sample.world.specialist);
    sample.send();
    const std::unique_ptr<AssignmentsPage> page = shown(sample);
    QTest::keyClicks(&page->filterField(), u"viec"_s);
    QTRY_COMPARE(page->model().filter().words, u"viec"_s);
    const QSignalSpy told(&page->filterField(), &SearchField::queryChanged);
    page->openRow(last);
    QTRY_COMPARE(current(*page), last);
    QCOMPARE(page->detail().assignment(), last);
    QVERIFY(page->model().rowCount() < many);
    // Neither what the emptied line tells later nor a sync takes it away.
    QTRY_VERIFY(!told.isEmpty());
    sample.give(u"Mới"_s, onDay(6, 16), sample.world.specialist);
    sample.send();
    QTRY_COMPARE(page->model().item(0).title, u"Mới"_s);
    QCOMPARE(current(*page), last);
    QCOMPARE(page->model().item(page->model().rowCount() - 1).id, last);
    QVERIFY(page->model().rowCount() < many);
    page->model().setFilter({u"all"_s, u"viec"_s});
    QTRY_COMPARE(page->model().rowOf(last), -1);
    page->openRow(idOf(99999));
    QTRY_COMPARE(sample.navigator().errors.size(), 1);
}

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const Theme theme(application);
    AssignmentsPageTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "AssignmentsPageTest.moc"

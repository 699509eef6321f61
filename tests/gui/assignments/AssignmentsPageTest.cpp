// SPDX-License-Identifier: GPL-3.0-or-later
// The screen Nhiệm vụ with real widgets: it keeps its place on sync, and its steps reach the desk.
#include "client/features/assignments/AssignmentsPage.h"
#include "client/features/assignments/AssignmentDetail.h"
#include "client/features/assignments/AssignmentSteps.h"
#include "client/features/assignments/AssignmentTrack.h"
#include "client/ui/ActionBar.h"
#include "client/ui/ActionButton.h"
#include "client/ui/EmptyState.h"
#include "client/ui/ErrorLine.h"
#include "client/ui/FieldGrid.h"
#include "client/ui/FilterChips.h"
#include "client/ui/Label.h"
#include "client/ui/LineField.h"
#include "client/ui/ProgressTrack.h"
#include "client/ui/SearchField.h"
#include "client/ui/Theme.h"
#include "client/ui/WorkListView.h"
#include "common/domain/assignment/AssignmentCommands.h"
#include "tests/gui/assignments/SampleReplica.h"

#include <QAction>
#include <QApplication>
#include <QKeyEvent>
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
    void chipsCountTheirRows();
    void filtersWhileTyping();
    void acceptsAndReportsByKeyboard();
    void returnsOnlyWithAReason();
    void keepsCommentsApart();
    void saysWhatWasNotSent();
    void keepsACommentThatWasRefused();
    void keepsAReasonThatWasRefused();
    void keepsDraftsForTheNextRun();
    void refreshLeavesFocusAndSelectionAlone();
    void emptyListKeepsItsButton();
    void reportsFromTheList();
    void leavesItsKeyToTheScreen();
    void takesNoStepWithoutARow();
    void opensARowFarDown();
};

namespace {

AssignmentsPage *shown(SampleReplica &sample)
{
    auto *page = new AssignmentsPage(sample.context());
    page->resize(1162, 680);
    page->show();
    return page;
}

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
    const std::unique_ptr<AssignmentsPage> page(shown(sample));
    page->list().setCurrentIndex(page->model().index(4));
    const Id before = current(*page);
    sample.give(u"Mới, gấp nhất"_s, onDay(6, 15), sample.world.colleague);
    sample.send();
    QTRY_COMPARE(page->model().rowCount(), 13);
    QCOMPARE(current(*page), before);
    QCOMPARE(page->list().currentIndex().row(), 5);
    QCOMPARE(page->detail().assignment(), before);
}

void AssignmentsPageTest::staysOnTopUntilTouched()
{
    SampleReplica sample;
    const std::unique_ptr<AssignmentsPage> page(shown(sample));
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

void AssignmentsPageTest::chipsCountTheirRows()
{
    SampleReplica sample;
    sample.give(u"Quá hạn"_s, onDay(6, 11), sample.world.specialist);
    sample.give(u"Còn lâu"_s, onDay(7, 20), sample.world.specialist);
    sample.send();
    const std::unique_ptr<AssignmentsPage> page(shown(sample));
    QCOMPARE(page->chips().button(u"all"_s)->text(), u"Tất cả 2"_s);
    QCOMPARE(page->chips().button(u"overdue"_s)->text(), u"Quá hạn 1"_s);
    QTest::mouseClick(page->chips().button(u"overdue"_s), Qt::LeftButton);
    QCOMPARE(page->model().rowCount(), 1);
    QCOMPARE(sample.navigator().badges.value(u"tasks"_s), 1);
}

void AssignmentsPageTest::filtersWhileTyping()
{
    SampleReplica sample;
    sample.give(u"Báo cáo quý"_s, onDay(7, 1), sample.world.specialist);
    sample.give(u"Kiểm tra đường"_s, onDay(7, 1), sample.world.specialist);
    sample.send();
    const std::unique_ptr<AssignmentsPage> page(shown(sample));
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
    const std::unique_ptr<AssignmentsPage> page(shown(sample));
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
    const std::unique_ptr<AssignmentsPage> page(shown(sample));
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

void AssignmentsPageTest::keepsCommentsApart()
{
    SampleReplica sample;
    sample.give(u"Một"_s, onDay(7, 1), sample.world.specialist);
    sample.give(u"Hai"_s, onDay(7, 2), sample.world.specialist);
    sample.send();
    const std::unique_ptr<AssignmentsPage> page(shown(sample));
    page->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(page.get()));
    QLineEdit &comment = page->detail().comment();
    comment.setText(u"viết dở"_s);
    page->list().setCurrentIndex(page->model().index(1));
    QVERIFY(comment.text().isEmpty());
    comment.setText(u"xin làm rõ"_s);
    comment.setFocus();
    QTest::keyClick(&comment, Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(sample.desk().submissions.size(), 1);
    const auto sent = fromValues<CommentAssignment>(sample.desk().submissions.first().arguments);
    QCOMPARE(sent.note, u"xin làm rõ"_s);
    QCOMPARE(sent.assignmentId, page->model().item(1).id);
    QTRY_VERIFY(comment.text().isEmpty());
    page->list().setCurrentIndex(page->model().index(0));
    QTRY_COMPARE(comment.text(), u"viết dở"_s);
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

void AssignmentsPageTest::keepsACommentThatWasRefused()
{
    SampleReplica sample;
    sample.give(u"Một"_s, onDay(7, 1), sample.world.specialist);
    sample.send();
    const std::unique_ptr<AssignmentsPage> page(shown(sample));
    page->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(page.get()));
    LineField &comment = page->detail().comment();
    comment.setFocus();
    comment.setText(u"một ý dài"_s);
    sample.desk().refusal = failure(ErrorCode::StoreFull);
    QTest::keyClick(&comment, Qt::Key_Return, Qt::ControlModifier);
    QTest::keyClick(&comment, Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(sample.desk().submissions.size(), 1);
    QTRY_COMPARE(sample.navigator().errors.size(), 1);
    QCOMPARE(comment.text(), u"một ý dài"_s);
    sample.desk().refusal.reset();
    QTest::keyClick(&comment, Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(comment.text().isEmpty());
    QCOMPARE(sample.desk().submissions.size(), 2);
}

void AssignmentsPageTest::keepsAReasonThatWasRefused()
{
    SampleReplica sample;
    const Id id = sample.give(u"Chờ duyệt"_s, onDay(7, 1), sample.world.specialist);
    sample.perform(sample.world.specialist, SubmitAssignment{id, {}});
    sample.send();
    const std::unique_ptr<AssignmentsPage> page(shown(sample));
    page->detail().steps().action(AssignmentAction::Return)->trigger();
    const QPointer<StepDialog> dialog = page->findChild<StepDialog *>();
    QVERIFY(dialog);
    dialog->noteField().setPlainText(u"một lý do dài"_s);
    sample.desk().refusal = failure(ErrorCode::WrongState);
    dialog->acceptButton().click();
    dialog->acceptButton().click();
    dialog->reject();
    QTRY_VERIFY(dialog && dialog->errorLine().isVisible());
    QCOMPARE(sample.desk().submissions.size(), 1);
    QVERIFY(dialog->errorLine().text().contains(errorKey(ErrorCode::WrongState)));
    QCOMPARE(dialog->note(), u"một lý do dài"_s);
    QVERIFY(!dialog->noteField().isReadOnly());
    sample.desk().refusal.reset();
    dialog->acceptButton().click();
    QTRY_VERIFY(!dialog);
    QCOMPARE(sample.desk().submissions.size(), 2);
}

void AssignmentsPageTest::keepsDraftsForTheNextRun()
{
    SampleReplica sample;
    const Id id = sample.give(u"Chờ duyệt"_s, onDay(7, 1), sample.world.specialist);
    sample.perform(sample.world.specialist, SubmitAssignment{id, {}});
    sample.send();
    const auto reopened = [&sample] {
        std::unique_ptr<AssignmentsPage> page(shown(sample));
        page->detail().steps().action(AssignmentAction::Return)->trigger();
        return page;
    };
    auto page = reopened();
    page->detail().comment().setText(u"viết dở"_s);
    page->findChild<StepDialog *>()->noteField().setPlainText(u"thiếu"_s);
    page = nullptr;
    page = reopened();
    QTRY_COMPARE(page->detail().comment().text(), u"viết dở"_s);
    QTRY_COMPARE(page->findChild<StepDialog *>()->note(), u"thiếu"_s);
    page->findChild<StepDialog *>()->acceptButton().click();
    QTRY_COMPARE(sample.desk().submissions.size(), 1);
    QTRY_VERIFY(!page->findChild<StepDialog *>());
    sample.navigator().pressAction();
    page = nullptr;
    page = reopened();
    QTRY_COMPARE(page->detail().comment().text(), u"viết dở"_s);
    QVERIFY(page->findChild<StepDialog *>()->note().isEmpty());
}

void AssignmentsPageTest::refreshLeavesFocusAndSelectionAlone()
{
    SampleReplica sample;
    const Id id = sample.give(u"Chờ duyệt"_s, onDay(7, 1), sample.world.specialist);
    sample.perform(sample.world.specialist, SubmitAssignment{id, u"xin anh xem giúp"_s});
    sample.send();
    const std::unique_ptr<AssignmentsPage> page(shown(sample));
    page->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(page.get()));
    const auto buttons = page->detail().actions().findChildren<ActionButton *>();
    const QPointer<ActionButton> button = buttons.at(1);
    button->setFocus();
    const auto labels = page->detail().track().findChildren<Label *>();
    const auto step = std::find_if(labels.cbegin(), labels.cend(), [](const Label *label) {
        return label->text().contains(u"xin anh xem giúp"_s);
    });
    QVERIFY(step != labels.cend());
    const QPointer<Label> text = *step;
    text->setSelection(0, 3);
    const auto cells = page->detail().findChild<FieldGrid *>()->findChildren<Label *>();
    const QPointer<Label> value = cells.at(1);
    value->setSelection(0, 4);
    QTest::mousePress(button, Qt::LeftButton);
    const QSignalSpy clicked(button.get(), &QAbstractButton::clicked);
    sample.perform(sample.world.specialist, CommentAssignment{id, u"đã bổ sung"_s});
    sample.send();
    QTRY_VERIFY(page->detail().track().findChildren<Label *>().size() > labels.size());
    QVERIFY(button && button->hasFocus());
    QVERIFY(text && text->hasSelectedText());
    QVERIFY(value && value->hasSelectedText());
    QTest::mouseRelease(button, Qt::LeftButton);
    QCOMPARE(clicked.count(), 1);
}

void AssignmentsPageTest::emptyListKeepsItsButton()
{
    SampleReplica sample;
    const std::unique_ptr<AssignmentsPage> page(shown(sample));
    const QPointer<EmptyState> state = page->list().parentWidget()->findChild<EmptyState *>();
    QVERIFY(state);
    // The count is put right when the screen has read again.
    page->chips().setCount(u"all"_s, 7);
    Q_EMIT sample.desk().rowsChanged({EntityKind::Assignment});
    QTRY_COMPARE(page->chips().button(u"all"_s)->text(), u"Tất cả 0"_s);
    QVERIFY(state);
}

void AssignmentsPageTest::reportsFromTheList()
{
    SampleReplica sample(&World::specialist);
    sample.give(u"Việc của chuyên viên"_s, onDay(7, 1), sample.world.specialist);
    sample.send();
    const std::unique_ptr<AssignmentsPage> page(shown(sample));
    page->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(page.get()));
    page->list().setFocus();
    QTest::keyClick(&page->list(), Qt::Key_U, Qt::ControlModifier);
    QVERIFY(page->findChild<StepDialog *>());
}

void AssignmentsPageTest::leavesItsKeyToTheScreen()
{
    SampleReplica sample(&World::specialist);
    sample.give(u"Việc của chuyên viên"_s, onDay(7, 1), sample.world.specialist);
    sample.send();
    const std::unique_ptr<AssignmentsPage> page(shown(sample));
    const auto isLeft = [](QLineEdit &field, Qt::Key key) {
        // As on X11, where the line claims Ctrl+U: offscreen it does not.
        QKeyEvent claimed(QEvent::ShortcutOverride, key, Qt::ControlModifier);
        field.event(&claimed);
        return !claimed.isAccepted();
    };
    QVERIFY(isLeft(page->detail().comment(), Qt::Key_U));
    QVERIFY(isLeft(page->filterField(), Qt::Key_U));
    QVERIFY(!isLeft(page->detail().comment(), Qt::Key_V));
}

void AssignmentsPageTest::takesNoStepWithoutARow()
{
    SampleReplica sample(&World::specialist);
    sample.give(u"Việc của chuyên viên"_s, onDay(7, 1), sample.world.specialist);
    sample.send();
    const std::unique_ptr<AssignmentsPage> page(shown(sample));
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
    const std::unique_ptr<AssignmentsPage> page(shown(sample));
    QTest::keyClicks(&page->filterField(), u"viec"_s);
    QTRY_COMPARE(page->model().filter().words, u"viec"_s);
    page->open(last);
    QCOMPARE(current(*page), last);
    QCOMPARE(page->detail().assignment(), last);
    QVERIFY(page->model().rowCount() < many);
    // Neither what the emptied line tells later nor a sync takes it away.
    QSignalSpy told(&page->filterField(), &SearchField::queryChanged);
    QVERIFY(told.wait());
    sample.give(u"Mới"_s, onDay(6, 16), sample.world.specialist);
    sample.send();
    QTRY_COMPARE(page->model().item(0).title, u"Mới"_s);
    QCOMPARE(current(*page), last);
    QCOMPARE(page->model().item(page->model().rowCount() - 1).id, last);
    QVERIFY(page->model().rowCount() < many);
    page->model().setFilter({u"all"_s, u"viec"_s});
    QCOMPARE(page->model().rowOf(last), -1);
    page->open(idOf(99999));
    QCOMPARE(sample.navigator().errors.size(), 1);
}

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const Theme theme(application);
    AssignmentsPageTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "AssignmentsPageTest.moc"

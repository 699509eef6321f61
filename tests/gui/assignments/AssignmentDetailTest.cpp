// SPDX-License-Identifier: GPL-3.0-or-later
// What a person types and has in hand in the detail of Nhiệm vụ: kept when it is refused, in the next run,
// and while the screen is read anew.
#include "client/features/assignments/AssignmentDetail.h"
#include "client/features/assignments/AssignmentParts.h"
#include "client/features/assignments/AssignmentSteps.h"
#include "client/features/assignments/AssignmentsPage.h"
#include "client/features/assignments/GiveDialog.h"
#include "client/features/assignments/MentionCompleter.h"
#include "client/features/assignments/SeriesSteps.h"
#include "client/ui/ActionBar.h"
#include "client/ui/ActionButton.h"
#include "client/ui/DueChips.h"
#include "client/ui/ErrorLine.h"
#include "client/ui/FieldGrid.h"
#include "client/ui/FilterChips.h"
#include "client/ui/GroupedPicker.h"
#include "client/ui/Label.h"
#include "client/ui/LineField.h"
#include "client/ui/ProgressTrack.h"
#include "client/ui/SearchField.h"
#include "client/ui/Theme.h"
#include "client/ui/WorkListView.h"
#include "common/domain/assignment/AssignmentCommands.h"
#include "common/domain/assignment/SeriesCommands.h"
#include "common/domain/core/SystemActor.h"
#include "tests/gui/assignments/Settled.h"
#include "tests/gui/assignments/ShownPage.h"
#include "tests/support/Patience.h"

#include <QAbstractItemView>
#include <QAction>
#include <QApplication>
#include <QCompleter>
#include <QKeyEvent>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTreeView>

#include <algorithm>

using namespace edesk;
using namespace Qt::StringLiterals;

class AssignmentDetailTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsACommentThatWasRefused();
    void keepsAReasonThatWasRefused();
    void keepsDraftsForTheNextRun();
    void refreshLeavesFocusAndSelectionAlone();
    void keepsCommentsApart();
    void leavesItsKeyToTheScreen();
    void anExtensionIsAskedForByItsDay();
    void workGoesToTheOnePersonTicked();
    void showsTheNewestOfManySteps();
    void partsAreShownAndOpened();
    void aPartIsGivenFromItsWhole();
    void theSecondApprovalIsAhead();
    void aNameAfterTheSignPointsToIt();
    void aSeriesIsEndedFromItsTask();
};

void AssignmentDetailTest::keepsACommentThatWasRefused()
{
    SampleReplica sample;
    sample.give(u"Một"_s, onDay(7, 1), sample.world.specialist);
    sample.send();
    const std::unique_ptr<AssignmentsPage> page = shown(sample);
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

void AssignmentDetailTest::keepsAReasonThatWasRefused()
{
    SampleReplica sample;
    const Id id = sample.give(u"Chờ duyệt"_s, onDay(7, 1), sample.world.specialist);
    sample.perform(sample.world.specialist, SubmitAssignment{id, {}});
    sample.send();
    const std::unique_ptr<AssignmentsPage> page = shown(sample);
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

void AssignmentDetailTest::keepsDraftsForTheNextRun()
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

void AssignmentDetailTest::refreshLeavesFocusAndSelectionAlone()
{
    SampleReplica sample;
    const Id id = sample.give(u"Chờ duyệt"_s, onDay(7, 1), sample.world.specialist);
    sample.perform(sample.world.specialist, SubmitAssignment{id, u"xin anh xem giúp"_s});
    sample.send();
    const std::unique_ptr<AssignmentsPage> page = shown(sample);
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

void AssignmentDetailTest::keepsCommentsApart()
{
    SampleReplica sample;
    sample.give(u"Một"_s, onDay(7, 1), sample.world.specialist);
    sample.give(u"Hai"_s, onDay(7, 2), sample.world.specialist);
    sample.send();
    const std::unique_ptr<AssignmentsPage> page = shown(sample);
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

void AssignmentDetailTest::leavesItsKeyToTheScreen()
{
    SampleReplica sample(&World::specialist);
    sample.give(u"Việc của chuyên viên"_s, onDay(7, 1), sample.world.specialist);
    sample.send();
    const std::unique_ptr<AssignmentsPage> page = shown(sample);
    const auto isLeft = [](QLineEdit &field, Qt::Key key) {
        // As on X11, where the line claims Ctrl+U: offscreen it does not.
        QKeyEvent claimed(QEvent::ShortcutOverride, key, Qt::ControlModifier);
        claimed.accept();
        field.event(&claimed);
        return !claimed.isAccepted();
    };
    QVERIFY(isLeft(page->detail().comment(), Qt::Key_U));
    QVERIFY(isLeft(page->filterField(), Qt::Key_U));
    QVERIFY(!isLeft(page->detail().comment(), Qt::Key_V));
}

void AssignmentDetailTest::anExtensionIsAskedForByItsDay()
{
    SampleReplica sample(&World::specialist);
    sample.give(u"Việc của chuyên viên"_s, onDay(7, 1), sample.world.specialist);
    sample.send();
    const std::unique_ptr<AssignmentsPage> page = shown(sample);
    page->detail().steps().action(AssignmentAction::Accept)->trigger();
    QAction *ask = page->detail().steps().action(AssignmentAction::RequestExtension);
    QTRY_VERIFY(ask->isVisible());
    ask->trigger();
    auto *dialog = page->findChild<StepDialog *>();
    QVERIFY(dialog);
    auto *due = dialog->findChild<DueChips *>();
    QVERIFY(due);
    // Today is 15 June: no day after the deadline, 1 July, is called by its distance from today.
    QStringList names;
    for (const QString &id : {u"first"_s, u"next"_s, u"friday"_s, u"week"_s})
        names.append(due->chips().button(id)->text());
    QCOMPARE(names,
             QStringList({u"Thứ Năm 02/07"_s, u"Thứ Sáu 03/07"_s, u"Thứ Sáu 10/07"_s, u"Thêm 1 tuần"_s}));
    due->chips().button(u"first"_s)->click();
    dialog->noteField().setPlainText(u"chờ số liệu"_s);
    // The date goes by while the dialog is open: the next one is seen before it is sent.
    sample.clock.set(fromVietnamTime(QDate(2026, 7, 2), QTime(17, 0)));
    dialog->acceptButton().click();
    QCOMPARE(sample.desk().submissions.size(), 1);
    QCOMPARE(due->chips().button(u"first"_s)->text(), u"Ngày mai"_s);
    dialog->acceptButton().click();
    QTRY_COMPARE(sample.desk().submissions.size(), 2);
    const auto sent = fromValues<RequestExtension>(sample.desk().submissions.last().arguments);
    QCOMPARE(vietnamTime(sent.dueAt), vietnamTime(fromVietnamTime(QDate(2026, 7, 3), QTime(17, 0))));
}

void AssignmentDetailTest::workGoesToTheOnePersonTicked()
{
    SampleReplica sample;
    sample.give(u"Việc"_s, onDay(7, 1), sample.world.specialist);
    sample.send();
    const std::unique_ptr<AssignmentsPage> page = shown(sample);
    page->detail().steps().action(AssignmentAction::Transfer)->trigger();
    auto *dialog = page->findChild<StepDialog *>();
    QVERIFY(dialog);
    GroupedPicker &picker = *dialog->picker();
    QTRY_VERIFY(picker.view().model()->rowCount() > 0);
    dialog->noteField().setPlainText(u"đi công tác"_s);
    const auto tick = [&picker](const QString &words) {
        picker.search().setText(words);
        QTest::keyClick(&picker.search(), Qt::Key_Return);
    };
    tick(u"toan"_s);
    QTRY_COMPARE(picker.lead(), sample.world.accountant);
    // The person meant somebody else: the new tick takes the place of the old one.
    tick(u"ban"_s);
    QTRY_COMPARE(picker.lead(), sample.world.colleague);
    QCOMPARE(picker.joiners(), QList<Id>());
    // The same by Shift+Enter; and a tick can be taken back.
    picker.search().setText(u"toan"_s);
    QTRY_COMPARE(picker.view().currentIndex().data().toString(), u"Lý Văn Toán"_s);
    QTest::keyClick(&picker.search(), Qt::Key_Return, Qt::ShiftModifier);
    QCOMPARE(picker.lead(), sample.world.accountant);
    QCOMPARE(picker.joiners(), QList<Id>());
    QTest::keyClick(&picker.search(), Qt::Key_Return);
    QVERIFY(picker.lead().isNull());
    QVERIFY(!dialog->acceptButton().isEnabled());
    tick(u"ban"_s);
    QTRY_COMPARE(picker.lead(), sample.world.colleague);
    dialog->acceptButton().click();
    QTRY_COMPARE(sample.desk().submissions.size(), 1);
    const auto sent = fromValues<TransferAssignment>(sample.desk().submissions.first().arguments);
    QCOMPARE(sent.to, sample.world.colleague);
}

void AssignmentDetailTest::showsTheNewestOfManySteps()
{
    SampleReplica sample;
    const Id id = sample.give(u"Việc dài"_s, onDay(7, 1), sample.world.specialist);
    constexpr quint32 many = 600;
    for (quint32 number = 1; number <= many; ++number) {
        AssignmentEvent event;
        event.id = idOf(50'000 + number);
        event.revision = 1;
        event.assignmentId = id;
        event.actorId = sample.world.specialist;
        event.note = u"ý %1"_s.arg(number);
        event.at = sample.clock.now().plusMs(number);
        sample.add(toRecord(event));
    }
    sample.send();
    const auto facts = AssignmentFacts::load(sample.context(), id);
    QVERIFY(facts && *facts);
    const std::vector<AssignmentEvent> &events = (*facts)->events;
    QCOMPARE(events.back().note, u"ý 600"_s);
    QVERIFY(std::is_sorted(events.begin(), events.end(),
                           [](const auto &one, const auto &other) { return one.at < other.at; }));
}

void AssignmentDetailTest::partsAreShownAndOpened()
{
    SampleReplica sample(&World::planningHead);
    const Id whole = sample.give(u"Cả việc & hơn nữa"_s, onDay(7, 1), sample.world.planning);
    const Id other = sample.give(u"Việc khác"_s, onDay(7, 2), sample.world.planning);
    const GiveAssignment one{u"Phần một"_s, {}, {}, sample.world.specialist, {}, {}, whole};
    sample.perform(sample.world.planningHead, one);
    sample.perform(sample.world.planningHead,
                   GiveAssignment{u"Phần hai"_s, {}, {}, sample.world.colleague, {}, {}, whole});
    sample.send();
    const auto parts = sample.world.view.loadWhere<Assignment>(u"parent_id", whole);
    const auto first = std::find_if(parts->begin(), parts->end(),
                                    [](const Assignment &part) { return part.title == u"Phần một"_s; });
    QVERIFY(first != parts->end());
    sample.perform(sample.world.specialist, ReportProgress{first->id, 40, {}});
    sample.send();
    const std::unique_ptr<AssignmentsPage> page = shown(sample);
    page->openRow(whole);
    QTRY_COMPARE(page->detail().assignment(), whole);
    const AssignmentParts &shownParts = page->detail().parts();
    QCOMPARE(shownParts.links().size(), 2);
    QVERIFY(shownParts.isVisible());
    const QList<QPushButton *> links = shownParts.links();
    const auto link = std::find_if(links.cbegin(), links.cend(), [](const QPushButton *button) {
        return button->text().startsWith(u"Phần một · Nguyễn Văn Viên · Đang thực hiện · 40 %"_s);
    });
    QVERIFY2(link != links.cend(), qPrintable(links.first()->text()));
    (*link)->click();
    QCOMPARE(sample.navigator().opened.size(), 1);
    QCOMPARE(sample.navigator().opened.first().id, first->id);
    page->openRow(first->id);
    QTRY_COMPARE(page->detail().assignment(), first->id);
    QCOMPARE(shownParts.links().size(), 1);
    QCOMPARE(shownParts.links().first()->text(), u"Thuộc nhiệm vụ: Cả việc && hơn nữa"_s);
    shownParts.links().first()->click();
    QCOMPARE(sample.navigator().opened.last().id, whole);
    page->openRow(other);
    QTRY_COMPARE(page->detail().assignment(), other);
    QVERIFY(!shownParts.isVisible());
}

void AssignmentDetailTest::aPartIsGivenFromItsWhole()
{
    SampleReplica sample(&World::planningHead);
    const Id whole = sample.give(u"Cả việc"_s, onDay(7, 1), sample.world.planning);
    sample.send();
    const std::unique_ptr<AssignmentsPage> page = shown(sample);
    QAction *step = page->detail().steps().action(AssignmentAction::GivePart);
    QTRY_VERIFY(step->isVisible());
    step->trigger();
    const QPointer<GiveDialog> dialog = page->findChild<GiveDialog *>();
    QVERIFY(dialog);
    QCOMPARE(dialog->titleField().text(), u"Cả việc"_s);
    QCOMPARE(dialog->due().due(), QDate(2026, 7, 1));
    QTRY_VERIFY(dialog->picker().view().model()->rowCount() > 0);
    dialog->picker().setTicked({sample.world.specialist});
    QTRY_VERIFY(dialog->giveButton().isEnabled());
    dialog->giveButton().click();
    QTRY_COMPARE(sample.desk().submissions.size(), 1);
    const auto sent = fromValues<GiveAssignment>(sample.desk().submissions.first().arguments);
    QCOMPARE(sent.parentId, whole);
    QCOMPARE(sent.lead, sample.world.specialist);
    // The whole is due in the morning of that day: so is its part.
    QCOMPARE(vietnamTime(sent.dueAt), vietnamTime(onDay(7, 1)));
    QTRY_COMPARE(page->detail().parts().links().size(), 1);
}

void AssignmentDetailTest::theSecondApprovalIsAhead()
{
    SampleReplica sample;
    const GiveAssignment work{u"Việc"_s, {}, onDay(7, 1), sample.world.specialist,
                              {},        {}, {},          sample.world.director};
    sample.perform(sample.world.planningHead, work);
    const Id id = sample.world.view.loadWhere<Assignment>(u"giver_id", sample.world.planningHead)->front().id;
    sample.perform(sample.world.specialist, SubmitAssignment{id, {}});
    sample.perform(sample.world.planningHead, ApproveAssignment{id, {}});
    sample.send();
    const std::unique_ptr<AssignmentsPage> page = shown(sample);
    page->openPart(QString::fromLatin1(AssignmentFilter::ToApprove));
    QTRY_COMPARE(page->detail().assignment(), id);
    const auto labels = page->detail().track().findChildren<Label *>();
    QVERIFY(std::any_of(labels.cbegin(), labels.cend(), [](const Label *label) {
        return label->text().contains(u"Lê Văn Giám — duyệt bước hai"_s);
    }));
    QVERIFY(page->detail().steps().action(AssignmentAction::Approve)->isVisible());
}

void AssignmentDetailTest::aNameAfterTheSignPointsToIt()
{
    SampleReplica sample;
    sample.give(u"Một"_s, onDay(7, 1), sample.world.specialist, {sample.world.accountant});
    sample.send();
    const std::unique_ptr<AssignmentsPage> page = shown(sample);
    page->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(page.get()));
    QTRY_VERIFY(!page->detail().assignment().isNull());
    LineField &comment = page->detail().comment();
    comment.setFocus();
    QTest::keyClicks(&comment, u"xin @vien"_s);
    QCompleter &completer = page->detail().mentions().completer();
    QTRY_VERIFY(completer.popup()->isVisible());
    QCOMPARE(completer.popup()->model()->rowCount(), 1);
    QTest::keyClick(completer.popup(), Qt::Key_Down);
    QTest::keyClick(completer.popup(), Qt::Key_Return);
    QCOMPARE(comment.text(), u"xin @Nguyễn Văn Viên "_s);
    QTest::keyClicks(&comment, u"xem"_s);
    QVERIFY(!completer.popup()->isVisible());
    // Written out by hand it counts as well; a name of which this is the beginning does not.
    comment.setText(comment.text() + u" @Lý Văn Toánn"_s);
    QCOMPARE(page->detail().mentions().mentionedIn(comment.text()), QList<Id>{sample.world.specialist});
    QTest::keyClick(&comment, Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(sample.desk().submissions.size(), 1);
    const auto sent = fromValues<CommentAssignment>(sample.desk().submissions.first().arguments);
    QCOMPARE(sent.mentions, QList<Id>{sample.world.specialist});
}

void AssignmentDetailTest::aSeriesIsEndedFromItsTask()
{
    SampleReplica sample;
    World &world = sample.world;
    const auto hold = [&](const Result<Effects> &effects) {
        for (const Record &row : effects->written())
            sample.add(**world.view.find(row.type(), row.id()));
    };
    CreateSeries weekly;
    weekly.title = u"Báo cáo tuần"_s;
    weekly.lead = world.specialist;
    weekly.weekdays = 1;
    const auto made = world.perform(world.actor(world.director), weekly);
    hold(made);
    hold(world.perform(systemActor(), GiveNextOfSeries{made->subject.id}));
    sample.send();
    const std::unique_ptr<AssignmentsPage> page = shown(sample);
    QTRY_VERIFY(!page->detail().assignment().isNull());
    const QList<QAction *> steps = page->detail().series().actions();
    QVERIFY(steps.at(0)->isVisible() && !steps.at(1)->isVisible() && steps.at(2)->isVisible());
    steps.at(2)->trigger();
    QTRY_COMPARE(sample.desk().submissions.size(), 1);
    QCOMPARE(sample.desk().submissions.first().command, QString::fromLatin1(EndSeries::Name));
    QTRY_VERIFY(!steps.at(2)->isVisible());
}

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const Theme theme(application);
    AssignmentDetailTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "AssignmentDetailTest.moc"

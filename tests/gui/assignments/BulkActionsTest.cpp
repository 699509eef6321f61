// SPDX-License-Identifier: GPL-3.0-or-later
// Many rows of Nhiệm vụ at once: what is selected is counted, work on it asks first, says what failed, stops
// between two, and is taken back.
#include "client/features/assignments/AssignmentBulk.h"
#include "client/features/assignments/AssignmentDetail.h"
#include "client/features/assignments/AssignmentSteps.h"
#include "client/ui/FailureReport.h"
#include "client/ui/FilterChips.h"
#include "client/ui/SearchField.h"
#include "client/ui/SelectionPane.h"
#include "client/ui/Theme.h"
#include "client/ui/WorkListView.h"
#include "common/domain/assignment/AssignmentCommands.h"
#include "tests/gui/assignments/ShownPage.h"
#include "tests/support/Patience.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QMessageBox>
#include <QProgressBar>
#include <QPushButton>
#include <QTest>

using namespace edesk;
using namespace Qt::StringLiterals;

class BulkActionsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void manySelectedRowsHaveTheirOwnPane();
    void oneRowShowsItsDetailAgain();
    void stepsCountTheRowsTheyApplyTo();
    void asksBeforeManyAreChanged();
    void doesNothingWhenDeclined();
    void saysWhatFailedAndWhy();
    void cancelStopsAfterTheCurrentOne();
    void showsProgressOfASlowRun();
    void takesAllBack();
    void selectionSurvivesSync();
    void selectsTheWholeQuery();
    void doesWhatWasConfirmed();
    void anotherFilterEndsTheWholeQuery();
};

namespace {

/// The specialist's desk with so many new pieces of work, all theirs.
void giveMany(SampleReplica &sample, int count)
{
    for (int i = 0; i < count; ++i)
        sample.give(u"Việc %1"_s.arg(i, 4, 10, QChar(u'0')), onDay(7, 1), sample.world.specialist);
    sample.send();
}

void selectAll(AssignmentsPage &page)
{
    QTest::keyClick(&page.list(), Qt::Key_A, Qt::ControlModifier);
}

void click(AssignmentsPage &page, int row, Qt::KeyboardModifiers modifiers = {})
{
    const QRect place = page.list().visualRect(page.model().index(row));
    QTest::mouseClick(page.list().viewport(), Qt::LeftButton, modifiers, place.center());
}

bool counted(AssignmentsPage &page)
{
    return QTest::qWaitFor([&page] { return page.bulk().tally().isKnown(); }, PatienceMs);
}

QPushButton *confirmation(AssignmentsPage &page)
{
    const auto *box = page.findChild<QMessageBox *>();
    if (!box)
        return nullptr;
    for (QAbstractButton *button : box->buttons()) {
        if (box->buttonRole(button) == QMessageBox::AcceptRole)
            return qobject_cast<QPushButton *>(button);
    }
    return nullptr;
}

/// Accepts all that are selected, past the question.
void acceptSelected(AssignmentsPage &page)
{
    page.bulk().action(AssignmentAction::Accept)->trigger();
    confirmation(page)->click();
}

} // namespace

void BulkActionsTest::manySelectedRowsHaveTheirOwnPane()
{
    SampleReplica sample(&World::specialist);
    giveMany(sample, 5);
    const std::unique_ptr<AssignmentsPage> page = shown(sample);
    QVERIFY(!page->selectionPane().isVisible());
    page->list().setFocus();
    QTest::keyClick(&page->list(), Qt::Key_Down, Qt::ShiftModifier);
    QTest::keyClick(&page->list(), Qt::Key_Down, Qt::ShiftModifier);
    QVERIFY(page->selectionPane().isVisible());
    QCOMPARE(page->selectionPane().title(), u"Đã chọn 3 nhiệm vụ"_s);
    // What belongs to one row cannot be done meanwhile.
    QVERIFY(!page->detail().steps().action(AssignmentAction::Report)->isVisible());
    click(*page, 4, Qt::ControlModifier);
    QCOMPARE(page->selectionPane().title(), u"Đã chọn 4 nhiệm vụ"_s);
    selectAll(*page);
    QCOMPARE(page->selectionPane().title(), u"Đã chọn 5 nhiệm vụ"_s);
    QVERIFY(!page->selectionPane().offerButton().isVisible());
}

void BulkActionsTest::oneRowShowsItsDetailAgain()
{
    SampleReplica sample(&World::specialist);
    giveMany(sample, 5);
    const std::unique_ptr<AssignmentsPage> page = shown(sample);
    selectAll(*page);
    QTest::mouseClick(&page->selectionPane().reduceButton(), Qt::LeftButton);
    QVERIFY(page->detail().isVisible());
    QCOMPARE(page->detail().assignment(), page->model().item(0).id);
    selectAll(*page);
    click(*page, 2);
    QCOMPARE(page->detail().assignment(), page->model().item(2).id);
    QVERIFY(page->detail().steps().action(AssignmentAction::Accept)->isVisible());
}

void BulkActionsTest::stepsCountTheRowsTheyApplyTo()
{
    SampleReplica sample;
    for (int i = 0; i < 3; ++i) {
        const Id done = sample.give(u"Chờ duyệt %1"_s.arg(i), onDay(7, 1), sample.world.specialist);
        sample.perform(sample.world.specialist, SubmitAssignment{done, {}});
    }
    sample.give(u"Của người khác"_s, onDay(7, 2), sample.world.specialist);
    sample.give(u"Của tôi"_s, onDay(7, 3), sample.world.director);
    sample.send();
    const std::unique_ptr<AssignmentsPage> page = shown(sample);
    selectAll(*page);
    QVERIFY(counted(*page));
    QCOMPARE(page->bulk().action(AssignmentAction::Approve)->text(), u"Duyệt 3"_s);
    QCOMPARE(page->bulk().action(AssignmentAction::Accept)->text(), u"Tiếp nhận 1"_s);
    click(*page, 0);
    click(*page, 1, Qt::ShiftModifier);
    QVERIFY(counted(*page));
    QCOMPARE(page->bulk().action(AssignmentAction::Approve)->text(), u"Duyệt 2"_s);
    QVERIFY(!page->bulk().action(AssignmentAction::Accept)->isVisible());
}

void BulkActionsTest::asksBeforeManyAreChanged()
{
    SampleReplica sample(&World::specialist);
    giveMany(sample, 12);
    const std::unique_ptr<AssignmentsPage> page = shown(sample);
    selectAll(*page);
    QVERIFY(counted(*page));
    page->bulk().action(AssignmentAction::Accept)->trigger();
    const auto *box = page->findChild<QMessageBox *>();
    QVERIFY(box && box->isVisible());
    QCOMPARE(box->text(), u"Tiếp nhận 12 nhiệm vụ?"_s);
    QVERIFY(sample.desk().submissions.isEmpty());
    confirmation(*page)->click();
    QTRY_COMPARE(sample.navigator().told, QStringList{u"Đã tiếp nhận 12 nhiệm vụ"_s});
    QCOMPARE(sample.desk().submissions.size(), 12);
    QCOMPARE(sample.desk().submissions.first().command, u"assignment.accept"_s);
    QCOMPARE(sample.desk().submissions.first().undoSeconds, 10);
    QVERIFY(!page->findChild<FailureReport *>());
    // Nothing is left to accept.
    QTRY_VERIFY(!page->bulk().action(AssignmentAction::Accept)->isVisible());
}

void BulkActionsTest::doesNothingWhenDeclined()
{
    SampleReplica sample(&World::specialist);
    giveMany(sample, 3);
    const std::unique_ptr<AssignmentsPage> page = shown(sample);
    selectAll(*page);
    QVERIFY(counted(*page));
    page->bulk().action(AssignmentAction::Accept)->trigger();
    auto *box = page->findChild<QMessageBox *>();
    QVERIFY(box);
    // Enter is the safe answer.
    QTest::keyClick(box, Qt::Key_Return);
    QTRY_VERIFY(!page->findChild<QMessageBox *>());
    QVERIFY(sample.desk().submissions.isEmpty());
    QVERIFY(page->bulk().action(AssignmentAction::Accept)->isEnabled());
}

void BulkActionsTest::saysWhatFailedAndWhy()
{
    SampleReplica sample(&World::specialist);
    giveMany(sample, 4);
    sample.desk().refusals = {{1, failure(ErrorCode::NotAllowed)}, {3, failure(ErrorCode::StoreFull)}};
    const std::unique_ptr<AssignmentsPage> page = shown(sample);
    const QStringList failed{page->model().item(1).title, page->model().item(3).title};
    selectAll(*page);
    QVERIFY(counted(*page));
    acceptSelected(*page);
    QTRY_COMPARE(sample.navigator().told, QStringList{u"Đã tiếp nhận 2 nhiệm vụ; 2 không được"_s});
    auto *report = page->findChild<FailureReport *>();
    QVERIFY(report && report->isVisible());
    const QStringList lines = report->text().split(u'\n');
    QCOMPARE(lines.size(), 2);
    QCOMPARE(lines.at(0),
             failed.at(0) + u": "_s + errorText(failure(ErrorCode::NotAllowed), Language::Vietnamese));
    QCOMPARE(lines.at(1),
             failed.at(1) + u": "_s + errorText(failure(ErrorCode::StoreFull), Language::Vietnamese));
    QTest::mouseClick(&report->copyButton(), Qt::LeftButton);
    QCOMPARE(QApplication::clipboard()->text(), report->text());
}

void BulkActionsTest::cancelStopsAfterTheCurrentOne()
{
    SampleReplica sample(&World::specialist);
    giveMany(sample, 5);
    sample.desk().isSlow = true;
    const std::unique_ptr<AssignmentsPage> page = shown(sample);
    selectAll(*page);
    QVERIFY(counted(*page));
    acceptSelected(*page);
    QCOMPARE(sample.desk().submissions.size(), 1);
    QVERIFY(!page->bulk().action(AssignmentAction::Accept)->isEnabled());
    sample.desk().answerNext();
    QTRY_COMPARE(sample.desk().submissions.size(), 2);
    QTRY_VERIFY(page->selectionPane().cancelButton().isVisible());
    QTest::mouseClick(&page->selectionPane().cancelButton(), Qt::LeftButton);
    sample.desk().answerNext();
    QTRY_COMPARE(sample.navigator().told, QStringList{u"Đã tiếp nhận 2 nhiệm vụ; 3 chưa làm"_s});
    QCOMPARE(sample.desk().submissions.size(), 2);
    QVERIFY(!page->selectionPane().cancelButton().isVisible());
}

void BulkActionsTest::showsProgressOfASlowRun()
{
    SampleReplica sample(&World::specialist);
    giveMany(sample, 3);
    sample.desk().isSlow = true;
    const std::unique_ptr<AssignmentsPage> page = shown(sample);
    selectAll(*page);
    QVERIFY(counted(*page));
    acceptSelected(*page);
    const QProgressBar &bar = page->selectionPane().progressBar();
    QVERIFY(!bar.isVisible());
    QTRY_VERIFY(bar.isVisible());
    QCOMPARE(bar.maximum(), 3);
    sample.desk().answerNext();
    QTRY_COMPARE(bar.value(), 1);
    // Another selection does not hide it.
    click(*page, 0);
    QVERIFY(bar.isVisible());
    sample.desk().isSlow = false;
    sample.desk().answerNext();
    QTRY_VERIFY(!bar.isVisible());
    QVERIFY(page->detail().isVisible());
}

void BulkActionsTest::takesAllBack()
{
    SampleReplica sample(&World::specialist);
    giveMany(sample, 4);
    const std::unique_ptr<AssignmentsPage> page = shown(sample);
    selectAll(*page);
    QVERIFY(counted(*page));
    acceptSelected(*page);
    QTRY_COMPARE(sample.navigator().told.size(), 1);
    QCOMPARE(sample.navigator().lastActionText, u"Hoàn tác"_s);
    const QList<OutboxItem> outbox = sample.desk().outbox();
    QCOMPARE(outbox.size(), 4);
    // One has left already.
    QVERIFY(sample.replica().outbox().markSent({outbox.first().command.id}));
    sample.navigator().pressAction();
    QTRY_COMPARE(sample.navigator().told.last(),
                 u"Đã hoàn tác 3 nhiệm vụ; 1 đã gửi đi nên không lấy lại được"_s);
    QCOMPARE(sample.desk().outbox().size(), 1);
    QCOMPARE(sample.desk().takenBack.first(), outbox.last().command.id);
    QTRY_COMPARE(page->bulk().action(AssignmentAction::Accept)->text(), u"Tiếp nhận 3"_s);
}

void BulkActionsTest::selectionSurvivesSync()
{
    SampleReplica sample;
    Id gone;
    for (int day = 20; day < 26; ++day)
        gone = sample.give(u"Việc %1"_s.arg(day), onDay(6, day), sample.world.specialist);
    sample.send();
    const std::unique_ptr<AssignmentsPage> page = shown(sample);
    QTest::keyClicks(&page->filterField(), u"viec"_s);
    QTRY_COMPARE(page->model().filter().words, u"viec"_s);
    QVERIFY(settled(page->model()));
    page->list().setCurrentIndex(page->model().index(3));
    QTest::keyClick(&page->list(), Qt::Key_End, Qt::ShiftModifier);
    QCOMPARE(page->selectionPane().title(), u"Đã chọn 3 nhiệm vụ"_s);
    sample.give(u"Việc mới, gấp nhất"_s, onDay(6, 16), sample.world.colleague);
    sample.send();
    QTRY_COMPARE(page->model().rowCount(), 7);
    QCOMPARE(page->selectionPane().title(), u"Đã chọn 3 nhiệm vụ"_s);
    QCOMPARE(page->list().selectionModel()->selectedIndexes().first().row(), 4);
    // A row that leaves the list leaves the selection.
    EditAssignment renamed{gone, {}, {}, {}, {}, {}, {}};
    renamed.title = u"Tên khác"_s;
    renamed.titleWas = u"Việc 25"_s;
    sample.perform(sample.world.director, renamed);
    sample.send();
    QTRY_COMPARE(page->model().rowCount(), 6);
    QTRY_COMPARE(page->selectionPane().title(), u"Đã chọn 2 nhiệm vụ"_s);
}

void BulkActionsTest::selectsTheWholeQuery()
{
    constexpr int many = AssignmentListModel::PageSize + 23;
    SampleReplica sample(&World::specialist);
    giveMany(sample, many);
    const std::unique_ptr<AssignmentsPage> page = shown(sample);
    selectAll(*page);
    QCOMPARE(page->selectionPane().title(), u"Đã chọn 100 nhiệm vụ"_s);
    QPushButton &offer = page->selectionPane().offerButton();
    QVERIFY(offer.isVisible());
    QCOMPARE(offer.text(), u"Chọn tất cả 123 theo bộ lọc"_s);
    QTest::mouseClick(&offer, Qt::LeftButton);
    QCOMPARE(page->selectionPane().title(), u"Đã chọn 123 nhiệm vụ"_s);
    QVERIFY(!offer.isVisible());
    QVERIFY(counted(*page));
    QCOMPARE(page->bulk().action(AssignmentAction::Accept)->text(), u"Tiếp nhận 123"_s);
    // What is read later is selected too, and what comes by sync.
    page->model().fetchMore({});
    QTRY_COMPARE(page->model().rowCount(), many);
    QCOMPARE(page->list().selectionModel()->selectedIndexes().size(), many);
    giveMany(sample, 1);
    QTRY_COMPARE(page->selectionPane().title(), u"Đã chọn 124 nhiệm vụ"_s);
    QTRY_COMPARE(page->bulk().action(AssignmentAction::Accept)->text(), u"Tiếp nhận 124"_s);
    acceptSelected(*page);
    QTRY_COMPARE_WITH_TIMEOUT(sample.navigator().told, QStringList{u"Đã tiếp nhận 124 nhiệm vụ"_s}, 60'000);
    QCOMPARE(sample.desk().submissions.size(), many + 1);
}

void BulkActionsTest::doesWhatWasConfirmed()
{
    SampleReplica sample(&World::specialist);
    giveMany(sample, AssignmentListModel::PageSize + 1);
    const std::unique_ptr<AssignmentsPage> page = shown(sample);
    selectAll(*page);
    page->selectionPane().offerButton().click();
    QVERIFY(counted(*page));
    page->bulk().action(AssignmentAction::Accept)->trigger();
    QCOMPARE(page->findChild<QMessageBox *>()->text(), u"Tiếp nhận 101 nhiệm vụ?"_s);
    giveMany(sample, 1);
    QTRY_COMPARE(page->bulk().action(AssignmentAction::Accept)->text(), u"Tiếp nhận 102"_s);
    confirmation(*page)->click();
    QTRY_COMPARE_WITH_TIMEOUT(sample.navigator().told, QStringList{u"Đã tiếp nhận 101 nhiệm vụ"_s}, 60'000);
    QCOMPARE(sample.desk().submissions.size(), 101);
}

void BulkActionsTest::anotherFilterEndsTheWholeQuery()
{
    SampleReplica sample(&World::specialist);
    giveMany(sample, AssignmentListModel::PageSize + 1);
    const std::unique_ptr<AssignmentsPage> page = shown(sample);
    selectAll(*page);
    QTest::mouseClick(&page->selectionPane().offerButton(), Qt::LeftButton);
    QVERIFY(page->selectionPane().isVisible());
    // So does a row that the person takes out.
    click(*page, 1, Qt::ControlModifier);
    QTRY_COMPARE(page->selectionPane().title(), u"Đã chọn 99 nhiệm vụ"_s);
    click(*page, 1, Qt::ControlModifier);
    page->selectionPane().offerButton().click();
    QTest::mouseClick(page->chips().button(u"own"_s), Qt::LeftButton);
    QVERIFY(!page->selectionPane().isVisible());
    QVERIFY(settled(page->model()));
    QCOMPARE(page->list().selectionModel()->selectedIndexes().size(), 1);
}

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const Theme theme(application);
    BulkActionsTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "BulkActionsTest.moc"

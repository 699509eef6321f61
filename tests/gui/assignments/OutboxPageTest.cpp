// SPDX-License-Identifier: GPL-3.0-or-later
// The screen Đồng bộ: words of each state, taking back, and what stands against what in a refused edit.
#include "client/features/outbox/OutboxPage.h"
#include "client/exporting/ListExport.h"
#include "client/features/outbox/FieldConflict.h"
#include "client/ui/EmptyState.h"
#include "client/ui/FilterChips.h"
#include "client/ui/Theme.h"
#include "client/ui/WorkListView.h"
#include "common/domain/assignment/AssignmentCommands.h"
#include "tests/gui/assignments/SampleReplica.h"
#include "tests/support/Patience.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

using namespace edesk;
using namespace Qt::StringLiterals;

namespace {

Id submit(SampleReplica &sample, const char *command, const std::vector<Value> &arguments)
{
    const auto item = sample.desk().submit(QString::fromLatin1(command), arguments, 0, {}).result();
    return item ? item->command.id : Id();
}

protocol::Answer refusal(const Id &command, ErrorCode code)
{
    protocol::Answer answer;
    answer.command = command;
    answer.refusal = failure(code, {u"title"_s});
    return answer;
}

} // namespace

class OutboxPageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesBackWhatWaits();
    void keepsARefusalUntilDismissed();
    void showsAConflictFieldByField();
    void exportsWhatTheChipShows();
    void anEmptyChipSaysOnlyWhatItKnows();
};

void OutboxPageTest::takesBackWhatWaits()
{
    SampleReplica sample;
    const Id task = sample.give(u"Việc"_s, onDay(7, 1), sample.world.specialist);
    sample.send();
    OutboxPage page(sample.context());
    const QAbstractItemModelTester tester(&page.model());
    QCOMPARE(page.model().rowCount(), 0);
    const Id command =
        submit(sample, CommentAssignment::Name, valuesOf(CommentAssignment{task, u"ý kiến"_s}));
    QCOMPARE(page.model().rowCount(), 1);
    QCOMPARE(page.model().item(0).dueText, u"Chờ gửi"_s);
    QCOMPARE(page.model().item(0).title, u"Việc"_s);
    QCOMPARE(page.chips().button(u"waiting"_s)->text(), u"Chờ gửi 1"_s);
    QVERIFY(page.takeBackAction().isVisible());
    QVERIFY(!page.dismissAction().isVisible());
    page.takeBackAction().trigger();
    QCOMPARE(sample.desk().takenBack, QList<Id>{command});
    QCOMPARE(page.model().rowCount(), 0);
    QTRY_COMPARE(sample.navigator().told, QStringList{u"Đã thu lại"_s});
}

void OutboxPageTest::keepsARefusalUntilDismissed()
{
    SampleReplica sample;
    const Id task = sample.give(u"Việc"_s, onDay(7, 1), sample.world.specialist);
    sample.send();
    OutboxPage page(sample.context());
    const Id command =
        submit(sample, CommentAssignment::Name, valuesOf(CommentAssignment{task, u"ý kiến"_s}));
    QVERIFY(sample.replica().applyAnswers({refusal(command, ErrorCode::NotAllowed)}));
    QCOMPARE(page.model().item(0).dueText, u"Lỗi"_s);
    page.openPart(QString::fromLatin1(OutboxPage::Attention));
    QCOMPARE(page.model().rowCount(), 1);
    QVERIFY(page.retryAction().isVisible());
    QVERIFY(!page.takeBackAction().isVisible());
    page.dismissAction().trigger();
    QTRY_COMPARE(page.model().rowCount(), 0);
}

void OutboxPageTest::showsAConflictFieldByField()
{
    SampleReplica sample;
    const Id task = sample.give(u"Tên cũ"_s, onDay(7, 1), sample.world.specialist);
    sample.send();
    EditAssignment edit;
    edit.assignmentId = task;
    edit.title = u"Tên tôi đặt"_s;
    edit.titleWas = u"Tên cũ"_s;
    edit.dueAt = edit.dueAtWas = onDay(7, 1);
    const Id command = submit(sample, EditAssignment::Name, valuesOf(edit));
    QVERIFY(!command.isNull());
    sample.perform(sample.world.director,
                   EditAssignment{task, u"Tên người khác"_s, u"Tên cũ"_s, {}, {}, onDay(7, 1), onDay(7, 1)});
    QVERIFY(sample.replica().applyAnswers({refusal(command, ErrorCode::Conflict)}));
    sample.send();
    OutboxPage page(sample.context());
    QCOMPARE(page.model().item(0).dueText, u"Xung đột"_s);
    const QList<FieldConflict> fields = FieldConflict::of(sample.context(), page.model().outboxItem(0));
    QCOMPARE(fields.size(), 1);
    QCOMPARE(fields.first().label, u"Tiêu đề"_s);
    QCOMPARE(fields.first().before, u"Tên cũ"_s);
    QCOMPARE(fields.first().mine, u"Tên tôi đặt"_s);
    QCOMPARE(fields.first().now, u"Tên người khác"_s);
    QVERIFY(fields.first().differs);
}

void OutboxPageTest::exportsWhatTheChipShows()
{
    SampleReplica sample;
    const Id task = sample.give(u"Việc"_s, onDay(7, 1), sample.world.specialist);
    sample.send();
    OutboxPage page(sample.context());
    const Id refused =
        submit(sample, CommentAssignment::Name, valuesOf(CommentAssignment{task, u"ý kiến"_s}));
    submit(sample, CommentAssignment::Name, valuesOf(CommentAssignment{task, u"ý khác"_s}));
    QVERIFY(sample.replica().applyAnswers({refusal(refused, ErrorCode::NotAllowed)}));
    page.openPart(QString::fromLatin1(OutboxPage::Attention));
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"a.csv"_s);
    auto *exporting = page.findChild<ListExport *>();
    exporting->writeTo(path, ExportFormat::Csv, exporting->described());
    QTRY_COMPARE(sample.navigator().told, QStringList{u"Đã xuất 1 dòng vào a.csv"_s});
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QStringList lines = QString::fromUtf8(file.readAll()).split(u"\r\n"_s);
    QCOMPARE(lines.size(), 3);
    QVERIFY2(lines.at(1).startsWith(u"Việc,"_s) && lines.at(1).contains(u",Lỗi,Bạn không có quyền"_s),
             qPrintable(lines.at(1)));
}

void OutboxPageTest::anEmptyChipSaysOnlyWhatItKnows()
{
    SampleReplica sample;
    const Id task = sample.give(u"Việc"_s, onDay(7, 1), sample.world.specialist);
    sample.send();
    OutboxPage page(sample.context());
    const auto said = [&page](const QString &chip) {
        page.openPart(chip);
        // Those shown before may still wait to be deleted.
        const auto states = page.list().parentWidget()->findChildren<EmptyState *>();
        return states.isEmpty() ? QString() : states.last()->findChild<QLabel *>()->text();
    };
    QCOMPARE(said(u"all"_s), u"Không có thay đổi nào đang giữ trên máy này."_s);
    QCOMPARE(said(u"waiting"_s), u"Không có thay đổi nào chờ gửi."_s);
    QCOMPARE(said(u"attention"_s), u"Không có thay đổi nào cần bạn xem."_s);
    QCOMPARE(said(u"arrived"_s), u"Không có thay đổi nào vừa được máy chủ nhận."_s);
    // While something waits nothing claims that all was sent.
    submit(sample, CommentAssignment::Name, valuesOf(CommentAssignment{task, u"ý kiến"_s}));
    QCOMPARE(said(u"attention"_s), u"Không có thay đổi nào cần bạn xem."_s);
    QCOMPARE(page.chips().button(u"waiting"_s)->text(), u"Chờ gửi 1"_s);
}

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const Theme theme(application);
    OutboxPageTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "OutboxPageTest.moc"

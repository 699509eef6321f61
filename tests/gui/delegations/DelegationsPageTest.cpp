// SPDX-License-Identifier: GPL-3.0-or-later
// The screen Ủy quyền: given, received, over; delegating by keyboard; why it is refused; ending early.
#include "client/features/delegations/DelegationsPage.h"
#include "client/features/delegations/DelegateDialog.h"
#include "client/ui/ErrorLine.h"
#include "client/ui/FilterChips.h"
#include "client/ui/GroupedPicker.h"
#include "client/ui/SearchField.h"
#include "client/ui/Theme.h"
#include "client/ui/WorkListView.h"
#include "common/domain/organisation/DelegationRules.h"
#include "common/domain/organisation/RoleGrant.h"
#include "tests/gui/assignments/SampleReplica.h"
#include "tests/support/Patience.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDateEdit>
#include <QLineEdit>
#include <QMessageBox>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTreeView>

using namespace edesk;
using namespace Qt::StringLiterals;

namespace {

/// Brings a delegation of the world to the desk.
Id bring(SampleReplica &sample, const Id &from, const Id &to, QDate first = QDate(2026, 6, 1),
         QDate last = QDate(2026, 6, 30))
{
    World &w = sample.world;
    const Id id = w.delegate(from, to, w.department, Role::Leader, first, last);
    sample.add(toRecord(w.view.row<Delegation>(id)));
    return id;
}

QStringList states(const DelegationListModel &model)
{
    QStringList all;
    for (int row = 0; row < model.rowCount(); ++row)
        all << model.item(row).stateText;
    return all;
}

} // namespace

class DelegationsPageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsEachInItsPart();
    void delegatesByKeyboard();
    void saysWhyItIsRefused();
    void theEndFollowsTheBeginning();
    void endsEarlyAfterAsking();
    void administratorsEndThatOfOthers();
    void whoHasNoRoleDelegatesNothing();
    void beginsAndStopsActing();
    void followsSyncAndKeepsItsPlace();
    void opensWhatANoticeIsAbout();
};

void DelegationsPageTest::showsEachInItsPart()
{
    SampleReplica sample;
    const World &w = sample.world;
    bring(sample, w.director, w.deputy);
    bring(sample, w.director, w.deputy, QDate(2026, 7, 1), QDate(2026, 7, 9));
    bring(sample, w.director, w.deputy, QDate(2026, 5, 1), QDate(2026, 5, 9));
    bring(sample, w.governor, w.director);
    const Id ended = bring(sample, w.director, w.colleague, QDate(2026, 6, 10), QDate(2026, 6, 20));
    Delegation row = sample.world.view.row<Delegation>(ended);
    row.revoked = true;
    ++row.revision;
    sample.add(toRecord(row));
    sample.send();
    DelegationsPage page(sample.context());
    const QAbstractItemModelTester tester(&page.model());
    QTRY_COMPARE(page.model().rowCount(), 2);
    QCOMPARE(states(page.model()), (QStringList{u"Đang hiệu lực"_s, u"Chưa đến ngày"_s}));
    QCOMPARE(page.model().item(0).title, u"Lê Văn Giám → Hồ Văn Phó"_s);
    QCOMPARE(page.model().item(0).subtitle, u"Lãnh đạo · Đơn vị SKH · 01/06/2026 – 30/06/2026"_s);
    QCOMPARE(page.model().count(QString::fromLatin1(DelegationQuestion::Received)), 1);
    page.openPart(QString::fromLatin1(DelegationQuestion::Received));
    QTRY_COMPARE(page.model().rowCount(), 1);
    page.openPart(QString::fromLatin1(DelegationQuestion::Over));
    QTRY_COMPARE(states(page.model()), (QStringList{u"Chấm dứt sớm"_s, u"Hết hạn"_s}));
    QVERIFY(!page.endAction().isEnabled());
    page.openPart(QString::fromLatin1(DelegationQuestion::Agency));
    QTRY_COMPARE(page.model().rowCount(), 0);
}

void DelegationsPageTest::delegatesByKeyboard()
{
    SampleReplica sample;
    DelegationsPage page(sample.context());
    page.show();
    QVERIFY(QTest::qWaitForWindowActive(&page));
    QTRY_VERIFY(page.newAction().isEnabled());
    page.setFocus();
    page.newAction().trigger();
    const QPointer<DelegateDialog> dialog = page.findChild<DelegateDialog *>();
    QVERIFY(dialog);
    QVERIFY(QTest::qWaitForWindowActive(dialog));
    QTRY_VERIFY(dialog->picker().view().model()->rowCount() > 0);
    QVERIFY(dialog->picker().search().hasFocus());
    QVERIFY(!dialog->acceptButton().isEnabled());
    QTest::keyClicks(&dialog->picker().search(), u"ho van pho"_s);
    QTest::keyClick(&dialog->picker().search(), Qt::Key_Return);
    QTRY_COMPARE(dialog->picker().lead(), sample.world.deputy);
    QCOMPARE(dialog->role().currentText(), u"Lãnh đạo · Đơn vị SKH"_s);
    QTest::keyClicks(&dialog->reason(), u"Di cong tac"_s);
    QVERIFY(dialog->acceptButton().isEnabled());
    QTest::keyClick(dialog.data(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(!dialog || !dialog->isVisible());
    QTRY_COMPARE(page.model().rowCount(), 1);
    const auto sent = fromValues<Delegate>(sample.desk().submissions.constFirst().arguments);
    QCOMPARE(sent.toPersonId, sample.world.deputy);
    QCOMPARE(sent.organisationId, sample.world.department);
    QVERIFY(sent.role == Role::Leader);
    QCOMPARE(sent.validFrom, QDate(2026, 6, 15));
    QCOMPARE(sent.validTo, QDate(2026, 6, 21));
    QCOMPARE(sample.navigator().told.constLast(), u"Đã ủy quyền cho Hồ Văn Phó"_s);
}

void DelegationsPageTest::saysWhyItIsRefused()
{
    SampleReplica sample;
    bring(sample, sample.world.director, sample.world.colleague);
    sample.send();
    DelegationsPage page(sample.context());
    page.show();
    QTRY_VERIFY(page.newAction().isEnabled());
    DelegateDialog *dialog = page.openDialog();
    QVERIFY(dialog);
    QTRY_VERIFY(dialog->picker().view().model()->rowCount() > 0);
    dialog->picker().setTicked({sample.world.deputy});
    dialog->reason().setText(u"Họp"_s);
    dialog->acceptButton().click();
    QTRY_VERIFY(dialog->errorLine().isVisible());
    QVERIFY(dialog->errorLine().text().contains(u"Bùi Thị Bạn"_s));
    QVERIFY(dialog->errorLine().text().contains(u"30/06/2026"_s));
    QVERIFY(dialog->isVisible() && dialog->acceptButton().isEnabled());
    dialog->from().setDate(QDate(2026, 7, 1));
    dialog->to().setDate(QDate(2026, 7, 2));
    const QPointer<DelegateDialog> open = dialog;
    dialog->acceptButton().click();
    QTRY_VERIFY(!open || !open->isVisible());
    QTRY_COMPARE(page.model().rowCount(), 2);
}

void DelegationsPageTest::theEndFollowsTheBeginning()
{
    SampleReplica sample;
    DelegationsPage page(sample.context());
    QTRY_VERIFY(page.newAction().isEnabled());
    DelegateDialog *dialog = page.openDialog();
    QVERIFY(dialog);
    dialog->from().setDate(QDate(2026, 8, 1));
    QCOMPARE(dialog->to().date(), QDate(2026, 8, 1));
    dialog->to().setDate(QDate(2026, 7, 1));
    QCOMPARE(dialog->to().date(), QDate(2026, 8, 1));
    dialog->from().setDate(QDate(2026, 1, 1));
    QCOMPARE(dialog->from().date(), QDate(2026, 6, 15));
}

void DelegationsPageTest::endsEarlyAfterAsking()
{
    SampleReplica sample;
    bring(sample, sample.world.director, sample.world.deputy);
    sample.send();
    DelegationsPage page(sample.context());
    page.show();
    QTRY_COMPARE(page.model().rowCount(), 1);
    QVERIFY(QTest::qWaitForWindowActive(&page));
    page.list().setFocus();
    QTest::keyClick(&page.list(), Qt::Key_Delete);
    auto *question = page.findChild<QMessageBox *>();
    QVERIFY(question);
    QVERIFY(sample.desk().submissions.isEmpty());
    for (QAbstractButton *button : question->buttons()) {
        if (question->buttonRole(button) == QMessageBox::AcceptRole)
            button->click();
    }
    QTRY_COMPARE(page.model().rowCount(), 0);
    QCOMPARE(sample.desk().submissions.constFirst().command, QString::fromLatin1(EndDelegation::Name));
    QCOMPARE(page.model().count(QString::fromLatin1(DelegationQuestion::Over)), 1);
}

void DelegationsPageTest::administratorsEndThatOfOthers()
{
    SampleReplica sample(&World::admin);
    bring(sample, sample.world.director, sample.world.deputy);
    sample.send();
    DelegationsPage page(sample.context());
    page.show();
    page.openPart(QString::fromLatin1(DelegationQuestion::Agency));
    QTRY_COMPARE(page.model().rowCount(), 1);
    QVERIFY(page.endAction().isEnabled());
    QVERIFY(!page.actAction().isEnabled());
}

void DelegationsPageTest::whoHasNoRoleDelegatesNothing()
{
    SampleReplica sample(&World::colleague);
    bring(sample, sample.world.director, sample.world.colleague);
    sample.send();
    DelegationsPage page(sample.context());
    page.openPart(QString::fromLatin1(DelegationQuestion::Received));
    QTRY_COMPARE(page.model().rowCount(), 1);
    // What was delegated to them is not passed on.
    QVERIFY(!page.newAction().isEnabled());
    QVERIFY(!page.openDialog());
}

void DelegationsPageTest::beginsAndStopsActing()
{
    SampleReplica sample(&World::deputy);
    bring(sample, sample.world.director, sample.world.deputy);
    sample.send();
    DelegationsPage page(sample.context());
    page.show();
    page.openPart(QString::fromLatin1(DelegationQuestion::Received));
    QTRY_COMPARE(page.model().rowCount(), 1);
    QVERIFY(page.actAction().isEnabled());
    page.actAction().trigger();
    QCOMPARE(sample.context().acting.onBehalfOf(), sample.world.director);
    QCOMPARE(page.actAction().text(), u"Thôi làm thay"_s);
    page.actAction().trigger();
    QVERIFY(sample.context().acting.onBehalfOf().isNull());
}

void DelegationsPageTest::followsSyncAndKeepsItsPlace()
{
    SampleReplica sample;
    World &w = sample.world;
    bring(sample, w.director, w.deputy);
    sample.send();
    DelegationsPage page(sample.context());
    page.show();
    QTRY_COMPARE(page.model().rowCount(), 1);
    const Id current = page.model().item(0).id;
    const QSignalSpy resets(&page.model(), &QAbstractItemModel::modelReset);
    bring(sample, w.director, w.colleague, QDate(2026, 6, 2), QDate(2026, 6, 18));
    sample.send();
    QTRY_COMPARE(page.model().rowCount(), 2);
    QCOMPARE(page.model().item(page.list().currentIndex().row()).id, current);
    QVERIFY(resets.isEmpty());
}

void DelegationsPageTest::opensWhatANoticeIsAbout()
{
    SampleReplica sample(&World::deputy);
    const Id id = bring(sample, sample.world.director, sample.world.deputy);
    sample.send();
    DelegationsPage page(sample.context());
    page.show();
    page.openRow(id);
    QTRY_COMPARE(page.model().rowOf(id), 0);
    QTRY_COMPARE(page.list().currentIndex().row(), 0);
    page.openRow(idOf(4711));
    QTRY_COMPARE(sample.navigator().errors.size(), 1);
}

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const Theme theme(application);
    DelegationsPageTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "DelegationsPageTest.moc"

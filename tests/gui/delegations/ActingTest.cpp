// SPDX-License-Identifier: GPL-3.0-or-later
// Làm thay in the whole window: chosen in the profile menu, told above every page until it ends, carried by
// every command about work, and over by itself with the delegation.
#include "client/app/ActingBar.h"
#include "client/app/ProfileMenu.h"
#include "client/features/assignments/AssignmentDetail.h"
#include "client/features/assignments/AssignmentSteps.h"
#include "client/features/assignments/AssignmentsPage.h"
#include "client/features/assignments/GiveDialog.h"
#include "client/features/delegations/DelegateDialog.h"
#include "client/features/delegations/DelegationsPage.h"
#include "client/ui/ActionButton.h"
#include "client/ui/ErrorLine.h"
#include "client/ui/FilterChips.h"
#include "client/ui/GroupedPicker.h"
#include "client/ui/Label.h"
#include "client/ui/NavigationRail.h"
#include "client/ui/NavigationRole.h"
#include "client/ui/Theme.h"
#include "client/ui/Toast.h"
#include "common/domain/assignment/AssignmentCommands.h"
#include "common/domain/assignment/AssignmentEvent.h"
#include "tests/gui/app/SampleWindow.h"
#include "tests/gui/assignments/Settled.h"
#include "tests/support/Patience.h"

#include <QAction>
#include <QApplication>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTreeView>

#include <algorithm>

using namespace edesk;
using namespace Qt::StringLiterals;

namespace {

/// The window of the deputy, to whom the director delegated until 30 June.
struct Deputy
{
    SampleWindow window{&World::deputy};
    Id delegation;

    Deputy()
    {
        World &w = window.sample.world;
        delegation = w.delegate(w.director, w.deputy, w.department, Role::Leader);
        window.sample.addScope(Scope::role(w.department, u"leader"));
        window.sample.add(toRecord(w.view.row<Delegation>(delegation)));
        window.sample.send();
    }
    Acting &acting() { return window.desk().context().acting; }
    ActingBar &bar() { return window.desk().actingBar(); }
    void choose(int place) { window.desk().menu().actingMenu().actions().at(place)->trigger(); }
    /// The director ends it, and sync brings that.
    void revoke()
    {
        auto row = window.sample.world.view.row<Delegation>(delegation);
        row.revoked = true;
        ++row.revision;
        window.sample.add(toRecord(row));
        window.sample.send();
    }
    AssignmentsPage &tasks()
    {
        window.shell().open(u"tasks"_s);
        return *qobject_cast<AssignmentsPage *>(window.shell().page(u"tasks"_s));
    }
};

} // namespace

class ActingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isOfferedToWhoMay();
    void isToldUntilItEnds();
    void showsAndDoesWhatThePrincipalMay();
    void theTrackNamesBoth();
    void endsWhenSyncBringsTheEnd();
    void endsByItselfAfterTheLastDay();
    void whatWasBegunForAnotherIsNotDoneInOnesOwnName();
    void delegatingTakesTwoClicks();
};

void ActingTest::isOfferedToWhoMay()
{
    SampleWindow director;
    QVERIFY(!director.desk().menu().actingMenu().menuAction()->isVisible());
    Deputy deputy;
    QVERIFY(deputy.window.desk().menu().actingMenu().menuAction()->isVisible());
    const QList<QAction *> choices = deputy.window.desk().menu().actingMenu().actions();
    QCOMPARE(choices.size(), 2);
    QVERIFY(choices.constFirst()->isChecked());
    QCOMPARE(choices.constLast()->text(), u"Lê Văn Giám (đến hết 30/06/2026)"_s);
}

void ActingTest::isToldUntilItEnds()
{
    Deputy deputy;
    QVERIFY(deputy.window.show());
    QVERIFY(!deputy.bar().isVisible());
    deputy.choose(1);
    QVERIFY(deputy.bar().isVisible());
    QCOMPARE(deputy.bar().words().text(), u"Đang làm thay Lê Văn Giám · đến hết 30/06/2026"_s);
    for (const QString &page : {u"tasks"_s, u"settings"_s, u"notices"_s}) {
        deputy.window.shell().open(page);
        QVERIFY(deputy.bar().isVisible());
    }
    QTest::mouseClick(&deputy.bar().endButton(), Qt::LeftButton);
    QVERIFY(!deputy.bar().isVisible());
    QVERIFY(deputy.acting().onBehalfOf().isNull());
    QVERIFY(deputy.window.desk().menu().actingMenu().actions().constFirst()->isChecked());
}

void ActingTest::showsAndDoesWhatThePrincipalMay()
{
    Deputy deputy;
    QVERIFY(deputy.window.show());
    AssignmentsPage &tasks = deputy.tasks();
    QVERIFY(settled(tasks.model()));
    tasks.openRow(deputy.window.toApprove);
    QTRY_COMPARE(tasks.detail().assignment(), deputy.window.toApprove);
    const QAction *approve = tasks.detail().steps().action(AssignmentAction::Approve);
    const QString toApprove = QString::fromLatin1(AssignmentFilter::ToApprove);
    QVERIFY(!approve->isVisible());
    QCOMPARE(tasks.model().counts().chips.value(toApprove), 0);
    deputy.choose(1);
    QTRY_VERIFY(approve->isVisible());
    QTRY_COMPARE(tasks.model().counts().chips.value(toApprove), 1);
    deputy.choose(0);
    QTRY_VERIFY(!approve->isVisible());
    QTRY_COMPARE(tasks.model().counts().chips.value(toApprove), 0);
}

void ActingTest::theTrackNamesBoth()
{
    Deputy deputy;
    QVERIFY(deputy.window.show());
    AssignmentsPage &tasks = deputy.tasks();
    QVERIFY(settled(tasks.model()));
    deputy.choose(1);
    tasks.openRow(deputy.window.late);
    QTRY_COMPARE(tasks.detail().assignment(), deputy.window.late);
    tasks.detail().steps().comment(u"Gấp"_s, {}, {});
    const auto &sent = deputy.window.sample.desk().submissions.constLast();
    QCOMPARE(sent.command, QString::fromLatin1(CommentAssignment::Name));
    QCOMPARE(sent.onBehalfOf, deputy.window.sample.world.director);
    const auto events = deputy.window.desk().context().reader.load<AssignmentEvent>(
        {.where = u"assignment_id = ? AND note = 'Gấp'"_s, .values = {deputy.window.late}});
    QCOMPARE(events->size(), std::size_t(1));
    QCOMPARE(events->front().actorName, u"Hồ Văn Phó"_s);
    QCOMPARE(events->front().onBehalfOfName, u"Lê Văn Giám"_s);
}

void ActingTest::endsWhenSyncBringsTheEnd()
{
    Deputy deputy;
    QVERIFY(deputy.window.show());
    deputy.choose(1);
    const QSignalSpy ended(&deputy.acting(), &Acting::ended);
    deputy.revoke();
    QCOMPARE(ended.size(), 1);
    QVERIFY(!deputy.bar().isVisible());
    QVERIFY(deputy.acting().onBehalfOf().isNull());
    QVERIFY(!deputy.window.desk().menu().actingMenu().menuAction()->isVisible());
    QVERIFY(!deputy.acting().actFor(deputy.window.sample.world.director));
}

void ActingTest::endsByItselfAfterTheLastDay()
{
    Deputy deputy;
    deputy.choose(1);
    deputy.window.sample.clock.set(fromVietnamTime(QDate(2026, 6, 30), QTime(23, 59)));
    deputy.acting().refresh();
    QVERIFY(!deputy.acting().onBehalfOf().isNull());
    deputy.window.sample.clock.set(fromVietnamTime(QDate(2026, 7, 1), QTime(0, 0)));
    deputy.acting().refresh();
    QVERIFY(deputy.acting().onBehalfOf().isNull());
    QVERIFY(deputy.acting().possible().isEmpty());
}

void ActingTest::whatWasBegunForAnotherIsNotDoneInOnesOwnName()
{
    Deputy deputy;
    QVERIFY(deputy.window.show());
    deputy.choose(1);
    GiveDialog *dialog = deputy.window.desk().openGiveDialog();
    QTRY_VERIFY(dialog->picker().view().model()->rowCount() > 0);
    dialog->titleField().setText(u"Việc"_s);
    dialog->picker().setTicked({deputy.window.sample.world.deputy});
    deputy.revoke();
    dialog->giveButton().click();
    QTRY_VERIFY(dialog->errorLine().isVisible());
    QVERIFY(dialog->errorLine().text().contains(u"delegation.over"_s));
    QVERIFY(dialog->errorLine().text().contains(u"Lê Văn Giám"_s));
}

/// Fault #2: a head of division reaches Ủy quyền within two clicks from the first screen.
void ActingTest::delegatingTakesTwoClicks()
{
    SampleWindow window(&World::planningHead);
    QVERIFY(window.show());
    const auto &rail = window.shell().rail().view();
    const QAbstractItemModel *pages = rail.model();
    const auto found =
        pages->match(pages->index(0, 0), int(NavigationRole::Id), u"delegations"_s, 1, Qt::MatchExactly);
    QCOMPARE(found.size(), 1);
    QTest::mouseClick(rail.viewport(), Qt::LeftButton, {}, rail.visualRect(found.first()).center());
    auto *page = qobject_cast<DelegationsPage *>(window.shell().page(u"delegations"_s));
    QVERIFY(page);
    QTRY_VERIFY(page->newAction().isEnabled());
    const QList<ActionButton *> buttons = page->findChildren<ActionButton *>();
    const auto button = std::find_if(buttons.begin(), buttons.end(), [page](const ActionButton *candidate) {
        return candidate->action() == &page->newAction() && candidate->isVisible();
    });
    QVERIFY(button != buttons.end());
    QTest::mouseClick(*button, Qt::LeftButton);
    QVERIFY(window.shell().findChild<DelegateDialog *>());
}

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const Theme theme(application);
    ActingTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "ActingTest.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
// A leader gives work from the first screen: how many clicks it takes, by keyboard alone, and taking it back.
#include "client/features/assignments/GiveDialog.h"
#include "client/ui/ActionButton.h"
#include "client/ui/GroupedPicker.h"
#include "client/ui/PickerRole.h"
#include "client/ui/SearchField.h"
#include "client/ui/SearchHitModel.h"
#include "client/ui/SearchPanel.h"
#include "client/ui/Toast.h"
#include "client/ui/TopBar.h"
#include "common/domain/assignment/AssignmentCommands.h"
#include "tests/gui/app/SampleWindow.h"
#include "tests/support/Patience.h"

#include <QApplication>
#include <QPointer>
#include <QPushButton>
#include <QTest>
#include <QTreeView>

using namespace edesk;
using namespace Qt::StringLiterals;

namespace {

QModelIndex personOf(const QAbstractItemModel &people, const QString &name)
{
    const auto found = people.match(people.index(0, 0), int(PickerRole::Name), name, 1,
                                    Qt::MatchExactly | Qt::MatchRecursive);
    return found.isEmpty() ? QModelIndex() : found.first();
}

/// The keyboard of somebody who looks at the screen only: what is typed goes to what has the focus.
void type(const QString &text)
{
    QTest::keyClicks(QApplication::focusWidget(), text);
}

void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
{
    QTest::keyClick(QApplication::focusWidget(), key, modifiers);
}

} // namespace

class AssigningTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void assignsInThreeClicks();
    void assignsByKeyboardAlone();
    void assignsFromTheSearch();
    void whoWasGivenWorkLatelyComesFirst();
    void givingWaitsAndCanBeTakenBack();
};

void AssigningTest::assignsInThreeClicks()
{
    SampleWindow window;
    QVERIFY(window.show());
    int clicks = 0;
    const auto click = [&clicks](QWidget *target, const QPoint &at = {}) {
        ++clicks;
        QTest::mouseClick(target, Qt::LeftButton, {}, at.isNull() ? target->rect().center() : at);
    };
    const auto buttons = window.shell().topBar().findChildren<ActionButton *>();
    const auto give = std::find_if(buttons.begin(), buttons.end(), [](const QPushButton *button) {
        return button->isVisible() && button->text().remove(u'&').contains(u"Giao việc"_s);
    });
    QVERIFY(give != buttons.end());
    click(*give);
    const QPointer<GiveDialog> dialog = window.shell().findChild<GiveDialog *>();
    QVERIFY(dialog);
    QTRY_VERIFY(dialog->titleField().hasFocus());
    type(u"Kiem tra duong"_s);
    QTreeView &people = dialog->picker().view();
    QTRY_VERIFY(personOf(*people.model(), u"Nguyễn Văn Viên"_s).isValid());
    const QModelIndex person = personOf(*people.model(), u"Nguyễn Văn Viên"_s);
    people.scrollTo(person);
    click(people.viewport(), people.visualRect(person).center());
    QTRY_VERIFY(dialog->giveButton().isEnabled());
    click(&dialog->giveButton());
    QTRY_VERIFY(!dialog);
    QCOMPARE(clicks, 3);
    const auto given = fromValues<GiveAssignment>(window.sample.desk().submissions.last().arguments);
    QCOMPARE(given.title, u"Kiem tra duong"_s);
    QCOMPARE(given.lead, window.sample.world.specialist);
}

void AssigningTest::assignsByKeyboardAlone()
{
    SampleWindow window;
    QVERIFY(window.show());
    QTest::keyClick(&window.shell(), Qt::Key_G, Qt::ControlModifier | Qt::ShiftModifier);
    const QPointer<GiveDialog> dialog = window.shell().findChild<GiveDialog *>();
    QVERIFY(dialog);
    QTRY_VERIFY(dialog->titleField().hasFocus());
    type(u"Kiem tra duong"_s);
    press(Qt::Key_Tab);
    type(u"toan"_s);
    press(Qt::Key_Return);
    QTRY_COMPARE(dialog->picker().lead(), window.sample.world.accountant);
    press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(!dialog);
    const auto given = fromValues<GiveAssignment>(window.sample.desk().submissions.last().arguments);
    QCOMPARE(given.title, u"Kiem tra duong"_s);
    QCOMPARE(given.lead, window.sample.world.accountant);
}

void AssigningTest::assignsFromTheSearch()
{
    SampleWindow window;
    QVERIFY(window.show());
    QTest::keyClick(&window.shell(), Qt::Key_F6);
    QTest::keyClick(&window.shell(), Qt::Key_K, Qt::ControlModifier);
    QVERIFY(window.shell().topBar().search().hasFocus());
    type(u"toan"_s);
    press(Qt::Key_Return);
    QTRY_VERIFY(window.shell().findChild<GiveDialog *>());
    const QPointer<GiveDialog> dialog = window.shell().findChild<GiveDialog *>();
    QTRY_COMPARE(dialog->picker().lead(), window.sample.world.accountant);
    QTRY_VERIFY(dialog->titleField().hasFocus());
    // Opened again from what was opened lately.
    dialog->reject();
    QTRY_VERIFY(!dialog);
    window.shell().activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window.shell()));
    // The focus is where it was before the search.
    QVERIFY(!window.shell().topBar().search().hasFocus());
    QTest::keyClick(&window.shell(), Qt::Key_K, Qt::ControlModifier);
    auto *panel = window.shell().findChild<SearchPanel *>();
    const auto texts = [panel] {
        QStringList all;
        for (int row = 0; row < panel->model().rowCount(); ++row)
            all << panel->model().index(row).data().toString();
        return all;
    };
    QTRY_VERIFY(texts().contains(u"Lý Văn Toán"_s));
    QVERIFY(texts().contains(u"Mở gần đây"_s));
}

void AssigningTest::whoWasGivenWorkLatelyComesFirst()
{
    SampleWindow window;
    QVERIFY(window.show());
    window.sample.clock.advanceMs(3'600'000);
    window.sample.world.now = window.sample.clock.now();
    window.sample.give(u"Mới nhất"_s, onDay(7, 1), window.sample.world.financeHead);
    window.sample.send();
    GiveDialog *dialog = window.desk().openGiveDialog();
    const QAbstractItemModel &people = *dialog->picker().view().model();
    QTRY_VERIFY(people.rowCount() > 1);
    QSet<QString> recent;
    const QModelIndex first = people.index(0, 0);
    for (int row = 0; row < people.rowCount(first); ++row) {
        const QModelIndex person = people.index(row, 0, first);
        if (person.data(int(PickerRole::Recent)).toBool())
            recent.insert(person.data().toString());
        else
            QVERIFY2(row > 0, "the first person was not chosen lately");
    }
    QVERIFY(!recent.isEmpty());
    const QModelIndex late = personOf(people, u"Nguyễn Văn Viên"_s);
    QVERIFY(late.data(Qt::AccessibleTextRole).toString().contains(u"1 quá hạn"_s));
}

void AssigningTest::givingWaitsAndCanBeTakenBack()
{
    SampleWindow window;
    QVERIFY(window.show());
    const auto before = window.sample.desk().outbox().size();
    const QPointer<GiveDialog> dialog = window.desk().openGiveDialog(window.sample.world.specialist);
    dialog->titleField().setText(u"Kiểm tra"_s);
    QTRY_VERIFY(dialog->giveButton().isEnabled());
    dialog->giveButton().click();
    QTRY_VERIFY(!dialog);
    const QList<OutboxItem> items = window.sample.desk().outbox();
    QCOMPARE(items.size(), before + 1);
    QCOMPARE(items.last().heldUntil.ms - window.sample.clock.now().ms, 10'000);
    Toast &toast = window.shell().toast();
    QTRY_VERIFY(toast.isVisible());
    const auto buttons = toast.findChildren<QPushButton *>();
    const auto undo = std::find_if(buttons.begin(), buttons.end(),
                                   [](const QPushButton *button) { return button->text() == u"Hoàn tác"_s; });
    QVERIFY(undo != buttons.end());
    (*undo)->click();
    QTRY_COMPARE(window.sample.desk().outbox().size(), before);
}

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const Theme theme(application);
    AssigningTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "AssigningTest.moc"

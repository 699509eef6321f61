// SPDX-License-Identifier: GPL-3.0-or-later
// The desk by keyboard alone: Tab reaches what the mouse does, F6 goes through the panes, nothing holds the
// focus.
#include "client/app/DeskPages.h"
#include "client/features/access/SignInPage.h"
#include "client/features/assignments/AssignmentsPage.h"
#include "client/features/assignments/GiveDialog.h"
#include "client/features/documents/DocumentsPage.h"
#include "client/features/home/HomePage.h"
#include "client/ui/FilterChips.h"
#include "client/ui/GroupedPicker.h"
#include "client/ui/Panes.h"
#include "client/ui/SearchPanel.h"
#include "client/ui/Toast.h"
#include "client/ui/WorkListView.h"
#include "tests/gui/app/SampleWindow.h"
#include "tests/support/Patience.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSlider>
#include <QTest>
#include <QToolButton>

using namespace edesk;
using namespace Qt::StringLiterals;

namespace {

template <typename... Kinds>
bool isOneOf(const QWidget *widget)
{
    return ((qobject_cast<const Kinds *>(widget) != nullptr) || ...);
}

template <typename Kind>
const Kind *inside(const QWidget *widget)
{
    for (widget = widget->parentWidget(); widget; widget = widget->parentWidget()) {
        if (const auto *found = qobject_cast<const Kind *>(widget))
            return found;
    }
    return nullptr;
}

/// What the mouse can use and no other key reaches: chips and answers have the arrow keys, and the button
/// that empties a line is a key on its text.
bool needsTab(const QWidget *widget)
{
    if (!widget->isVisible() || !widget->isEnabled())
        return false;
    if (!isOneOf<QAbstractButton, QLineEdit, QComboBox, QAbstractSpinBox, QAbstractItemView, QPlainTextEdit,
                 QSlider>(widget))
        return false;
    if (inside<QLineEdit>(widget) || inside<QAbstractSpinBox>(widget) || inside<QComboBox>(widget) ||
        inside<SearchPanel>(widget) || inside<Toast>(widget))
        return false;
    if (inside<FilterChips>(widget))
        return widget->focusPolicy() != Qt::ClickFocus;
    return !(inside<GroupedPicker>(widget) && isOneOf<QAbstractItemView>(widget));
}

QString nameOf(const QWidget *widget)
{
    return widget ? QString::fromLatin1(widget->metaObject()->className()) + u' ' + widget->accessibleName()
                  : u"nothing"_s;
}

/// Every widget that Tab, or Shift+Tab, reaches from where the focus is until it is there again. A time has
/// two places to stop at.
QList<QWidget *> round(int key)
{
    constexpr int most = 200;
    constexpr int mostPlaces = 2;
    QList<QWidget *> reached;
    int places = 0;
    for (int i = 0; i < most; ++i) {
        QWidget *focus = QApplication::focusWidget();
        places = !reached.isEmpty() && reached.last() == focus ? places + 1 : 1;
        if (!focus || places > mostPlaces || (places == 1 && reached.contains(focus)))
            break;
        if (places == 1)
            reached.append(focus);
        QTest::keyClick(focus, static_cast<Qt::Key>(key));
    }
    return reached;
}

} // namespace

class KeyboardTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tabReachesEverything_data();
    void tabReachesEverything();
    void tabReachesEverythingInGiving();
    void tabReachesEverythingInSigningIn();
    void panesFollowEachOther_data();
    void panesFollowEachOther();
    void numbersOpenScreens();
    void escapeLeavesGiving();

private:
    static void addScreens();
    static QStringList missing(QWidget &root);
};

/// What should be reached by Tab and is not, or holds the focus.
QStringList KeyboardTest::missing(QWidget &root)
{
    QWidget *start = QApplication::focusWidget();
    const QList<QWidget *> forth = round(Qt::Key_Tab);
    QStringList faults;
    if (QApplication::focusWidget() != start)
        faults << u"Tab does not come round: stays in "_s + nameOf(QApplication::focusWidget());
    const QList<QWidget *> back = round(Qt::Key_Backtab);
    if (QSet<QWidget *>(forth.begin(), forth.end()) != QSet<QWidget *>(back.begin(), back.end()))
        faults << u"Shift+Tab goes another way"_s;
    const auto all = root.findChildren<QWidget *>();
    for (QWidget *widget : all) {
        QWidget *target = widget->focusProxy() ? widget->focusProxy() : widget;
        if (needsTab(widget) && !forth.contains(target))
            faults << nameOf(widget);
    }
    return faults;
}

void KeyboardTest::addScreens()
{
    QTest::addColumn<QString>("page");
    const QStringList pages = deskPages();
    for (const QString &page : pages)
        QTest::newRow(qPrintable(page)) << page;
}

void KeyboardTest::tabReachesEverything_data()
{
    addScreens();
}

void KeyboardTest::tabReachesEverything()
{
    QFETCH(const QString, page);
    SampleWindow window;
    QVERIFY(window.show());
    QVERIFY(window.shell().open(page));
    const auto lists = window.shell().findChildren<WorkListView *>();
    QTRY_VERIFY(std::all_of(lists.begin(), lists.end(), [](const WorkListView *list) {
        return !list->isVisible() || (list->model() && list->model()->rowCount() > 0);
    }));
    QTest::keyClick(&window.shell(), Qt::Key_F6);
    QVERIFY(QApplication::focusWidget());
    const QStringList faults = missing(window.shell());
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
}

void KeyboardTest::tabReachesEverythingInGiving()
{
    SampleWindow window;
    QVERIFY(window.show());
    GiveDialog *dialog = window.desk().openGiveDialog(window.sample.world.specialist);
    QVERIFY(QTest::qWaitForWindowActive(dialog));
    QTRY_COMPARE(dialog->picker().lead(), window.sample.world.specialist);
    dialog->titleField().setText(u"Kiểm tra"_s);
    const QStringList faults = missing(*dialog);
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
}

void KeyboardTest::tabReachesEverythingInSigningIn()
{
    SignInPage page(SignInPage::Occasion::First, Language::Vietnamese);
    page.show();
    page.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&page));
    page.setRequest({QUrl(u"https://may-chu"_s), {}, u"thử"_s, {}});
    page.password().setText(u"x"_s);
    page.password().setFocus();
    const QStringList faults = missing(page);
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
}

void KeyboardTest::panesFollowEachOther_data()
{
    addScreens();
}

void KeyboardTest::panesFollowEachOther()
{
    QFETCH(const QString, page);
    SampleWindow window;
    QVERIFY(window.show());
    QVERIFY(window.shell().open(page));
    const auto paneOf = [](const QWidget *focus) {
        while (focus && !focus->property("edeskPane").toBool())
            focus = focus->parentWidget();
        return focus;
    };
    const auto lists = window.shell().findChildren<WorkListView *>();
    QTRY_VERIFY(std::all_of(lists.begin(), lists.end(), [](const WorkListView *list) {
        return !list->isVisible() || (list->model() && list->model()->rowCount() > 0);
    }));
    const auto panes = visiblePanes(window.shell());
    QList<const QWidget *> visited;
    for (int i = 0; i < int(panes.size()) + 1; ++i) {
        QTest::keyClick(&window.shell(), Qt::Key_F6);
        const QWidget *pane = paneOf(QApplication::focusWidget());
        QVERIFY(pane);
        if (visited.contains(pane))
            break;
        visited.append(pane);
    }
    // Round once, each pane in which something can be done.
    QCOMPARE(paneOf(QApplication::focusWidget()), visited.first());
    QVERIFY2(visited.size() >= 3, qPrintable(QString::number(visited.size())));
    QTest::keyClick(&window.shell(), Qt::Key_F6, Qt::ShiftModifier);
    QCOMPARE(paneOf(QApplication::focusWidget()), visited.last());
}

void KeyboardTest::numbersOpenScreens()
{
    SampleWindow window;
    QVERIFY(window.show());
    // In the order of the rail.
    QTest::keyClick(&window.shell(), Qt::Key_2, Qt::ControlModifier);
    QCOMPARE(window.shell().openId(), QString::fromLatin1(DocumentsPage::Incoming));
    QTest::keyClick(&window.shell(), Qt::Key_4, Qt::ControlModifier);
    QCOMPARE(window.shell().openId(), QString::fromLatin1(AssignmentsPage::PageId));
    QTest::keyClick(&window.shell(), Qt::Key_1, Qt::ControlModifier);
    QCOMPARE(window.shell().openId(), QString::fromLatin1(HomePage::PageId));
}

void KeyboardTest::escapeLeavesGiving()
{
    SampleWindow window;
    QVERIFY(window.show());
    QTest::keyClick(&window.shell(), Qt::Key_G, Qt::ControlModifier | Qt::ShiftModifier);
    auto *dialog = window.shell().findChild<GiveDialog *>();
    QVERIFY(dialog);
    QVERIFY(QTest::qWaitForWindowActive(dialog));
    QTRY_VERIFY(dialog->titleField().hasFocus());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QTRY_VERIFY(!window.shell().findChild<GiveDialog *>());
}

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const Theme theme(application);
    KeyboardTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "KeyboardTest.moc"

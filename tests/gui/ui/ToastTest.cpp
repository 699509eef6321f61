// SPDX-License-Identifier: GPL-3.0-or-later
// The short message stays inside the smallest window, whole, and off what a person can press.
#include "client/ui/Toast.h"
#include "client/ui/ActionBar.h"
#include "client/ui/DetailPane.h"
#include "client/ui/Label.h"
#include "client/ui/Theme.h"
#include "tests/support/Patience.h"

#include <QAction>
#include <QApplication>
#include <QLineEdit>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QTest>

using namespace edesk;
using namespace Qt::StringLiterals;

namespace {

// What is left of 960×560 beside rail, top bar and status bar.
constexpr QSize SmallestRoom(904, 470);

QString longText()
{
    return u"Không lưu được thay đổi vì đĩa của máy này đã đầy. Xoá bớt tệp rồi thử lại. "_s.repeated(5);
}

} // namespace

class ToastTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void staysInTheRoom();
    void isNoWiderThanItsWords();
    void takesTextForText();
    void leavesTheActionsFree();
    void makesRoomForAnotherPage();
    void itsTimeBeginsWhenItShows();
};

void ToastTest::staysInTheRoom()
{
    QWidget room;
    room.resize(SmallestRoom);
    room.show();
    Toast toast(&room);
    toast.showMessage(longText(), u"Chép mã"_s);
    QVERIFY2(room.rect().contains(toast.geometry()), "outside of the window");
    const auto *words = toast.findChild<Label *>();
    QVERIFY2(words->height() >= words->heightForWidth(words->width()), "text cut off");
    room.resize(600, 400);
    QTRY_VERIFY(room.rect().contains(toast.geometry()));
}

void ToastTest::isNoWiderThanItsWords()
{
    QWidget room;
    room.resize(SmallestRoom);
    room.show();
    Toast toast(&room);
    toast.showMessage(longText());
    const int wide = toast.width();
    toast.showMessage(u"Đã duyệt"_s);
    QVERIFY(toast.width() < wide / 2);
    const auto *words = toast.findChild<Label *>();
    QVERIFY(words->height() < 2 * words->fontMetrics().height());
    QVERIFY(qAbs(toast.geometry().center().x() - room.rect().center().x()) <= 1);
}

void ToastTest::takesTextForText()
{
    QWidget room;
    Toast toast(&room);
    QCOMPARE(toast.findChild<Label *>()->textFormat(), Qt::PlainText);
}

void ToastTest::leavesTheActionsFree()
{
    QWidget room;
    room.resize(SmallestRoom);
    DetailPane pane(&room);
    pane.setGeometry(400, 0, SmallestRoom.width() - 400, SmallestRoom.height());
    QAction approve(u"Duyệt"_s);
    pane.actions().setActions({&approve});
    room.show();
    Toast toast(&room);
    toast.showMessage(longText());
    const QRect actions(pane.actions().mapTo(&room, QPoint()), pane.actions().size());
    QVERIFY(!actions.isEmpty());
    QVERIFY(!toast.geometry().intersects(actions));
    QVERIFY(room.rect().contains(toast.geometry()));
}

void ToastTest::makesRoomForAnotherPage()
{
    QStackedWidget pages;
    pages.resize(SmallestRoom);
    pages.addWidget(new QWidget);
    auto *pane = new DetailPane;
    QAction approve(u"Duyệt"_s);
    pane->actions().setActions({&approve});
    pages.addWidget(pane);
    pages.show();
    Toast toast(&pages);
    toast.showMessage(u"Đã giao"_s);
    pages.setCurrentIndex(1);
    QTRY_VERIFY(
        !toast.geometry().intersects({pane->actions().mapTo(&pages, QPoint()), pane->actions().size()}));
    QVERIFY(toast.isVisible());
}

void ToastTest::itsTimeBeginsWhenItShows()
{
    QWidget room;
    room.resize(SmallestRoom);
    QLineEdit elsewhere(&room);
    elsewhere.setFocus();
    Toast toast(&room);
    const QSignalSpy dismissed(&toast, &Toast::dismissed);
    toast.showMessage(u"Đã duyệt"_s, {}, 1);
    room.show();
    QVERIFY(toast.isVisible());
    QTRY_COMPARE(dismissed.size(), 1);
    QVERIFY(!toast.isVisible());
}

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const Theme theme(application);
    ToastTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "ToastTest.moc"

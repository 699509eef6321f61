// SPDX-License-Identifier: GPL-3.0-or-later
// The progress comes by itself, under the fingers of somebody who types: only who means to cancels.
#include "client/ui/ProgressDialog.h"
#include "client/ui/Theme.h"

#include <QApplication>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QWindow>

using namespace edesk;
using namespace Qt::StringLiterals;

class ProgressDialogTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void typingOnDoesNotCancel();
    void escapeCancels();
    void theButtonCancelsOnce();
};

void ProgressDialogTest::typingOnDoesNotCancel()
{
    ProgressDialog dialog(u"Đang xuất"_s);
    const QSignalSpy cancelled(&dialog, &ProgressDialog::cancelRequested);
    dialog.show();
    // Some window systems activate it although it asks them not to.
    dialog.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&dialog));
    for (const Qt::Key key : {Qt::Key_Space, Qt::Key_Return, Qt::Key_Enter})
        QTest::keyClick(dialog.windowHandle(), key);
    QCOMPARE(cancelled.size(), 0);
    QVERIFY(dialog.testAttribute(Qt::WA_ShowWithoutActivating));
}

void ProgressDialogTest::escapeCancels()
{
    ProgressDialog dialog(u"Đang xuất"_s);
    const QSignalSpy cancelled(&dialog, &ProgressDialog::cancelRequested);
    dialog.show();
    dialog.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&dialog));
    QTest::keyClick(dialog.windowHandle(), Qt::Key_Escape);
    QCOMPARE(cancelled.size(), 1);
    QVERIFY(dialog.isVisible());
}

void ProgressDialogTest::theButtonCancelsOnce()
{
    ProgressDialog dialog(u"Đang xuất"_s);
    const QSignalSpy cancelled(&dialog, &ProgressDialog::cancelRequested);
    dialog.show();
    dialog.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&dialog));
    // By the keyboard too.
    QTest::keyClick(dialog.windowHandle(), Qt::Key_Tab);
    QVERIFY(dialog.cancelButton().hasFocus());
    QTest::keyClick(dialog.windowHandle(), Qt::Key_Space);
    QCOMPARE(cancelled.size(), 1);
    QTest::mouseClick(&dialog.cancelButton(), Qt::LeftButton);
    QCOMPARE(cancelled.size(), 1);
}

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const Theme theme(application);
    ProgressDialogTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "ProgressDialogTest.moc"

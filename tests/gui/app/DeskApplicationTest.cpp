// SPDX-License-Identifier: GPL-3.0-or-later
// The program's own messages: damaged files, and another language from the next start on.
#include "client/app/DeskApplication.h"
#include "client/app/NoticeMessages.h"
#include "client/app/ProfileMenu.h"
#include "client/app/SetAsideNotice.h"
#include "client/features/assignments/GiveDialog.h"
#include "client/replica/Replica.h"
#include "client/ui/Toast.h"
#include "common/domain/Catalogues.h"
#include "tests/support/Patience.h"

#include <QAction>
#include <QApplication>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QScreen>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace edesk;
using namespace Qt::StringLiterals;

class DeskApplicationTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void tellsOfDamagedFiles();
    void tellsNothingOfSoundFiles();
    void asksForFilesByTheirNature();
    void changesTheLanguageAtTheNextStart();
    void theLockCoversEverything();
    void aNewDeskStaysBehindTheLock();
    void quittingFromTheLockAsks();
    void signingOutEndsTheDeskAtOnce();
    void theFirstWindowFitsItsScreen();
    void theWindowComesBackAfterASignOut();
    void nobodyWaitsForASignOut();
    void nothingOpensAfterASignOut();
    void aLateAnswerFindsNoLock();
    void messagesTellNothingWhileLocked();

private:
    DeskOptions options() const;
    DeskIdentity identity() const { return {u"thử"_s, {}, m_person, Id::create()}; }
    static SetAsideNotice *notice(DeskApplication &desk)
    {
        return desk.window()->shell().findChild<SetAsideNotice *>();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    SystemClock m_clock;
    Id m_person;
};

void DeskApplicationTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_person = Id::create();
    const auto replica =
        Replica::open({m_folder->path(), &edeskCatalogue(), &m_clock, m_person, Id::create()});
    QVERIFY(replica);
}

DeskOptions DeskApplicationTest::options() const
{
    DeskOptions options;
    options.profile = m_folder->path();
    options.keychain = false;
    return options;
}

void DeskApplicationTest::tellsOfDamagedFiles()
{
    DeskApplication desk(*qApp, options());
    const QString file = m_folder->filePath(u"outbox.db.damaged-20260615-090000"_s);
    Q_EMIT desk.core().filesSetAside({file}, 0);
    Q_EMIT desk.core().opened(identity());
    SetAsideNotice *told = notice(desk);
    QVERIFY(told && told->isVisible());
    QVERIFY2(told->text().contains(file), qPrintable(told->text()));
    QCOMPARE(told->textFormat(), Qt::PlainText);
    QVERIFY(told->informativeText().contains(u"thay đổi chưa gửi"_s));
    QVERIFY(!told->informativeText().contains(u"tải lại"_s));
    told->button(QMessageBox::Ok)->click();
    QTRY_VERIFY(!notice(desk));
    // Told once; what is damaged later is told again, also when the screens stay.
    Q_EMIT desk.core().opened(identity());
    QVERIFY(!notice(desk));
}

void DeskApplicationTest::tellsNothingOfSoundFiles()
{
    DeskApplication desk(*qApp, options());
    Q_EMIT desk.core().opened(identity());
    QVERIFY(desk.window());
    QVERIFY(!notice(desk));
}

void DeskApplicationTest::asksForFilesByTheirNature()
{
    const SetAsideNotice both({u"/p/replica.db.damaged-1"_s, u"/p/outbox.db.damaged-1"_s});
    QVERIFY(both.text().contains(u"replica.db.damaged-1"_s) &&
            both.text().contains(u"outbox.db.damaged-1"_s));
    QVERIFY(both.informativeText().contains(u"tải lại"_s));
    QVERIFY(both.informativeText().contains(u"thay đổi chưa gửi"_s));
    QVERIFY(!both.informativeText().contains(u"Ít nhất"_s));
    QVERIFY(
        SetAsideNotice({u"/p/outbox.db.damaged-1"_s}, 3).informativeText().contains(u"Ít nhất 3 thay đổi"_s));
}

void DeskApplicationTest::changesTheLanguageAtTheNextStart()
{
    {
        DeskApplication desk(*qApp, options());
        Q_EMIT desk.core().opened(identity());
        QAction *english = nullptr;
        const auto choices = desk.window()->menu().findChildren<QAction *>();
        for (QAction *choice : choices)
            english = choice->text() == u"English"_s ? choice : english;
        QVERIFY(english && english->isEnabled() && !english->isChecked());
        english->trigger();
        QVERIFY(desk.window()->shell().toast().text().contains(u"lần mở chương trình sau"_s));
        QCOMPARE(desk.window()->shell().windowTitle(), u"Bàn làm việc"_s);
    }
    {
        DeskApplication desk(*qApp, options());
        Q_EMIT desk.core().opened(identity());
        QCOMPARE(desk.window()->shell().windowTitle(), u"Desk"_s);
    }
    // What was written in Vietnamese shows again when nobody translates.
    QCOMPARE(QCoreApplication::translate("edesk::DeskWindow", "Bàn làm việc"), u"Bàn làm việc"_s);
}

void DeskApplicationTest::theLockCoversEverything()
{
    DeskApplication desk(*qApp, options());
    Q_EMIT desk.core().opened(identity());
    QPointer<QDialog> giving = desk.window()->openGiveDialog();
    QVERIFY(giving->isVisible());
    desk.lock().lock();
    QVERIFY(desk.lock().page()->isVisible());
    QVERIFY(!desk.window()->shell().isVisible());
    QVERIFY(!giving->isVisible());
    // What the program says meanwhile waits too.
    QDialog later(&desk.window()->shell());
    later.open();
    QTRY_VERIFY(!later.isVisible());
    QVERIFY(desk.lock().page()->isVisible());
    // Unlocked, all of it is back.
    desk.lock().unlock();
    QVERIFY(desk.window()->shell().isVisible());
    QVERIFY(giving && giving->isVisible());
    QVERIFY(later.isVisible());
}

void DeskApplicationTest::aNewDeskStaysBehindTheLock()
{
    DeskApplication desk(*qApp, options());
    Q_EMIT desk.core().opened(identity());
    const QPointer<DeskWindow> before = desk.window();
    desk.lock().lock();
    // The store was found damaged and is made anew.
    Q_EMIT desk.core().filesSetAside({m_folder->filePath(u"replica.db.damaged-1"_s)}, 0);
    Q_EMIT desk.core().opened(identity());
    QVERIFY(!before);
    QVERIFY(desk.lock().isLocked());
    QVERIFY(desk.lock().page()->isVisible());
    QVERIFY(!desk.window()->shell().isVisible());
    QTRY_VERIFY(notice(desk) && !notice(desk)->isVisible());
    desk.lock().unlock();
    QVERIFY(!desk.lock().isLocked());
    QVERIFY(desk.window()->shell().isVisible());
    QVERIFY(notice(desk)->isVisible());
}

void DeskApplicationTest::quittingFromTheLockAsks()
{
    DeskApplication desk(*qApp, options());
    Q_EMIT desk.core().opened(identity());
    desk.lock().lock();
    auto *box = new QMessageBox(desk.lock().page());
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
    // What is asked over the page stays; the page itself is not closed by a click.
    QApplication::setQuitOnLastWindowClosed(true);
    QSignalSpy asked(&desk.lock(), &DeskLock::quitRequested);
    QVERIFY(!desk.lock().page()->close());
    QCOMPARE(asked.size(), 1);
    QCoreApplication::sendPostedEvents();
    QVERIFY(box->isVisible());
    QVERIFY(desk.lock().page()->isVisible());
    Q_EMIT desk.window()->quitting();
    QVERIFY(desk.lock().page()->close());
}

void DeskApplicationTest::signingOutEndsTheDeskAtOnce()
{
    DeskApplication desk(*qApp, options());
    Q_EMIT desk.core().opened(identity());
    const QPointer<DeskWindow> before = desk.window();
    desk.lock().lock();
    Q_EMIT desk.lock().page()->signOutRequested();
    QVERIFY(!desk.lock().isLocked());
    QVERIFY(!before->shell().isVisible());
    QTRY_VERIFY(!before);
    QVERIFY(!desk.window());
}

/// The screen of a test is smaller than the window's first size.
void DeskApplicationTest::theFirstWindowFitsItsScreen()
{
    DeskApplication desk(*qApp, options());
    Q_EMIT desk.core().opened(identity());
    const MainShell &shell = desk.window()->shell();
    QVERIFY(shell.screen()->availableSize().width() < 1366);
    QVERIFY(shell.isVisible());
    QVERIFY(shell.isMaximized());
}

void DeskApplicationTest::theWindowComesBackAfterASignOut()
{
    DeskApplication desk(*qApp, options());
    Q_EMIT desk.core().opened(identity());
    const QPointer<DeskWindow> before = desk.window();
    before->shell().showNormal();
    before->shell().resize(970, 570);
    desk.lock().lock();
    Q_EMIT desk.lock().page()->signOutRequested();
    QTRY_VERIFY(!before);
    Q_EMIT desk.signInPage()->cancelled();
    Q_EMIT desk.core().opened(identity());
    QVERIFY(!desk.window()->shell().isMaximized());
    // Its width is more than this screen has.
    QCOMPARE(desk.window()->shell().height(), 570);
}

void DeskApplicationTest::nobodyWaitsForASignOut()
{
    DeskApplication desk(*qApp, options());
    Q_EMIT desk.core().opened(identity());
    desk.lock().lock();
    Q_EMIT desk.lock().page()->signOutRequested();
    const auto fields = desk.signInPage()->findChildren<QLineEdit *>();
    const auto isOffered = [](const QLineEdit *field) { return field->isEnabled(); };
    QVERIFY(std::none_of(fields.begin(), fields.end(), isOffered));
    Q_EMIT desk.signInPage()->cancelled();
    QVERIFY(std::all_of(fields.begin(), fields.end(), isOffered));
}

void DeskApplicationTest::nothingOpensAfterASignOut()
{
    DeskApplication desk(*qApp, options());
    Q_EMIT desk.core().opened(identity());
    const QPointer<DeskWindow> before = desk.window();
    desk.lock().lock();
    Q_EMIT desk.lock().page()->signOutRequested();
    // On its way when the person left: the store was found damaged and is made anew.
    Q_EMIT desk.core().filesSetAside({m_folder->filePath(u"replica.db.damaged-1"_s)}, 0);
    Q_EMIT desk.core().opened(identity());
    QTRY_VERIFY(!before);
    QVERIFY(!desk.window());
    QVERIFY(desk.signInPage() && desk.signInPage()->isVisible());
}

void DeskApplicationTest::aLateAnswerFindsNoLock()
{
    DeskApplication desk(*qApp, options());
    Q_EMIT desk.core().opened(identity());
    const QPointer<DeskWindow> before = desk.window();
    desk.lock().lock();
    Q_EMIT desk.lock().page()->unlockRequested(u"sai"_s);
    // The same again: once it is answered, the answer to the first is on its way to the page.
    desk.core().unlock(u"sai"_s).waitForFinished();
    Q_EMIT desk.lock().page()->signOutRequested();
    QTRY_VERIFY(!before);
    QVERIFY(!desk.lock().isLocked());
    QVERIFY(!desk.window());
}

void DeskApplicationTest::messagesTellNothingWhileLocked()
{
    DeskApplication desk(*qApp, options());
    Q_EMIT desk.core().opened(identity());
    QSignalSpy told(&desk, &DeskApplication::messageSaid);
    auto *messages = desk.window()->findChild<NoticeMessages *>();
    Q_EMIT messages->said(u"Phạm Thị Hà"_s, u"Giao việc mật"_s);
    QCOMPARE(told.last().at(1).toString(), u"Giao việc mật"_s);
    desk.lock().lock();
    Q_EMIT messages->said(u"Phạm Thị Hà"_s, u"Giao việc mật"_s);
    QVERIFY(!told.last().at(0).toString().contains(u"Hà"_s));
    QVERIFY(!told.last().at(1).toString().contains(u"mật"_s));
}

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    DeskApplicationTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "DeskApplicationTest.moc"

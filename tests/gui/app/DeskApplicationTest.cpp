// SPDX-License-Identifier: GPL-3.0-or-later
// The program's own messages: damaged files, and another language from the next start on.
#include "client/app/DeskApplication.h"
#include "client/app/ProfileMenu.h"
#include "client/app/SetAsideNotice.h"
#include "client/features/assignments/GiveDialog.h"
#include "client/replica/Replica.h"
#include "client/ui/Toast.h"
#include "common/domain/Catalogues.h"

#include <QAction>
#include <QApplication>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

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
    desk.lock().setWindow(&desk.window()->shell(), {}, Language::Vietnamese);
    QVERIFY(desk.window()->shell().isVisible());
    QVERIFY(giving && giving->isVisible());
    QVERIFY(later.isVisible());
}

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    DeskApplicationTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "DeskApplicationTest.moc"

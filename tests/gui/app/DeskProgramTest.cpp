// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/ProcessUnderTest.h"

#include <QTemporaryDir>
#include <QTest>

using namespace edesk;
using namespace Qt::StringLiterals;

/// The program edesk itself, where there is no display.
class DeskProgramTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsHelpAndVersionWithoutADisplay_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("said");
        QTest::newRow("--help") << QStringList{u"--help"_s} << u"--profile"_s;
        QTest::newRow("-h") << QStringList{u"-h"_s} << u"--profile"_s;
        QTest::newRow("--version") << QStringList{u"--version"_s} << u"edesk "_s;
        QTest::newRow("-v") << QStringList{u"-v"_s} << u"edesk "_s;
        QTest::newRow("beside an option of the toolkit")
            << QStringList{u"-platform"_s, u"xcb"_s, u"--version"_s} << u"edesk "_s;
    }

    void tellsHelpAndVersionWithoutADisplay()
    {
        QFETCH(const QStringList, arguments);
        QFETCH(const QString, said);
        ProcessUnderTest process(u"edesk"_s);
        for (const QString &name : {u"DISPLAY"_s, u"WAYLAND_DISPLAY"_s})
            process.setVariable(name, {});
        process.setVariable(u"QT_QPA_PLATFORM"_s, u"xcb"_s);
        QVERIFY(process.start(arguments));
        const auto exit = process.waitForExit();
        QVERIFY2(exit, qPrintable(process.output()));
        QCOMPARE(*exit, 0);
        QVERIFY2(process.output().contains(said), qPrintable(process.output()));
    }

    void saysWhichValuesThereAre_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("said");
        QTest::newRow("page")
            << QStringList{u"--page"_s, u"nonsense"_s}
            << u"--page nonsense: there is none; it takes home, tasks, incoming, outgoing, directions, "
               u"notices, delegations, sync, calendar, "
               "settings"_s;
        QTest::newRow("theme") << QStringList{u"--theme"_s, u"purple"_s}
                               << u"--theme purple: there is none; it takes light, dark, system"_s;
    }

    void saysWhichValuesThereAre()
    {
        QFETCH(const QStringList, arguments);
        QFETCH(const QString, said);
        const QTemporaryDir folder;
        ProcessUnderTest process(u"edesk"_s);
        process.setVariable(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
        QVERIFY(process.start(QStringList{u"--no-keychain"_s, u"--profile"_s, folder.path(),
                                          u"--screenshot"_s, folder.filePath(u"shot.png"_s)} +
                              arguments));
        const auto exit = process.waitForExit();
        QVERIFY2(exit, qPrintable(process.output()));
        QCOMPARE(*exit, 2);
        QVERIFY2(process.output().contains(said), qPrintable(process.output()));
    }
};

QTEST_GUILESS_MAIN(DeskProgramTest)
#include "DeskProgramTest.moc"

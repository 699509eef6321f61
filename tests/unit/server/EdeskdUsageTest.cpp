// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/server/Demand.h"
#include "tests/unit/server/EdeskdUnderTest.h"

#include <QDir>
#include <QTest>

namespace edesk {

using namespace Qt::StringLiterals;

/// What edeskd says to an operator: what was wrong with the line, and what was done.
class EdeskdUsageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesWhatIsWrong_data();
    void namesWhatIsWrong();
    void helpNamesTheSubcommand();
    void restoresWhereNothingCanBeWritten_data();
    void restoresWhereNothingCanBeWritten();
    void saysWhatWasDone();
    void listsEveryFaultOfAFile();
    void warnsOfUnknownSettings();

private:
    static void writeFile(const QString &path, const QByteArray &contents);
};

void EdeskdUsageTest::writeFile(const QString &path, const QByteArray &contents)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(contents), contents.size());
}

void EdeskdUsageTest::namesWhatIsWrong_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("said");
    const QStringList data{u"--data"_s, u"nowhere"_s};
    QTest::newRow("no command") << QStringList() << u"A command is missing"_s;
    QTest::newRow("unknown command") << QStringList{u"bogus"_s} << u"There is no command “bogus”"_s;
    QTest::newRow("a word too many") << QStringList{u"init"_s, u"extra"_s} + data
                                     << u"“extra” is not expected"_s;
    QTest::newRow("no action") << QStringList{u"user"_s} + data << u"The action is missing"_s;
    QTest::newRow("unknown action") << QStringList{u"user"_s, u"dance"_s} + data
                                    << u"There is no action “dance”"_s;
    QTest::newRow("action without a word")
        << QStringList{u"user"_s, u"grant"_s, u"an"_s} + data << u"grant: ROLE is missing"_s;
    QTest::newRow("action with a word too many")
        << QStringList{u"user"_s, u"unlock"_s, u"an"_s, u"binh"_s} + data << u"“binh” is not expected"_s;
    QTest::newRow("nobody in particular") << QStringList{u"user"_s,   u"add"_s, u"--user"_s,       u"an"_s,
                                                         u"--name"_s, u"An"_s,  u"--staff-code"_s, u"A1"_s} +
                                                 data
                                          << u"--organisation is missing"_s;
    QTest::newRow("no certificate action")
        << QStringList{u"certificate"_s} + data << u"The action is missing: renew"_s;
    QTest::newRow("unknown certificate action")
        << QStringList{u"certificate"_s, u"renovate"_s} + data << u"There is no action “renovate”"_s;
}

void EdeskdUsageTest::namesWhatIsWrong()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const QString, said);
    const EdeskdRun run = EdeskdUnderTest::run(arguments);
    QCOMPARE(run.exitCode, 2);
    QVERIFY2(run.output.startsWith(u"edeskd: "_s + said), qPrintable(run.output));
    QVERIFY(run.output.contains(u"Usage: edeskd "_s));
}

void EdeskdUsageTest::helpNamesTheSubcommand()
{
    const EdeskdRun help = EdeskdUnderTest::run({u"restore"_s, u"--help"_s});
    QCOMPARE(help.exitCode, 0);
    QVERIFY2(help.output.startsWith(u"Usage: edeskd restore [options]"_s), qPrintable(help.output));
}

void EdeskdUsageTest::restoresWhereNothingCanBeWritten_data()
{
    QTest::addColumn<bool>("keepsALog");
    QTest::newRow("a backup") << false;
    QTest::newRow("a backup of an earlier version") << true;
}

void EdeskdUsageTest::restoresWhereNothingCanBeWritten()
{
    QFETCH(const bool, keepsALog);
    const EdeskdUnderTest server;
    QCOMPARE(server.init().exitCode, 0);
    const QDir folder(server.file(u"kho sao lưu 100%"_s));
    QVERIFY(folder.mkpath(u"."_s));
    const QString backup = folder.filePath(u"b.db"_s);
    QCOMPARE(EdeskdUnderTest::run({u"backup"_s, u"--data"_s, server.data(), u"--to"_s, backup}).exitCode, 0);
    QCOMPARE(folder.entryList(QDir::Files), QStringList{u"b.db"_s});
    if (keepsALog)
        demand(Database::open(DatabaseAddress::file(backup)));
    QFile file(backup);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray header = file.read(20);
    // 1: without a write-ahead log, 2: with one (the file format of SQLite).
    QCOMPARE(int(header.at(18)), keepsALog ? 2 : 1);
    // Keeps out everyone but root, for whom what is left behind is looked for.
    QVERIFY(QFile::setPermissions(folder.path(), QFile::ReadOwner | QFile::ExeOwner));
    const EdeskdRun restored =
        EdeskdUnderTest::run({u"restore"_s, u"--data"_s, server.data(), u"--from"_s, backup});
    QVERIFY(QFile::setPermissions(folder.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    QVERIFY2(restored.exitCode == 0, qPrintable(restored.output));
    QCOMPARE(folder.entryList(QDir::Files), QStringList{u"b.db"_s});
    QCOMPARE(EdeskdUnderTest::run({u"check"_s, u"--data"_s, server.data()}).exitCode, 0);
}

void EdeskdUsageTest::saysWhatWasDone()
{
    const EdeskdUnderTest server;
    QCOMPARE(server.init({}).exitCode, 0);
    const QString backup = server.file(u"b.db"_s);
    const QStringList add{u"user"_s,           u"add"_s,   u"--user"_s,       u"an"_s,
                          u"--name"_s,         u"Lê An"_s, u"--staff-code"_s, u"A1"_s,
                          u"--role"_s,         u"admin"_s, u"--position"_s,   u"Quản trị"_s,
                          u"--organisation"_s, u"TINH"_s};
    const std::vector<std::pair<QStringList, QString>> steps{
        {add, u"Added an"_s},
        {{u"user"_s, u"set-password"_s, u"an"_s}, u"Set the password of an"_s},
        {{u"user"_s, u"unlock"_s, u"an"_s}, u"Unlocked an"_s},
        {{u"user"_s, u"disable"_s, u"an"_s}, u"Disabled an"_s},
        {{u"user"_s, u"enable"_s, u"an"_s}, u"Enabled an"_s},
        {{u"user"_s, u"grant"_s, u"an"_s, u"hr"_s, u"TINH"_s}, u"Granted an the role hr at TINH"_s},
        {{u"user"_s, u"revoke"_s, u"an"_s, u"hr"_s, u"TINH"_s}, u"Took from an the role hr at TINH"_s},
        {{u"backup"_s, u"--to"_s, backup}, u"Backed "_s},
        {{u"restore"_s, u"--from"_s, backup}, u"Restored "_s},
    };
    for (int i = 0; const auto &[line, said] : steps) {
        const EdeskdRun run = EdeskdUnderTest::run(line + QStringList{u"--data"_s, server.data()},
                                                   "mat khau that dai " + QByteArray::number(++i) + "\n");
        QVERIFY2(run.exitCode == 0, qPrintable(run.output));
        QVERIFY2(run.output.startsWith(said) && run.output.count(u'\n') == 1, qPrintable(run.output));
    }
}

void EdeskdUsageTest::listsEveryFaultOfAFile()
{
    const EdeskdUnderTest server;
    QCOMPARE(server.init({}).exitCode, 0);
    const QString people = server.file(u"people.csv"_s);
    const QStringList import{u"import"_s, u"--data"_s, server.data(), u"--people"_s, people};
    writeFile(people, "full_name,staff_code,organisation,position,user_name,role\n"
                      "Trần Văn Nam,C1,TINH,Giám đốc\n"
                      "Phạm Văn Tư,C2,SAI,Chuyên viên,tu,specialist\n");
    const EdeskdRun faulty = EdeskdUnderTest::run(import);
    QCOMPARE(faulty.exitCode, 1);
    QVERIFY2(faulty.output.contains(u"people.csv”, line 2: 4 cells, the first row has 6"_s),
             qPrintable(faulty.output));
    QVERIFY2(faulty.output.contains(u"people.csv”, line 3: SAI was not found"_s), qPrintable(faulty.output));
    writeFile(people, "full_name,organisation,position,user_name,role\n");
    const EdeskdRun headed = EdeskdUnderTest::run(import);
    QCOMPARE(headed.exitCode, 1);
    QVERIFY2(headed.output.contains(u"line 1: the column staff_code is missing"_s),
             qPrintable(headed.output));
}

void EdeskdUsageTest::warnsOfUnknownSettings()
{
    EdeskdUnderTest server;
    QCOMPARE(server.init({}).exitCode, 0);
    QVERIFY(server.serve());
    QVERIFY2(!server.process().output().contains(u"no setting"_s), qPrintable(server.process().output()));
    server.process().kill();
    QFile file(server.data() + u"/edeskd.conf"_s);
    QVERIFY(file.open(QIODevice::Append));
    QVERIFY(file.write("\n[server]\nprot=9443\nworkers=3\n") > 0);
    file.close();
    QVERIFY(server.serve());
    QVERIFY2(server.process().output().contains(u"sets server/prot which is no setting"_s),
             qPrintable(server.process().output()));
    QVERIFY(!server.process().output().contains(u"server/workers"_s));
}

} // namespace edesk

QTEST_GUILESS_MAIN(edesk::EdeskdUsageTest)
#include "EdeskdUsageTest.moc"

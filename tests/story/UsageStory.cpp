// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/story/StoryDesk.h"
#include "tests/support/Patience.h"

#include <QTest>

namespace edesk {

using namespace Qt::StringLiterals;

/// What a person who types is told by edesk-cli: in words, in a language, and without the password.
class UsageStory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesWhatIsWrong_data();
    void namesWhatIsWrong();
    void helpIsAVerbToo();
    void speaksTheLanguageOfTheEnvironment_data();
    void speaksTheLanguageOfTheEnvironment();
    void asksForAPasswordUnseen();
    void listsWhatThereIs();
};

void UsageStory::namesWhatIsWrong_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QString>("said");
    const auto row = [](const char *name, const QStringList &words, const QString &said) {
        QTest::newRow(name) << words << said;
    };
    const QString profile = u"--profile=nowhere"_s;
    row("no verb", {profile}, u"“VERB” is missing [missing_argument]"_s);
    row("no profile", {u"status"_s}, u"“--profile” is missing [missing_argument]"_s);
    row("no verb of it", {u"bogus"_s}, u"“bogus” is no command of edesk-cli [unknown_command]"_s);
    row("no kind", {profile, u"list"_s}, u"list: KIND is missing [missing_argument]"_s);
    row("a word too many", {profile, u"status"_s, u"now"_s}, u"status: “now” is not expected"_s);
    row("no number", {profile, u"list"_s, u"person"_s, u"--limit=abc"_s},
        u"--limit takes a whole number from 0, not “abc” [invalid_argument]"_s);
    row("no option", {profile, u"sync"_s, u"--insecure"_s}, u"insecure"_s);
    row("no server", {profile, u"sign-in"_s}, u"“--server” is missing"_s);
}

void UsageStory::namesWhatIsWrong()
{
    QFETCH(const QStringList, words);
    QFETCH(const QString, said);
    const StoryRun run = StoryRun::of(u"edesk-cli"_s, words);
    EDESK_EXITS(run, 2);
    QVERIFY2(run.output.startsWith(u"edesk-cli: "_s) && run.output.contains(said),
             run.described().constData());
    QVERIFY2(run.output.contains(u"see edesk-cli --help"_s), run.described().constData());
}

void UsageStory::helpIsAVerbToo()
{
    const StoryRun verb = StoryRun::of(u"edesk-cli"_s, {u"help"_s});
    EDESK_EXITS(verb, 0);
    QVERIFY2(verb.output.contains(u"take-back ID"_s) && verb.output.contains(u"REF, and every id"_s),
             verb.described().constData());
    QCOMPARE(verb.output, StoryRun::of(u"edesk-cli"_s, {u"--help"_s}).output);
}

void UsageStory::speaksTheLanguageOfTheEnvironment_data()
{
    QTest::addColumn<QStringList>("values");
    QTest::addColumn<QString>("said");
    const QString english = u"is no command of"_s;
    const QString vietnamese = u"không có lệnh"_s;
    const QString vi = u"vi_VN.UTF-8"_s;
    const QString en = u"en_GB.UTF-8"_s;
    QTest::newRow("LC_ALL is stronger") << QStringList{vi, en, en} << vietnamese;
    QTest::newRow("an empty LC_ALL is none") << QStringList{u""_s, vi, en} << vietnamese;
    QTest::newRow("LANG is weaker") << QStringList{u""_s, en, vi} << english;
    QTest::newRow("LANG") << QStringList{u""_s, u""_s, vi} << vietnamese;
}

void UsageStory::speaksTheLanguageOfTheEnvironment()
{
    QFETCH(const QStringList, values);
    QFETCH(const QString, said);
    ProcessUnderTest process(u"edesk-cli"_s);
    const QStringList names{u"LC_ALL"_s, u"LC_MESSAGES"_s, u"LANG"_s};
    for (qsizetype i = 0; i < names.size(); ++i)
        process.setVariable(names.at(i), values.at(i));
    QVERIFY(process.start({u"bogus"_s}));
    QVERIFY(process.waitForExit());
    QVERIFY2(process.output().contains(said), qPrintable(process.output()));
}

void UsageStory::asksForAPasswordUnseen()
{
    const QTemporaryDir folder;
    // util-linux's script gives the program a terminal, one that shows what is typed.
    ProcessUnderTest terminal(u"/usr/bin/script"_s);
    terminal.setVariable(u"LC_ALL"_s, u"C.UTF-8"_s);
    const QString line =
        u"'%1' --no-keychain --profile '%2' sign-in --server https://127.0.0.1:1 --user an --password-stdin"_s
            .arg(ProcessUnderTest::pathOf(u"edesk-cli"_s), folder.filePath(u"profile"_s));
    QVERIFY(terminal.start({u"-E"_s, u"always"_s, u"-qec"_s, line, u"/dev/null"_s}));
    QTRY_VERIFY2(terminal.output().contains(u"Password: "_s), qPrintable(terminal.output()));
    terminal.write("mat khau\n");
    const auto exit = terminal.waitForExit();
    QVERIFY2(exit, said(exit).constData());
    // Nobody serves there: the password was read.
    QVERIFY2(terminal.output().contains(u"net.unreachable"_s), qPrintable(terminal.output()));
    QVERIFY2(!terminal.output().contains(u"mat khau"_s), qPrintable(terminal.output()));
}

void UsageStory::listsWhatThereIs()
{
    StoryServer server;
    EDESK_EXITS(server.init(), 0);
    const auto serving = server.serve();
    QVERIFY2(serving, edesk::said(serving).constData());
    const StoryDesk desk(server, u"leader.stttt"_s);
    EDESK_EXITS(desk.open(), 0);
    const auto list = [&desk](const QStringList &more) {
        return StoryRun::of(u"edesk-cli"_s,
                            QStringList{u"--no-keychain"_s, u"--profile"_s, desk.profile(), u"list"_s} +
                                more);
    };
    const StoryRun kinds = list({u"bogus"_s});
    EDESK_REFUSED(kinds, 2, u"invalid_argument"_s);
    QVERIFY2(kinds.output.contains(u"there is no kind “bogus”"_s) && kinds.output.contains(u"organisation"_s),
             kinds.described().constData());
    for (const QString &option : {u"--filter=status=x"_s, u"--order=-status"_s}) {
        const StoryRun fields = list({u"assignments"_s, option});
        EDESK_REFUSED(fields, 2, u"invalid_argument"_s);
        QVERIFY2(fields.output.contains(u"assignment has no field “status”"_s) &&
                     fields.output.contains(u"due_at"_s),
                 fields.described().constData());
    }
    // The heading counts all, not those that are shown.
    const int all = desk.run({u"list"_s, u"people"_s}).json().value("total"_L1).toInt();
    QVERIFY(all > 2);
    const StoryRun some = list({u"people"_s, u"--limit"_s, u"2"_s});
    EDESK_EXITS(some, 0);
    QVERIFY2(some.output.startsWith(u"person (%1)\n"_s.arg(all)) && some.output.count(u'\n') == 3,
             some.described().constData());
    // A wildcard of SQL is none of ours.
    EDESK_REFUSED(desk.run({u"show"_s, u"person:@%"_s}), 1, u"not_found"_s);
    EDESK_REFUSED(desk.run({u"show"_s, u"person:@leader_stttt"_s}), 1, u"not_found"_s);
    EDESK_EXITS(desk.run({u"show"_s, u"person:@leader.stttt"_s}), 0);
}

} // namespace edesk

QTEST_GUILESS_MAIN(edesk::UsageStory)
#include "UsageStory.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/ProcessUnderTest.h"
#include "tests/support/Patience.h"

#include <QCoreApplication>
#include <QFile>
#include <QTest>

#include <cstdio>
#include <cstring>

namespace edesk {

using namespace Qt::StringLiterals;

/// Lines, exits, kills and the death of the starter, seen with the shell as the program.
class ProcessUnderTestTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsLinesInTurn();
    void tellsEndFromSilence();
    void reportsExitCodeAndOutput();
    void killsAtOnce();
    void startsAgain();
    void diesWithItsStarter();
    void reportsAMissingProgram();
};

namespace {
const QString shell = u"/bin/sh"_s;
const QRegularExpression anything(u".+"_s);
constexpr const char *starterFlag = "--start-a-process-and-wait";

/// Neither gone nor waiting to be reaped.
bool isAlive(qint64 process)
{
    QFile status(u"/proc/%1/stat"_s.arg(process));
    return status.open(QIODevice::ReadOnly) && !status.readAll().contains(") Z ");
}

int startAndWait()
{
    ProcessUnderTest process(shell);
    if (!process.start({u"-c"_s, u"cat"_s}))
        return 1;
    std::printf("started %lld\n", static_cast<long long>(process.processId()));
    std::fflush(stdout);
    return QCoreApplication::exec();
}
} // namespace

void ProcessUnderTestTest::readsLinesInTurn()
{
    ProcessUnderTest process(shell);
    process.setVariable(u"GREETING"_s, u"xin chào"_s);
    QVERIFY(process.start({u"-c"_s, u"echo noise; echo \"port 81 $GREETING\"; cat"_s}).ok());
    const auto first = process.waitForLine(QRegularExpression(u"^port (\\d+) (.*)$"_s));
    QVERIFY(first.ok());
    QCOMPARE(first->captured(1), u"81"_s);
    QCOMPARE(first->captured(2), u"xin chào"_s);

    process.write("echoed\n");
    const auto second = process.waitForLine(anything);
    QVERIFY(second.ok());
    QCOMPARE(second->captured(), u"echoed"_s);
    process.closeInput();
    const Result<int> code = process.waitForExit();
    QVERIFY(code.ok());
    QCOMPARE(*code, 0);
}

void ProcessUnderTestTest::tellsEndFromSilence()
{
    ProcessUnderTest silent(shell);
    QVERIFY(silent.start({u"-c"_s, u"cat"_s}).ok());
    const auto nothing = silent.waitForLine(anything, 1);
    QVERIFY(!nothing.ok());
    QCOMPARE(nothing.error().code, ErrorCode::TimedOut);

    ProcessUnderTest ending(shell);
    QVERIFY(ending.start({u"-c"_s, u"echo last"_s}).ok());
    const auto missing = ending.waitForLine(QRegularExpression(u"never"_s));
    QVERIFY(!missing.ok());
    QCOMPARE(missing.error().code, ErrorCode::Cancelled);
    QCOMPARE(missing.error().cause, u"last\n"_s);
}

void ProcessUnderTestTest::reportsExitCodeAndOutput()
{
    ProcessUnderTest process(shell);
    QVERIFY(process.start({u"-c"_s, u"echo out; echo err >&2; exit 3"_s}).ok());
    const Result<int> code = process.waitForExit();
    QVERIFY(code.ok());
    QCOMPARE(*code, 3);
    QCOMPARE(process.output(), u"out\nerr\n"_s);
}

void ProcessUnderTestTest::killsAtOnce()
{
    ProcessUnderTest process(shell);
    QVERIFY(process.start({u"-c"_s, u"trap '' TERM; echo ready; cat"_s}).ok());
    QVERIFY(process.waitForLine(anything).ok());
    process.kill();
    QVERIFY(!process.isRunning());
    const Result<int> code = process.waitForExit();
    QVERIFY(!code.ok());
    QCOMPARE(code.error().code, ErrorCode::Cancelled);
}

void ProcessUnderTestTest::startsAgain()
{
    ProcessUnderTest process(shell);
    for (int run = 0; run < 2; ++run) {
        QVERIFY(process.start({u"-c"_s, u"echo again"_s}).ok());
        QVERIFY(process.waitForLine(anything).ok());
        QVERIFY(process.waitForExit().ok());
    }
    QCOMPARE(process.output(), u"again\nagain\n"_s);
}

void ProcessUnderTestTest::diesWithItsStarter()
{
    ProcessUnderTest starter(QCoreApplication::applicationFilePath());
    QVERIFY(starter.start({QString::fromLatin1(starterFlag)}).ok());
    const auto line = starter.waitForLine(QRegularExpression(u"^started (\\d+)$"_s));
    QVERIFY2(line.ok(), qPrintable(starter.output()));
    const qint64 started = line->captured(1).toLongLong();
    QVERIFY(isAlive(started));
    starter.kill();
    QTRY_VERIFY(!isAlive(started));
}

void ProcessUnderTestTest::reportsAMissingProgram()
{
    ProcessUnderTest process(u"no-such-program"_s);
    const Result<void> started = process.start({});
    QVERIFY(!started.ok());
    QCOMPARE(started.error().code, ErrorCode::NotFound);
}

} // namespace edesk

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    if (argc == 2 && std::strcmp(argv[1], edesk::starterFlag) == 0)
        return edesk::startAndWait();
    edesk::ProcessUnderTestTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "ProcessUnderTestTest.moc"

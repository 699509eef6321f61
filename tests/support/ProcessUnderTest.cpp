// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/ProcessUnderTest.h"

#include "tests/support/ChildProcess.h"

#include <QDir>
#include <QProcessEnvironment>
#include <QTest>

#include <csignal>

namespace edesk {
namespace {
using namespace Qt::StringLiterals;
constexpr int killTimeoutMs = 20'000;
} // namespace

ProcessUnderTest::ProcessUnderTest(const QString &program) : m_program(pathOf(program))
{
    m_process.setProcessChannelMode(QProcess::MergedChannels);
    m_process.setProcessEnvironment(QProcessEnvironment::systemEnvironment());
    bindToThisThread(m_process, SIGKILL);
    QObject::connect(&m_process, &QProcess::readyRead, &m_process, [this] { readOutput(); });
}

ProcessUnderTest::~ProcessUnderTest()
{
    m_process.disconnect();
    kill();
}

QString ProcessUnderTest::pathOf(const QString &program)
{
    return QDir(QStringLiteral(EDESK_PROGRAM_FOLDER)).filePath(program);
}

void ProcessUnderTest::setVariable(const QString &name, const QString &value)
{
    QProcessEnvironment environment = m_process.processEnvironment();
    environment.insert(name, value);
    m_process.setProcessEnvironment(environment);
}

Result<void> ProcessUnderTest::start(const QStringList &arguments)
{
    m_process.start(m_program, arguments);
    if (!m_process.waitForStarted())
        return failure(ErrorCode::NotFound, {m_program}, m_process.errorString());
    return {};
}

Result<QRegularExpressionMatch> ProcessUnderTest::waitForLine(const QRegularExpression &pattern,
                                                              int timeoutMs)
{
    QRegularExpressionMatch match;
    const auto lineMatches = [&] {
        for (qsizetype end = m_output.indexOf('\n', m_consumed); end >= 0;
             end = m_output.indexOf('\n', m_consumed)) {
            const QString line = QString::fromUtf8(m_output.mid(m_consumed, end - m_consumed));
            m_consumed = end + 1;
            match = pattern.match(line);
            if (match.hasMatch())
                return true;
        }
        return false;
    };
    bool matched = false;
    const bool decided = QTest::qWaitFor(
        [&] {
            matched = lineMatches();
            return matched || !isRunning();
        },
        timeoutMs);
    if (matched)
        return match;
    return failure(decided ? ErrorCode::Cancelled : ErrorCode::TimedOut, {}, output());
}

Result<int> ProcessUnderTest::waitForExit(int timeoutMs)
{
    if (!QTest::qWaitFor([this] { return !isRunning(); }, timeoutMs))
        return failure(ErrorCode::TimedOut, {}, output());
    if (m_process.exitStatus() == QProcess::CrashExit)
        return failure(ErrorCode::Cancelled, {}, output());
    return m_process.exitCode();
}

void ProcessUnderTest::write(const QByteArray &input)
{
    m_process.write(input);
}

void ProcessUnderTest::closeInput()
{
    m_process.closeWriteChannel();
}

void ProcessUnderTest::terminate()
{
    m_process.terminate();
}

void ProcessUnderTest::kill()
{
    if (!isRunning())
        return;
    m_process.kill();
    m_process.waitForFinished(killTimeoutMs);
}

bool ProcessUnderTest::isRunning() const
{
    return m_process.state() != QProcess::NotRunning;
}

qint64 ProcessUnderTest::processId() const
{
    return m_process.processId();
}

QString ProcessUnderTest::output() const
{
    return QString::fromUtf8(m_output);
}

void ProcessUnderTest::readOutput()
{
    m_output += m_process.readAll();
}

} // namespace edesk

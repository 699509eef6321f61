// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/Result.h"

#include <QProcess>
#include <QRegularExpression>
#include <QStringList>

namespace edesk {

/// One of the built programs as a real process: its output line by line, its end, its violent death. The
/// process is killed with the object and with the thread that started it.
class ProcessUnderTest
{
public:
    static constexpr int DefaultTimeoutMs = 60'000;

    /// `program` is the name of a built executable ("edeskd") or an absolute path.
    explicit ProcessUnderTest(const QString &program);
    ~ProcessUnderTest();

    /// Where a built executable of that name is.
    static QString pathOf(const QString &program);

    /// Adds to the environment that the process inherits; before start().
    void setVariable(const QString &name, const QString &value);
    /// NotFound when it cannot be started. After its end it may be started again: the output goes on.
    Result<void> start(const QStringList &arguments);
    /// The first line not yet consumed by an earlier call that matches; TimedOut, or Cancelled when the
    /// process ended without it. The output so far is in the cause.
    Result<QRegularExpressionMatch> waitForLine(const QRegularExpression &pattern,
                                                int timeoutMs = DefaultTimeoutMs);
    /// Its exit code once it has ended and all its output has been read; Cancelled when it crashed or was
    /// killed.
    Result<int> waitForExit(int timeoutMs = DefaultTimeoutMs);

    void write(const QByteArray &input);
    void closeInput();
    /// Asks it to end (SIGTERM).
    void terminate();
    /// Kills it (SIGKILL) and waits until it is gone.
    void kill();

    bool isRunning() const;
    qint64 processId() const;
    /// Everything it wrote so far, standard output and standard error as they came.
    QString output() const;

private:
    void readOutput();

    QProcess m_process;
    QString m_program;
    QByteArray m_output;
    qsizetype m_consumed = 0;
};

} // namespace edesk

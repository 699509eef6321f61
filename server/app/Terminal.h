// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/Error.h"

#include <QTextStream>

namespace edesk {

/// How a program of the command line ends.
enum class ExitCode { Done = 0, Failed = 1, WrongUsage = 2 };

/// What the command line says, in the language of the environment (LC_ALL, LC_MESSAGES, LANG).
class Terminal
{
public:
    Terminal();

    Language language() const { return m_language; }
    /// The text in the language of the terminal.
    QString say(const char *vietnamese, const char *english) const;
    /// One line on standard output.
    void print(const QString &line);
    /// One line on standard error.
    void note(const QString &line);
    /// A line on standard error that the next progress() replaces where a person watches.
    void progress(const QString &line);
    void endProgress();
    /// Says what went wrong, why, and what to do next; answers Failed.
    ExitCode fail(const Error &error);
    /// The first line of standard input, for passwords; never echoed where a person types it.
    QString readSecret(const QString &prompt);

private:
    Language m_language;
    bool m_watched;
    QTextStream m_out;
    QTextStream m_error;
};

} // namespace edesk

// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/Terminal.h"

#include <cstdio>

#include <termios.h>
#include <unistd.h>

namespace edesk {
namespace {

Language environmentLanguage()
{
    for (const char *name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
        const QByteArray value = qgetenv(name);
        if (!value.isEmpty())
            return value.startsWith("vi") ? Language::Vietnamese : Language::English;
    }
    return Language::English;
}

/// Keeps the terminal from showing what is typed.
class SilentInput
{
public:
    SilentInput()
    {
        m_active = tcgetattr(STDIN_FILENO, &m_before) == 0;
        if (!m_active)
            return;
        termios silent = m_before;
        silent.c_lflag &= ~tcflag_t(ECHO);
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent);
    }
    ~SilentInput()
    {
        if (m_active)
            tcsetattr(STDIN_FILENO, TCSAFLUSH, &m_before);
    }
    SilentInput(const SilentInput &) = delete;
    SilentInput &operator=(const SilentInput &) = delete;

private:
    termios m_before{};
    bool m_active = false;
};

} // namespace

Terminal::Terminal()
    : m_language(environmentLanguage()), m_watched(isatty(STDERR_FILENO) == 1), m_out(stdout), m_error(stderr)
{
}

QString Terminal::say(const char *vietnamese, const char *english) const
{
    return QString::fromUtf8(m_language == Language::Vietnamese ? vietnamese : english);
}

void Terminal::print(const QString &line)
{
    m_out << line << Qt::endl;
}

void Terminal::note(const QString &line)
{
    m_error << line << Qt::endl;
}

void Terminal::progress(const QString &line)
{
    if (m_watched) {
        m_error << "\r\x1b[K" << line;
        m_error.flush();
    }
}

void Terminal::endProgress()
{
    if (m_watched)
        m_error << "\r\x1b[K" << Qt::flush;
}

ExitCode Terminal::fail(const Error &error)
{
    endProgress();
    note(QStringLiteral("edeskd: %1. %2. [%3]")
             .arg(errorText(error, m_language), errorHint(error, m_language), errorKey(error.code)));
    if (!error.cause.isEmpty())
        note(QStringLiteral("edeskd: ") + error.cause.simplified());
    return ExitCode::Failed;
}

QString Terminal::readSecret(const QString &prompt)
{
    const bool typed = isatty(STDIN_FILENO) == 1;
    if (typed)
        m_error << prompt << Qt::flush;
    QTextStream in(stdin);
    QString line;
    {
        const SilentInput silent;
        line = in.readLine();
    }
    if (typed)
        m_error << Qt::endl;
    return line;
}

} // namespace edesk

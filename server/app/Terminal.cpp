// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/Terminal.h"

#include "common/base/EnvironmentLanguage.h"
#include "common/base/HiddenInput.h"

#include <cstdio>

#include <unistd.h>

namespace edesk {

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
    const HiddenInput hidden;
    if (hidden.isTyped())
        m_error << prompt << Qt::flush;
    QTextStream in(stdin);
    QString line = in.readLine();
    if (hidden.isTyped())
        m_error << Qt::endl;
    return line;
}

} // namespace edesk

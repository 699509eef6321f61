// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/cli/CliOutput.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <cstdio>

namespace edesk {
namespace {

void write(std::FILE *stream, const QByteArray &bytes)
{
    std::fwrite(bytes.constData(), 1, std::size_t(bytes.size()), stream);
    std::fputc('\n', stream);
    std::fflush(stream);
}

ExitCode exitCodeOf(ErrorCode code)
{
    switch (code) {
    case ErrorCode::SessionExpired:
    case ErrorCode::PasswordExpired:
        return ExitCode::NotSignedIn;
    case ErrorCode::ServerUnreachable:
    case ErrorCode::ServerBusy:
    case ErrorCode::TimedOut:
        return ExitCode::Unreachable;
    case ErrorCode::ConfigInvalid:
    case ErrorCode::UnknownCommand:
        return ExitCode::Usage;
    case ErrorCode::Conflict:
        return ExitCode::Conflict;
    default:
        return ExitCode::Failed;
    }
}

/// The way out, with the verb that takes it.
QString wayOut(const Error &error, Language language)
{
    const QString hint = errorHint(error, language);
    return error.code == ErrorCode::PasswordExpired
               ? hint + QStringLiteral(": edesk-cli password --password-stdin")
               : hint;
}

} // namespace

void CliOutput::line(const QString &text) const
{
    write(stdout, text.toUtf8());
}

void CliOutput::object(const QJsonObject &object) const
{
    write(stdout, QJsonDocument(object).toJson(QJsonDocument::Compact));
}

ExitCode CliOutput::error(const Error &error) const
{
    if (m_json) {
        object(errorJson(error, m_language));
        return exitCodeOf(error.code);
    }
    QString text =
        errorText(error, m_language) + QStringLiteral(" [") + errorKey(error.code) + QStringLiteral("]");
    if (!error.cause.isEmpty())
        text += QStringLiteral("\n  ") + error.cause;
    text += QStringLiteral("\n  → ") + wayOut(error, m_language);
    write(stderr, text.toUtf8());
    return exitCodeOf(error.code);
}

ExitCode CliOutput::misused(const Error &error) const
{
    const QString what = error.cause.isEmpty() ? errorText(error, m_language) : error.cause;
    const QString hint = say("xem edesk-cli --help", "see edesk-cli --help");
    if (m_json) {
        object({{QStringLiteral("error"),
                 QJsonObject{{QStringLiteral("code"), errorKey(error.code)},
                             {QStringLiteral("details"), QJsonArray::fromStringList(error.details)},
                             {QStringLiteral("message"), what},
                             {QStringLiteral("hint"), hint},
                             {QStringLiteral("cause"), QString()}}}});
    } else {
        const QString text = QStringLiteral("edesk-cli: %1 [%2]\n  → %3");
        write(stderr, text.arg(what, errorKey(error.code), hint).toUtf8());
    }
    return ExitCode::Usage;
}

QString CliOutput::say(const char *vietnamese, const char *english) const
{
    return QString::fromUtf8(m_language == Language::Vietnamese ? vietnamese : english);
}

void CliOutput::warning(const Error &error) const
{
    write(stderr,
          (errorText(error, m_language) + QStringLiteral(" — ") + wayOut(error, m_language)).toUtf8());
}

QJsonObject errorJson(const Error &error, Language language)
{
    return {{QStringLiteral("error"),
             QJsonObject{{QStringLiteral("code"), errorKey(error.code)},
                         {QStringLiteral("details"), QJsonArray::fromStringList(error.details)},
                         {QStringLiteral("message"), errorText(error, language)},
                         {QStringLiteral("hint"), errorHint(error, language)},
                         {QStringLiteral("cause"), error.cause}}}};
}

} // namespace edesk

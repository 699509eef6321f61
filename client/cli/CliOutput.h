// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/Error.h"

#include <QJsonObject>
#include <QString>

namespace edesk {

/// What edesk-cli exits with; documented in `--help`.
enum class ExitCode {
    Done = 0,
    Failed = 1,
    Usage = 2,
    NotSignedIn = 3,
    Unreachable = 4,
    Different = 5,
    Conflict = 6,
    NotSent = 7
};

/// Writes answers: text for people, or one JSON object for programs. Messages go to standard error.
class CliOutput
{
public:
    CliOutput(bool json, Language language) : m_json(json), m_language(language) {}

    bool json() const { return m_json; }
    Language language() const { return m_language; }
    /// The text in the language of the answers.
    QString say(const char *vietnamese, const char *english) const;
    void line(const QString &text) const;
    void object(const QJsonObject &object) const;
    /// Says once what happened and what to do next: as JSON, or for people; answers the exit code that fits.
    ExitCode error(const Error &error) const;
    /// Says once what is wrong with the command line (the cause of `error`, or else its text) and where to
    /// read how it is used; answers Usage.
    ExitCode misused(const Error &error) const;
    /// A warning that ends nothing.
    void warning(const Error &error) const;

private:
    bool m_json;
    Language m_language;
};

/// `{"error": {"code", "details", "message", "hint", "cause"}}`.
QJsonObject errorJson(const Error &error, Language language);

} // namespace edesk

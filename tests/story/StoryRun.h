// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/Result.h"

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>
#include <QString>
#include <QStringList>

namespace edesk {

/// One run of a program to its end.
struct StoryRun
{
    /// Runs `program` with `input` on its standard input.
    static StoryRun of(const QString &program, const QStringList &arguments, const QByteArray &input = {});

    /// The last JSON object it wrote; empty when none.
    QJsonObject json() const;
    QJsonArray items() const { return json().value(QStringLiteral("items")).toArray(); }
    /// The code of the error it reported as JSON or in brackets; empty when none.
    QString errorCode() const;
    /// For the message of a failed check.
    QByteArray described() const;

    QStringList arguments;
    /// -1 when it could not be started, crashed or did not end.
    int exitCode = -1;
    QString output;
};

/// What a step that failed says, for QVERIFY2; empty when it did not.
template <typename T>
QByteArray said(const Result<T> &result)
{
    return result ? QByteArray()
                  : (errorKey(result.error().code) + QLatin1Char('\n') + result.error().cause).toUtf8();
}

} // namespace edesk

/// Compares the exit code of a run; what the program wrote is in the message.
#define EDESK_EXITS(run, expected)                                                                           \
    do {                                                                                                     \
        const edesk::StoryRun edeskRun = (run);                                                              \
        QVERIFY2(edeskRun.exitCode == (expected), edeskRun.described().constData());                         \
    } while (false)

/// Compares the exit code and the code of the error.
#define EDESK_REFUSED(run, expectedExit, expectedCode)                                                       \
    do {                                                                                                     \
        const edesk::StoryRun edeskRun = (run);                                                              \
        QVERIFY2(edeskRun.exitCode == (expectedExit) && edeskRun.errorCode() == (expectedCode),              \
                 edeskRun.described().constData());                                                          \
    } while (false)

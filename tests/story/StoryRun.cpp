// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/story/StoryRun.h"

#include "tests/support/ProcessUnderTest.h"

#include <QJsonDocument>
#include <QRegularExpression>

namespace edesk {

using namespace Qt::StringLiterals;

namespace {
constexpr int runTimeoutMs = 180'000;
} // namespace

StoryRun StoryRun::of(const QString &program, const QStringList &arguments, const QByteArray &input)
{
    StoryRun run;
    run.arguments = arguments;
    ProcessUnderTest process(program);
    process.setVariable(u"LC_ALL"_s, u"C.UTF-8"_s);
    if (const auto started = process.start(arguments); !started) {
        run.output = started.error().cause;
        return run;
    }
    process.write(input);
    process.closeInput();
    if (const auto exit = process.waitForExit(runTimeoutMs))
        run.exitCode = *exit;
    run.output = process.output();
    return run;
}

QJsonObject StoryRun::json() const
{
    QJsonObject last;
    for (const QString &line : output.split(u'\n')) {
        const QJsonDocument document = QJsonDocument::fromJson(line.toUtf8());
        if (document.isObject())
            last = document.object();
    }
    return last;
}

QString StoryRun::errorCode() const
{
    QString code = json().value("error"_L1).toObject().value("code"_L1).toString();
    if (!code.isEmpty())
        return code;
    static const QRegularExpression bracketed(u"\\[([a-z0-9_.]+)\\]$"_s, QRegularExpression::MultilineOption);
    return bracketed.match(output).captured(1);
}

QByteArray StoryRun::described() const
{
    return u"%1 → exit %2\n%3"_s.arg(arguments.join(u' ')).arg(exitCode).arg(output).toUtf8();
}

} // namespace edesk

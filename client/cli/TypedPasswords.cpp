// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/cli/TypedPasswords.h"

#include "common/base/HiddenInput.h"

#include <QFile>

#include <cstdio>

namespace edesk {

Result<QStringList> typedPasswords(const QStringList &prompts)
{
    constexpr qint64 longest = 1024;
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly))
        return failure(ErrorCode::FileFailed, {QStringLiteral("stdin")});
    const HiddenInput hidden;
    const auto ask = [&hidden](const QByteArray &text) {
        if (hidden.isTyped()) {
            std::fputs(text.constData(), stderr);
            std::fflush(stderr);
        }
    };
    QStringList passwords;
    for (const QString &prompt : prompts) {
        ask(prompt.toUtf8());
        QByteArray line = input.readLine(longest);
        ask("\n");
        while (line.endsWith('\n') || line.endsWith('\r'))
            line.chop(1);
        passwords.append(QString::fromUtf8(line));
    }
    return passwords;
}

} // namespace edesk

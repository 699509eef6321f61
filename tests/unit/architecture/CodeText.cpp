// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/architecture/CodeText.h"

#include <QRegularExpression>

namespace edesk {

QString codeText(const QString &source)
{
    // In this order: what begins first hides the others. Words and numbers are matched so that the quote of
    // 1'000 opens nothing and the R of a raw literal is seen as such.
    static const QRegularExpression tokens(
        QStringLiteral(R"re((?<raw>\b(?:u8|u|U|L)?R"(?<mark>[^()\\\s]{0,16})\(.*?\)\g{mark}")re"
                       R"re(|//[^\n]*|/\*.*?\*/|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*')re"
                       R"re(|(?<kept>\b[0-9](?:[0-9A-Za-z_.]|'(?=[0-9A-Za-z]))*)))re"),
        QRegularExpression::DotMatchesEverythingOption);

    QString code = source;
    auto matches = tokens.globalMatch(source);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        if (match.hasCaptured(u"kept"))
            continue;
        for (qsizetype i = match.capturedStart(); i < match.capturedEnd(); ++i) {
            if (code[i] != u'\n')
                code[i] = u' ';
        }
    }
    return code;
}

} // namespace edesk

// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/base/XmlText.h"

namespace edesk {

QString xmlText(const QString &text)
{
    QString kept;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        const bool isPair = c.isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate();
        const bool isPlain = !c.isSurrogate() && c.unicode() < 0xFFFE &&
                             (c.unicode() >= 0x20 || c == QLatin1Char('\n') || c == QLatin1Char('\t'));
        if (isPair || isPlain)
            kept += c;
        if (isPair)
            kept += text.at(++i);
    }
    return kept;
}

} // namespace edesk

// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/AccessKeys.h"

namespace edesk {

QString textForButton(QString text)
{
    return text.replace(u'&', QStringLiteral("&&"));
}

QString textOnButton(const QString &text)
{
    QString shown;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text.at(i) == u'&' && ++i == text.size())
            break;
        shown += text.at(i);
    }
    return shown;
}

} // namespace edesk

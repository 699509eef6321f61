// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/PlainToolTip.h"

#include <QTextDocument>

namespace edesk {

QString plainToolTip(const QString &text)
{
    return Qt::mightBeRichText(text) ? Qt::convertFromPlainText(text, Qt::WhiteSpaceNormal) : text;
}

} // namespace edesk

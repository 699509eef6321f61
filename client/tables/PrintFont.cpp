// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/tables/PrintFont.h"

#include <QFontDatabase>

namespace edesk {

using namespace Qt::StringLiterals;

QString printFontFamily()
{
    QString official = u"Times New Roman"_s;
    QString bundled = u"Tinos"_s;
    if (QFontDatabase::hasFamily(official))
        return official;
    if (!QFontDatabase::hasFamily(bundled))
        loadBundledPrintFont();
    return bundled;
}

bool loadBundledPrintFont()
{
    bool isLoaded = true;
    for (const QStringView style : {u"Regular", u"Bold", u"Italic"})
        isLoaded =
            QFontDatabase::addApplicationFont(u":/edesk/fonts/Tinos-"_s + style + u".ttf"_s) >= 0 && isLoaded;
    return isLoaded;
}

} // namespace edesk

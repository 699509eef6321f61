// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/tables/OfficialPage.h"

namespace edesk {

QPageLayout officialPage(qsizetype columns)
{
    constexpr qsizetype mostUpright = 5;
    return {QPageSize(QPageSize::A4), columns > mostUpright ? QPageLayout::Landscape : QPageLayout::Portrait,
            QMarginsF(30, 20, 15, 20), QPageLayout::Millimeter};
}

} // namespace edesk

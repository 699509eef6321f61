// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPageLayout>

namespace edesk {

/// A4 with the margins of official documents (decree 30/2020: top and bottom 20 mm, left 30 mm, right 15 mm);
/// on its side for a table of more than five columns.
QPageLayout officialPage(qsizetype columns);

} // namespace edesk

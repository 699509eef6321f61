// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/features/directions/DirectionsQuestion.h"
#include "client/tables/TableSource.h"

namespace edesk {

/// The board as a table: a row for each line, a column for each figure. `criteria` say which work it counts.
TableSource directionsTable(const DirectionsQuestion &question, const QStringList &criteria);

} // namespace edesk

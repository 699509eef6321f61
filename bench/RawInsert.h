// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/Result.h"
#include "common/domain/core/EntityType.h"

#include <QString>

namespace edesk {

/// The limit to compare with: the rows of a replica, already in memory as SQL values, bulk inserted into the
/// same tables with the same indexes and search, by SQLite alone in one transaction.
class RawInsert
{
public:
    /// Seconds of the best of `rounds` runs over the entity's rows in `replica`, into a fresh file in
    /// `folder`.
    static Result<double> best(const EntityType &type, const QString &replica, const QString &folder,
                               int rounds);
};

} // namespace edesk

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/Id.h"

#include <QString>

namespace edesk {

/// A person as they stand in a list to choose from, with how much they have to do.
struct ListedPerson
{
    Id id = {};
    QString name = {};
    QString position = {};
    Id division = {};
    QString divisionName = {};
    /// Open and overdue work that they lead or join.
    int open = 0;
    int overdue = 0;
    /// The person of this desk gave them work lately.
    bool isRecent = false;

    bool operator==(const ListedPerson &) const = default;
};

} // namespace edesk

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/demo/DemoTarget.h"

#include <vector>

namespace edesk {

/// Who gives an assignment, and to whom; the first target leads.
struct DemoCasting
{
    /// Index of the person.
    int giver = 0;
    std::vector<DemoTarget> targets;
};

} // namespace edesk

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace edesk {

/// Whom an assignment is for: a person of a unit, or the unit as a whole. Indexes of people and units.
struct DemoTarget
{
    /// -1 when the whole unit is meant.
    int person = -1;
    int unit = 0;

    bool operator==(const DemoTarget &) const = default;
};

} // namespace edesk

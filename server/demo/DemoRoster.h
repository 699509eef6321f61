// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

namespace edesk {

/// Who does what in one unit, as indexes of people.
struct DemoRoster
{
    /// Hold the leader's role in the unit, the first first.
    std::vector<int> leaders;
    /// Hold the office's role in the unit.
    std::vector<int> offices;
    /// Heads the division; -1 in an agency.
    int head = -1;
    /// Everyone who sits here and neither leads nor heads.
    std::vector<int> members;
};

} // namespace edesk

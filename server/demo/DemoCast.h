// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/demo/DemoCasting.h"
#include "server/demo/DemoRandom.h"
#include "server/demo/DemoStaff.h"

namespace edesk {

/// Chooses who gives work to whom, so that the giver's role reaches every target: the province to
/// departments, districts and communes; an agency to its divisions and their heads; a head to the division's
/// people.
class DemoCast
{
public:
    /// `units` and `staff` stay where they are for the lifetime of this object.
    DemoCast(const std::vector<DemoUnit> &units, const DemoStaff &staff);

    /// The people of one assignment given in `agency` (an index): one to four different targets, the giver
    /// not among them.
    DemoCasting cast(int agency, DemoRandom &random) const;
    /// Index of the person who acts for the target: themselves, the head of the division, the first leader.
    int actorFor(const DemoTarget &target) const;

private:
    DemoCasting fromProvince(DemoRandom &random) const;
    DemoCasting inDividedAgency(int agency, DemoRandom &random) const;
    DemoCasting inWholeAgency(int agency, DemoRandom &random) const;
    std::vector<DemoTarget> membersOf(int unit) const;

    const std::vector<DemoUnit> &m_units;
    const DemoStaff &m_staff;
    /// Departments and districts; communes.
    std::vector<DemoTarget> m_agencies;
    std::vector<DemoTarget> m_communes;
};

} // namespace edesk

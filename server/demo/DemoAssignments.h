// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/demo/DemoAssignment.h"
#include "server/demo/DemoCast.h"
#include "server/demo/DemoFate.h"
#include "server/demo/DemoSize.h"
#include "server/demo/DemoWriter.h"

#include <functional>

namespace edesk {

/// A year of assignments before now, in every agency: 150 in the small province, 60,000 in the whole one.
class DemoAssignments
{
public:
    /// `units` and `staff` stay where they are for the lifetime of this object.
    DemoAssignments(DemoSize size, const std::vector<DemoUnit> &units, const DemoStaff &staff, DemoIds &ids,
                    quint64 seed, Instant now);

    int count() const { return m_count; }
    /// Makes them one by one, agency by agency.
    void generate(const std::function<void(const DemoAssignment &)> &made);

private:
    DemoAssignment make(int agency, DemoFate fate);
    Instant givingMoment(DemoFate fate);
    void addParties(DemoAssignment &a, const std::vector<DemoTarget> &targets);

    const std::vector<DemoUnit> &m_units;
    const DemoStaff &m_staff;
    DemoIds &m_ids;
    Instant m_now;
    int m_count;
    DemoRandom m_random;
    DemoCast m_cast;
    DemoWriter m_writer;
};

} // namespace edesk

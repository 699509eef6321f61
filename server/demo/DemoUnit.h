// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/domain/organisation/Organisation.h"

#include <vector>

namespace edesk {

/// One organisation of the generated province with the size of its staff.
struct DemoUnit
{
    Organisation organisation;
    /// province, department, district or commune: that of the agency, for a centre that of the agency above.
    QString level;
    /// Which titles of assignments suit it: the first column of titles.txt.
    QString topic;
    /// The place it stands for ("xã Phong Hiền"); communes only.
    QString place;
    /// Index of its agency: itself or, for a division, the one it is part of.
    int agency = 0;
    /// Index of the organisation above; -1 for the province.
    int parent = -1;
    /// Indexes of its divisions, the office first; an agency without any works as one.
    std::vector<int> divisions;
    /// How many people sit in it, those of its divisions not counted.
    int staff = 0;
    /// How many of them lead the agency; 0 for a division.
    int leaders = 0;

    bool isDivision() const { return organisation.kind == OrganisationKind::Division; }
};

} // namespace edesk

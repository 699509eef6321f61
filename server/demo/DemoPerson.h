// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/domain/organisation/Person.h"
#include "common/domain/organisation/Role.h"

namespace edesk {

/// One generated person and what they mainly do.
struct DemoPerson
{
    Person person;
    /// Index of the unit where they sit.
    int unit = 0;
    Role role = Role::Specialist;
};

} // namespace edesk

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/Id.h"

namespace edesk {

/// Who an access token speaks for. `family` is the sign-in it came from.
struct Principal
{
    Id account;
    Id person;
    Id device;
    Id family;

    bool operator==(const Principal &) const = default;
};

} // namespace edesk

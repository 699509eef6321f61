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
    /// Nothing but a new password is allowed: an administrator set the present one, or it is past its date.
    bool mustChangePassword = false;

    bool operator==(const Principal &) const = default;
};

} // namespace edesk

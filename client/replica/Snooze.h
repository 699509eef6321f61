// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/Clock.h"
#include "common/domain/core/Effects.h"

namespace edesk {

/// A row that the person put off until a moment; an unset moment: it is put off no longer.
struct Snooze
{
    EntityRef row;
    Instant until;

    bool operator==(const Snooze &) const = default;
};

} // namespace edesk

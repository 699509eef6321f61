// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/Clock.h"

namespace edesk {

/// Milliseconds since the machine started: never jumps when somebody sets the date. Only differences mean
/// anything.
class MonotonicClock final : public Clock
{
public:
    Instant now() const override;
};

} // namespace edesk

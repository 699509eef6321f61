// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/Clock.h"

namespace edesk {

/// The latest moment not after `moment` on a weekday between 7:30 and 17:00 in Vietnam.
Instant workMomentBefore(Instant moment);
/// 17:00 in Vietnam, `days` days after `moment`, or on the Monday after when that is a weekend.
Instant closingTimeAfter(Instant moment, qint64 days);

} // namespace edesk

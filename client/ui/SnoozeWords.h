// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/Clock.h"
#include "common/base/Error.h"

#include <QString>

namespace edesk {

/// Until when something is put off: "đến 14:00" today, "đến ngày mai", "đến thứ Hai" within a week, else
/// "đến 25/06", with the year when it is another one. Empty for a moment that is not set.
QString snoozeText(Instant until, Instant now, Language language);

} // namespace edesk

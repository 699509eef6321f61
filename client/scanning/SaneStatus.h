// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/Error.h"

#include <sane/sane.h>

namespace edesk {

/// What a status of SANE other than good means to the person; `where` names the call for the log.
Error saneError(SANE_Status status, QLatin1StringView where);

} // namespace edesk

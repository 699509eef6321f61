// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/Clock.h"
#include "common/domain/core/Scope.h"
#include "common/domain/core/View.h"

namespace edesk {

/// InvalidArgument with the name of the first of these people who does not see a row of this audience. A desk
/// knows nobody else's roles and leaves it to the server.
Result<void> checkMentioned(const View &view, const ScopeSet &audience, const QList<Id> &people, Instant now);

} // namespace edesk

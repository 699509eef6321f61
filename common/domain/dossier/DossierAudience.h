// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/domain/core/Record.h"
#include "common/domain/core/Scope.h"
#include "common/domain/core/View.h"

namespace edesk {

/// The keeper, the head of the keeper's unit (where there are no units the leader), the office and the
/// registry of the agency.
Result<ScopeSet> dossierAudience(const Record &record, const View &view);

} // namespace edesk

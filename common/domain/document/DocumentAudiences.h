// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/domain/core/Record.h"
#include "common/domain/core/Scope.h"
#include "common/domain/core/View.h"

namespace edesk {

/// The registry, the office and the leaders of the agency; of a draft its drafter and the head of the unit;
/// everyone the work on it was given to, with the heads of their units.
Result<ScopeSet> documentAudience(const Record &record, const View &view);
/// The registry of the agency whose book it is.
Result<ScopeSet> numberBookAudience(const Record &record, const View &view);

} // namespace edesk

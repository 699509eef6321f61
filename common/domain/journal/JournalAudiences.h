// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/domain/core/Record.h"
#include "common/domain/core/Scope.h"
#include "common/domain/core/View.h"

namespace edesk {

/// A notice is its recipient's alone (fault #5).
Result<ScopeSet> noticeAudience(const Record &record, const View &view);
/// The log of an agency is for its administrators.
Result<ScopeSet> auditAudience(const Record &record, const View &view);

} // namespace edesk

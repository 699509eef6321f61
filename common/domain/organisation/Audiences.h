// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/domain/core/Record.h"
#include "common/domain/core/Scope.h"
#include "common/domain/core/View.h"

namespace edesk {

/// Organisations are reference data for everyone.
Result<ScopeSet> organisationAudience(const Record &record, const View &view);
/// A person listed province-wide is public; everyone else belongs to the tree of their agency.
Result<ScopeSet> personAudience(const Record &record, const View &view);
/// An account: its owner and the administrators of the agency.
Result<ScopeSet> accountAudience(const Record &record, const View &view);
/// A role: its holder and the administrators of the agency.
Result<ScopeSet> roleGrantAudience(const Record &record, const View &view);
/// A delegation: both persons and the administrators of the agency.
Result<ScopeSet> delegationAudience(const Record &record, const View &view);

} // namespace edesk

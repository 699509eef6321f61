// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/Clock.h"
#include "common/domain/core/Actor.h"
#include "common/domain/core/Scope.h"
#include "common/domain/core/View.h"
#include "common/domain/organisation/Organisation.h"

namespace edesk {

/// The organisation and everything above it, nearest first.
Result<std::vector<Organisation>> chainOf(const View &view, const Id &organisation);
/// Whether `upper` is `lower` or stands above it.
Result<bool> isWithin(const View &view, const Id &lower, const Id &upper);
/// The scopes a person holds at a moment: themselves, everyone, the trees and internal matters of the
/// organisations of their positions, and their roles, own and delegated.
Result<ScopeSet> grantedScopes(const View &view, const Id &person, Instant now);
/// The scopes with which somebody sees who acts: under a delegation those of the delegated roles alone.
Result<ScopeSet> scopesOf(const View &view, const Actor &actor, Instant now);
/// The person as an actor; with `onBehalfOf`, limited to what that person delegated to them today.
/// DelegationOver without such a delegation; Undecided on a desk that does not hold the person.
Result<Actor> actorFor(const View &view, const Id &person, const Id &onBehalfOf, Instant now);

} // namespace edesk

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/domain/core/Actor.h"

namespace edesk {

/// Who does what the clock calls for. No row of a person has this id, so nobody signs in as it.
Id systemId();
/// The system by itself: it holds no role, and does what only it may do.
Actor systemActor();
/// Whether this is the system, by itself or for a person.
bool isSystem(const Actor &actor);

} // namespace edesk

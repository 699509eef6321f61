// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/Error.h"
#include "common/domain/assignment/AssignmentStates.h"

namespace edesk {

/// The state in the language of the interface.
QString stateWords(AssignmentState state, Language language);
/// What happened, in the language of the interface.
QString eventWords(EventKind kind, Language language);

} // namespace edesk

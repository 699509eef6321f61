// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/domain/core/StateTable.h"

#include <QString>

namespace edesk {

/// docs/states.md: the state machines of all areas as they are in the program.
QString statesText();
/// One machine: a table of its lines, state by state.
QString statesText(const StateTable &table);

} // namespace edesk

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/domain/core/CommandType.h"
#include "common/domain/core/Record.h"

namespace edesk {

/// The arguments of an edit that met a conflict, for a person who saw what others wrote and wants their own
/// all the same: each field they changed replaces what `current` holds. Fields they left alone stay so; other
/// arguments are those given.
std::vector<Value> restatedEdit(const CommandType &type, std::vector<Value> arguments, const Record &current);

} // namespace edesk

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/Error.h"
#include "common/domain/core/Field.h"

namespace edesk {

/// A choice in words; empty for a value that is none of them.
QString choiceText(std::span<const Choice> choices, int value, Language language);

} // namespace edesk

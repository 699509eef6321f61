// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/Result.h"

namespace edesk {

/// Three-way merge of one field: `was` is what the person saw, `becomes` what they want, `current` what is
/// there now. Unchanged wishes and equal outcomes are no conflict; the same field changed twice is
/// (Conflict, naming the field).
template <typename Type>
Result<void> mergeField(const char *name, Type &current, const Type &was, const Type &becomes)
{
    if (becomes == was || current == becomes)
        return {};
    if (current != was)
        return failure(ErrorCode::Conflict, {QString::fromLatin1(name)});
    current = becomes;
    return {};
}

} // namespace edesk

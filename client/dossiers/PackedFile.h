// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/domain/content/ContentRef.h"
#include "common/domain/core/Effects.h"

namespace edesk {

/// One file of a package.
struct PackedFile
{
    /// The row that lets it be read.
    EntityRef row;
    ContentRef ref;
    /// Its name in the package.
    QString entry;
};

} // namespace edesk

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/domain/content/ContentRef.h"
#include "common/domain/core/Effects.h"

namespace edesk {

/// A file of a row as a list shows it.
struct AttachedFile
{
    /// The row that refers to the contents.
    EntityRef row;
    ContentRef ref;
    QString addedByName;
    Instant addedAt;
    /// Counts from 1 along the versions.
    qint64 version = 1;
    /// The contents are on this desk.
    bool isHere = false;

    bool isPdf() const;
    /// A picture that the preview can show.
    bool isPicture() const;

    bool operator==(const AttachedFile &) const = default;
};

} // namespace edesk

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/files/AttachedFile.h"
#include "client/replica/ReplicaReader.h"

namespace edesk {

/// The kind of the rows that hold the files of a row of this kind; None when it has no files.
EntityKind fileKindOf(EntityKind subject);
/// The files of a row that are its files now: none that was taken away or replaced, the oldest first. In any
/// thread, with its reader.
Result<QList<AttachedFile>> attachedFiles(ReplicaReader &reader, const EntityRef &subject);

} // namespace edesk

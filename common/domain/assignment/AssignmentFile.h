// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/domain/content/FileRow.h"

namespace edesk {

inline constexpr char assignmentFileTable[] = "assignment_file";
inline constexpr char assignmentFileParent[] = "assignment_id";

/// A file of an assignment.
using AssignmentFile =
    FileRow<EntityKind::AssignmentFile, EntityKind::Assignment, assignmentFileTable, assignmentFileParent>;

} // namespace edesk

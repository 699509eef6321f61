// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/unit/architecture/SourceFile.h"

namespace edesk {

/// The longest a source file may be, in lines.
constexpr int MaxSourceLines = 600;

/// What a file does against the project's habits, one readable line each: its licence line, its length, what
/// it calls, how it is named, and whether a library's CMakeLists.txt opens with the library's responsibility.
QStringList houseFaults(const SourceFile &file);

} // namespace edesk

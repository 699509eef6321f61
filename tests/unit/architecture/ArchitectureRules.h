// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/unit/architecture/IncludeGraph.h"

namespace edesk {

/// Whether docs/architecture.md allows `library` to include `other`.
bool mayInclude(const QString &library, const QString &other);

/// Everything in the graph that the architecture forbids, one readable line each: edges, circles, libraries
/// it does not know, and includes not written from the root.
QStringList architectureFaults(const IncludeGraph &graph);

} // namespace edesk

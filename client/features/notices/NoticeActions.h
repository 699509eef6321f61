// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/replica/FeatureContext.h"
#include "common/domain/journal/Notice.h"

namespace edesk {

/// Marks a notice as seen; what goes wrong is told by the navigator. `context` must outlive the answer. Many
/// are marked by a SeenRun.
void markSeen(const FeatureContext &context, const Id &notice);
/// Shows what the notice is about, and marks it as seen.
void openSubject(const FeatureContext &context, const Notice &notice);

} // namespace edesk

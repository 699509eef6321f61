// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/replica/FeatureContext.h"
#include "common/domain/journal/Notice.h"

namespace edesk {

/// Marks these notices as seen; what goes wrong is told by the navigator. `context` must outlive the answers.
void markSeen(const FeatureContext &context, const QList<Id> &notices);
/// Shows what the notice is about, and marks it as seen.
void openSubject(const FeatureContext &context, const Notice &notice);

} // namespace edesk

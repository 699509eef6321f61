// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/features/documents/DocumentFacts.h"
#include "client/ui/ProgressStep.h"

namespace edesk {

/// What happened to the document, and what it waits for while work on it goes on.
QList<ProgressStep> documentTrack(const DocumentFacts &facts, Instant now, Language language);

} // namespace edesk

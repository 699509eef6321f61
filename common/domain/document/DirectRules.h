// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/domain/core/CommandType.h"
#include "common/domain/document/DocumentCommands.h"

namespace edesk {

/// Lays an accepted document before a leader of the agency.
Result<Effects> submitDocument(const View &, const Actor &, const Command &, const SubmitDocument &, Instant);
/// A direction: the document is assigned, and one assignment made of it.
Result<Effects> directDocument(const View &, const Actor &, const Command &, const DirectDocument &, Instant);
Result<Effects> completeDocument(const View &, const Actor &, const Command &, const CompleteDocument &,
                                 Instant);
Result<Effects> reopenDocument(const View &, const Actor &, const Command &, const ReopenDocument &, Instant);
/// What follows for a document when assignments made of it change: who works on it may read it; it is in
/// progress when the first work begins and done when the last is, and its author hears so.
Result<void> followAssignments(const View &, const Actor &, const Command &, Instant now, Effects &effects);

} // namespace edesk

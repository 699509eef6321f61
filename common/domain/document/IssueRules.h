// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/domain/core/CommandType.h"
#include "common/domain/document/DraftCommands.h"

namespace edesk {

/// Number, symbol and date: number and symbol are unique per agency and year; given by the server alone.
Result<Effects> numberDocument(const View &, const Actor &, const Command &, const NumberDocument &, Instant);
/// Each agency gets its own entry, arrived; what this document replaces or corrects is marked, there too.
Result<Effects> issueDocument(const View &, const Actor &, const Command &, const IssueDocument &, Instant);
Result<Effects> archiveDocument(const View &, const Actor &, const Command &, const ArchiveDocument &,
                                Instant);
/// Removes the document at all receivers; the entries stay as the record of the recall.
Result<Effects> recallDocument(const View &, const Actor &, const Command &, const RecallDocument &, Instant);

} // namespace edesk

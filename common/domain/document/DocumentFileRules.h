// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/domain/core/CommandType.h"
#include "common/domain/document/DocumentFileCommands.h"
#include "common/domain/document/DocumentProceeding.h"

namespace edesk {

/// A file comes to a document, or a new version takes the place of one; errors as of checkContent(), NotFound
/// when the version it is to replace is not the last one any more.
Result<Effects> attachDocumentFile(const View &, const Actor &, const Command &, const AttachDocumentFile &,
                                   Instant);
/// Who added it, the drafter or the registry takes a file away; NotAllowed for what came from the author.
Result<Effects> removeDocumentFile(const View &, const Actor &, const Command &, const RemoveDocumentFile &,
                                   Instant);
/// Gives the document's present files to the entry of a receiver: rows of its own to the same contents, which
/// were brought in by who brought them to the author's.
Result<void> handFilesOn(DocumentProceeding &p, const Id &received);
/// Takes every file of a receiver's entry away; the rows stay.
Result<void> withdrawFiles(DocumentProceeding &p, const Id &received);

} // namespace edesk

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/domain/core/CommandType.h"
#include "common/domain/document/DocumentCommands.h"

namespace edesk {

/// Registers a document from outside. Duplicate, naming the entry at hand, unless the person knows of it;
/// InvalidArgument for a date in the future.
Result<Effects> receiveDocument(const View &, const Actor &, const Command &, const ReceiveDocument &,
                                Instant);
/// Takes or refuses one that an agency of the province sent; its author hears of it.
Result<Effects> acceptDocument(const View &, const Actor &, const Command &, const AcceptDocument &, Instant);
Result<Effects> refuseDocument(const View &, const Actor &, const Command &, const RefuseDocument &, Instant);
Result<Effects> editDocument(const View &, const Actor &, const Command &, const EditDocument &, Instant);
Result<Effects> commentDocument(const View &, const Actor &, const Command &, const CommentDocument &,
                                Instant);

} // namespace edesk

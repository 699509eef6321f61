// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/domain/core/CommandType.h"
#include "common/domain/document/DraftCommands.h"

namespace edesk {

/// Anyone of an agency begins an outgoing document.
Result<Effects> draftDocument(const View &, const Actor &, const Command &, const DraftDocument &, Instant);
Result<Effects> editDraft(const View &, const Actor &, const Command &, const EditDraft &, Instant);
Result<Effects> discardDraft(const View &, const Actor &, const Command &, const DiscardDraft &, Instant);
Result<Effects> sendDraft(const View &, const Actor &, const Command &, const SendDraft &, Instant);
Result<Effects> takeBackDraft(const View &, const Actor &, const Command &, const TakeBackDraft &, Instant);
Result<Effects> approveContent(const View &, const Actor &, const Command &, const ApproveContent &, Instant);
Result<Effects> approveForm(const View &, const Actor &, const Command &, const ApproveForm &, Instant);
Result<Effects> returnDraft(const View &, const Actor &, const Command &, const ReturnDraft &, Instant);
Result<Effects> signDocument(const View &, const Actor &, const Command &, const SignDocument &, Instant);

} // namespace edesk

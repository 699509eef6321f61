// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/domain/core/Command.h"
#include "common/domain/core/Effects.h"
#include "common/protocol/Answer.h"

#include <optional>

namespace edesk {

/// Where a command made on this desk stands.
enum class OutboxState {
    /// Waits to be sent; can be taken back.
    Waiting = 1,
    /// Sent at least once, the answer is not here yet: it may be in force already and cannot be taken back.
    Sent,
    /// Accepted; its effect has not come back through the feed yet.
    Accepted,
    /// Refused; stays until the person dismisses it.
    Refused,
    /// Refused because somebody else changed the same field; stays until resolved.
    Conflict,
    /// Accepted and seen in the feed.
    Done
};

/// One command in the outbox.
struct OutboxItem
{
    Command command;
    OutboxState state = OutboxState::Waiting;
    /// It is not sent before this moment (the 10 seconds of Hoàn tác).
    Instant heldUntil;
    /// Words for the list, made when the command was.
    QString summary;
    EntityRef subject;
    std::optional<Error> refusal;
    std::vector<protocol::FeedPlace> places;
    /// The desk could not decide it; its effect shows when the server has.
    bool awaited = false;

    bool isPending() const
    {
        return state == OutboxState::Waiting || state == OutboxState::Sent || state == OutboxState::Accepted;
    }
};

} // namespace edesk

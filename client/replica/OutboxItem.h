// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/domain/core/Command.h"
#include "common/domain/core/Effects.h"
#include "common/protocol/Answer.h"

#include <QByteArray>
#include <QSet>

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
    /// The command as it was first written and is sent: a newer program may have written more than `command`
    /// shows.
    QByteArray bytes;
    /// False when only a newer program can read it: this one keeps it, and neither sends it nor shows its
    /// effect.
    bool readable = true;
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
    /// The server's answer is not here.
    bool isUnanswered() const { return state == OutboxState::Waiting || state == OutboxState::Sent; }
    /// Within the 10 seconds of Hoàn tác; a clock that was set back holds nothing longer than a minute.
    bool isHeld(Instant now) const;
    /// The rows it is about.
    QSet<Id> rows() const;
};

} // namespace edesk

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/Result.h"
#include "common/domain/core/Effects.h"

#include <QByteArray>

#include <optional>
#include <vector>

namespace edesk::protocol {

/// Where an accepted command's effect stands in the feed: a desk keeps the command pending until it has
/// applied these of the scopes it holds.
struct FeedPlace
{
    qint64 scope = 0;
    qint64 seq = 0;

    bool operator==(const FeedPlace &) const = default;
};

/// The server's decision on one command: accepted with its places, or refused with the reason. Stored with
/// the effect, so the same command is answered alike for ever.
struct Answer
{
    Id command;
    std::optional<Error> refusal;
    EntityRef subject;
    std::vector<FeedPlace> places;

    bool accepted() const { return !refusal; }
};

/// The bytes of one answer, and of a batch of them in the order of the commands.
QByteArray encodeAnswer(const Answer &answer);
Result<Answer> decodeAnswer(QByteArrayView bytes);
QByteArray encodeAnswers(const std::vector<Answer> &answers);
Result<std::vector<Answer>> decodeAnswers(QByteArrayView bytes);

} // namespace edesk::protocol

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/Clock.h"
#include "common/domain/core/Catalogue.h"
#include "common/protocol/Answer.h"
#include "common/protocol/CommandCodec.h"
#include "common/store/Database.h"
#include "server/sync/FeedWriter.h"
#include "server/sync/ScopeChange.h"

#include <functional>
#include <mutex>

namespace edesk {

/// Decides commands: each has one effect and one answer however often it comes; effect, answer and feed are
/// one transaction. Thread-safe; each thread brings its own connection.
class CommandIntake
{
public:
    /// What an installation refuses beyond the rules, of a row that a command is about to write.
    using Admit = std::function<Result<void>(const Record &row)>;

    explicit CommandIntake(const Catalogue &catalogue, const Clock &clock, Admit admit = {});

    struct Outcome
    {
        std::vector<protocol::Answer> answers;
        std::vector<ScopeChange> changes;
    };
    /// Decides a batch of one person's commands from one device, in order. A refused command is an answer,
    /// not a failure. DeviceCloned when the device used a number for another command before; StoreBusy when
    /// others kept winning; nothing is written then.
    Result<Outcome> decide(Database &database, const Id &person, const Id &device,
                           const std::vector<protocol::ReceivedCommand> &commands);
    /// Decides what the clock calls for, in the name of the system. It has its effect once because of what
    /// the rule finds; nobody asks for its answer again, so none is kept.
    Result<Outcome> decideForSystem(Database &database, const Command &command);
    /// Waits for the commands being decided, by any process, and keeps others waiting until the end of the
    /// running transaction, whose first statement this is.
    static Result<void> keepOut(Database &database);

private:
    struct Batch;
    Result<Outcome> untilDecided(Database &database, const Id &person, const Id &device,
                                 const std::vector<protocol::ReceivedCommand> &commands);
    Result<Outcome> attempt(Batch &batch, bool alone);
    Result<void> takeTurn(Batch &batch, bool alone);
    Result<void> lockSubjects(Batch &batch);
    Result<std::optional<protocol::Answer>> earlierAnswer(Batch &batch,
                                                          const protocol::ReceivedCommand &received);
    Result<protocol::Answer> decideOne(Batch &batch, const protocol::ReceivedCommand &received);
    Result<void> write(Batch &batch, const Actor &actor, const Command &command, const Effects &effects);
    static std::vector<protocol::FeedPlace> lastPlaces(const Batch &batch, std::size_t index);
    Result<void> storeAnswer(Batch &batch, const protocol::ReceivedCommand &received,
                             const protocol::Answer &answer);

    const Catalogue *m_catalogue;
    const Clock *m_clock;
    Admit m_admit;
    /// SQLite has one writer: waiting here is fair, waiting for its lock is not.
    std::mutex m_sqliteWriter;
};

} // namespace edesk

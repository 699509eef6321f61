// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/domain/core/TimedWork.h"
#include "server/sync/CommandIntake.h"

namespace edesk {

/// Sends what the clock calls for. However often it looks, and however many do on one store, each row gets
/// what its moment calls for once: the commands see to that. Thread-safe; each thread brings its own
/// connection.
class Timekeeper
{
public:
    /// Called after each command that changed something.
    using Publish = std::function<Result<void>(Database &, const std::vector<ScopeChange> &)>;

    Timekeeper(std::vector<TimedWork> works, const Clock &clock, CommandIntake &intake, Publish publish = {});

    /// Looks at every row whose moment may have come; answers how many commands changed something. One that
    /// is refused is logged and keeps no other waiting.
    Result<int> look(Database &database) const;

private:
    Result<int> lookAt(Database &database, const TimedWork &work) const;
    Result<std::vector<Id>> due(Database &database, const TimedWork &work, Instant now) const;
    Result<bool> send(Database &database, const TimedWork &work, const Id &row, Instant now) const;

    std::vector<TimedWork> m_works;
    const Clock *m_clock;
    CommandIntake *m_intake;
    Publish m_publish;
};

} // namespace edesk

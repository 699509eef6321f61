// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/domain/core/View.h"

#include <functional>

namespace edesk {

/// What the clock calls for by itself: a command that the system sends for each row whose moment has come.
/// The command moves the row on, so that it calls for nothing twice, however often and by however many it is
/// looked at.
struct TimedWork
{
    /// Whether the moment of a row has come; remembers what the rows of one look share.
    using IsDue = std::function<Result<bool>(const Record &)>;

    const EntityType *type;
    /// The instant from which on a row is looked at; empty while nothing awaits it. Early rather than late:
    /// the calendar may change.
    const char *lookAt;
    /// Takes the row as its only argument and refuses everybody but the system.
    const char *command;
    /// Begins a look at this moment; the view outlives it.
    IsDue (*begin)(const View &view, Instant now);
};

} // namespace edesk

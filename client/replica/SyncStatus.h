// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/Clock.h"
#include "common/base/Error.h"

#include <QMetaType>

#include <optional>

namespace edesk {

/// What the engine is doing.
enum class SyncPhase { Offline, SignedOut, Connecting, Idle, Working, Failed };

/// The honest state of sync, for the status bar, the Đồng bộ screen and `edesk-cli status`.
struct SyncStatus
{
    SyncPhase phase = SyncPhase::SignedOut;
    /// The desk asked and nothing was missing; in this process or an earlier one.
    Instant lastSuccess;
    std::optional<Error> lastError;
    int waiting = 0;
    int conflicts = 0;
    int refused = 0;
    /// The event stream is open.
    bool live = false;
    /// Rows of the first sync so far; 0 when it is over.
    qint64 rowsSoFar = 0;

    /// Green only when the outbox is empty, no conflict is open and the last success is under 10 minutes old.
    bool isGreen(Instant now) const
    {
        constexpr qint64 fresh = 10LL * 60 * 1000;
        // A clock that was set back must not stay green for as long.
        const qint64 age = now.ms - lastSuccess.ms;
        return phase != SyncPhase::Offline && waiting == 0 && conflicts == 0 && lastSuccess.isSet() &&
               age < fresh && age > -fresh;
    }
};

} // namespace edesk

Q_DECLARE_METATYPE(edesk::SyncStatus)

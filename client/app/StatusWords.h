// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/replica/SyncStatus.h"
#include "client/ui/SyncState.h"

namespace edesk {

/// The state of sync as the status bar says it. Green only when `SyncStatus::isGreen` holds.
struct StatusWords
{
    SyncState state = SyncState::Waiting;
    QString words = {};

    static StatusWords of(const SyncStatus &status, Instant now, Language language);
};

} // namespace edesk

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace edesk {

/// What the status bar says about the exchange with the server.
enum class SyncState {
    /// Outbox empty, no conflict, last success under 10 minutes old: the only green one.
    Synced,
    Working,
    /// Changes wait or the last success is old.
    Waiting,
    Offline,
    /// Something needs the person: a conflict or a refusal.
    Attention,
};

} // namespace edesk

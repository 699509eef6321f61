// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace edesk {

/// Where a change of the person is on its way to the server.
enum class SendState {
    None, ///< nothing was changed here
    Sent,
    Waiting,
    Failed,
};

} // namespace edesk

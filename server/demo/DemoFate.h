// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace edesk {

/// How the life of an assignment is decided: by chance, or so that it now waits for approval, or is overdue.
/// The last two are dealt out evenly, so that even the small province has some of each.
enum class DemoFate { Free, Waiting, Overdue };

} // namespace edesk

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace edesk {

/// One step of a progress track.
struct ProgressStep
{
    enum class State { Done, Current, Ahead };

    /// Who did what.
    QString text = {};
    /// When, or why not yet.
    QString note = {};
    State state = State::Ahead;

    bool operator==(const ProgressStep &) const = default;
};

} // namespace edesk

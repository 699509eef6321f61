// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace edesk {

/// How a deadline stands; `days` are working days.
struct DueState
{
    enum class Kind {
        None,    ///< there is no deadline
        Overdue, ///< `days` ago; 0 when no working day has passed since
        Soon,    ///< in two working days or less; 0 when none is left after today
        InTime,  ///< in `days`, more than two
        Done,    ///< finished; `days` is 0
    };

    Kind kind = Kind::None;
    int days = 0;

    bool operator==(const DueState &) const = default;
};

} // namespace edesk

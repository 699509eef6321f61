// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/auth/MonotonicClock.h"

#include <chrono>

namespace edesk {

Instant MonotonicClock::now() const
{
    using namespace std::chrono;
    return {duration_cast<milliseconds>(steady_clock::now().time_since_epoch()).count()};
}

} // namespace edesk

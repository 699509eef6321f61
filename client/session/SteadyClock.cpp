// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/session/SteadyClock.h"

#include <QtGlobal>

#ifdef Q_OS_LINUX
#include <ctime>
#endif

namespace edesk {

std::chrono::milliseconds MachineSteadyClock::elapsed() const
{
    using namespace std::chrono;
#ifdef Q_OS_LINUX
    // CLOCK_MONOTONIC, which steady_clock uses, stands still while the computer sleeps.
    timespec now{};
    if (clock_gettime(CLOCK_BOOTTIME, &now) == 0)
        return duration_cast<milliseconds>(seconds(now.tv_sec) + nanoseconds(now.tv_nsec));
#endif
    return duration_cast<milliseconds>(steady_clock::now().time_since_epoch());
}

} // namespace edesk

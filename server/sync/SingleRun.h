// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>

namespace edesk {

/// Lets work run once at a time: what is wished for while it waits or runs becomes one more run after it.
/// Thread-safe.
class SingleRun
{
public:
    /// Wishes for a run; true when the caller has to start it.
    bool wish()
    {
        m_wished = true;
        return !m_busy.exchange(true);
    }
    /// The run looks at the world from here on: earlier wishes are fulfilled by it.
    void begin() { m_wished = false; }
    /// The run is over; true when it was wished for again meanwhile, and wish() is to be called.
    bool end()
    {
        m_busy = false;
        return m_wished;
    }

private:
    std::atomic<bool> m_wished = false;
    std::atomic<bool> m_busy = false;
};

} // namespace edesk

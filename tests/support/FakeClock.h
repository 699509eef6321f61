// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/Clock.h"

#include <atomic>

namespace edesk {

/// A clock that stands still until it is set; may be set and read from any thread.
class FakeClock final : public Clock
{
public:
    /// Monday 2 March 2026, 08:00 in Vietnam: a working day, when the test does not care which.
    FakeClock();
    explicit FakeClock(Instant start);

    Instant now() const override;
    void set(Instant instant);
    /// Moves by `ms` milliseconds; backwards when negative.
    void advanceMs(qint64 ms);

private:
    std::atomic<qint64> m_ms;
};

} // namespace edesk

// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/FakeClock.h"

namespace edesk {

FakeClock::FakeClock() : FakeClock(fromVietnamTime(QDate(2026, 3, 2), QTime(8, 0))) {}

FakeClock::FakeClock(Instant start) : m_ms(start.ms) {}

Instant FakeClock::now() const
{
    return {m_ms.load()};
}

void FakeClock::set(Instant instant)
{
    m_ms.store(instant.ms);
}

void FakeClock::advanceMs(qint64 ms)
{
    m_ms.fetch_add(ms);
}

} // namespace edesk

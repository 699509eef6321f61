// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/session/IdleLock.h"

#include "client/session/Alarm.h"

namespace edesk {

IdleLock::IdleLock(const SteadyClock &clock, Alarm &alarm, std::chrono::milliseconds limit, QObject *parent)
    : QObject(parent), m_clock(clock), m_alarm(alarm), m_limit(limit), m_lastActivity(clock.elapsed())
{
    connect(&m_alarm, &Alarm::rang, this, &IdleLock::check);
    check();
}

void IdleLock::setLimit(std::chrono::milliseconds limit)
{
    m_limit = limit;
    check();
}

void IdleLock::check()
{
    if (m_locked)
        return;
    const std::chrono::milliseconds idle = m_clock.elapsed() - m_lastActivity;
    if (idle >= m_limit)
        lock();
    else
        m_alarm.set(m_limit - idle);
}

void IdleLock::noteActivity()
{
    const std::chrono::milliseconds now = m_clock.elapsed();
    if (m_locked)
        return;
    if (now - m_lastActivity >= m_limit)
        lock();
    else
        m_lastActivity = now;
}

void IdleLock::lock()
{
    if (m_locked)
        return;
    m_locked = true;
    m_alarm.cancel();
    Q_EMIT locked();
}

void IdleLock::unlock()
{
    if (!m_locked)
        return;
    m_locked = false;
    m_lastActivity = m_clock.elapsed();
    check();
    Q_EMIT unlocked();
}

} // namespace edesk

// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/session/TimerAlarm.h"

namespace edesk {

TimerAlarm::TimerAlarm(QObject *parent) : Alarm(parent)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &Alarm::rang);
}

void TimerAlarm::set(std::chrono::milliseconds delay)
{
    m_timer.start(delay);
}

void TimerAlarm::cancel()
{
    m_timer.stop();
}

} // namespace edesk

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/session/SteadyClock.h"

#include <QObject>

namespace edesk {

class Alarm;

/// Locks the desk after a while without input. The first input after the computer slept too long locks as
/// well, instead of counting as activity.
class IdleLock : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::minutes DefaultLimit{15};

    /// `alarm` and `clock` outlive the lock. Starts unlocked.
    IdleLock(const SteadyClock &clock, Alarm &alarm, std::chrono::milliseconds limit = DefaultLimit,
             QObject *parent = nullptr);

    bool isLocked() const { return m_locked; }
    void setLimit(std::chrono::milliseconds limit);

    /// To be called at every input of the person.
    void noteActivity();
    /// At once, by the person's wish.
    void lock();
    /// After the password was verified.
    void unlock();

Q_SIGNALS:
    void locked();
    void unlocked();

private:
    void check();

    const SteadyClock &m_clock;
    Alarm &m_alarm;
    std::chrono::milliseconds m_limit;
    std::chrono::milliseconds m_lastActivity;
    bool m_locked = false;
};

} // namespace edesk

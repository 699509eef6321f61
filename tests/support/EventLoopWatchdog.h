// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QObject>

#include <chrono>

namespace edesk {

/// Measures for how long this thread's event loop did not come back to wait for events: what a person feels
/// as the window standing still, at most. Blind under GLib's event loop (run with QT_NO_GLIB=1), and sees
/// only loops that wait, as QSignalSpy::wait() does; QTRY_… does not.
class EventLoopWatchdog : public QObject
{
    Q_OBJECT

public:
    explicit EventLoopWatchdog(QObject *parent = nullptr);

    /// The longest stretch since the beginning or the last reset().
    std::chrono::microseconds longest() const { return m_longest; }
    /// The most that the thread worked within one stretch: what a test may hold against a limit, as it does
    /// not count the time in which the machine was busy with something else.
    std::chrono::microseconds longestWork() const;
    /// Whether there was work, and never more of it at a time than 50 ms, which a person does not feel; than
    /// this machine needs at worst at this moment for what an office PC does in 50 ms, where it is slower or
    /// shared; than a second under a sanitizer. Says both figures.
    bool isFluent() const;
    void reset();

private:
    void noteWork();
    void noteEnd();

    QElapsedTimer m_busy;
    std::chrono::microseconds m_workedBefore{};
    std::chrono::microseconds m_longest{};
    std::chrono::microseconds m_longestWork{};
};

} // namespace edesk

// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/EventLoopWatchdog.h"

#include <QAbstractEventDispatcher>

#include <algorithm>
#include <ctime>

namespace edesk {
namespace {

/// How long this thread has worked altogether.
std::chrono::microseconds worked()
{
#ifdef Q_OS_UNIX
    timespec spent{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &spent);
    return std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::seconds(spent.tv_sec) +
                                                                 std::chrono::nanoseconds(spent.tv_nsec));
#else
    return {};
#endif
}

} // namespace

EventLoopWatchdog::EventLoopWatchdog(QObject *parent) : QObject(parent)
{
    const QAbstractEventDispatcher *dispatcher = QAbstractEventDispatcher::instance();
    Q_ASSERT(dispatcher);
    connect(dispatcher, &QAbstractEventDispatcher::awake, this, [this] {
        noteWork();
        m_busy.start();
        m_workedBefore = worked();
    });
    connect(dispatcher, &QAbstractEventDispatcher::aboutToBlock, this, &EventLoopWatchdog::noteEnd);
}

std::chrono::microseconds EventLoopWatchdog::most()
{
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
    return std::chrono::milliseconds(1000);
#else
    return std::chrono::milliseconds(50);
#endif
}

void EventLoopWatchdog::reset()
{
    m_longest = {};
    m_longestWork = {};
    m_busy.invalidate();
}

/// A loop that does not wait for events, as those of QTRY_ do, is only heard when it goes round.
void EventLoopWatchdog::noteWork()
{
    m_longestWork = longestWork();
}

std::chrono::microseconds EventLoopWatchdog::longestWork() const
{
    return m_busy.isValid() ? std::max(m_longestWork, worked() - m_workedBefore) : m_longestWork;
}

void EventLoopWatchdog::noteEnd()
{
    noteWork();
    if (m_busy.isValid())
        m_longest = std::max(m_longest, std::chrono::duration_cast<std::chrono::microseconds>(
                                            std::chrono::nanoseconds(m_busy.nsecsElapsed())));
    m_busy.invalidate();
}

} // namespace edesk

// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/EventLoopWatchdog.h"

#include <QAbstractEventDispatcher>
#include <QMap>

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

/// What a PC of an office, five years old, does in 50 ms, and of the kind that a window does: texts made,
/// compared, kept and let go.
void workOfAnOffice()
{
    QMap<QString, int> texts;
    for (int i = 0; i < 60'000; ++i)
        texts.insert(QString::number(i * 7919 % 60'013), i);
}

/// The most that a person does not feel; many times that where a sanitizer slows everything down.
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr std::chrono::microseconds most = std::chrono::milliseconds(1000);
#else
constexpr std::chrono::microseconds most = std::chrono::milliseconds(50);
#endif

/// How often the machine is measured before work counts as too long: others take it away by fits and starts.
constexpr int measurements = 10;

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

bool EventLoopWatchdog::isFluent() const
{
    const std::chrono::microseconds work = longestWork();
    std::chrono::microseconds limit = most;
    for (int i = 0; i < measurements && work > limit; ++i) {
        const std::chrono::microseconds before = worked();
        workOfAnOffice();
        limit = std::max(limit, worked() - before);
    }
    qInfo("longest work of the window: %lld of %lld us", static_cast<long long>(work.count()),
          static_cast<long long>(limit.count()));
    return work > std::chrono::microseconds(0) && work <= limit;
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

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QEvent>
#include <QFuture>

namespace edesk {

/// Delivers what was posted, as many times as asked for. The simulation needs no sockets and no timers.
inline void turn(int count)
{
    for (int i = 0; i < count; ++i)
        QCoreApplication::sendPostedEvents();
}

/// Turns until `reached` holds; false when it does not within two minutes.
template <typename Condition>
bool turnUntil(Condition reached)
{
    constexpr int longestMs = 120'000;
    const QDeadlineTimer deadline(longestMs);
    while (!reached()) {
        if (deadline.hasExpired())
            return false;
        turn(1);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    return true;
}

/// The result of a future, waited for with the event loop running; ends the test program when it never comes.
template <typename T>
T outcomeOf(const QFuture<T> &future)
{
    if (!turnUntil([&] { return future.isFinished(); }))
        qFatal("an operation did not end");
    return future.result();
}

} // namespace edesk

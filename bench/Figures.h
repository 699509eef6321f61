// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QString>

#include <vector>

namespace edesk {

/// Prints a line `figure NAME VALUE TARGET`.
void figure(const char *name, double value, const QString &target);
/// The 99th of a hundred values, in their order; 0 without any.
double p99(std::vector<double> values);
/// What the program holds in memory now.
double residentMegabytes();
/// Names on standard error what took longer than `mostMs`.
void noteSlow(const QString &what, double ms, double mostMs);

/// Waits until `signal` comes; the milliseconds since `begun`.
template <typename Object, typename Signal>
double waitFor(const Object &object, Signal signal, const QElapsedTimer &begun)
{
    constexpr int longestWaitMs = 60'000;
    QSignalSpy spy(&object, signal);
    if (!spy.wait(longestWaitMs))
        qFatal("no answer");
    return double(begun.nsecsElapsed()) / 1e6;
}

} // namespace edesk

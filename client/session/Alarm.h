// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <chrono>

namespace edesk {

/// Rings once after a while; injected so that tests decide when.
class Alarm : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Rings after `delay`; forgets what was set before.
    virtual void set(std::chrono::milliseconds delay) = 0;
    virtual void cancel() = 0;

Q_SIGNALS:
    void rang();
};

} // namespace edesk

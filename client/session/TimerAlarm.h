// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/session/Alarm.h"

#include <QTimer>

namespace edesk {

/// An alarm on the event loop's timers.
class TimerAlarm final : public Alarm
{
    Q_OBJECT

public:
    explicit TimerAlarm(QObject *parent = nullptr);

    void set(std::chrono::milliseconds delay) override;
    void cancel() override;

private:
    QTimer m_timer;
};

} // namespace edesk

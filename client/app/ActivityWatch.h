// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace edesk {

class IdleLock;

/// Tells the idle lock of every key, click and wheel in the program's windows.
class ActivityWatch : public QObject
{
    Q_OBJECT

public:
    /// Watches the application; `lock` must outlive the watch.
    explicit ActivityWatch(IdleLock &lock, QObject *parent = nullptr);

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    IdleLock &m_lock;
};

} // namespace edesk

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QKeyEvent;
class QLineEdit;

namespace edesk {

/// Notices from what is typed into a password line that Caps Lock is on: a capital letter without Shift, or a
/// small one with it. Works on every platform, without asking the system.
class CapsLock : public QObject
{
    Q_OBJECT

public:
    explicit CapsLock(QLineEdit &line);

    bool isOn() const { return m_on; }
    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    void changed(bool on);

private:
    void judge(const QKeyEvent &key);

    bool m_on = false;
};

} // namespace edesk

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QApplication;

namespace edesk {

/// Knows whether the person is steering with the keyboard or with the pointer: the focus ring shows for the
/// keyboard only.
class InputModality final : public QObject
{
    Q_OBJECT

public:
    /// Watches the events of `application`, which must outlive this.
    explicit InputModality(QApplication &application);

    /// True after a key that moves the focus or the current item, until the pointer is pressed.
    bool isKeyboard() const { return m_keyboard; }

    /// True while Alt is held: only then access keys are underlined.
    bool isAltDown() const { return m_altDown; }

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void change(bool keyboard);
    void changeAlt(bool down);

    bool m_keyboard = false;
    bool m_altDown = false;
};

} // namespace edesk

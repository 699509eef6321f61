// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/Error.h"

#include <QDialog>

class QLineEdit;
class QPushButton;

namespace edesk {

class BusyBar;
class ErrorLine;
class Label;

/// Đổi mật khẩu: the password of now, and twice the new one. It asks and shows only; who made it changes.
class PasswordPage : public QDialog
{
    Q_OBJECT

public:
    enum class Occasion {
        /// The person wishes to.
        Wish,
        /// The server takes nothing more before it is done.
        Due,
    };

    PasswordPage(Occasion occasion, Language language, QWidget *parent);

    void setBusy(bool busy);
    void showError(const Error &error);

Q_SIGNALS:
    void changeRequested(const QString &current, const QString &next);

private:
    void ask();
    void checkComplete();
    void say(const QString &message);
    void growToFit();

    Language m_language;
    QLineEdit *m_current;
    QLineEdit *m_next;
    QLineEdit *m_again;
    /// Why the new password does not do yet, or why it was refused.
    Label *m_message;
    ErrorLine *m_error;
    BusyBar *m_busy;
    QPushButton *m_change;
    bool m_isBusy = false;
};

} // namespace edesk

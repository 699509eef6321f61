// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/features/access/SignInRequest.h"
#include "common/base/Error.h"

#include <QWidget>

class QFormLayout;
class QLineEdit;
class QPushButton;

namespace edesk {

class BusyBar;
class ErrorLine;
class Label;

/// Đăng nhập: server, authority file, user and password; what went wrong with its cause, what to do and its
/// code. It asks and shows only; who made it signs in.
class SignInPage : public QWidget
{
    Q_OBJECT

public:
    enum class Occasion {
        /// The first time on this profile, or after signing out.
        First,
        /// The session ran out: server and user stay, only the password is asked.
        Again,
    };

    SignInPage(Occasion occasion, Language language, QWidget *parent = nullptr);

    /// Fills the lines, as they were the last time.
    void setRequest(const SignInRequest &known);
    SignInRequest request() const;
    /// While busy nothing can be changed, only cancelled.
    void setBusy(bool busy);
    void showError(const Error &error);
    QLineEdit &server() { return *m_server; }
    QLineEdit &user() { return *m_user; }
    QLineEdit &password() { return *m_password; }
    QPushButton &signInButton() { return *m_signIn; }
    QPushButton &cancelButton() { return *m_cancel; }
    /// Cause, what to do and code, as shown; empty when nothing went wrong.
    QString errorShown() const;

Q_SIGNALS:
    void signInRequested(const edesk::SignInRequest &request);
    void cancelled();

private:
    void build(Occasion occasion);
    void addFields(QFormLayout &form);
    void ask();
    void checkComplete();
    /// Into the first field that is not filled yet.
    void focusFirst();
    void chooseCaFile();

    Language m_language;
    QLineEdit *m_server;
    QLineEdit *m_caFile;
    QPushButton *m_choose;
    QLineEdit *m_user;
    QLineEdit *m_password;
    Label *m_capsLock;
    ErrorLine *m_error;
    BusyBar *m_busy;
    QPushButton *m_signIn;
    QPushButton *m_cancel;
    bool m_again;
    bool m_isBusy = false;
};

} // namespace edesk

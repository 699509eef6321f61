// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/Error.h"

#include <QWidget>

class QLineEdit;
class QPushButton;

namespace edesk {

class BusyBar;
class ErrorLine;
class Label;

/// What stands in place of a locked desk: whose it is, and a line for the password, which is checked without
/// a network.
class LockPage : public QWidget
{
    Q_OBJECT

public:
    LockPage(const QString &fullName, Language language, QWidget *parent = nullptr);

    /// While the password is being checked.
    void setBusy(bool busy);
    /// Why it was refused, and the line again.
    void showError(const Error &error);
    QString errorShown() const;
    QLineEdit &password() { return *m_password; }

Q_SIGNALS:
    void unlockRequested(const QString &password);
    /// Somebody else wants to work here.
    void signOutRequested();

private:
    void build(const QString &fullName);
    void ask();

    Language m_language;
    QLineEdit *m_password;
    Label *m_capsLock;
    ErrorLine *m_error;
    BusyBar *m_busy;
    QPushButton *m_unlock;
    QPushButton *m_other;
};

} // namespace edesk

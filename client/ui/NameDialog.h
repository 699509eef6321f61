// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include <functional>

class QLineEdit;
class QPushButton;

namespace edesk {

class Label;

/// Asks for a name. It cannot be given while it is empty or something is wrong with it, which is said below
/// the line. Opened with open().
class NameDialog : public QDialog
{
    Q_OBJECT

public:
    /// What is wrong with a name, in words; empty when nothing is.
    using Objection = std::function<QString(const QString &name)>;

    NameDialog(const QString &title, const QString &name, int longest, Objection objection, QWidget *parent);

    QLineEdit &field() { return *m_field; }
    QPushButton &acceptButton() { return *m_accept; }
    Label &objectionLine() { return *m_wrong; }

Q_SIGNALS:
    /// The person gave this name, without space around it.
    void named(const QString &name);

private:
    void check();
    void finish();

    Objection m_objection;
    QLineEdit *m_field;
    Label *m_wrong;
    QPushButton *m_accept;
};

} // namespace edesk

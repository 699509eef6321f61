// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QStringList>

class QPlainTextEdit;
class QPushButton;

namespace edesk {

/// What of many was not done, and why: a text that can be selected and copied. Opened with open().
class FailureReport : public QDialog
{
    Q_OBJECT

public:
    /// One line each.
    FailureReport(const QString &heading, const QStringList &lines, QWidget *parent);

    QString text() const;
    QPushButton &copyButton() { return *m_copy; }

private:
    QPlainTextEdit *m_text;
    QPushButton *m_copy;
};

} // namespace edesk

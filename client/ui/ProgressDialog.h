// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QProgressBar;
class QPushButton;

namespace edesk {

class Label;

/// A small window that tells how far something is, with a button to cancel it. It stays until its owner
/// removes it, as what was cancelled may take a moment to end. Show it with show(): work goes on beside it,
/// typing too: neither Space nor Enter cancels until the person went to the button.
class ProgressDialog : public QDialog
{
    Q_OBJECT

public:
    /// `what` says what is being done.
    explicit ProgressDialog(const QString &what, QWidget *parent = nullptr);

    /// How much of `total` is done, in words and as a bar; without a total the bar only moves.
    void setProgress(qint64 done, qint64 total, const QString &words);
    QPushButton &cancelButton() { return *m_cancel; }

    /// Cancels: the button, Esc and closing are the same.
    void reject() override;

Q_SIGNALS:
    /// The person wants it to end; told once.
    void cancelRequested();

private:
    Label *m_words;
    QProgressBar *m_bar;
    QPushButton *m_cancel;
};

} // namespace edesk

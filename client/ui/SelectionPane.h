// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QProgressBar;
class QPushButton;
class QTimer;

namespace edesk {

class ActionBar;
class Label;

/// What stands beside a list while several of its rows are selected: how many, what can be done with all of
/// them, and how far that is. Progress shows when it takes longer than 300 ms and can be stopped.
class SelectionPane : public QWidget
{
    Q_OBJECT

public:
    explicit SelectionPane(QWidget *parent = nullptr);

    /// "Đã chọn 12 nhiệm vụ".
    void setTitle(const QString &title);
    QString title() const;
    /// A line below; empty for none.
    void setNote(const QString &note);
    QString note() const;
    /// Offers to select all that the list's question finds; empty for no offer.
    void setOffer(const QString &offer);
    ActionBar &actions() { return *m_actions; }
    /// Work on so many rows begins; `text` says which.
    void beginProgress(const QString &text, int total);
    void setProgress(int done);
    void endProgress();
    QPushButton &offerButton() { return *m_offer; }
    QPushButton &reduceButton() { return *m_reduce; }
    QPushButton &cancelButton() { return *m_cancel; }
    QProgressBar &progressBar() { return *m_bar; }

Q_SIGNALS:
    /// The person wants all of the question selected, or one row only.
    void wholeRequested();
    void reduceRequested();
    void cancelRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QWidget *makeProgress();

    Label *m_title;
    Label *m_note;
    QPushButton *m_offer;
    QPushButton *m_reduce;
    Label *m_running;
    QProgressBar *m_bar;
    QPushButton *m_cancel;
    QWidget *m_progress;
    ActionBar *m_actions;
    QTimer *m_delay;
};

} // namespace edesk

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QPushButton;
class QTimer;

namespace edesk {

class IconButton;
class Label;

/// A short message over the lower edge of its parent, with at most one action such as Hoàn tác. It goes by
/// itself; while the pointer is over it or the focus in it, it stays. It only tells: closing it changes
/// nothing.
class Toast : public QFrame
{
    Q_OBJECT

public:
    /// Hidden until something is shown; follows the size of `parent`.
    explicit Toast(QWidget *parent);

    /// Replaces what is shown; without an action text there is no button.
    void showMessage(const QString &text, const QString &action = {}, int milliseconds = 6000);
    QString text() const;

    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    /// The person pressed the action; the toast is gone already.
    void actionTriggered();
    /// Gone without the action: timed out, closed or replaced.
    void dismissed();

protected:
    void paintEvent(QPaintEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void dismiss();
    void place();
    int lowest(int left, int right) const;
    void resumeTimer();

    Label *m_text;
    QPushButton *m_action;
    IconButton *m_close;
    QTimer *m_timer;
};

} // namespace edesk

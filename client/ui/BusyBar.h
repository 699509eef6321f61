// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QTimer;

namespace edesk {

/// A thin line that moves while something runs longer than 300 ms; it keeps its place when idle.
class BusyBar : public QWidget
{
    Q_OBJECT

public:
    explicit BusyBar(QWidget *parent = nullptr);

    void setBusy(bool busy);
    /// True once the line shows.
    bool isMoving() const { return m_moving; }

Q_SIGNALS:
    /// The line appeared or vanished.
    void movingChanged(bool moving);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void setMoving(bool moving);

    QTimer *m_delay;
    QTimer *m_frames;
    int m_position = 0;
    bool m_moving = false;
};

} // namespace edesk

// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/BusyBar.h"

#include "client/ui/Theme.h"

#include <QPainter>
#include <QTimer>

namespace edesk {
namespace {

constexpr int Height = 2;
constexpr int DelayMs = 300;
constexpr int FrameMs = 33;
/// The line crosses the widget in this many frames.
constexpr int Frames = 40;

} // namespace

BusyBar::BusyBar(QWidget *parent) : QWidget(parent), m_delay(new QTimer(this)), m_frames(new QTimer(this))
{
    setFixedHeight(Height);
    setAccessibleName(tr("Đang tải"));
    m_delay->setSingleShot(true);
    m_delay->setInterval(DelayMs);
    m_frames->setInterval(FrameMs);
    connect(m_delay, &QTimer::timeout, this, [this] { setMoving(true); });
    connect(m_frames, &QTimer::timeout, this, [this] {
        m_position = (m_position + 1) % Frames;
        update();
    });
}

void BusyBar::setBusy(bool busy)
{
    if (!busy) {
        m_delay->stop();
        setMoving(false);
    } else if (!m_moving && !m_delay->isActive()) {
        m_delay->start();
    }
}

void BusyBar::setMoving(bool moving)
{
    if (m_moving == moving)
        return;
    m_moving = moving;
    m_position = 0;
    if (moving)
        m_frames->start();
    else
        m_frames->stop();
    update();
    Q_EMIT movingChanged(moving);
}

void BusyBar::paintEvent(QPaintEvent *)
{
    if (!m_moving)
        return;
    const int length = width() / 4;
    const int left = (width() + length) * m_position / Frames - length;
    QPainter(this).fillRect(QRect(left, 0, length, height()), Theme::of(this).tokens().accent);
}

} // namespace edesk

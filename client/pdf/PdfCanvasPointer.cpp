// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pdf/PdfCanvas.h"
#include "client/ui/Theme.h"

#include <QAction>
#include <QContextMenuEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QScrollBar>
#include <QTimer>

namespace edesk {

void PdfCanvas::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    const auto place = positionAt(event->position().toPoint());
    m_isDragging = place.has_value();
    if (!place)
        return;
    const bool isLonger = event->modifiers().testFlag(Qt::ShiftModifier) && m_text.hasSelection();
    m_text.select(isLonger ? m_text.anchor() : *place, *place);
}

void PdfCanvas::mouseMoveEvent(QMouseEvent *event)
{
    m_pointer = event->position().toPoint();
    if (m_isDragging) {
        dragTo(m_pointer);
        return;
    }
    const QPoint place = m_pointer + origin();
    const int page = m_layout.pageAt(place.y());
    const PdfPageText *text = page < 0 ? nullptr : m_text.page(page);
    const bool isOnText =
        text && text->isOnText(QPointF(place - m_layout.page(page).topLeft()) / m_layout.scale(page));
    viewport()->setCursor(isOnText ? Qt::IBeamCursor : Qt::ArrowCursor);
}

/// The selection follows the pointer; outside the view the pages come along.
void PdfCanvas::dragTo(const QPoint &point)
{
    const QRect room = viewport()->rect();
    if (room.contains(point)) {
        m_autoScroll->stop();
    } else {
        QScrollBar *bar = verticalScrollBar();
        const int beyond = point.y() < room.top()      ? point.y() - room.top()
                           : point.y() > room.bottom() ? point.y() - room.bottom()
                                                       : 0;
        bar->setValue(bar->value() + beyond);
        if (!m_autoScroll->isActive())
            m_autoScroll->start();
    }
    const QPoint inside(std::clamp(point.x(), room.left(), room.right()),
                        std::clamp(point.y(), room.top(), room.bottom()));
    if (const auto place = positionAt(inside))
        m_text.select(m_text.anchor(), *place);
}

void PdfCanvas::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_isDragging = false;
    m_autoScroll->stop();
}

void PdfCanvas::mouseDoubleClickEvent(QMouseEvent *event)
{
    const auto place = positionAt(event->position().toPoint());
    if (!place || event->button() != Qt::LeftButton)
        return;
    const PdfPageText::Range word = m_text.page(place->page)->wordAt(place->at);
    m_text.select({place->page, word.begin}, {place->page, word.end});
}

void PdfCanvas::contextMenuEvent(QContextMenuEvent *event)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const QAction *copy = menu->addAction(Theme::of(this).icon(Icon::Copy), tr("Chép"));
    menu->actions().constFirst()->setEnabled(m_text.hasSelection());
    connect(copy, &QAction::triggered, this, &PdfCanvas::copyRequested);
    const QAction *all = menu->addAction(tr("Chọn tất cả"));
    connect(all, &QAction::triggered, &m_text, &PdfTextLayer::selectAll);
    menu->popup(event->reason() == QContextMenuEvent::Keyboard ? mapToGlobal(rect().center())
                                                               : event->globalPos());
}

void PdfCanvas::focusInEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
}

void PdfCanvas::focusOutEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

} // namespace edesk

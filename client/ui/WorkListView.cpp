// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/WorkListView.h"

#include <QEvent>
#include <QScrollBar>

#include <utility>

namespace edesk {

WorkListView::WorkListView(QWidget *parent) : QListView(parent)
{
    setUniformItemSizes(true);
    setMouseTracking(true);
    setFrameShape(QFrame::NoFrame);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(verticalScrollBar(), &QAbstractSlider::actionTriggered, this, [this] { m_touched = true; });
}

void WorkListView::setModel(QAbstractItemModel *newModel)
{
    for (const QMetaObject::Connection &connection : std::as_const(m_connections))
        disconnect(connection);
    m_connections.clear();
    m_anchor = QPersistentModelIndex();
    m_changes = 0;
    // Captured before the base class hears of a change, restored after it has.
    if (newModel) {
        m_connections << connect(newModel, &QAbstractItemModel::rowsAboutToBeInserted, this,
                                 &WorkListView::beginChange)
                      << connect(newModel, &QAbstractItemModel::rowsAboutToBeMoved, this,
                                 &WorkListView::beginChange)
                      << connect(newModel, &QAbstractItemModel::layoutAboutToBeChanged, this,
                                 &WorkListView::beginChange)
                      << connect(newModel, &QAbstractItemModel::modelAboutToBeReset, this,
                                 [this] { m_anchor = QPersistentModelIndex(); });
    }
    QListView::setModel(newModel);
    if (newModel) {
        m_connections << connect(newModel, &QAbstractItemModel::rowsInserted, this, &WorkListView::endChange)
                      << connect(newModel, &QAbstractItemModel::rowsMoved, this, &WorkListView::endChange)
                      << connect(newModel, &QAbstractItemModel::layoutChanged, this, &WorkListView::endChange)
                      << connect(newModel, &QAbstractItemModel::rowsRemoved, this, &WorkListView::endChange)
                      << connect(newModel, &QAbstractItemModel::rowsRemoved, this,
                                 &WorkListView::selectCurrentInstead);
    }
}

void WorkListView::rowsAboutToBeRemoved(const QModelIndex &parent, int first, int last)
{
    capture(first, last);
    ++m_changes;
    m_hadSelection = selectionModel()->hasSelection();
    // The base class moves a removed current item to its neighbour, which must not scroll the list.
    const bool scrolls = hasAutoScroll();
    setAutoScroll(false);
    QListView::rowsAboutToBeRemoved(parent, first, last);
    setAutoScroll(scrolls);
}

void WorkListView::capture(int firstGone, int lastGone)
{
    const auto isGone = [firstGone, lastGone](int row) { return row >= firstGone && row <= lastGone; };
    if (m_anchor.isValid() && !isGone(m_anchor.row()))
        return; // an earlier change is not laid out yet: what it captured still holds
    executeDelayedItemsLayout();
    const QModelIndex top = indexAt(QPoint(0, 0));
    if (!top.isValid())
        return;
    int row = top.row();
    while (row < model()->rowCount(rootIndex()) && isGone(row))
        ++row;
    if (row == model()->rowCount(rootIndex()))
        row = firstGone - 1;
    m_anchor = model()->index(row, modelColumn(), rootIndex());
    m_anchorTop = m_anchor.isValid() ? visualRect(m_anchor).top() : 0;
}

void WorkListView::beginChange()
{
    capture();
    ++m_changes;
}

void WorkListView::endChange()
{
    m_changes = qMax(0, m_changes - 1);
    scheduleDelayedItemsLayout();
}

/// Where all that was selected went away, the neighbour that became current is what a person sees chosen.
void WorkListView::selectCurrentInstead()
{
    if (std::exchange(m_hadSelection, false) && !selectionModel()->hasSelection() && currentIndex().isValid())
        selectionModel()->select(currentIndex(), QItemSelectionModel::ClearAndSelect);
}

void WorkListView::doItemsLayout()
{
    QListView::doItemsLayout();
    if (m_changes == 0)
        restore();
}

void WorkListView::restore()
{
    if (!m_anchor.isValid() || m_restoring)
        return;
    m_restoring = true;
    QScrollBar *bar = verticalScrollBar();
    bar->setValue(bar->value() + visualRect(m_anchor).top() - m_anchorTop);
    m_anchor = QPersistentModelIndex();
    m_restoring = false;
}

void WorkListView::scrollContentsBy(int dx, int dy)
{
    QListView::scrollContentsBy(dx, dy);
    if (!m_restoring)
        fetchAhead();
}

void WorkListView::resizeEvent(QResizeEvent *event)
{
    QListView::resizeEvent(event);
    fetchAhead();
}

void WorkListView::wheelEvent(QWheelEvent *event)
{
    m_touched = true;
    executeDelayedItemsLayout();
    QListView::wheelEvent(event);
}

void WorkListView::keyPressEvent(QKeyEvent *event)
{
    m_touched = true;
    QListView::keyPressEvent(event);
}

void WorkListView::mousePressEvent(QMouseEvent *event)
{
    m_touched = true;
    QListView::mousePressEvent(event);
}

/// What the program makes current is all that is selected, whichever keys are held down meanwhile.
QItemSelectionModel::SelectionFlags WorkListView::selectionCommand(const QModelIndex &index,
                                                                   const QEvent *event) const
{
    return event ? QListView::selectionCommand(index, event) : QItemSelectionModel::ClearAndSelect;
}

void WorkListView::showTop()
{
    m_anchor = QPersistentModelIndex();
    executeDelayedItemsLayout();
    scrollToTop();
}

void WorkListView::fetchAhead()
{
    const QScrollBar *bar = verticalScrollBar();
    if (!model() || bar->maximum() - bar->value() > viewport()->height() ||
        !model()->canFetchMore(rootIndex()))
        return;
    // Not inside a scroll: inserting rows lays the list out anew.
    QMetaObject::invokeMethod(
        this,
        [this] {
            if (model() && model()->canFetchMore(rootIndex()))
                model()->fetchMore(rootIndex());
        },
        Qt::QueuedConnection);
}

void WorkListView::changeEvent(QEvent *event)
{
    // Row heights follow the text size; the same row stays at the top.
    if (event->type() == QEvent::FontChange && model())
        capture();
    QListView::changeEvent(event);
}

} // namespace edesk

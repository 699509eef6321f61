// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pdf/PdfCanvas.h"

#include "client/pdf/PdfCanvasAccess.h"
#include "client/pdf/PdfSearch.h"
#include "client/ui/Theme.h"

#include <QEvent>
#include <QKeyEvent>
#include <QScrollBar>
#include <QTimer>
#include <QWheelEvent>

#include <array>
#include <cmath>

namespace edesk {
namespace {

constexpr std::array zoomSteps{0.1, 0.25, 0.33, 0.5, 0.67, 0.75, 0.9, 1.0, 1.1, 1.25,
                               1.5, 1.75, 2.0,  2.5, 3.0,  4.0,  5.0, 6.0, 8.0};
/// Pages whose picture has more pixels are drawn in parts.
constexpr qint64 mostPixelsAtOnce = 4'000'000;
constexpr int partSide = 1536;
constexpr qreal coarsePixels = 400'000;
constexpr int scrollStep = 48;
/// A window that is being made wider or narrower does not draw every width.
constexpr int resizePause = 120;

} // namespace

PdfCanvas::PdfCanvas(const PdfSearch &search, QWidget *parent)
    : QAbstractScrollArea(parent),
      m_search(search),
      m_images(MostBytes),
      m_wish(new QTimer(this)),
      m_autoScroll(new QTimer(this))
{
    PdfCanvasAccess::install();
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    // A bar that comes and goes with the width that the pages take would make the two chase each other.
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    setAccessibleName(tr("Nội dung tệp PDF"));
    viewport()->setMouseTracking(true);
    verticalScrollBar()->setSingleStep(scrollStep);
    horizontalScrollBar()->setSingleStep(scrollStep);
    m_wish->setSingleShot(true);
    connect(m_wish, &QTimer::timeout, this, &PdfCanvas::wantPictures);
    constexpr int autoScrollMs = 40;
    m_autoScroll->setInterval(autoScrollMs);
    connect(m_autoScroll, &QTimer::timeout, this, [this] { dragTo(m_pointer); });
    connect(&m_images, &PdfImages::arrived, this, [this](const PdfImageKey &key) {
        viewport()->update(m_layout.page(key.page).translated(-origin()));
        noteView();
    });
    connect(&m_text, &PdfTextLayer::arrived, viewport(), qOverload<>(&QWidget::update));
    connect(&m_text, &PdfTextLayer::selectionChanged, viewport(), qOverload<>(&QWidget::update));
    connect(&Theme::of(this), &Theme::changed, viewport(), qOverload<>(&QWidget::update));
}

void PdfCanvas::setReader(PdfReader *reader, const PdfFacts &facts)
{
    m_stale.clear();
    m_images.setReader(reader);
    m_text.setReader(reader, int(facts.pageSizes.size()));
    m_layout = PdfLayout(facts.pageSizes);
    m_currentPage = -1;
    m_isDragging = false;
    // What was still to come of the file before no longer comes.
    if (std::exchange(m_isBusy, false))
        Q_EMIT busyChanged(false);
    m_layout.arrange(m_zoom, viewport()->width());
    verticalScrollBar()->setValue(0);
    arrange({});
}

QPoint PdfCanvas::origin() const
{
    return {horizontalScrollBar()->value(), verticalScrollBar()->value()};
}

PdfCanvas::Spot PdfCanvas::spotAt(const QPoint &point) const
{
    const QPoint place = point + origin();
    const int page = m_layout.pageAt(place.y());
    if (page < 0)
        return {};
    const QRectF rect = m_layout.page(page);
    return {page, {(place.x() - rect.left()) / rect.width(), (place.y() - rect.top()) / rect.height()}};
}

/// Arranges the pages anew and scrolls so that what was at `anchor` is there again.
void PdfCanvas::arrange(const QPoint &anchor)
{
    const Spot spot = spotAt(anchor);
    const auto [first, last] = m_layout.pagesWithin(origin().y(), origin().y() + viewport()->height());
    for (int page = first; page <= last; ++page) {
        const QList<PdfImageKey> now = keys(page, m_layout.page(page));
        const QImage image = now.size() == 1 ? m_images.image(now.first()) : QImage();
        if (!image.isNull())
            m_stale.insert(page, image);
    }
    m_layout.arrange(m_zoom, viewport()->width());
    const QSize room = viewport()->size();
    verticalScrollBar()->setPageStep(room.height());
    horizontalScrollBar()->setPageStep(room.width());
    verticalScrollBar()->setRange(0, std::max(m_layout.size().height() - room.height(), 0));
    horizontalScrollBar()->setRange(0, std::max(m_layout.size().width() - room.width(), 0));
    if (spot.page >= 0) {
        const QRectF rect = m_layout.page(spot.page);
        const QPointF place(rect.left() + spot.fraction.x() * rect.width(),
                            rect.top() + spot.fraction.y() * rect.height());
        // At the very beginning the margin above the first page stays.
        if (origin().y() > 0 || anchor.y() > 0)
            verticalScrollBar()->setValue(qRound(place.y() - anchor.y()));
        horizontalScrollBar()->setValue(qRound(place.x() - anchor.x()));
    }
    viewport()->update();
    noteView();
    Q_EMIT zoomChanged();
}

void PdfCanvas::setZoom(const PdfZoom &zoom, std::optional<QPoint> anchor)
{
    if (zoom == m_zoom)
        return;
    m_zoom = zoom;
    m_zoom.factor = std::clamp(zoom.factor, LeastZoom, MostZoom);
    arrange(anchor.value_or(QPoint(viewport()->width() / 2, 0)));
}

void PdfCanvas::zoomBy(int steps, std::optional<QPoint> anchor)
{
    constexpr qreal same = 0.005;
    qreal factor = shownFactor();
    for (; steps > 0; --steps) {
        const auto next = std::upper_bound(zoomSteps.begin(), zoomSteps.end(), factor + same);
        factor = next == zoomSteps.end() ? MostZoom : *next;
    }
    for (; steps < 0; ++steps) {
        const auto next = std::lower_bound(zoomSteps.begin(), zoomSteps.end(), factor - same);
        factor = next == zoomSteps.begin() ? LeastZoom : *std::prev(next);
    }
    setZoom({false, factor}, anchor);
}

qreal PdfCanvas::shownFactor() const
{
    return m_layout.scale(std::max(m_currentPage, 0)) / PdfLayout::naturalScale();
}

void PdfCanvas::goToPage(int page)
{
    if (page < 0 || page >= m_layout.count())
        return;
    verticalScrollBar()->setValue(m_layout.page(page).top() - PdfLayout::Margin);
}

void PdfCanvas::reveal(int page, const PdfPageText::Range &range)
{
    const PdfPageText *text = m_text.page(page);
    const QList<QRectF> areas = text ? text->areas(range) : QList<QRectF>();
    if (areas.isEmpty()) {
        goToPage(page);
        return;
    }
    const QRect area = toViewport(page, areas.first()).toAlignedRect();
    const QRect room = viewport()->rect().adjusted(scrollStep, scrollStep, -scrollStep, -scrollStep);
    if (area.top() < room.top() || area.bottom() > room.bottom())
        verticalScrollBar()->setValue(origin().y() + area.center().y() - room.height() / 2);
    if (area.left() < room.left() || area.right() > room.right())
        horizontalScrollBar()->setValue(origin().x() + area.center().x() - room.width() / 2);
}

QRectF PdfCanvas::toViewport(int page, const QRectF &area) const
{
    const QRect rect = m_layout.page(page);
    const qreal scale = m_layout.scale(page);
    return QRectF(area.topLeft() * scale, area.size() * scale).translated(rect.topLeft() - origin());
}

std::optional<PdfPosition> PdfCanvas::positionAt(const QPoint &point) const
{
    const QPoint place = point + origin();
    const int page = m_layout.pageAt(place.y());
    const PdfPageText *text = page < 0 ? nullptr : m_text.page(page);
    if (!text)
        return std::nullopt;
    const qsizetype at = text->nearest(QPointF(place - m_layout.page(page).topLeft()) / m_layout.scale(page));
    return at < 0 ? std::nullopt : std::optional(PdfPosition{page, at});
}

PdfImageKey PdfCanvas::coarseKey(int page) const
{
    const QSizeF size = QSizeF(m_layout.page(page).size()) / m_layout.scale(page);
    const qreal scale = std::sqrt(coarsePixels / std::max(size.width() * size.height(), 1.0));
    return {page, scale, {{0, 0}, (size * scale).toSize().expandedTo({1, 1})}};
}

/// The pictures that show a part of a page (in the column's logical pixels): one, or several parts of a large
/// page.
QList<PdfImageKey> PdfCanvas::keys(int page, const QRect &shown) const
{
    const qreal ratio = devicePixelRatioF();
    const QRect place = m_layout.page(page);
    const QSize whole = (QSizeF(place.size()) * ratio).toSize().expandedTo({1, 1});
    const qreal scale = m_layout.scale(page) * ratio;
    if (qint64(whole.width()) * whole.height() <= mostPixelsAtOnce)
        return {{page, scale, {{0, 0}, whole}}};
    const QRect seen = shown.intersected(place).translated(-place.topLeft());
    const QRect pixels = QRectF(QPointF(seen.topLeft()) * ratio, QSizeF(seen.size()) * ratio).toAlignedRect();
    QList<PdfImageKey> out;
    for (int y = pixels.top() / partSide * partSide; y <= pixels.bottom(); y += partSide) {
        for (int x = pixels.left() / partSide * partSide; x <= pixels.right(); x += partSide) {
            const QRect part = QRect(x, y, partSide, partSide).intersected({{0, 0}, whole});
            if (!part.isEmpty())
                out.append({page, scale, part});
        }
    }
    return out;
}

/// Takes note of what shows now: which page, and which pictures are missing.
void PdfCanvas::noteView()
{
    constexpr int lookAt = 3;
    const int page = m_layout.pageAt(origin().y() + viewport()->height() / lookAt);
    if (page != m_currentPage) {
        m_currentPage = page;
        Q_EMIT currentPageChanged(page);
        QAccessibleEvent changed(this, QAccessible::DescriptionChanged);
        QAccessible::updateAccessibility(&changed);
        if (m_zoom.fitsWidth)
            Q_EMIT zoomChanged();
    }
    if (!m_wish->isActive())
        m_wish->start(0);
}

void PdfCanvas::wantPictures()
{
    const int top = origin().y();
    const int bottom = top + viewport()->height();
    const auto [first, last] = m_layout.pagesWithin(top, bottom);
    const QRect shown(origin(), viewport()->size());
    QList<PdfImageKey> wanted;
    for (int page = first; page <= last; ++page) {
        const QList<PdfImageKey> parts = keys(page, shown);
        if (parts.size() > 1)
            wanted.append(coarseKey(page));
        wanted += parts;
    }
    const qsizetype visible = wanted.size();
    const bool isBusy = std::any_of(wanted.begin(), wanted.end(), [this](const PdfImageKey &key) {
        return m_images.image(key).isNull() && !m_images.hasFailed(key);
    });
    for (const int page : {last + 1, first - 1}) {
        if (page < 0 || page >= m_layout.count())
            continue;
        // Of a neighbour only what a small step would show.
        const QList<PdfImageKey> parts = keys(page, shown.adjusted(0, -shown.height(), 0, shown.height()));
        if (parts.size() == 1)
            wanted += parts;
    }
    m_images.want(wanted, visible);
    m_text.want(first, last);
    if (std::exchange(m_isBusy, isBusy) != isBusy)
        Q_EMIT busyChanged(isBusy);
    if (!isBusy)
        m_stale.clear();
}

void PdfCanvas::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    if (event->size() == event->oldSize())
        return;
    arrange({event->oldSize().width() / 2, 0});
    m_wish->start(resizePause);
}

void PdfCanvas::scrollContentsBy(int, int)
{
    viewport()->update();
    noteView();
}

bool PdfCanvas::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::Leave)
        viewport()->unsetCursor();
    return QAbstractScrollArea::viewportEvent(event);
}

void PdfCanvas::wheelEvent(QWheelEvent *event)
{
    if (!event->modifiers().testFlag(Qt::ControlModifier)) {
        QAbstractScrollArea::wheelEvent(event);
        return;
    }
    m_wheel += event->angleDelta().y();
    if (const int steps = m_wheel / QWheelEvent::DefaultDeltasPerStep; steps != 0) {
        m_wheel -= steps * QWheelEvent::DefaultDeltasPerStep;
        zoomBy(steps, event->position().toPoint());
    }
    event->accept();
}

bool PdfCanvas::extendByKey(const QKeyEvent *event)
{
    const bool byWord = event->modifiers().testFlag(Qt::ControlModifier);
    if (event->key() != Qt::Key_Left && event->key() != Qt::Key_Right)
        return false;
    m_text.extend(event->key() == Qt::Key_Right, byWord);
    revealCaret();
    return true;
}

void PdfCanvas::revealCaret()
{
    const PdfPosition caret = m_text.caret();
    if (m_text.page(caret.page))
        reveal(caret.page, {std::max<qsizetype>(caret.at - 1, 0), caret.at + 1});
    else
        goToPage(caret.page);
}

void PdfCanvas::keyPressEvent(QKeyEvent *event)
{
    const bool isControl = event->modifiers().testFlag(Qt::ControlModifier);
    if (event->modifiers().testFlag(Qt::ShiftModifier) && extendByKey(event))
        return;
    switch (event->key()) {
    case Qt::Key_Home:
        verticalScrollBar()->setValue(0);
        break;
    case Qt::Key_End:
        verticalScrollBar()->setValue(verticalScrollBar()->maximum());
        break;
    case Qt::Key_Space:
        verticalScrollBar()->triggerAction(event->modifiers().testFlag(Qt::ShiftModifier)
                                               ? QAbstractSlider::SliderPageStepSub
                                               : QAbstractSlider::SliderPageStepAdd);
        break;
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
        if (isControl)
            goToPage(m_currentPage + (event->key() == Qt::Key_PageDown ? 1 : -1));
        else
            QAbstractScrollArea::keyPressEvent(event);
        break;
    default:
        QAbstractScrollArea::keyPressEvent(event);
    }
}

} // namespace edesk

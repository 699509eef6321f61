// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/pdf/PdfImages.h"
#include "client/pdf/PdfLayout.h"
#include "client/pdf/PdfTextLayer.h"

#include <QAbstractScrollArea>

#include <optional>

class QTimer;

namespace edesk {

class PdfSearch;

/// The pages of a PDF file below one another: scrolled, zoomed, their text selected. The paper stays paper in
/// every theme. Pictures come when they are made; until then a coarser one or blank paper shows.
class PdfCanvas : public QAbstractScrollArea
{
    Q_OBJECT

public:
    /// As many bytes of pictures are kept.
    static constexpr qint64 MostBytes = 96 * 1024 * 1024;
    static constexpr qreal LeastZoom = 0.1;
    static constexpr qreal MostZoom = 8;

    /// The hits of `search` are marked; it outlives the canvas.
    explicit PdfCanvas(const PdfSearch &search, QWidget *parent = nullptr);

    /// Shows another file from its first page on; `reader` (null for none) outlives its use here.
    void setReader(PdfReader *reader, const PdfFacts &facts);
    const PdfLayout &pages() const { return m_layout; }
    PdfTextLayer &text() { return m_text; }
    const PdfTextLayer &text() const { return m_text; }
    const PdfImages &images() const { return m_images; }

    PdfZoom zoom() const { return m_zoom; }
    /// Keeps what is at `anchor`, in the viewport, where it is; without one, what is at the top.
    void setZoom(const PdfZoom &zoom, std::optional<QPoint> anchor = std::nullopt);
    /// The next larger or smaller step.
    void zoomBy(int steps, std::optional<QPoint> anchor = std::nullopt);
    /// The factor at which the page that is looked at shows.
    qreal shownFactor() const;

    /// The page that is looked at; -1 without pages.
    int currentPage() const { return m_currentPage; }
    /// Brings the top of a page to the top of the view.
    void goToPage(int page);
    /// Scrolls no further than needed to show a part of a text.
    void reveal(int page, const PdfPageText::Range &range);
    /// Paints the marks anew.
    void updateMarks() { viewport()->update(); }
    /// The place in the text that is nearest to a point of the viewport.
    std::optional<PdfPosition> positionAt(const QPoint &point) const;
    /// An area of a page, in points, as it stands in the viewport.
    QRectF toViewport(int page, const QRectF &area) const;

Q_SIGNALS:
    void currentPageChanged(int page);
    void zoomChanged();
    /// Pictures of what shows are still to come, or are all there.
    void busyChanged(bool busy);
    void copyRequested();

protected:
    bool viewportEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    /// A place on a page, as a fraction of it.
    struct Spot
    {
        int page = -1;
        QPointF fraction;
    };

    Spot spotAt(const QPoint &point) const;
    void arrange(const QPoint &anchor);
    void noteView();
    void wantPictures();
    QList<PdfImageKey> keys(int page, const QRect &shown) const;
    PdfImageKey coarseKey(int page) const;
    void paintPage(QPainter &painter, int page, const QRect &exposed);
    void paintPictures(QPainter &painter, int page, const QRect &place, const QRect &exposed);
    void paintMarks(QPainter &painter, int page);
    bool extendByKey(const QKeyEvent *event);
    void revealCaret();
    void dragTo(const QPoint &point);
    QPoint origin() const;

    const PdfSearch &m_search;
    PdfLayout m_layout;
    PdfZoom m_zoom;
    PdfImages m_images;
    PdfTextLayer m_text;
    /// Pictures of another scale that stand in until the right ones come, by page.
    QHash<int, QImage> m_stale;
    QTimer *m_wish;
    QTimer *m_autoScroll;
    QPoint m_pointer;
    int m_currentPage = -1;
    int m_wheel = 0;
    bool m_isDragging = false;
    bool m_isBusy = false;
};

} // namespace edesk

// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pdf/PdfCanvas.h"
#include "client/pdf/PdfSearch.h"
#include "client/ui/Metrics.h"
#include "client/ui/Theme.h"

#include <QPaintEvent>
#include <QPainter>

namespace edesk {
namespace {

QColor glazed(QColor color, qreal opacity)
{
    color.setAlphaF(float(opacity));
    return color;
}

/// The same place on whole pixels of the device, without which a picture of exactly its size blurs.
QPointF onPixel(const QPainter &painter, const QPointF &place)
{
    const QTransform toDevice = painter.deviceTransform();
    return toDevice.inverted().map(QPointF(toDevice.map(place).toPoint()));
}

} // namespace

void PdfCanvas::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    const Theme &theme = Theme::of(this);
    painter.fillRect(event->rect(), theme.tokens().background);
    const QRect exposed = event->rect().translated(origin());
    const auto [first, last] = m_layout.pagesWithin(exposed.top(), exposed.bottom());
    for (int page = first; page <= last; ++page)
        paintPage(painter, page, exposed);
    if (hasFocus() && theme.showsFocusRing()) {
        constexpr qreal half = metrics::FocusRing / 2.0;
        painter.setPen(QPen(theme.tokens().accent, metrics::FocusRing));
        painter.drawRect(QRectF(viewport()->rect()).adjusted(half, half, -half, -half));
    }
}

void PdfCanvas::paintPage(QPainter &painter, int page, const QRect &exposed)
{
    const QRect place = m_layout.page(page).translated(-origin());
    const ThemeTokens paper = ThemeTokens::light();
    painter.fillRect(place.adjusted(-1, -1, 1, 1), Theme::of(this).tokens().border);
    painter.fillRect(place, paper.surface);
    painter.save();
    painter.setClipRect(place);
    paintPictures(painter, page, place, exposed);
    paintMarks(painter, page);
    painter.restore();
}

void PdfCanvas::paintPictures(QPainter &painter, int page, const QRect &place, const QRect &exposed)
{
    const qreal ratio = devicePixelRatioF();
    const QList<PdfImageKey> parts = keys(page, exposed);
    const bool isWhole = std::all_of(
        parts.begin(), parts.end(), [this](const PdfImageKey &key) { return !m_images.image(key).isNull(); });
    if (!isWhole) {
        QImage standIn = m_stale.value(page);
        if (standIn.isNull())
            standIn = m_images.image(coarseKey(page));
        if (!standIn.isNull()) {
            painter.setRenderHint(QPainter::SmoothPixmapTransform);
            painter.drawImage(place, standIn);
            painter.setRenderHint(QPainter::SmoothPixmapTransform, false);
        }
    }
    const QPointF corner = onPixel(painter, place.topLeft());
    for (const PdfImageKey &key : parts) {
        if (const QImage image = m_images.image(key); !image.isNull()) {
            painter.drawImage(
                QRectF(corner + QPointF(key.part.topLeft()) / ratio, QSizeF(key.part.size()) / ratio), image);
        } else if (m_images.hasFailed(key)) {
            painter.setPen(ThemeTokens::light().secondary);
            painter.drawText(place.intersected(viewport()->rect()), Qt::AlignCenter | Qt::TextWordWrap,
                             tr("Trang %1 bị hỏng, không hiển thị được").arg(page + 1));
        }
    }
}

void PdfCanvas::paintMarks(QPainter &painter, int page)
{
    constexpr qreal hitGlaze = 0.25;
    constexpr qreal currentGlaze = 0.4;
    constexpr qreal selectionGlaze = 0.3;
    const PdfPageText *text = m_text.page(page);
    if (!text)
        return;
    // On paper, in every theme.
    const ThemeTokens paper = ThemeTokens::light();
    const QList<PdfPageText::Range> hits = m_search.hitsOn(page);
    for (const PdfPageText::Range &hit : hits) {
        const bool isCurrent = m_search.isCurrent(page, hit);
        const QList<QRectF> areas = text->areas(hit);
        for (const QRectF &area : areas) {
            const QRectF place = toViewport(page, area);
            painter.fillRect(place, glazed(paper.soon, isCurrent ? currentGlaze : hitGlaze));
            if (!isCurrent)
                continue;
            painter.setPen(QPen(paper.soon, metrics::FocusRing));
            painter.drawRect(place.adjusted(-1, -1, 1, 1));
        }
    }
    const QList<QRectF> selected = text->areas(m_text.selectedOn(page));
    for (const QRectF &area : selected)
        painter.fillRect(toViewport(page, area), glazed(paper.accent, selectionGlaze));
}

} // namespace edesk

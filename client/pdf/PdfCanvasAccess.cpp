// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pdf/PdfCanvasAccess.h"

#include "client/pdf/PdfCanvas.h"

namespace edesk {
namespace {

QAccessibleInterface *make(const QString &, QObject *object)
{
    auto *canvas = qobject_cast<PdfCanvas *>(object);
    return canvas ? new PdfCanvasAccess(*canvas) : nullptr;
}

} // namespace

PdfCanvasAccess::PdfCanvasAccess(PdfCanvas &canvas)
    : QAccessibleWidget(&canvas, QAccessible::Document), m_canvas(canvas)
{
}

void PdfCanvasAccess::install()
{
    static const bool isInstalled = [] {
        QAccessible::installFactory(make);
        return true;
    }();
    Q_UNUSED(isInstalled)
}

void *PdfCanvasAccess::interface_cast(QAccessible::InterfaceType type)
{
    if (type == QAccessible::TextInterface)
        return static_cast<QAccessibleTextInterface *>(this);
    return QAccessibleWidget::interface_cast(type);
}

QString PdfCanvasAccess::text(QAccessible::Text kind) const
{
    const int page = m_canvas.currentPage();
    if (kind == QAccessible::Description && page >= 0)
        return PdfCanvas::tr("Trang %1 trên %2").arg(page + 1).arg(m_canvas.pages().count());
    if (kind == QAccessible::Value)
        return pageText();
    return QAccessibleWidget::text(kind);
}

QAccessible::State PdfCanvasAccess::state() const
{
    QAccessible::State state = QAccessibleWidget::state();
    state.readOnly = true;
    state.selectableText = true;
    state.multiLine = true;
    return state;
}

QString PdfCanvasAccess::pageText() const
{
    const PdfPageText *text = m_canvas.text().page(m_canvas.currentPage());
    return text ? text->text() : QString();
}

int PdfCanvasAccess::selectionCount() const
{
    const PdfPageText::Range range = m_canvas.text().selectedOn(m_canvas.currentPage());
    return range.begin < range.end ? 1 : 0;
}

void PdfCanvasAccess::selection(int index, int *begin, int *end) const
{
    const PdfPageText::Range range = m_canvas.text().selectedOn(m_canvas.currentPage());
    const bool isThere = index == 0 && range.begin < range.end;
    *begin = isThere ? int(range.begin) : 0;
    *end = isThere ? int(std::min<qsizetype>(range.end, characterCount())) : 0;
}

void PdfCanvasAccess::addSelection(int begin, int end)
{
    setSelection(0, begin, end);
}

void PdfCanvasAccess::removeSelection(int)
{
    const PdfPosition caret = m_canvas.text().caret();
    m_canvas.text().select(caret, caret);
}

void PdfCanvasAccess::setSelection(int, int begin, int end)
{
    const int page = m_canvas.currentPage();
    const int count = characterCount();
    m_canvas.text().select({page, std::clamp(begin, 0, count)}, {page, std::clamp(end, 0, count)});
}

int PdfCanvasAccess::cursorPosition() const
{
    const PdfPosition caret = m_canvas.text().caret();
    return caret.page == m_canvas.currentPage() ? int(std::min<qsizetype>(caret.at, characterCount())) : 0;
}

void PdfCanvasAccess::setCursorPosition(int position)
{
    setSelection(0, position, position);
}

QString PdfCanvasAccess::text(int begin, int end) const
{
    const QString all = pageText();
    const int from = std::clamp(begin, 0, int(all.size()));
    return all.mid(from, (end < 0 ? int(all.size()) : end) - from);
}

int PdfCanvasAccess::characterCount() const
{
    return int(pageText().size());
}

QRect PdfCanvasAccess::characterRect(int offset) const
{
    const int page = m_canvas.currentPage();
    const PdfPageText *text = m_canvas.text().page(page);
    if (!text || text->box(offset).isNull())
        return {};
    const QRect place = m_canvas.toViewport(page, text->box(offset)).toAlignedRect();
    return {m_canvas.viewport()->mapToGlobal(place.topLeft()), place.size()};
}

int PdfCanvasAccess::offsetAtPoint(const QPoint &point) const
{
    const auto place = m_canvas.positionAt(m_canvas.viewport()->mapFromGlobal(point));
    return place && place->page == m_canvas.currentPage() ? int(place->at) : -1;
}

void PdfCanvasAccess::scrollToSubstring(int begin, int end)
{
    m_canvas.reveal(m_canvas.currentPage(), {begin, end});
}

QString PdfCanvasAccess::attributes(int, int *begin, int *end) const
{
    *begin = 0;
    *end = characterCount();
    return {};
}

} // namespace edesk

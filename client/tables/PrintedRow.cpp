// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/tables/PrintedRow.h"

#include <QPainter>
#include <QTextOption>

namespace edesk {

PrintedRow::PrintedRow(const std::vector<Cell> &cells, const QList<qreal> &widths, qreal padding,
                       const QFont &font, QPaintDevice &device)
    : m_widths(widths), m_padding(padding)
{
    for (std::size_t i = 0; i < cells.size(); ++i) {
        QString text = cells[i].text;
        // A layout breaks its lines at this one only.
        text.replace(u'\n', QChar::LineSeparator);
        auto layout = std::make_unique<QTextLayout>(text, font, &device);
        QTextOption option(cells[i].alignment);
        option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
        layout->setTextOption(option);
        layout->beginLayout();
        for (QTextLine line = layout->createLine(); line.isValid(); line = layout->createLine()) {
            line.setLineWidth(widths.at(qsizetype(i)) - 2 * padding);
            line.setPosition({});
        }
        layout->endLayout();
        m_lines = qMax(m_lines, layout->lineCount());
        m_cells.push_back(std::move(layout));
    }
}

void PrintedRow::paint(QPainter &painter, const QPointF &corner, int first, int count, qreal lineHeight) const
{
    QPointF place = corner;
    const qreal height = count * lineHeight + 2 * m_padding;
    for (std::size_t i = 0; i < m_cells.size(); ++i) {
        const QTextLayout &cell = *m_cells[i];
        const qreal width = m_widths.at(qsizetype(i));
        painter.drawRect(QRectF(place, QSizeF(width, height)));
        const int last = qMin(first + count, cell.lineCount());
        for (int line = first; line < last; ++line)
            cell.lineAt(line).draw(&painter,
                                   place + QPointF(m_padding, m_padding + (line - first) * lineHeight));
        place.rx() += width;
    }
}

} // namespace edesk

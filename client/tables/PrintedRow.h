// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QList>
#include <QStringList>
#include <QTextLayout>

#include <memory>
#include <vector>

class QPaintDevice;
class QPainter;

namespace edesk {

/// One row of a printed table, broken into lines: each cell within its column. All lines of a row are equally
/// high, so that a row can go on on the next page after any of them. Lengths are in units of the device.
class PrintedRow
{
public:
    struct Cell
    {
        QString text;
        Qt::Alignment alignment = Qt::AlignLeft;
    };

    /// `widths` are those of the columns, each with `padding` on both sides of the text.
    PrintedRow(const std::vector<Cell> &cells, const QList<qreal> &widths, qreal padding, const QFont &font,
               QPaintDevice &device);

    /// At least 1.
    int lines() const { return m_lines; }
    /// Paints `count` lines from `first` on, each `lineHeight` high, within a frame whose corner is at
    /// `corner`.
    void paint(QPainter &painter, const QPointF &corner, int first, int count, qreal lineHeight) const;

private:
    QList<qreal> m_widths;
    qreal m_padding;
    std::vector<std::unique_ptr<QTextLayout>> m_cells;
    int m_lines = 1;
};

} // namespace edesk

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/tables/PrintedRow.h"
#include "client/tables/TableSink.h"

#include <QPainter>

#include <optional>

class QPagedPaintDevice;

namespace edesk {

/// Paints a table on the pages of a PDF or a printer: the head on the first, the titles of the columns on
/// each, the number of the page below. A row stays on one page where a page can hold it. Pages are given out
/// as they fill, so there is no limit to the number of rows. Works in any thread.
class PageSink final : public TableSink
{
public:
    /// Uses the layout that `device` has; it outlives the sink. `family` is that of the letters.
    PageSink(QPagedPaintDevice &device, const QString &family);

    Result<void> begin(const TableHead &head) override;
    Result<void> row(const TableRow &cells) override;
    Result<void> end() override;

private:
    QFont font(int points, QFont::Weight weight = QFont::Normal) const;
    void shareWidth(const QList<TableColumn> &columns);
    void paintHead(const TableHead &head);
    void paintLines(const QString &text, const QFont &font, Qt::Alignment alignment);
    void paintTitles();
    void paintFooter();
    Result<void> turnPage();
    int roomForLines() const;
    void paintPart(const PrintedRow &row, int first, int count);

    QPagedPaintDevice &m_device;
    QString m_family;
    QPainter m_painter;
    Language m_language = Language::Vietnamese;
    QList<qreal> m_widths;
    std::optional<PrintedRow> m_titles;
    /// A typographic point in units of the device.
    qreal m_point = 1;
    qreal m_lineHeight = 0;
    /// Where the table's next row begins and where it must end.
    qreal m_y = 0;
    qreal m_bottom = 0;
    int m_page = 1;
};

} // namespace edesk

// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/tables/PageSink.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPagedPaintDevice>

#include <numeric>

namespace edesk {
namespace {

// All in points.
constexpr int titleSize = 14;
constexpr int factSize = 11;
constexpr int bodySize = 11;
constexpr int footerSize = 10;
constexpr qreal padding = 3;
constexpr qreal gap = 8;
constexpr qreal footerHeight = 20;
constexpr qreal ruleWidth = 0.5;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(PageSink)
};

Error paintingFailed()
{
    return failure(ErrorCode::FileFailed, {}, QStringLiteral("the page cannot be painted"));
}

} // namespace

PageSink::PageSink(QPagedPaintDevice &device, const QString &family) : m_device(device), m_family(family) {}

QFont PageSink::font(int points, QFont::Weight weight) const
{
    QFont font(m_family, points, weight);
    font.setStyleHint(QFont::Serif);
    return font;
}

Result<void> PageSink::begin(const TableHead &head)
{
    if (!m_painter.begin(&m_device))
        return paintingFailed();
    constexpr qreal pointsPerInch = 72;
    m_language = head.language;
    m_point = m_device.logicalDpiY() / pointsPerInch;
    m_lineHeight = QFontMetricsF(font(bodySize), &m_device).height();
    m_bottom = m_device.height() - footerHeight * m_point;
    m_painter.setPen(QPen(Qt::black, ruleWidth * m_point));
    shareWidth(head.columns);
    paintHead(head);
    std::vector<PrintedRow::Cell> titles;
    for (const TableColumn &column : head.columns)
        titles.push_back({column.title, Qt::AlignHCenter});
    m_titles.emplace(titles, m_widths, padding * m_point, font(bodySize, QFont::Bold), m_device);
    paintTitles();
    return {};
}

void PageSink::shareWidth(const QList<TableColumn> &columns)
{
    const double whole =
        std::accumulate(columns.cbegin(), columns.cend(), 0.0,
                        [](double sum, const TableColumn &column) { return sum + column.width; });
    for (const TableColumn &column : columns)
        m_widths.append(m_device.width() * column.width / whole);
}

void PageSink::paintHead(const TableHead &head)
{
    paintLines(plainText(head.title), font(titleSize, QFont::Bold), Qt::AlignHCenter);
    QFont facts = font(factSize);
    facts.setItalic(true);
    const QStringList lines = head.facts();
    for (const QString &fact : lines)
        paintLines(plainText(fact), facts, Qt::AlignHCenter);
    m_y += gap * m_point;
}

void PageSink::paintLines(const QString &text, const QFont &font, Qt::Alignment alignment)
{
    m_painter.setFont(font);
    const QRectF space(0, m_y, m_device.width(), m_bottom - m_y);
    QRectF taken;
    m_painter.drawText(space, int(alignment | Qt::AlignTop) | Qt::TextWordWrap, text, &taken);
    m_y += taken.height();
}

void PageSink::paintTitles()
{
    paintPart(*m_titles, 0, m_titles->lines());
}

void PageSink::paintPart(const PrintedRow &row, int first, int count)
{
    row.paint(m_painter, {0, m_y}, first, count, m_lineHeight);
    m_y += count * m_lineHeight + 2 * padding * m_point;
}

int PageSink::roomForLines() const
{
    return int((m_bottom - m_y - 2 * padding * m_point) / m_lineHeight);
}

Result<void> PageSink::row(const TableRow &cells)
{
    std::vector<PrintedRow::Cell> texts;
    for (const TableCell &cell : cells)
        texts.push_back({cellText(cell, m_language),
                         std::holds_alternative<qint64>(cell) ? Qt::AlignRight : Qt::AlignLeft});
    const PrintedRow row(texts, m_widths, padding * m_point, font(bodySize), m_device);
    bool isFresh = false;
    for (int done = 0; done < row.lines();) {
        const int left = row.lines() - done;
        int room = roomForLines();
        if (!isFresh && (room < 1 || (done == 0 && room < left))) {
            // A whole page holds more than is left of this one.
            EDESK_CHECK(turnPage());
            isFresh = true;
            room = roomForLines();
        }
        const int part = qBound(1, room, left);
        paintPart(row, done, part);
        done += part;
        isFresh = false;
    }
    return {};
}

Result<void> PageSink::turnPage()
{
    paintFooter();
    if (!m_device.newPage())
        return paintingFailed();
    ++m_page;
    m_y = 0;
    paintTitles();
    return {};
}

void PageSink::paintFooter()
{
    m_painter.setFont(font(footerSize));
    m_painter.drawText(QRectF(0, m_bottom, m_device.width(), m_device.height() - m_bottom),
                       int(Qt::AlignHCenter | Qt::AlignBottom), Words::tr("Trang %1").arg(m_page));
}

Result<void> PageSink::end()
{
    paintFooter();
    return m_painter.end() ? Result<void>() : Result<void>(paintingFailed());
}

} // namespace edesk

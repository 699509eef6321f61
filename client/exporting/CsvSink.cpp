// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/exporting/CsvSink.h"

#include <QIODevice>

namespace edesk {
namespace {

constexpr qsizetype block = 64 * 1024;

/// What a spreadsheet begins a formula with, its full-width forms included.
bool looksLikeFormula(const QString &text)
{
    static const QString signs = QStringLiteral("=+-@\t＝＋－＠");
    return !text.isEmpty() && signs.contains(text.front());
}

QString quoted(const QString &text)
{
    const bool needsQuotes =
        text.contains(u'"') || text.contains(u',') || text.contains(u'\n') || text.contains(u'\t');
    if (!needsQuotes)
        return text;
    QString doubled = text;
    doubled.replace(u'"', QStringLiteral("\"\""));
    return u'"' + doubled + u'"';
}

struct CsvField
{
    QString operator()(std::monostate) const { return {}; }
    QString operator()(const QString &text) const
    {
        const QString plain = plainText(text);
        return quoted(looksLikeFormula(plain) ? u'\'' + plain : plain);
    }
    QString operator()(qint64 number) const { return QString::number(number); }
    QString operator()(QDate day) const { return day.toString(Qt::ISODate); }
    QString operator()(Instant moment) const
    {
        return vietnamTime(moment).toString(QStringLiteral("yyyy-MM-dd HH:mm"));
    }
};

} // namespace

Result<void> CsvSink::begin(const TableHead &head)
{
    m_waiting = QByteArrayLiteral("\xEF\xBB\xBF");
    TableRow titles;
    for (const TableColumn &column : head.columns)
        titles.emplace_back(column.title);
    append(titles);
    return {};
}

Result<void> CsvSink::row(const TableRow &cells)
{
    append(cells);
    return m_waiting.size() < block ? Result<void>() : flush();
}

void CsvSink::append(const TableRow &cells)
{
    bool isFirst = true;
    for (const TableCell &cell : cells) {
        if (!std::exchange(isFirst, false))
            m_waiting += ',';
        m_waiting += std::visit(CsvField(), cell).toUtf8();
    }
    m_waiting += "\r\n";
}

Result<void> CsvSink::flush()
{
    const bool isWritten = m_device.write(m_waiting) == m_waiting.size();
    m_waiting.clear();
    if (!isWritten)
        return failure(ErrorCode::FileFailed, {}, m_device.errorString());
    return {};
}

} // namespace edesk

// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/tables/CsvSink.h"

#include <QIODevice>

#include <algorithm>

namespace edesk {
namespace {

constexpr qsizetype block = 64 * 1024;

/// Where the decimal sign is a comma, spreadsheets begin a cell after each semicolon, and when text is pasted
/// after each tab, whatever the quotes say.
bool endsCell(QChar c)
{
    return c == u';' || c == u'\t' || c == u'\n';
}

/// What a spreadsheet begins a formula with, its full-width forms included; quotes and spaces before it do
/// not count.
bool beginsFormula(QStringView text)
{
    static const QString signs = QStringLiteral("=+-@＝＋－＠");
    const auto first = std::find_if(text.cbegin(), text.cend(),
                                    [](QChar c) { return endsCell(c) || (c != u'"' && !c.isSpace()); });
    return first != text.cend() && signs.contains(*first);
}

/// The text with an apostrophe before all that would begin a formula.
QString guarded(const QString &text)
{
    QString safe;
    bool isBeginning = true;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (isBeginning && beginsFormula(QStringView(text).mid(i)))
            safe += u'\'';
        safe += text.at(i);
        isBeginning = endsCell(text.at(i));
    }
    return safe;
}

QString quoted(const QString &text)
{
    const bool needsQuotes = std::any_of(text.cbegin(), text.cend(),
                                         [](QChar c) { return c == u'"' || c == u',' || endsCell(c); });
    if (!needsQuotes)
        return text;
    QString doubled = text;
    doubled.replace(u'"', QStringLiteral("\"\""));
    return u'"' + doubled + u'"';
}

struct CsvField
{
    QString operator()(std::monostate) const { return {}; }
    QString operator()(const QString &text) const { return quoted(guarded(plainText(text))); }
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

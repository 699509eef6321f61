// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/CsvFile.h"

#include <QFile>

#include <optional>

namespace edesk {
namespace {

/// A cell without the spaces around it and the marks that programs leave before a text.
QString contentsOf(QStringView cell)
{
    cell = cell.trimmed();
    while (cell.startsWith(QChar(QChar::ByteOrderMark)))
        cell = cell.sliced(1).trimmed();
    return cell.toString();
}

/// The first line, from 1, that is no UTF-8 (a file saved in another encoding); 0 when all are.
int foreignLine(QByteArrayView contents)
{
    if (contents.isValidUtf8())
        return 0;
    int line = 1;
    for (qsizetype end = contents.indexOf('\n'); end >= 0; end = contents.indexOf('\n'), ++line) {
        if (!contents.first(end).isValidUtf8())
            return line;
        contents = contents.sliced(end + 1);
    }
    return line;
}

/// Splits a text into rows; empty lines are none.
class CsvParser
{
public:
    explicit CsvParser(const QString &text) : m_text(text) {}

    /// The next row; nothing at the end. `open` is set when a quote was not closed.
    std::optional<CsvFile::Row> next(bool &open)
    {
        while (m_at < m_text.size()) {
            CsvFile::Row row{m_line, {}};
            readRow(row, open);
            if (open || row.cells.size() > 1 || !row.cells.first().isEmpty())
                return row;
        }
        return std::nullopt;
    }

private:
    void readRow(CsvFile::Row &row, bool &open)
    {
        QString cell;
        bool quoted = false;
        for (; m_at < m_text.size(); ++m_at) {
            const QChar c = m_text[m_at];
            if (c == QLatin1Char('\n'))
                ++m_line;
            if (quoted) {
                if (c != QLatin1Char('"'))
                    cell += c;
                else if (m_at + 1 < m_text.size() && m_text[m_at + 1] == c)
                    cell += m_text[++m_at];
                else
                    quoted = false;
            } else if (c == QLatin1Char('"')) {
                quoted = true;
            } else if (c == QLatin1Char(',')) {
                row.cells.append(contentsOf(cell));
                cell.clear();
            } else if (c == QLatin1Char('\n')) {
                ++m_at;
                break;
            } else {
                cell += c;
            }
        }
        open = quoted;
        row.cells.append(contentsOf(cell));
    }

    QString m_text;
    qsizetype m_at = 0;
    int m_line = 1;
};

} // namespace

Result<CsvFile> CsvFile::read(const QString &path, const QStringList &columns, Language language)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::FileFailed, {path}, file.errorString());
    return parse(path, file.readAll(), columns, language);
}

Result<CsvFile> CsvFile::parse(const QString &path, QByteArrayView contents, const QStringList &columns,
                               Language language)
{
    CsvFile csv(path, language);
    if (const int line = foreignLine(contents); line > 0)
        return csv.invalid(Row{line, {}}, failure(ErrorCode::Malformed, {}, QStringLiteral("not UTF-8")));
    CsvParser parser(QString::fromUtf8(contents));
    bool open = false;
    const std::optional<Row> header = parser.next(open);
    const Row first = header.value_or(Row{1, {}});
    if (open)
        return csv.invalid(first, failure(ErrorCode::Malformed));
    for (qsizetype i = 0; i < first.cells.size(); ++i)
        csv.m_columns.insert(first.cells[i], i);
    for (const QString &column : columns) {
        if (!csv.m_columns.contains(column))
            return csv.said(first, csv.say("thiếu cột %1", "the column %1 is missing").arg(column));
    }
    while (std::optional<Row> row = parser.next(open)) {
        if (open)
            return csv.invalid(*row, failure(ErrorCode::Malformed));
        if (row->cells.size() == first.cells.size())
            csv.m_rows.push_back(std::move(*row));
        else
            csv.m_faults.append(
                csv.said(*row, csv.say("có %1 ô, dòng đầu có %2", "%1 cells, the first row has %2")
                                   .arg(row->cells.size())
                                   .arg(first.cells.size())));
    }
    return csv;
}

QString CsvFile::cell(const Row &row, const QString &column) const
{
    return row.cells.value(m_columns.value(column, -1));
}

QString CsvFile::say(const char *vietnamese, const char *english) const
{
    return QString::fromUtf8(m_language == Language::Vietnamese ? vietnamese : english);
}

Error CsvFile::said(const Row &row, const QString &what) const
{
    return failure(ErrorCode::ImportInvalid, {m_path, QString::number(row.line), what});
}

Error CsvFile::invalid(const Row &row, const Error &what) const
{
    return failure(ErrorCode::ImportInvalid, {m_path, QString::number(row.line), errorText(what, m_language)},
                   what.cause);
}

} // namespace edesk

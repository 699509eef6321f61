// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/Result.h"

#include <QHash>
#include <QStringList>

#include <vector>

namespace edesk {

/// A comma-separated file (RFC 4180, UTF-8 with or without a mark) whose first row names the columns.
class CsvFile
{
public:
    struct Row
    {
        /// Where it begins in the file, from 1.
        int line = 0;
        QStringList cells;
    };

    /// FileFailed; ImportInvalid with the line when one is no UTF-8, a quote is not closed, or one of
    /// `columns` is missing. `language` is that of what invalid() says.
    static Result<CsvFile> read(const QString &path, const QStringList &columns, Language language);

    /// The same of contents in memory; `path` is only named.
    static Result<CsvFile> parse(const QString &path, QByteArrayView contents, const QStringList &columns,
                                 Language language);

    const QString &path() const { return m_path; }
    const std::vector<Row> &rows() const { return m_rows; }
    /// ImportInvalid, for each row with more or fewer cells than the header; it is none of rows().
    const QList<Error> &faults() const { return m_faults; }
    /// The cell without spaces around it; empty when the file has no such column.
    QString cell(const Row &row, const QString &column) const;
    /// ImportInvalid: what is wrong in a row.
    Error invalid(const Row &row, const Error &what) const;

private:
    CsvFile(const QString &path, Language language) : m_path(path), m_language(language) {}
    QString say(const char *vietnamese, const char *english) const;
    Error said(const Row &row, const QString &what) const;

    QString m_path;
    Language m_language;
    QHash<QString, qsizetype> m_columns;
    std::vector<Row> m_rows;
    QList<Error> m_faults;
};

} // namespace edesk

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/tables/ExportFormat.h"
#include "client/tables/TableSink.h"

#include <functional>

class QSaveFile;

namespace edesk {

/// A file to be made of a table. It stands in its place as soon as it is whole; whatever happens before, what
/// was there stays.
class TableFile
{
public:
    /// Puts a table into the sink and answers the number of rows.
    using Fill = std::function<Result<qint64>(TableSink &)>;

    /// A PDF is laid out for so many columns with letters of this family.
    TableFile(const QString &path, ExportFormat format, qsizetype columns, const QString &fontFamily)
        : m_path(path), m_format(format), m_columns(columns), m_fontFamily(fontFamily)
    {
    }

    /// What `fill` answers; FileFailed with the path when nothing can be written there (found before `fill`
    /// is called), StoreFull when the disk has no room.
    Result<qint64> write(const Fill &fill) const;

private:
    Result<qint64> writeInto(QSaveFile &file, const Fill &fill) const;
    Result<qint64> writeWorkbook(QSaveFile &file, const Fill &fill) const;
    Result<qint64> writePages(QSaveFile &file, const Fill &fill) const;
    Error named(Error error) const;

    QString m_path;
    ExportFormat m_format;
    qsizetype m_columns;
    QString m_fontFamily;
};

} // namespace edesk

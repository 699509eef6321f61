// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/tables/TableFile.h"

#include "client/tables/CsvSink.h"
#include "client/tables/OfficialPage.h"
#include "client/tables/PageSink.h"
#include "client/tables/XlsxSink.h"
#include "common/base/DiskSpace.h"

#include <QDir>
#include <QPdfWriter>
#include <QSaveFile>
#include <QTemporaryDir>

namespace edesk {
namespace {

constexpr int dotsPerInch = 600;

/// In blocks: a workbook may be large.
Result<void> copyInto(QIODevice &target, const QString &fileName)
{
    constexpr qint64 block = 1 << 20;
    QFile made(fileName);
    if (!made.open(QIODevice::ReadOnly))
        return failure(ErrorCode::FileFailed, {}, made.errorString());
    while (!made.atEnd()) {
        const QByteArray bytes = made.read(block);
        if (bytes.isEmpty() || target.write(bytes) != bytes.size())
            return failure(ErrorCode::FileFailed, {}, target.errorString());
    }
    return {};
}

} // namespace

Result<qint64> TableFile::write(const Fill &fill) const
{
    QSaveFile file(m_path);
    if (!file.open(QIODevice::WriteOnly))
        return named(failure(ErrorCode::FileFailed, {}, file.errorString()));
    auto rows = writeInto(file, fill);
    if (!rows)
        return named(rows.error());
    if (!file.commit())
        return named(failure(ErrorCode::FileFailed, {}, file.errorString()));
    return rows;
}

Result<qint64> TableFile::writeInto(QSaveFile &file, const Fill &fill) const
{
    switch (m_format) {
    case ExportFormat::Xlsx:
        return writeWorkbook(file, fill);
    case ExportFormat::Pdf:
        return writePages(file, fill);
    case ExportFormat::Csv:
        break;
    }
    CsvSink sink(file);
    return fill(sink);
}

/// The library writes to a name of its own, so beside the file and then over.
Result<qint64> TableFile::writeWorkbook(QSaveFile &file, const Fill &fill) const
{
    const QTemporaryDir folder;
    if (!folder.isValid())
        return failure(ErrorCode::FileFailed, {QDir::toNativeSeparators(QDir::tempPath())},
                       folder.errorString());
    const QString made = folder.filePath(QStringLiteral("table.xlsx"));
    XlsxSink sink(made, folder.path());
    auto rows = fill(sink);
    if (!rows)
        return rows;
    EDESK_CHECK(copyInto(file, made));
    return rows;
}

Result<qint64> TableFile::writePages(QSaveFile &file, const Fill &fill) const
{
    QPdfWriter writer(&file);
    writer.setResolution(dotsPerInch);
    writer.setPageLayout(officialPage(m_columns));
    PageSink sink(writer, m_fontFamily);
    return fill(sink);
}

/// A failure to write says where, and whether there was no room.
Error TableFile::named(Error error) const
{
    if (error.code != ErrorCode::FileFailed)
        return error;
    if (isDiskFull(m_path) || isDiskFull(QDir::tempPath()))
        return failure(ErrorCode::StoreFull, {}, error.cause);
    if (error.details.isEmpty())
        error.details = {QDir::toNativeSeparators(m_path)};
    return error;
}

} // namespace edesk

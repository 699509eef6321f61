// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/scanning/PdfFile.h"

#include "common/base/DiskSpace.h"

namespace edesk {

PdfFile::PdfFile(const QString &path) : Pipeline("pdf", nullptr), m_file(path)
{
    if (!m_file.open(QIODevice::WriteOnly))
        throw PdfFailure(trouble());
}

void PdfFile::write(const unsigned char *data, std::size_t size)
{
    if (m_file.write(reinterpret_cast<const char *>(data), qint64(size)) != qint64(size))
        throw PdfFailure(trouble());
}

Result<void> PdfFile::commit()
{
    return m_file.commit() ? Result<void>() : Result<void>(trouble());
}

Error PdfFile::trouble() const
{
    const bool isFull = m_file.error() == QFileDevice::ResourceError || isDiskFull(m_file.fileName());
    return isFull ? failure(ErrorCode::StoreFull, {}, m_file.errorString())
                  : failure(ErrorCode::FileFailed, {m_file.fileName()}, m_file.errorString());
}

} // namespace edesk

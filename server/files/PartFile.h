// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/Result.h"
#include "server/http/FileDescriptor.h"

#include <QByteArrayView>
#include <QString>

#include <optional>

namespace edesk {

/// A content that is arriving: its file, held against every other thread and process while this lives, so
/// that nobody writes into bytes that are being verified.
class PartFile
{
public:
    /// The file, made when `create` is set and it does not exist; nothing when it does not. ServerBusy while
    /// another holds it; StoreFull, StoreFailed.
    static Result<std::optional<PartFile>> open(const QString &path, bool create);

    const QString &path() const { return m_path; }
    Result<qint64> size() const;
    /// Writes at a place up to which bytes are there; StoreFull, StoreFailed.
    Result<void> write(qint64 at, QByteArrayView bytes);
    /// On the disk, and no longer writable.
    Result<void> seal();
    /// Removes the file.
    void discard() const;

private:
    PartFile(QString path, http::FileDescriptor file) : m_path(std::move(path)), m_file(std::move(file)) {}

    QString m_path;
    http::FileDescriptor m_file;
};

} // namespace edesk

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/zip/ZipWatch.h"
#include "common/base/Result.h"

#include <QByteArray>
#include <QString>

#include <memory>
#include <vector>

struct zip;

namespace edesk {

/// A ZIP file that comes into being: written beside its place, and there when it is whole.
class ZipWriter
{
public:
    /// `path` must be free: FileFailed.
    static Result<ZipWriter> create(const QString &path);
    ZipWriter(ZipWriter &&) noexcept = default;
    ZipWriter &operator=(ZipWriter &&) noexcept = default;

    /// Names are unique, with '/' between folders.
    Result<void> add(const QString &name, const QByteArray &bytes);
    /// The file is read by finish().
    Result<void> addFile(const QString &name, const QString &path);
    /// Writes everything; nothing is left when it fails: StoreFull, FileFailed, Cancelled.
    Result<void> finish(const ZipWatch &watch = {});

private:
    struct Discard
    {
        void operator()(zip *archive) const;
    };
    using Archive = std::unique_ptr<zip, Discard>;

    ZipWriter(Archive archive, QString path) : m_archive(std::move(archive)), m_path(std::move(path)) {}

    Error fault() const;
    Result<void> addSource(const QString &name, void *source);

    Archive m_archive;
    QString m_path;
    /// libzip reads buffers when it closes.
    std::vector<std::unique_ptr<QByteArray>> m_buffers;
};

} // namespace edesk

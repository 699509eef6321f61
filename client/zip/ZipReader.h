// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/Result.h"

#include <QByteArray>
#include <QStringList>

#include <memory>

struct zip;

namespace edesk {

/// A ZIP file of unknown origin: nothing of it is unpacked beyond what the caller allows.
class ZipReader
{
public:
    /// FileFailed for what cannot be read; Malformed for what is no ZIP file, or a damaged or cut off one.
    static Result<ZipReader> open(const QString &path);
    ZipReader(ZipReader &&) noexcept = default;
    ZipReader &operator=(ZipReader &&) noexcept = default;

    /// In the order of the file; folders are left out. TooLarge when there are more than `most`.
    Result<QStringList> names(int most) const;
    /// One entry. NotFound; TooLarge when it has more than `limit` bytes, whatever the file says of it;
    /// NotAllowed when it is protected by a password; Malformed.
    Result<QByteArray> read(const QString &name, qint64 limit) const;

private:
    struct Discard
    {
        void operator()(zip *archive) const;
    };
    using Archive = std::unique_ptr<zip, Discard>;

    ZipReader(Archive archive, QString path) : m_archive(std::move(archive)), m_path(std::move(path)) {}

    Archive m_archive;
    QString m_path;
};

} // namespace edesk

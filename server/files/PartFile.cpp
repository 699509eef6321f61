// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/files/PartFile.h"

#include <QFile>

#include <cerrno>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>

namespace edesk {
namespace {

Error failed(const QString &path)
{
    const int reason = errno;
    const bool full = reason == ENOSPC || reason == EDQUOT;
    return failure(full ? ErrorCode::StoreFull : ErrorCode::StoreFailed, {},
                   path + QStringLiteral(": ") + qt_error_string(reason));
}

/// Whether the open file is still the one of this name: it may have been accepted or removed meanwhile.
bool isStillAt(const QByteArray &path, int file)
{
    struct stat named = {};
    struct stat held = {};
    return ::stat(path.constData(), &named) == 0 && ::fstat(file, &held) == 0 &&
           named.st_ino == held.st_ino && named.st_dev == held.st_dev;
}

} // namespace

Result<std::optional<PartFile>> PartFile::open(const QString &path, bool create)
{
    const QByteArray name = QFile::encodeName(path);
    const int flags = O_RDWR | O_CLOEXEC | O_NOFOLLOW | (create ? O_CREAT : 0);
    http::FileDescriptor file(::open(name.constData(), flags, S_IRUSR | S_IWUSR));
    if (!file.isOpen()) {
        if (errno == ENOENT && !create)
            return std::optional<PartFile>();
        return failed(path);
    }
    if (::flock(file.number(), LOCK_EX | LOCK_NB) != 0)
        return errno == EWOULDBLOCK ? failure(ErrorCode::ServerBusy) : failed(path);
    if (!isStillAt(name, file.number()))
        return failure(ErrorCode::ServerBusy);
    return std::optional(PartFile(path, std::move(file)));
}

Result<qint64> PartFile::size() const
{
    struct stat status = {};
    if (::fstat(m_file.number(), &status) != 0)
        return failed(m_path);
    return qint64(status.st_size);
}

Result<void> PartFile::write(qint64 at, QByteArrayView bytes)
{
    while (!bytes.isEmpty()) {
        const ssize_t written = ::pwrite(m_file.number(), bytes.data(), std::size_t(bytes.size()), off_t(at));
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0)
            return failed(m_path);
        at += written;
        bytes = bytes.sliced(written);
    }
    return {};
}

Result<void> PartFile::seal()
{
    if (::fsync(m_file.number()) != 0 || ::fchmod(m_file.number(), S_IRUSR) != 0)
        return failed(m_path);
    return {};
}

void PartFile::discard() const
{
    ::unlink(QFile::encodeName(m_path).constData());
}

} // namespace edesk

// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/FileBody.h"

#include <QFile>

#include <algorithm>
#include <cerrno>

#include <fcntl.h>
#include <sys/stat.h>

namespace edesk::http {

std::optional<FileBody> FileBody::open(const QString &path)
{
    FileDescriptor file(::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
    if (!file.isOpen())
        return {};
    struct stat status = {};
    if (::fstat(file.number(), &status) != 0)
        return {};
    if (!S_ISREG(status.st_mode)) {
        errno = EINVAL;
        return {};
    }
    return FileBody(std::move(file), qint64(status.st_size));
}

void FileBody::narrow(qint64 first, qint64 length)
{
    Q_ASSERT(first >= 0 && length >= 0 && first + length <= m_size);
    m_position = first;
    m_left = length;
}

qint64 FileBody::peek(std::span<char> buffer) const
{
    const std::size_t wanted = std::min(buffer.size(), std::size_t(m_left));
    ssize_t got = 0;
    do
        got = ::pread(m_file.number(), buffer.data(), wanted, off_t(m_position));
    while (got < 0 && errno == EINTR);
    return std::max<qint64>(got, 0);
}

void FileBody::advance(qint64 size)
{
    Q_ASSERT(size <= m_left);
    m_position += size;
    m_left -= size;
}

} // namespace edesk::http

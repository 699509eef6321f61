// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/FolderLock.h"

#include <QDir>
#include <QFile>

#include <cerrno>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace edesk {

Result<std::unique_ptr<FolderLock>> FolderLock::take(const QString &folder)
{
    const QString path = QDir(folder).filePath(QStringLiteral("edeskd.lock"));
    const int descriptor = ::open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (descriptor < 0)
        return failure(ErrorCode::FileFailed, {path}, qt_error_string(errno));
    // The kernel gives it back when the process ends, also by SIGKILL: no stale lock ever stays.
    if (::flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
        const int reason = errno;
        ::close(descriptor);
        if (reason == EWOULDBLOCK)
            return failure(ErrorCode::StoreInUse, {folder, QStringLiteral("process.other")});
        return failure(ErrorCode::FileFailed, {path}, qt_error_string(reason));
    }
    return std::unique_ptr<FolderLock>(new FolderLock(descriptor));
}

FolderLock::~FolderLock()
{
    ::close(m_descriptor);
}

} // namespace edesk

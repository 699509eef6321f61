// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/session/ProfileLock.h"

#include "common/base/DiskSpace.h"

#include <QDir>
#include <QFile>
#include <QLockFile>

namespace edesk {
namespace {

/// "edesk (PID 4711)"; a term of errors when the file does not say.
QString holderOf(const QLockFile &file)
{
    qint64 process = 0;
    QString host;
    QString program;
    if (!file.getLockInfo(&process, &host, &program) || process <= 0)
        return QStringLiteral("process.other");
    return QStringLiteral("%1 (PID %2)").arg(program.isEmpty() ? QStringLiteral("?") : program).arg(process);
}

/// Why nothing could be written to the folder.
Error unwritable(const QString &folder)
{
    return failure(isDiskFull(folder) ? ErrorCode::StoreFull : ErrorCode::StoreReadOnly, {}, folder);
}

} // namespace

ProfileLock::ProfileLock(std::unique_ptr<QLockFile> file) : m_file(std::move(file)) {}

ProfileLock::~ProfileLock() = default;

Result<std::shared_ptr<ProfileLock>> ProfileLock::acquire(const QString &folder)
{
    if (!QDir(folder).exists()) {
        if (!QDir().mkpath(folder))
            return unwritable(folder);
        QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }
    auto file = std::make_unique<QLockFile>(QDir(folder).filePath(QStringLiteral("profile.lock")));
    // Never stale by age: only when the process that holds it has died.
    file->setStaleLockTime(0);
    if (file->tryLock())
        return std::shared_ptr<ProfileLock>(new ProfileLock(std::move(file)));
    if (file->error() == QLockFile::LockFailedError)
        return failure(ErrorCode::StoreInUse, {folder, holderOf(*file)});
    return unwritable(folder);
}

} // namespace edesk

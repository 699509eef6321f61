// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/NewFolder.h"

#include "server/app/DataFolder.h"

#include <fcntl.h>
#include <unistd.h>

namespace edesk {
namespace {

QString stageName()
{
    return QStringLiteral(".edesk-init");
}

Result<void> fileFailed(const QString &path)
{
    return failure(ErrorCode::FileFailed, {path});
}

/// Makes a file, or the entries of a folder, survive a power failure.
Result<void> makeLast(const QString &path)
{
    const int descriptor = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC);
    const bool done = descriptor >= 0 && ::fsync(descriptor) == 0;
    if (descriptor >= 0)
        ::close(descriptor);
    return done ? Result<void>() : fileFailed(path);
}

QStringList ownNames()
{
    return {
        QString::fromLatin1(DataFolder::StoreName),        QString::fromLatin1(DataFolder::AuthorityName),
        QString::fromLatin1(DataFolder::AuthorityKeyName), QString::fromLatin1(DataFolder::CertificateName),
        QString::fromLatin1(DataFolder::DemoAccountsName), QString::fromLatin1(DataFolder::ConfigName)};
}

} // namespace

NewFolder::NewFolder(const QDir &folder, std::unique_ptr<FolderLock> lock)
    : m_folder(folder), m_stage(folder.filePath(stageName())), m_lock(std::move(lock))
{
}

Result<NewFolder> NewFolder::claim(const QString &path)
{
    const QDir folder(QDir(path).absolutePath());
    if (folder.exists(QString::fromLatin1(DataFolder::ConfigName)))
        return failure(ErrorCode::AlreadyInitialised, {path});
    const QStringList entries =
        folder.entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
    const bool interrupted = entries.contains(stageName());
    if (!entries.isEmpty() && !interrupted)
        return failure(ErrorCode::FolderNotEmpty, {path});
    if (!QDir().mkpath(folder.filePath(stageName())))
        return failure(ErrorCode::FileFailed, {path});
    QFile::setPermissions(folder.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    auto lock = FolderLock::take(folder.path());
    if (!lock)
        return lock.error();
    NewFolder made(folder, std::move(*lock));
    for (const QString &name : made.m_stage.entryList(QDir::Files | QDir::Hidden))
        made.m_stage.remove(name);
    for (const QString &name : ownNames())
        made.m_folder.remove(name);
    return made;
}

Result<void> NewFolder::write(const QString &name, const QByteArray &contents, bool secret) const
{
    QFile file(staged(name));
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly))
        return fileFailed(file.fileName());
    const QFile::Permissions owner = QFile::ReadOwner | QFile::WriteOwner;
    if (!file.setPermissions(secret ? owner : owner | QFile::ReadGroup | QFile::ReadOther) ||
        file.write(contents) != contents.size())
        return fileFailed(file.fileName());
    return {};
}

Result<void> NewFolder::publish() const
{
    for (const QString &name : ownNames()) {
        if (!m_stage.exists(name))
            continue;
        if (name == QLatin1StringView(DataFolder::StoreName) &&
            !QFile::setPermissions(staged(name), QFile::ReadOwner | QFile::WriteOwner))
            return fileFailed(staged(name));
        EDESK_CHECK(makeLast(staged(name)));
        // The configuration is what makes the folder one: everything before it is on the disk first.
        if (name == QLatin1StringView(DataFolder::ConfigName))
            EDESK_CHECK(makeLast(m_folder.path()));
        if (!QFile::rename(staged(name), m_folder.filePath(name)))
            return fileFailed(name);
    }
    if (!QDir(m_stage).removeRecursively())
        return fileFailed(m_stage.path());
    return makeLast(m_folder.path());
}

} // namespace edesk

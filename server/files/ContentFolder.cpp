// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/files/ContentFolder.h"

#include "common/domain/content/ContentHash.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>

#include <cstdio>

#include <fcntl.h>

namespace edesk {
namespace {

constexpr auto ownersAlone = QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner;

Result<void> makeFolder(const QString &path)
{
    if (QFileInfo(path).isDir())
        return {};
    if (!QDir().mkpath(path) || !QFile::setPermissions(path, ownersAlone))
        return failure(ErrorCode::FileFailed, {path});
    return {};
}

/// A rename lasts once the folder it happened in is on the disk.
Result<void> syncFolder(const QString &path)
{
    const http::FileDescriptor folder(
        ::open(QFile::encodeName(path).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (!folder.isOpen() || ::fsync(folder.number()) != 0)
        return failure(ErrorCode::StoreFailed, {}, path);
    return {};
}

} // namespace

QString ContentFolder::incoming() const
{
    return m_path + QStringLiteral("/incoming");
}

Result<void> ContentFolder::prepare() const
{
    EDESK_CHECK(makeFolder(m_path));
    return makeFolder(incoming());
}

QString ContentFolder::wholePath(const QString &content) const
{
    Q_ASSERT(isContentHash(content));
    return QStringLiteral("%1/%2/%3/%4").arg(m_path, content.left(2), content.mid(2, 2), content);
}

bool ContentFolder::holds(const QString &content, qint64 size) const
{
    const QFileInfo file(wholePath(content));
    return file.isFile() && file.size() == size;
}

Result<std::optional<PartFile>> ContentFolder::part(const QString &content, qint64 size, const Id &person,
                                                    bool create) const
{
    Q_ASSERT(isContentHash(content));
    return PartFile::open(
        QStringLiteral("%1/%2_%3_%4").arg(incoming(), person.toString(), content, QString::number(size)),
        create);
}

int ContentFolder::unfinished(const Id &person) const
{
    return int(QDir(incoming()).entryList({person.toString() + QStringLiteral("_*")}, QDir::Files).size());
}

Result<void> ContentFolder::accept(PartFile &part, const QString &content) const
{
    EDESK_CHECK(part.seal());
    const QString target = wholePath(content);
    const QString folder = QFileInfo(target).path();
    EDESK_CHECK(makeFolder(QFileInfo(folder).path()));
    EDESK_CHECK(makeFolder(folder));
    if (std::rename(QFile::encodeName(part.path()).constData(), QFile::encodeName(target).constData()) != 0)
        return failure(ErrorCode::StoreFailed, {}, target + QStringLiteral(": ") + qt_error_string());
    return syncFolder(folder);
}

bool ContentFolder::remove(const QString &content) const
{
    const QString path = wholePath(content);
    return !QFileInfo::exists(path) || QFile::remove(path);
}

int ContentFolder::removeStale(Instant before) const
{
    int removed = 0;
    for (const QFileInfo &file : QDir(incoming()).entryInfoList(QDir::Files)) {
        if (file.lastModified().toMSecsSinceEpoch() >= before.ms)
            continue;
        auto part = PartFile::open(file.filePath(), false);
        if (!part || !*part)
            continue;
        (*part)->discard();
        ++removed;
    }
    return removed;
}

void ContentFolder::forEach(const std::function<void(const QString &content)> &visit) const
{
    QDirIterator files(m_path, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        files.next();
        if (isContentHash(files.fileName()))
            visit(files.fileName());
    }
}

} // namespace edesk

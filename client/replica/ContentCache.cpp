// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/replica/ContentCache.h"

#include "common/base/DiskSpace.h"
#include "common/domain/content/ContentHash.h"
#include "common/domain/content/ContentRules.h"
#include "common/domain/content/FileType.h"

#include <QDateTime>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QUuid>

#include <algorithm>

namespace edesk {
namespace {

constexpr qsizetype headBytes = 16;

Error failed(const QString &path, const QString &cause)
{
    return isDiskFull(path) ? failure(ErrorCode::StoreFull, {}, cause)
                            : failure(ErrorCode::FileFailed, {path}, cause);
}

Result<void> makeFolderOf(const QString &path)
{
    const QString folder = QFileInfo(path).path();
    return QDir().mkpath(folder) ? Result<void>() : failed(folder, {});
}

/// What shows that a file was written to.
struct Stamp
{
    qint64 size = 0;
    QDateTime modified;

    static Stamp of(const QString &path)
    {
        const QFileInfo info(path);
        return {info.size(), info.lastModified()};
    }
    bool operator==(const Stamp &) const = default;
};

/// Copies the file and hashes what is copied.
Result<HashedFile> copyOf(const QString &path, const QString &name, const QString &copy)
{
    QSaveFile out(copy);
    if (!out.open(QIODevice::WriteOnly))
        return failed(copy, out.errorString());
    QByteArray head;
    qint64 size = 0;
    const auto hashed = hashFile(path, [&](QByteArrayView piece) -> Result<void> {
        if (head.size() < headBytes)
            head.append(piece.first(std::min(piece.size(), headBytes - head.size())));
        size += piece.size();
        // A file that grows while it is read.
        EDESK_CHECK(checkFileSize(name, size));
        return out.write(piece.data(), piece.size()) == piece.size() ? Result<void>()
                                                                     : failed(copy, out.errorString());
    });
    if (!hashed)
        return hashed;
    EDESK_CHECK(checkFileSize(name, hashed->size));
    EDESK_CHECK(checkBeginning(name, head));
    if (!out.commit())
        return failed(copy, out.errorString());
    return hashed;
}

} // namespace

ContentCache::ContentCache(const QString &folder) : m_folder(QDir(folder).filePath(QStringLiteral("files")))
{
}

Result<ContentCache::Taken> ContentCache::take(const QString &path) const
{
    const QFileInfo info(path);
    if (!info.isFile())
        return failure(ErrorCode::FileFailed, {path});
    const QString name = info.fileName();
    EDESK_CHECK(checkFileName(name));
    const Stamp before = Stamp::of(path);
    EDESK_CHECK(checkFileSize(name, before.size));
    Taken taken;
    taken.copy = m_folder + QStringLiteral("/incoming/") + QUuid::createUuid().toString(QUuid::WithoutBraces);
    EDESK_CHECK(makeFolderOf(taken.copy));
    const auto hashed = copyOf(path, name, taken.copy);
    if (!hashed)
        return hashed.error();
    // A writer may leave size and time as they were: the file must still read as it was copied.
    const auto again = hashFile(path);
    if (!again || Stamp::of(path) != before || again->content != hashed->content ||
        hashed->size != before.size) {
        QFile::remove(taken.copy);
        return failure(ErrorCode::FileChanged, {name});
    }
    taken.ref = {hashed->content, name, hashed->size, QString::fromLatin1(fileTypeOf(name)->mediaType)};
    return taken;
}

Result<void> ContentCache::adopt(const Taken &taken) const
{
    const QString target = pathOf(taken.ref.content);
    EDESK_CHECK(makeFolderOf(target));
    QFile::remove(target);
    return QFile::rename(taken.copy, target) ? Result<void>() : failed(target, {});
}

QString ContentCache::pathOf(const QString &content) const
{
    return QStringLiteral("%1/%2/%3").arg(m_folder, content.left(2), content);
}

QString ContentCache::partOf(const QString &content) const
{
    return QStringLiteral("%1/incoming/%2.part").arg(m_folder, content);
}

bool ContentCache::holds(const ContentRef &ref) const
{
    const QFileInfo file(pathOf(ref.content));
    return isContentHash(ref.content) && file.isFile() && file.size() == ref.size;
}

QString ContentCache::verified(const ContentRef &ref) const
{
    const QString path = pathOf(ref.content);
    if (!isContentHash(ref.content) || !QFileInfo(path).isFile())
        return {};
    const auto hashed = hashFile(path);
    if (!hashed || hashed->content != ref.content || hashed->size != ref.size) {
        QFile::remove(path);
        return {};
    }
    // The time of the file is the time of its last use.
    QFile file(path);
    if (file.open(QIODevice::ReadWrite | QIODevice::ExistingOnly))
        file.setFileTime(QDateTime::currentDateTimeUtc(), QFileDevice::FileModificationTime);
    return path;
}

qint64 ContentCache::arrived(const QString &content) const
{
    return QFileInfo(partOf(content)).size();
}

Result<void> ContentCache::append(const QString &content, QByteArrayView bytes) const
{
    const QString path = partOf(content);
    EDESK_CHECK(makeFolderOf(path));
    QFile file(path);
    if (!file.open(QIODevice::Append | QIODevice::Unbuffered) ||
        file.write(bytes.data(), bytes.size()) != bytes.size())
        return failed(path, file.errorString());
    return {};
}

Result<QString> ContentCache::complete(const ContentRef &ref) const
{
    const QString part = partOf(ref.content);
    const auto hashed = hashFile(part);
    if (!hashed || hashed->content != ref.content || hashed->size != ref.size) {
        QFile::remove(part);
        return failure(ErrorCode::FileAltered, {ref.name});
    }
    EDESK_CHECK(adopt({ref, part}));
    return pathOf(ref.content);
}

void ContentCache::evict(qint64 limit, const QSet<QString> &kept) const
{
    QList<QFileInfo> files;
    qint64 total = 0;
    QDirIterator all(m_folder, QDir::Files, QDirIterator::Subdirectories);
    while (all.hasNext()) {
        all.next();
        const QFileInfo file = all.fileInfo();
        total += file.size();
        if (isContentHash(file.fileName()) && !kept.contains(file.fileName()))
            files.append(file);
    }
    std::sort(files.begin(), files.end(),
              [](const QFileInfo &a, const QFileInfo &b) { return a.lastModified() < b.lastModified(); });
    for (qsizetype i = 0; i + 1 < files.size() && total > limit; ++i) {
        if (QFile::remove(files.at(i).filePath()))
            total -= files.at(i).size();
    }
}

void ContentCache::forgetCopies() const
{
    const QDir incoming(m_folder + QStringLiteral("/incoming"));
    for (const QFileInfo &file : incoming.entryInfoList(QDir::Files)) {
        if (file.suffix() != QLatin1StringView("part"))
            QFile::remove(file.filePath());
    }
}

void ContentCache::keepOnly(const QSet<QString> &needed) const
{
    QDirIterator all(m_folder, QDir::Files, QDirIterator::Subdirectories);
    while (all.hasNext()) {
        const QString path = all.next();
        const QString content = QFileInfo(path).completeBaseName();
        if (isContentHash(content) && !needed.contains(content))
            QFile::remove(path);
    }
}

} // namespace edesk

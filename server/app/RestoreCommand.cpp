// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/RestoreCommand.h"

#include "common/store/Migrator.h"
#include "server/app/DataFolder.h"
#include "server/app/PendingRestore.h"
#include "server/app/PostgresTools.h"
#include "server/app/ServerConfig.h"
#include "server/files/ContentCopy.h"
#include "server/sync/Installation.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QThread>
#include <QUrl>

namespace edesk {
namespace {

constexpr int looks = 20;
constexpr unsigned long msBetweenLooks = 100;

/// The backup as SQLite is to read it. One of an earlier version keeps a log: unless told that nobody writes
/// it, SQLite makes files beside it, and cannot read it in a folder that takes none. What a log beside it
/// holds belongs to it.
DatabaseAddress sourceOf(const QString &backup)
{
    if (QFile::exists(backup + QStringLiteral("-wal")))
        return DatabaseAddress::file(backup);
    QUrl url = QUrl::fromLocalFile(QFileInfo(backup).absoluteFilePath());
    url.setQuery(QStringLiteral("immutable=1"));
    return DatabaseAddress::file(url.toString(QUrl::FullyEncoded));
}

/// Copies the backup into `path` and makes it ready to serve; NotABackup when it is none of ours.
Result<void> prepare(const QString &backup, const QString &path)
{
    {
        if (!QFile::exists(backup))
            return failure(ErrorCode::FileFailed, {backup});
        const auto source = Database::open(sourceOf(backup), {.readOnly = true});
        if (!source)
            return source.error().code == ErrorCode::StoreCorrupt
                       ? failure(ErrorCode::NotABackup, {backup}, source.error().cause)
                       : source.error();
        const auto epoch = Installation(**source).epoch();
        if (!epoch || epoch->isNull())
            return failure(ErrorCode::NotABackup, {backup});
        EDESK_CHECK((*source)->backupTo(path));
    }
    const auto copy = Database::open(DatabaseAddress::file(path));
    if (!copy)
        return copy.error();
    EDESK_CHECK(Migrator::server().migrate(**copy));
    // Desks that were ahead of the backup learn by it that their server has another past.
    EDESK_CHECK(Installation(**copy).setEpoch(Id::create()));
    return (*copy)->checkpoint();
}

QString stamp()
{
    return QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyyMMdd-HHmmss-zzz"));
}

Result<void> restoreFile(const DataFolder &folder, const QString &backup)
{
    const QString store = folder.store().path;
    const QString fresh = store + QStringLiteral(".restoring");
    for (const char *suffix : {"", "-wal", "-shm"})
        QFile::remove(fresh + QLatin1StringView(suffix));
    EDESK_CHECK(prepare(backup, fresh));
    // What was there is kept, so that restoring the wrong backup loses nothing. It may be damaged, so nothing
    // but its files are touched; what is in the log only is part of it.
    const QString kept = folder.file(QStringLiteral("before-restore-%1.db").arg(stamp()));
    for (const char *suffix : {"", "-wal", "-shm"}) {
        const QString from = store + QLatin1StringView(suffix);
        if (QFile::exists(from) && !QFile::rename(from, kept + QLatin1StringView(suffix)))
            return failure(ErrorCode::FileFailed, {from});
    }
    return QFile::rename(fresh, store) ? Result<void>() : failure(ErrorCode::FileFailed, {store});
}

/// No lock of ours keeps another computer's server out; whoever is connected would hold pg_restore up, or go
/// on with rows of another past. StoreInUse; connections of a server that was just stopped get a moment to
/// end.
Result<void> mustBeUnused(const DatabaseAddress &address)
{
    // It may be a new, empty database: the old one was lost.
    const auto present = Database::open(address);
    if (!present)
        return present.error();
    for (int look = 0; look < looks; ++look) {
        const auto others = (*present)->number(
            QStringLiteral("SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() "
                           "AND backend_type = 'client backend' AND pid <> pg_backend_pid()"));
        if (!others)
            return others.error();
        if (*others == 0)
            return {};
        QThread::msleep(msBetweenLooks);
    }
    return failure(ErrorCode::StoreInUse, {address.display(), QStringLiteral("process.other")});
}

Result<void> restoreDatabase(const DataFolder &folder, const QString &backup)
{
    EDESK_CHECK(mustBeUnused(folder.store()));
    EDESK_CHECK(PostgresTools::dump(folder.store(),
                                    folder.file(QStringLiteral("before-restore-%1.dump").arg(stamp()))));
    {
        const auto before = Database::open(folder.store());
        if (!before)
            return before.error();
        EDESK_CHECK(PendingRestore(**before).note());
    }
    EDESK_CHECK(PostgresTools::restore(folder.store(), backup));
    const auto database = folder.openStore();
    if (!database)
        return database.error();
    EDESK_CHECK(Migrator::server().migrate(**database));
    return PendingRestore(**database).finish();
}

/// Answers how many contents the store lists that neither the backup nor the folder of files has.
Result<int> restore(const QString &data, const QString &backup)
{
    const auto folder = DataFolder::open(data);
    if (!folder)
        return folder.error();
    const auto lock = folder->lockStore();
    if (!lock)
        return lock.error();
    EDESK_CHECK(folder->isSqlite() ? restoreFile(*folder, backup) : restoreDatabase(*folder, backup));
    const auto database = folder->openStore();
    if (!database)
        return database.error();
    const ContentCopy files{ContentFolder(backup + QStringLiteral(".files"))};
    return files.into(ContentFolder(ServerConfig::filesOf(*folder)), **database);
}

} // namespace

ExitCode runRestore(Terminal &terminal, const QStringList &arguments)
{
    SubcommandLine line(terminal, QStringLiteral("restore"),
                        terminal.say("Thay cơ sở dữ liệu bằng bản sao lưu. Máy chủ phải dừng trước.",
                                     "Replaces the store by a backup. Stop the server first."));
    line.addData();
    line.addOption(QStringLiteral("from"), QStringLiteral("FILE"), "tệp sao lưu", "the backup file");
    if (const auto end = line.parse(arguments))
        return *end;
    const QString backup = line.value(QStringLiteral("from"));
    if (backup.isEmpty())
        return line.misused(terminal.say("Thiếu --from", "--from is missing"));
    const auto missing = restore(line.data(), backup);
    if (!missing)
        return terminal.fail(missing.error());
    if (*missing > 0)
        terminal.print(terminal
                           .say("Thiếu nội dung của %1 tệp: thư mục %2 không có chúng",
                                "The contents of %1 files are missing: the folder %2 does not have them")
                           .arg(*missing)
                           .arg(backup + QStringLiteral(".files")));
    terminal.print(terminal
                       .say("Đã phục hồi %1 từ %2; bản trước đó được giữ ở before-restore-*",
                            "Restored %1 from %2; what was there is kept as before-restore-*")
                       .arg(line.data(), backup));
    return ExitCode::Done;
}

} // namespace edesk

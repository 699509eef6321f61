// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/BackupCommand.h"

#include "server/app/DataFolder.h"
#include "server/app/PostgresTools.h"
#include "server/app/ServerConfig.h"
#include "server/files/ContentCopy.h"

#include <QFile>

namespace edesk {
namespace {

Result<void> backup(const QString &data, const QString &target)
{
    const auto folder = DataFolder::open(data);
    if (!folder)
        return folder.error();
    const auto database = folder->openStore();
    if (!database)
        return database.error();
    if (QFile::exists(target))
        return failure(ErrorCode::FileFailed, {target}, qt_error_string(EEXIST));
    // Whoever finds the target finds a whole copy: it is written aside and renamed.
    const QString part = target + QStringLiteral(".part");
    QFile::remove(part);
    const Result<void> copied =
        folder->isSqlite() ? (*database)->backupTo(part) : PostgresTools::dump(folder->store(), part);
    // After the store: what it lists is here then, and what came later is the next backup's.
    const auto files = copied ? ContentCopy(ContentFolder(ServerConfig::filesOf(*folder)))
                                    .into(ContentFolder(target + QStringLiteral(".files")), **database)
                              : Result<int>(copied.error());
    if (files && QFile::setPermissions(part, QFile::ReadOwner | QFile::WriteOwner) &&
        QFile::rename(part, target))
        return {};
    QFile::remove(part);
    return files ? failure(ErrorCode::FileFailed, {target}) : Result<void>(files.error());
}

} // namespace

ExitCode runBackup(Terminal &terminal, const QStringList &arguments)
{
    SubcommandLine line(terminal, QStringLiteral("backup"),
                        terminal.say("Ghi một bản sao nhất quán, kể cả khi máy chủ đang chạy.",
                                     "Writes a consistent copy, also while the server runs."));
    line.addData();
    line.addOption(QStringLiteral("to"), QStringLiteral("FILE"), "tệp sao lưu mới", "the new backup file");
    if (const auto end = line.parse(arguments))
        return *end;
    const QString target = line.value(QStringLiteral("to"));
    if (target.isEmpty())
        return line.misused(terminal.say("Thiếu --to", "--to is missing"));
    const Result<void> done = backup(line.data(), target);
    if (!done)
        return terminal.fail(done.error());
    terminal.print(terminal.say("Đã sao lưu %1 vào %2", "Backed %1 up to %2").arg(line.data(), target));
    return ExitCode::Done;
}

} // namespace edesk

// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/CheckCommand.h"

#include "common/domain/Catalogues.h"
#include "server/app/DataFolder.h"
#include "server/app/ServerConfig.h"
#include "server/files/ContentCheck.h"
#include "server/sync/Compaction.h"
#include "server/sync/IntegrityCheck.h"

namespace edesk {
namespace {

/// Says what was found; whether nothing was.
bool report(Terminal &terminal, const IntegrityCheck &check, const std::vector<IntegrityFinding> &findings)
{
    for (const IntegrityFinding &finding : findings)
        terminal.print(finding.text);
    terminal.print(terminal.say("Đã kiểm tra %1 dòng: %2 sai lệch", "Checked %1 rows: %2 differences")
                       .arg(check.rowsChecked())
                       .arg(findings.size()));
    return findings.empty();
}

/// Checks the files, and mends as asked; whether they are right in the end.
Result<bool> checkFiles(Terminal &terminal, const DataFolder &folder, Database &database, bool repair)
{
    const ContentCheck files{ContentFolder(ServerConfig::filesOf(folder))};
    const auto found = files.run(database);
    if (!found)
        return found.error();
    for (const QString &content : found->missing)
        terminal.print(terminal.say("Tệp %1: không có", "File %1: missing").arg(content));
    for (const QString &content : found->damaged)
        terminal.print(terminal.say("Tệp %1: bị hỏng", "File %1: damaged").arg(content));
    terminal.print(terminal.say("Đã kiểm tra %1 tệp: %2 sai lệch", "Checked %1 files: %2 differences")
                       .arg(found->checked)
                       .arg(found->missing.size() + found->damaged.size()));
    if (repair)
        EDESK_CHECK(files.repair(database, *found));
    return found->isRight() || repair;
}

/// Checks, mends and compacts as asked; whether everything is right in the end.
Result<bool> check(Terminal &terminal, const SubcommandLine &line)
{
    const auto folder = DataFolder::open(line.data());
    if (!folder)
        return folder.error();
    const bool repair = line.has(QStringLiteral("repair"));
    const bool compact = line.has(QStringLiteral("compact"));
    std::unique_ptr<FolderLock> lock;
    if (repair || compact) {
        auto taken = folder->lockStore();
        if (!taken)
            return taken.error();
        lock = std::move(*taken);
    }
    const auto database = folder->openStore();
    if (!database)
        return database.error();
    if (compact) {
        const SystemClock clock;
        const auto forgotten = Compaction(clock).run(**database);
        if (!forgotten)
            return forgotten.error();
        terminal.print(terminal.say("Đã bỏ %1 dấu vết cũ", "Forgot %1 old traces").arg(*forgotten));
    }
    IntegrityCheck integrity(**database, edeskCatalogue());
    auto findings = integrity.run();
    if (!findings)
        return findings.error();
    bool right = report(terminal, integrity, *findings);
    if (!right && repair) {
        EDESK_CHECK(integrity.repair(*findings));
        findings = integrity.run();
        if (!findings)
            return findings.error();
        right = report(terminal, integrity, *findings);
    }
    const auto files = checkFiles(terminal, *folder, **database, repair);
    if (!files)
        return files.error();
    return right && *files;
}

} // namespace

ExitCode runCheck(Terminal &terminal, const QStringList &arguments)
{
    SubcommandLine line(terminal, QStringLiteral("check"),
                        terminal.say("Kiểm tra tính toàn vẹn; mã thoát 1 khi có sai lệch.",
                                     "Checks the integrity; exit code 1 on differences."));
    line.addData();
    line.addFlag(QStringLiteral("repair"), "sửa những gì sửa được", "mend what can be mended");
    line.addFlag(QStringLiteral("compact"), "bỏ dấu vết cũ của mục đã thu hồi",
                 "forget old traces of withdrawn rows");
    if (const auto end = line.parse(arguments))
        return *end;
    const auto right = check(terminal, line);
    if (!right)
        return terminal.fail(right.error());
    return *right ? ExitCode::Done : ExitCode::Failed;
}

} // namespace edesk

// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/ImportCommand.h"

#include "common/domain/Catalogues.h"
#include "server/app/DataFolder.h"
#include "server/app/DirectoryImport.h"
#include "server/auth/MonotonicClock.h"

namespace edesk {
namespace {

/// Reads the files first: what cannot be read must not cost a lock on the store.
struct Files
{
    std::optional<CsvFile> organisations;
    std::optional<CsvFile> people;

    static Result<Files> read(const SubcommandLine &line, Language language)
    {
        Files files;
        if (const QString path = line.value(QStringLiteral("organisations")); !path.isEmpty()) {
            auto file = CsvFile::read(path, DirectoryImport::organisationColumns(), language);
            if (!file)
                return file.error();
            files.organisations = std::move(*file);
        }
        if (const QString path = line.value(QStringLiteral("people")); !path.isEmpty()) {
            auto file = CsvFile::read(path, DirectoryImport::personColumns(), language);
            if (!file)
                return file.error();
            files.people = std::move(*file);
        }
        return files;
    }
};

/// Imports; false when something was wrong with the rows, which is said line by line.
Result<bool> import(Terminal &terminal, const SubcommandLine &line)
{
    const auto files = Files::read(line, terminal.language());
    if (!files)
        return files.error();
    const auto folder = DataFolder::open(line.data());
    if (!folder)
        return folder.error();
    const auto lock = folder->lockStore();
    if (!lock)
        return lock.error();
    const auto database = folder->openStore();
    if (!database)
        return database.error();
    const SystemClock clock;
    const MonotonicClock monotonic;
    Authenticator authenticator(clock, monotonic);
    auto commands = OperatorCommands::open(**database, edeskCatalogue(), clock);
    if (!commands)
        return commands.error();
    auto transaction = (*database)->begin();
    if (!transaction)
        return transaction.error();
    DirectoryImport directory(**database, edeskCatalogue(), clock, *commands, authenticator);
    if (files->organisations)
        EDESK_CHECK(directory.addOrganisations(*files->organisations));
    if (files->people)
        EDESK_CHECK(directory.addPeople(*files->people));
    for (const Error &error : directory.errors())
        terminal.fail(error);
    if (!directory.errors().isEmpty())
        return false;
    EDESK_CHECK(directory.finish());
    EDESK_CHECK(transaction->commit());
    terminal.print(terminal.say("Đã nhập %1 cơ quan, %2 người", "Imported %1 organisations, %2 people")
                       .arg(directory.organisations())
                       .arg(directory.people()));
    return true;
}

} // namespace

ExitCode runImport(Terminal &terminal, const QStringList &arguments)
{
    SubcommandLine line(terminal, QStringLiteral("import"),
                        terminal.say("Nhập cơ quan và cán bộ từ tệp CSV; nhập hết hoặc không nhập gì.",
                                     "Imports organisations and people from CSV files, all or nothing."));
    line.addData();
    line.addOption(QStringLiteral("organisations"), QStringLiteral("FILE"),
                   "cột: code,name,kind,parent[,agency_identifier,host_name,sort_order]",
                   "columns: code,name,kind,parent[,agency_identifier,host_name,sort_order]");
    line.addOption(
        QStringLiteral("people"), QStringLiteral("FILE"),
        "cột: full_name,staff_code,organisation,position,user_name,role[,phone,email,password]",
        "columns: full_name,staff_code,organisation,position,user_name,role[,phone,email,password]");
    if (const auto end = line.parse(arguments))
        return *end;
    if (!line.has(QStringLiteral("organisations")) && !line.has(QStringLiteral("people")))
        return line.misused(
            terminal.say("Thiếu --organisations hoặc --people", "--organisations or --people is missing"));
    const auto done = import(terminal, line);
    if (!done)
        return terminal.fail(done.error());
    return *done ? ExitCode::Done : ExitCode::Failed;
}

} // namespace edesk

// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/cli/CliArguments.h"

#include <QCommandLineParser>
#include <QCoreApplication>

namespace edesk {
namespace {

const char verbs[] = R"(
Verbs:
  sign-in --server URL --user NAME --password-stdin [--ca FILE] [--device-name NAME]
  sign-out                 end the session on this profile
  password --password-stdin
                           change the password: two lines, the present one and the new one
  sync                     send what waits, fetch what is new
  status                   the state of sync, and when this profile last was up to date
  list KIND [--filter k=v…] [--limit N] [--offset N] [--order FIELD]
  show REF                 one row
  do COMMAND k=v…          carry out a command (see: commands); sent at once unless offline
  outbox                   what was done here and where it stands
  take-back ID             take an unsent command back
  dismiss ID               remove a refused command
  search TEXT              people, organisations and assignments, marks and case aside
  check [--repair]         compare every scope with the server
  watch [--seconds N]      print changes as they arrive, until Ctrl+C or SIGTERM
  whoami                   the signed-in person
  commands                 every command with its arguments
  help                     this text
  offline on|off           work without the network
  scanners                 the scanners of this computer
  scan --out FILE.pdf [--device ID] [--source flatbed|feeder|duplex] [--resolution N]
                           the pages of a scanner as a PDF; of the first scanner and its feeder when not said
  register FORM --out FILE [--year N] [--from DAY] [--to DAY] [--agency REF]
                           the register of documents in the form of Decree 30/2020/NĐ-CP as .pdf, .xlsx or .csv;
                           FORM is incoming, outgoing or tracking; of this year and the own agency when not said
  attach REF FILE [--replaces REF]
                           add a file to an assignment or a document and send it, as a new version of another file of
                           the document; what could not be sent goes with the next sync
  fetch REF [--out FILE]   the contents of a row of files (see: list assignment_file, list document_file), into FILE,
                           or under its name into the present folder; FILE must not exist
  dossier export REF [--out FILE]
                           a work dossier as a ZIP file: its index (muc-luc.xml) and the files of what it holds; FILE
                           must not exist
  document check-form REF [FILE]
                           the form of a document against Decree 30/2020, annex I; of the page FILE (DOCX), or the
                           document's own DOCX
  document fill REF FILE [--out FILE]
                           a draft from a template (DOCX) with placeholders such as «so_ky_hieu», «trich_yeu»

KIND is a kind of row: assignment, person, organisation …; a wrong one is answered with all of them.
REF, and every id in k=v, is a row's id, its first 6 characters or more, @USER or a staff code for a person, a code
for an organisation; KIND: before it says of which kind, as in person:@an.nguyen.

Exit codes: 0 done · 1 refused or failed · 2 wrong usage · 3 not signed in · 4 server not reached
            5 differences found (check) · 6 conflict · 7 accepted here, not sent yet (do, attach, offline)
A profile is used by one process at a time: while the desk or a watch has it open, every verb ends with 1
(store.in_use), naming the process. A watch that is asked to end (SIGINT, SIGTERM) ends with 0.
With --json an error is one JSON object on standard output; without, it is told on standard error.
)";

void addOptions(QCommandLineParser &parser)
{
    parser.addOptions({
        {QStringLiteral("profile"), QStringLiteral("Folder of the profile."), QStringLiteral("DIR")},
        {QStringLiteral("policy"), QStringLiteral("Policy file of the administrator."),
         QStringLiteral("FILE")},
        {QStringLiteral("json"), QStringLiteral("Answer as JSON.")},
        {QStringLiteral("no-keychain"),
         QStringLiteral("Keep the session in a file instead of the keychain.")},
        {QStringLiteral("server"), QStringLiteral("https address of the server."), QStringLiteral("URL")},
        {QStringLiteral("user"), QStringLiteral("User name."), QStringLiteral("NAME")},
        {QStringLiteral("password-stdin"),
         QStringLiteral("Read passwords from standard input, a line each.")},
        {QStringLiteral("ca"), QStringLiteral("Certificates of the authority to trust."),
         QStringLiteral("FILE")},
        {QStringLiteral("device-name"), QStringLiteral("Name of this computer."), QStringLiteral("NAME")},
        {QStringLiteral("filter"), QStringLiteral("Field and value; may be repeated."),
         QStringLiteral("k=v")},
        {QStringLiteral("limit"), QStringLiteral("Most rows."), QStringLiteral("N")},
        {QStringLiteral("offset"), QStringLiteral("Rows to skip."), QStringLiteral("N")},
        {QStringLiteral("order"), QStringLiteral("Field to order by; -FIELD for descending."),
         QStringLiteral("FIELD")},
        {QStringLiteral("behalf"), QStringLiteral("Act for this person under a delegation."),
         QStringLiteral("ID")},
        {QStringLiteral("repair"), QStringLiteral("Repair what differs.")},
        {QStringLiteral("out"), QStringLiteral("Where to put what is fetched."), QStringLiteral("FILE")},
        {QStringLiteral("device"), QStringLiteral("Which scanner."), QStringLiteral("ID")},
        {QStringLiteral("source"), QStringLiteral("Where the pages lie."), QStringLiteral("NAME")},
        {QStringLiteral("resolution"), QStringLiteral("Dots per inch."), QStringLiteral("N")},
        {QStringLiteral("year"), QStringLiteral("Of which year."), QStringLiteral("N")},
        {QStringLiteral("from"), QStringLiteral("The first day."), QStringLiteral("DAY")},
        {QStringLiteral("to"), QStringLiteral("The last day."), QStringLiteral("DAY")},
        {QStringLiteral("agency"), QStringLiteral("Of which agency."), QStringLiteral("REF")},
        {QStringLiteral("replaces"), QStringLiteral("The version that a file takes the place of."),
         QStringLiteral("REF")},
        {QStringLiteral("seconds"), QStringLiteral("End after this time."), QStringLiteral("N")},
    });
}

} // namespace

Result<CliArguments> CliArguments::parse(const QStringList &commandLine)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        QStringLiteral("edesk-cli — the electronic desk for IT staff and scripts.\n") +
        QString::fromUtf8(verbs));
    const QCommandLineOption help = parser.addHelpOption();
    const QCommandLineOption version = parser.addVersionOption();
    parser.addPositionalArgument(QStringLiteral("verb"), QStringLiteral("What to do."),
                                 QStringLiteral("VERB …"));
    addOptions(parser);
    if (!parser.parse(commandLine))
        return failure(ErrorCode::InvalidArgument, {}, parser.errorText());
    CliArguments arguments;
    QStringList words = parser.positionalArguments();
    if (parser.isSet(help) || words.value(0) == QLatin1StringView("help")) {
        arguments.verb = QStringLiteral("help");
        arguments.words = {parser.helpText()};
        return arguments;
    }
    if (parser.isSet(version)) {
        arguments.verb = QStringLiteral("version");
        arguments.words = {QCoreApplication::applicationVersion()};
        return arguments;
    }
    if (words.isEmpty())
        return failure(ErrorCode::MissingArgument, {QStringLiteral("VERB")});
    arguments.verb = words.takeFirst();
    arguments.words = words;
    arguments.json = parser.isSet(QStringLiteral("json"));
    arguments.noKeychain = parser.isSet(QStringLiteral("no-keychain"));
    arguments.profile = parser.value(QStringLiteral("profile"));
    arguments.policyFile = parser.value(QStringLiteral("policy"));
    for (const QString &name : parser.optionNames())
        arguments.options.insert(name, parser.values(name));
    return arguments;
}

} // namespace edesk

// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/cli/Commands.h"
#include "client/cli/References.h"
#include "client/registers/DocumentRegister.h"
#include "client/tables/CopyTable.h"
#include "client/tables/PrintFont.h"
#include "client/tables/TableFile.h"
#include "common/domain/organisation/Organisation.h"
#include "common/domain/organisation/Person.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <optional>

namespace edesk {
namespace {

std::optional<RegisterForm> formNamed(const QString &name)
{
    if (name == QLatin1StringView("incoming"))
        return RegisterForm::Incoming;
    if (name == QLatin1StringView("outgoing"))
        return RegisterForm::Outgoing;
    if (name == QLatin1StringView("tracking"))
        return RegisterForm::Tracking;
    return {};
}

std::optional<ExportFormat> formatOf(const QString &path)
{
    const QString suffix = QFileInfo(path).suffix().toLower();
    if (suffix == QLatin1StringView("pdf"))
        return ExportFormat::Pdf;
    if (suffix == QLatin1StringView("xlsx"))
        return ExportFormat::Xlsx;
    if (suffix == QLatin1StringView("csv"))
        return ExportFormat::Csv;
    return {};
}

/// The day of an option; invalid when it was not given.
Result<QDate> dayOf(const CliArguments &arguments, const QString &option)
{
    if (!arguments.has(option))
        return QDate();
    const QString text = arguments.option(option);
    QDate day = QDate::fromString(text, Qt::ISODate);
    if (!day.isValid())
        day = QDate::fromString(text, QStringLiteral("dd/MM/yyyy"));
    return day.isValid() ? Result<QDate>(day) : Result<QDate>(failure(ErrorCode::InvalidArgument, {text}));
}

/// The agency of an option, or else the person's own.
Result<Organisation> agencyOf(const CliArguments &arguments, ReplicaReader &reader, const Id &person)
{
    const QString option = QStringLiteral("agency");
    if (arguments.has(option)) {
        const auto row = References(reader).find(arguments.option(option));
        if (!row)
            return row.error();
        if (row->kind() != EntityKind::Organisation)
            return failure(ErrorCode::InvalidArgument, {arguments.option(option)});
        return fromRecord<Organisation>(*row);
    }
    const auto self = reader.find(entityType<Person>(), person);
    if (!self)
        return self.error();
    const Id own = *self ? fromRecord<Person>(**self).agencyId : Id();
    const auto agency = reader.find(entityType<Organisation>(), own);
    if (!agency)
        return agency.error();
    if (!*agency)
        return failure(ErrorCode::NotFound, {QStringLiteral("agency_id")});
    return fromRecord<Organisation>(**agency);
}

} // namespace

Result<RegisterExtent> Commands::registerExtent()
{
    const auto form = formNamed(m_arguments.words.first());
    if (!form)
        return failure(
            ErrorCode::InvalidArgument, {m_arguments.words.first()},
            m_output.say("có: incoming, outgoing, tracking", "there are: incoming, outgoing, tracking"));
    const auto agency = agencyOf(m_arguments, *m_reader, m_desk->identity().person);
    if (!agency)
        return agency.error();
    const auto from = dayOf(m_arguments, QStringLiteral("from"));
    if (!from)
        return from.error();
    const auto to = dayOf(m_arguments, QStringLiteral("to"));
    if (!to)
        return to.error();
    int year = vietnamTime(m_clock->now()).date().year();
    if (const QString option = QStringLiteral("year"); m_arguments.has(option)) {
        bool isNumber = false;
        year = m_arguments.option(option).toInt(&isNumber);
        if (!isNumber)
            return failure(ErrorCode::InvalidArgument, {m_arguments.option(option)});
    }
    return RegisterExtent{*form, agency->id, agency->name, year, *from, *to};
}

void Commands::printRegister()
{
    const QString target = m_arguments.option(QStringLiteral("out"));
    const auto format = formatOf(target);
    if (!format)
        return misuse(failure(ErrorCode::MissingArgument, {QStringLiteral("--out")},
                              m_output.say("--out cần tên tệp .pdf, .xlsx hoặc .csv",
                                           "--out takes a file named .pdf, .xlsx or .csv")));
    const QString path = QDir().absoluteFilePath(target);
    if (QFileInfo::exists(path))
        return end(failure(ErrorCode::FileFailed, {path}, qt_error_string(EEXIST)));
    const auto extent = registerExtent();
    if (!extent)
        return end(extent.error());
    const TableSource source = documentRegister(*extent, m_clock->now());
    TableHead head;
    const auto self = m_reader->find(entityType<Person>(), m_desk->identity().person);
    head.madeBy = self && *self ? fromRecord<Person>(**self).fullName : m_desk->identity().userName;
    head.madeAt = m_clock->now();
    head.language = m_output.language();
    ExportProgress progress;
    const TableFile file(path, *format, source.columns.size(), printFontFamily());
    const auto rows =
        file.write([&](TableSink &sink) { return copyTable(*m_reader, source, head, sink, progress); });
    if (!rows)
        return end(rows.error());
    if (m_output.json())
        m_output.object({{QStringLiteral("file"), path}, {QStringLiteral("rows"), *rows}});
    else
        m_output.line(QStringLiteral("%1 · %2").arg(path).arg(*rows));
    end({});
}

} // namespace edesk

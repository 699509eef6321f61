// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/DirectoryImport.h"

#include "common/domain/core/Decide.h"
#include "common/domain/journal/AuditEntry.h"
#include "common/domain/organisation/Access.h"
#include "common/domain/organisation/PersonRules.h"
#include "server/sync/RowWriter.h"

namespace edesk {
namespace {

constexpr qsizetype mostErrors = 100;

/// Whether the store can still take rows after this.
bool isAboutTheRow(ErrorCode code)
{
    switch (code) {
    case ErrorCode::NotFound:
    case ErrorCode::Duplicate:
    case ErrorCode::MissingArgument:
    case ErrorCode::InvalidArgument:
    case ErrorCode::TooLong:
    case ErrorCode::TooMany:
    case ErrorCode::PasswordTooShort:
    case ErrorCode::PasswordIsUserName:
        return true;
    default:
        return false;
    }
}

/// A choice by its key, for a field of a description.
Result<qint64> choiceValue(const Field &field, const QString &key)
{
    for (const Choice &choice : field.options.choices) {
        if (key == QLatin1StringView(choice.key))
            return qint64(choice.value);
    }
    return failure(ErrorCode::InvalidArgument, {field.nameString()});
}

} // namespace

DirectoryImport::DirectoryImport(Database &database, const Catalogue &catalogue, const Clock &clock,
                                 OperatorCommands &commands, Authenticator &authenticator)
    : m_database(&database),
      m_catalogue(&catalogue),
      m_clock(&clock),
      m_commands(&commands),
      m_authenticator(&authenticator),
      m_view(database, true),
      m_feed(database, catalogue)
{
}

QStringList DirectoryImport::organisationColumns()
{
    return {QStringLiteral("code"), QStringLiteral("name"), QStringLiteral("kind"), QStringLiteral("parent")};
}

QStringList DirectoryImport::personColumns()
{
    return {QStringLiteral("full_name"), QStringLiteral("staff_code"), QStringLiteral("organisation"),
            QStringLiteral("position"),  QStringLiteral("user_name"),  QStringLiteral("role")};
}

Result<void> DirectoryImport::addOrganisations(const CsvFile &file)
{
    m_errors += file.faults();
    for (const CsvFile::Row &row : file.rows())
        EDESK_CHECK(note(file, row, addOrganisation(file, row)));
    return {};
}

Result<void> DirectoryImport::addPeople(const CsvFile &file)
{
    const auto actor = actorFor(m_view, m_commands->administrator(), {}, m_clock->now());
    if (!actor)
        return actor.error();
    m_errors += file.faults();
    for (const CsvFile::Row &row : file.rows())
        EDESK_CHECK(note(file, row, addPerson(file, row, *actor)));
    return {};
}

Result<void> DirectoryImport::note(const CsvFile &file, const CsvFile::Row &row, const Result<void> &result)
{
    if (result)
        return {};
    if (!isAboutTheRow(result.error().code) || m_errors.size() >= mostErrors)
        return result;
    m_errors.append(file.invalid(row, result.error()));
    return {};
}

Result<Id> DirectoryImport::organisationOf(const QString &code) const
{
    const auto found = m_view.loadWhere<Organisation>(u"code", code);
    if (!found)
        return found.error();
    if (found->empty())
        return failure(ErrorCode::NotFound, {code});
    return found->front().id;
}

Result<void> DirectoryImport::addOrganisation(const CsvFile &file, const CsvFile::Row &row)
{
    const auto cell = [&](const char *column) { return file.cell(row, QString::fromLatin1(column)); };
    const auto parentId = organisationOf(cell("parent"));
    if (!parentId)
        return parentId.error();
    const auto parent = m_view.load<Organisation>(*parentId);
    if (!parent)
        return parent.error();
    const EntityType &type = entityType<Organisation>();
    const auto kind = choiceValue(type.field(type.indexOf(u"kind")), cell("kind"));
    if (!kind)
        return kind.error();
    if (organisationOf(cell("code")))
        return failure(ErrorCode::Duplicate, {QStringLiteral("code"), cell("code")});
    Organisation organisation;
    organisation.id = Id::create();
    organisation.code = cell("code");
    organisation.name = cell("name");
    organisation.kind = OrganisationKind(*kind);
    organisation.parentId = *parentId;
    // A division belongs to the agency above it; everything else has a seal of its own.
    organisation.agencyId =
        organisation.kind == OrganisationKind::Division ? parent->agencyId : organisation.id;
    organisation.agencyIdentifier = cell("agency_identifier");
    organisation.hostName = cell("host_name");
    organisation.sortOrder = cell("sort_order").toLongLong();
    EDESK_CHECK(toRecord(organisation).check());
    EDESK_CHECK(write(toRecord(organisation)));
    ++m_organisations;
    return {};
}

Result<void> DirectoryImport::addPerson(const CsvFile &file, const CsvFile::Row &row, const Actor &actor)
{
    const auto cell = [&](const char *column) { return file.cell(row, QString::fromLatin1(column)); };
    const auto organisation = organisationOf(cell("organisation"));
    if (!organisation)
        return organisation.error();
    const std::vector<Field> fields = fieldsOf<CreatePerson>();
    const auto roleField = std::find_if(fields.begin(), fields.end(), [](const Field &f) {
        return f.nameString() == QStringLiteral("role");
    });
    const auto role = choiceValue(*roleField, cell("role"));
    if (!role)
        return role.error();
    CreatePerson person{cell("full_name"), cell("staff_code"), *organisation, cell("position"),
                        cell("user_name"), Role(*role),        cell("phone"), cell("email")};
    const Command command = m_commands->command(QString::fromLatin1(CreatePerson::Name), valuesOf(person));
    const auto effects = edesk::decide(*m_catalogue, m_view, actor, command, m_clock->now());
    if (!effects)
        return effects.error();
    Id account;
    for (const Record &record : effects->written()) {
        EDESK_CHECK(write(record));
        if (record.kind() == EntityKind::Account)
            account = record.id();
    }
    EDESK_CHECK(write(toRecord(auditEntryOf(actor, command, *effects, m_clock->now()))));
    ++m_people;
    const QString password = cell("password");
    return password.isEmpty()
               ? Result<void>()
               : m_authenticator->createCredential(*m_database, account, password, true, false);
}

Result<void> DirectoryImport::write(Record record)
{
    record.setRevision(record.revision() + 1);
    EDESK_CHECK(RowWriter(*m_database).write(record));
    m_feed.touched(record);
    return {};
}

Result<void> DirectoryImport::finish()
{
    Q_ASSERT(m_errors.isEmpty());
    return m_feed.flush();
}

} // namespace edesk

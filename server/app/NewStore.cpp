// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/NewStore.h"

#include "common/domain/organisation/Organisation.h"
#include "common/domain/organisation/Person.h"
#include "common/domain/organisation/RoleGrant.h"
#include "common/store/Migrator.h"
#include "server/auth/Authenticator.h"
#include "server/auth/MonotonicClock.h"
#include "server/demo/DemoProvince.h"
#include "server/sync/BulkImport.h"
#include "server/sync/Installation.h"

namespace edesk {
namespace {

/// The staff code of the installation's administrator; nobody's else, since it is unique.
QString administratorCode()
{
    return QStringLiteral("EDESK");
}

Organisation rootOrganisation(const NewStore::Plan &plan)
{
    Organisation root;
    root.id = Id::create();
    root.code = plan.rootCode;
    root.name = plan.rootName;
    root.kind = OrganisationKind::Province;
    root.agencyId = root.id;
    return root;
}

/// Fails once with the first error of many calls.
class FirstError
{
public:
    void note(const Result<void> &result)
    {
        if (!result && !m_error)
            m_error = result.error();
    }
    bool isSet() const { return m_error.has_value(); }
    Result<void> result() const { return m_error ? Result<void>(*m_error) : Result<void>(); }

private:
    std::optional<Error> m_error;
};

Result<Id> addAdministrator(BulkImport &import, const Id &root, QDate day)
{
    Person person;
    person.id = Id::create();
    person.fullName = QStringLiteral("Quản trị hệ thống");
    person.staffCode = administratorCode();
    person.organisationId = root;
    person.agencyId = root;
    EDESK_CHECK(import.add(toRecord(person)));
    const RoleGrant grant{Id::create(), 0, person.id, root, root, Role::Admin, day, {}, false};
    EDESK_CHECK(import.add(toRecord(grant)));
    return person.id;
}

} // namespace

NewStore::NewStore(const DatabaseAddress &address, const Catalogue &catalogue, const Clock &clock)
    : m_address(address), m_catalogue(&catalogue), m_clock(&clock)
{
}

Result<void> NewStore::fill(const Plan &plan, const Progress &progress)
{
    const auto database = Database::open(m_address, {.durable = false});
    if (!database)
        return database.error();
    EDESK_CHECK(prepare(**database));
    auto transaction = (*database)->begin();
    if (!transaction)
        return transaction.error();
    EDESK_CHECK(fillRows(**database, plan, progress));
    EDESK_CHECK(createCredentials(**database));
    EDESK_CHECK(Installation(**database).setEpoch(Id::create()));
    EDESK_CHECK(Installation(**database).setDescription(m_catalogue->schemaHash()));
    EDESK_CHECK(transaction->commit());
    if ((*database)->dialect() == Dialect::Sqlite)
        return (*database)->script(QStringLiteral(
            "PRAGMA synchronous=FULL; PRAGMA journal_mode=WAL; PRAGMA wal_checkpoint(TRUNCATE)"));
    return (*database)->script(QStringLiteral("ANALYZE"));
}

Result<void> NewStore::prepare(Database &database) const
{
    EDESK_CHECK(Migrator::server().migrate(database));
    const auto epoch = Installation(database).epoch();
    if (!epoch)
        return epoch.error();
    const auto rows = database.number(QStringLiteral("SELECT count(*) FROM organisation"));
    if (!rows)
        return rows.error();
    if (!epoch->isNull() || *rows > 0)
        return failure(ErrorCode::AlreadyInitialised, {m_address.display()});
    // Nobody reads the file before it is whole: no journal, no waiting for the disk, and room for the
    // indexes.
    if (database.dialect() == Dialect::Sqlite)
        return database.script(
            QStringLiteral("PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; PRAGMA cache_size=-400000"));
    return {};
}

Result<void> NewStore::fillRows(Database &database, const Plan &plan, const Progress &progress)
{
    const Instant now = m_clock->now();
    BulkImport import(database, *m_catalogue);
    Id root;
    if (plan.demo) {
        DemoProvince province(*plan.demo, plan.seed, now);
        FirstError failed;
        const auto emit = [&](Record record) {
            if (failed.isSet())
                return;
            if (root.isNull() && record.kind() == EntityKind::Organisation)
                root = record.id();
            failed.note(import.add(std::move(record)));
        };
        province.generate(emit, [&](int done, int total) { progress(Phase::Generating, done, total); });
        EDESK_CHECK(failed.result());
        m_accounts = province.accounts();
    } else {
        const Organisation organisation = rootOrganisation(plan);
        root = organisation.id;
        EDESK_CHECK(import.add(toRecord(organisation)));
    }
    const auto administrator = addAdministrator(import, root, vietnamTime(now).date());
    if (!administrator)
        return administrator.error();
    EDESK_CHECK(import.finish([&](qint64 placed, qint64 all) { progress(Phase::Placing, placed, all); }));
    return Installation(database).setAdministrator(*administrator);
}

Result<void> NewStore::createCredentials(Database &database) const
{
    if (m_accounts.isEmpty())
        return {};
    const MonotonicClock monotonic;
    Authenticator authenticator(*m_clock, monotonic);
    // One password for all: hashing each apart would take an hour and protect nothing that is public anyway.
    QHash<QString, QList<Id>> byPassword;
    for (const DemoAccount &account : m_accounts)
        byPassword[account.password].append(account.accountId);
    for (auto it = byPassword.cbegin(); it != byPassword.cend(); ++it)
        EDESK_CHECK(authenticator.createCredentials(database, it.value(), it.key()));
    return {};
}

} // namespace edesk

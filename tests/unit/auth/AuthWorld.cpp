// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/auth/AuthWorld.h"

#include "common/domain/organisation/Organisation.h"
#include "common/domain/organisation/Person.h"
#include "common/store/EntityTable.h"
#include "common/store/Migrator.h"

#include <QTest>

namespace edesk {
namespace {

using namespace Qt::StringLiterals;

template <typename T>
T demand(Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(errorKey(result.error().code) + u": "_s + result.error().cause));
    return std::move(result).value();
}

void demand(const Result<void> &result)
{
    if (!result)
        qFatal("%s", qPrintable(errorKey(result.error().code) + u": "_s + result.error().cause));
}

template <typename Entity>
void insert(Database &database, const Entity &entity)
{
    const EntityTable table(entityType<Entity>());
    Statement *statement = demand(database.prepare(table.insert()));
    table.bind(*statement, 0, toRecord(entity));
    demand(statement->run());
}

} // namespace

void TestDatabases::addRows()
{
    QTest::addColumn<int>("dialect");
    QTest::newRow("sqlite") << int(Dialect::Sqlite);
    QTest::newRow("postgres") << int(Dialect::Postgres);
}

TestDatabases::TestDatabases()
{
    auto server = PostgresServer::start();
    if (server)
        m_server = std::move(*server);
    else
        qWarning("%s", qPrintable(server.error().cause));
}

std::optional<DatabaseAddress> TestDatabases::newDatabase(Dialect dialect)
{
    if (dialect == Dialect::Sqlite)
        return DatabaseAddress::file(m_folder.filePath(QString::number(++m_files)));
    if (!m_server)
        return {};
    return demand(DatabaseAddress::fromString(m_server->newDatabase()));
}

AuthPolicy AuthWorld::lenientPolicy()
{
    AuthPolicy policy;
    policy.hashing = {64, 1, 1};
    policy.throttling = {{100'000, 1}, {100'000, 1}, 1000};
    return policy;
}

AuthWorld::AuthWorld(const DatabaseAddress &address, const AuthPolicy &policy)
    : m_address(address),
      m_database(connect()),
      m_auth(std::make_unique<Authenticator>(clock, monotonic, policy))
{
    demand(Migrator::server().migrate(*m_database));
    Organisation agency;
    agency.id = m_agency;
    agency.code = u"STTTT"_s;
    agency.name = u"Sở Thông tin và Truyền thông"_s;
    agency.agencyId = m_agency;
    insert(*m_database, agency);
}

std::unique_ptr<Database> AuthWorld::connect() const
{
    return demand(Database::open(m_address, {.durable = false}));
}

std::unique_ptr<Authenticator> AuthWorld::otherProcess(const AuthPolicy &policy) const
{
    return std::make_unique<Authenticator>(clock, monotonic, policy);
}

Id AuthWorld::addAccount(const QString &userName)
{
    Person person;
    person.id = Id::create();
    person.fullName = u"Nguyễn Văn An"_s;
    person.staffCode = person.id.toString().right(12);
    person.organisationId = m_agency;
    person.agencyId = m_agency;
    insert(*m_database, person);
    Account account{Id::create(), 0, person.id, m_agency, userName, AccountStatus::Active};
    insert(*m_database, account);
    return account.id;
}

Id AuthWorld::addUser(const QString &userName)
{
    const Id account = addAccount(userName);
    demand(m_auth->createCredential(*m_database, account, firstPassword, false, false));
    return account;
}

void AuthWorld::setStatus(const Id &account, AccountStatus status)
{
    demand(m_database->run(u"UPDATE account SET status = ? WHERE id = ?"_s, int(status), account));
}

Result<protocol::SessionGrant> AuthWorld::signIn(const QString &userName, const QString &password,
                                                 const Id &device)
{
    return m_auth->signIn(*m_database, {userName, password, device, u"Máy của An"_s}, u"10.0.0.1"_s);
}

bool AuthWorld::isSignedIn(const protocol::SessionGrant &grant)
{
    return m_auth->authenticate(*m_database, grant.accessToken.toLatin1()).ok();
}

} // namespace edesk

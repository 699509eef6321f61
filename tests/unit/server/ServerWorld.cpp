// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/server/ServerWorld.h"

#include "common/domain/organisation/Person.h"
#include "common/domain/organisation/RoleGrant.h"
#include "common/store/Migrator.h"
#include "server/sync/Installation.h"
#include "server/sync/ScopeTable.h"

namespace edesk {

using namespace Qt::StringLiterals;

ServerWorld::ServerWorld(const DatabaseAddress &address)
    : intake(edeskCatalogue(), clock),
      pages(edeskCatalogue(), clock),
      m_address(address),
      m_database(demand(Database::open(address, {.durable = false})))
{
    demand(Migrator::server().migrate(*m_database));
    Transaction transaction = demand(m_database->begin());
    BulkImport import(*m_database, edeskCatalogue());
    province = addOrganisation(import, OrganisationKind::Province, u"TINH"_s, {}, {});
    department = addOrganisation(import, OrganisationKind::Department, u"SO"_s, province, {});
    planning = addOrganisation(import, OrganisationKind::Division, u"KH"_s, department, department);
    finance = addOrganisation(import, OrganisationKind::Division, u"TC"_s, department, department);
    admin = addPerson(import, u"admin"_s, province, province, Role::Admin);
    leader = addPerson(import, u"leader"_s, department, department, Role::Leader, &leaderGrant);
    headOfPlanning = addPerson(import, u"head-kh"_s, planning, department, Role::Head);
    headOfFinance = addPerson(import, u"head-tc"_s, finance, department, Role::Head);
    for (int i = 0; i < 4; ++i)
        specialists.push_back(addPerson(import, u"cv%1"_s.arg(i), i % 2 == 0 ? planning : finance, department,
                                        Role::Specialist));
    demand(import.finish());
    demand(Installation(*m_database).setEpoch(Id::create()));
    demand(Installation(*m_database).setAdministrator(admin));
    demand(transaction.commit());
}

Id ServerWorld::addOrganisation(BulkImport &import, OrganisationKind kind, const QString &code,
                                const Id &parent, const Id &agency)
{
    Organisation organisation;
    organisation.id = Id::create();
    organisation.code = code;
    organisation.name = code;
    organisation.kind = kind;
    organisation.parentId = parent;
    organisation.agencyId = agency.isNull() ? organisation.id : agency;
    demand(import.add(toRecord(organisation)));
    return organisation.id;
}

Id ServerWorld::addPerson(BulkImport &import, const QString &code, const Id &unit, const Id &agency,
                          Role role, Id *grant)
{
    Person person;
    person.id = Id::create();
    person.fullName = u"Người "_s + code;
    person.staffCode = code;
    person.organisationId = unit;
    person.agencyId = agency;
    demand(import.add(toRecord(person)));
    demand(import.add(toRecord(Account{Id::create(), 0, person.id, agency, code, AccountStatus::Active})));
    const RoleGrant held{Id::create(), 0, person.id, unit, agency, role, {}, {}, false};
    demand(import.add(toRecord(held)));
    if (grant)
        *grant = held.id;
    return person.id;
}

Id ServerWorld::give(TestDesk &desk, const QString &title, const Id &lead, const QList<Id> &joiners,
                     const QString &body)
{
    GiveAssignment give;
    give.title = title;
    give.body = body;
    give.lead = lead;
    give.joiners = joiners;
    const CommandIntake::Outcome outcome = send(desk, {desk.make(give)});
    if (!outcome.answers.front().accepted())
        qFatal("the task was refused: %s", qPrintable(errorKey(outcome.answers.front().refusal->code)));
    return outcome.answers.front().subject.id;
}

qint64 ServerWorld::scope(const Scope &scope)
{
    const auto row = demand(ScopeTable(*m_database).find(scope));
    return row ? row->id : 0;
}

} // namespace edesk

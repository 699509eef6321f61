// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/domain/World.h"

#include "common/domain/Catalogues.h"
#include "common/domain/organisation/Access.h"
#include "common/domain/organisation/RoleGrant.h"

namespace edesk {

using namespace Qt::StringLiterals;

Id idOf(quint32 number)
{
    return Id::derive(Id::fromString(u"01997000-0000-7000-8000-000000000000"), number);
}

Instant onDay(int month, int day)
{
    return fromVietnamTime(QDate(2026, month, day), QTime(9, 0));
}

World::World()
{
    addOrganisations();
    addPeople();
}

void World::addOrganisations()
{
    const auto add = [this](const Id &id, const QString &code, OrganisationKind kind, const Id &parent) {
        Organisation o;
        o.id = id;
        o.code = code;
        o.name = u"Đơn vị "_s + code;
        o.kind = kind;
        o.parentId = parent;
        o.agencyId = agencyOf(id);
        view.put(o);
    };
    add(province, u"T"_s, OrganisationKind::Province, {});
    add(department, u"SKH"_s, OrganisationKind::Department, province);
    add(planning, u"SKH-KH"_s, OrganisationKind::Division, department);
    add(finance, u"SKH-TC"_s, OrganisationKind::Division, department);
    add(district, u"H1"_s, OrganisationKind::District, province);
    add(commune, u"X1"_s, OrganisationKind::Commune, district);
}

void World::addPeople()
{
    addPerson(governor, u"Trần Thị Chủ"_s, province);
    addPerson(director, u"Lê Văn Giám"_s, department);
    addPerson(office, u"Phạm Thị Văn"_s, department);
    addPerson(admin, u"Ngô Văn Quản"_s, department);
    addPerson(personnel, u"Đỗ Thị Nhân"_s, department);
    addPerson(planningHead, u"Vũ Văn Trưởng"_s, planning);
    addPerson(specialist, u"Nguyễn Văn Viên"_s, planning);
    addPerson(colleague, u"Bùi Thị Bạn"_s, planning);
    addPerson(deputy, u"Hồ Văn Phó"_s, planning);
    addPerson(financeHead, u"Dương Thị Tài"_s, finance);
    addPerson(accountant, u"Lý Văn Toán"_s, finance);
    addPerson(districtClerk, u"Mai Thị Huyện"_s, district);
    addPerson(communeLeader, u"Đinh Văn Xã"_s, commune);
    addPerson(communeClerk, u"Tô Thị Thôn"_s, commune);
    grant(governor, province, Role::Leader);
    grant(director, department, Role::Leader);
    grant(office, department, Role::Office);
    grant(admin, department, Role::Admin);
    grant(personnel, department, Role::Hr);
    grant(planningHead, planning, Role::Head);
    grant(specialist, planning, Role::Specialist);
    grant(financeHead, finance, Role::Head);
    grant(communeLeader, commune, Role::Leader);
}

void World::addPerson(const Id &id, const QString &name, const Id &organisation)
{
    Person person;
    person.id = id;
    person.fullName = name;
    person.staffCode = u"CB-%1"_s.arg(++m_made);
    person.organisationId = organisation;
    person.agencyId = agencyOf(organisation);
    view.put(person);
}

Id World::agencyOf(const Id &organisation) const
{
    return organisation == planning || organisation == finance ? department : organisation;
}

Id World::grant(const Id &person, const Id &organisation, Role role, QDate from, QDate to)
{
    RoleGrant grant;
    grant.id = idOf(++m_made);
    grant.personId = person;
    grant.organisationId = organisation;
    grant.agencyId = agencyOf(organisation);
    grant.role = role;
    grant.validFrom = from;
    grant.validTo = to;
    view.put(grant);
    return grant.id;
}

Id World::delegate(const Id &from, const Id &to, const Id &organisation, Role role, QDate validFrom,
                   QDate validTo)
{
    Delegation delegation;
    delegation.id = idOf(++m_made);
    delegation.fromPersonId = from;
    delegation.toPersonId = to;
    delegation.organisationId = organisation;
    delegation.agencyId = agencyOf(organisation);
    delegation.role = role;
    delegation.validFrom = validFrom;
    delegation.validTo = validTo;
    delegation.reason = u"Đi công tác"_s;
    view.put(delegation);
    return delegation.id;
}

Actor World::actor(const Id &person, const Id &onBehalfOf) const
{
    const auto actor = actorFor(view, person, onBehalfOf, now);
    Q_ASSERT(actor.ok());
    return *actor;
}

Command World::named(const QString &name, std::vector<Value> arguments)
{
    Command command;
    command.id = idOf(++m_made);
    command.device = idOf(1000);
    command.number = ++m_commands;
    command.name = name;
    command.arguments = std::move(arguments);
    command.recordedAt = now.plusMs(-3'600'000);
    return command;
}

Result<Effects> World::decideAs(const Actor &actor, const Command &command) const
{
    return decide(edeskCatalogue(), view, actor, command, now);
}

} // namespace edesk

// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/domain/Catalogues.h"
#include "common/domain/assignment/Assignment.h"
#include "common/domain/assignment/AssignmentCommands.h"
#include "common/domain/assignment/AssignmentParty.h"
#include "common/domain/journal/AuditEntry.h"
#include "common/domain/journal/Notice.h"
#include "common/domain/organisation/Access.h"
#include "common/domain/organisation/Account.h"
#include "common/domain/organisation/Position.h"
#include "common/domain/organisation/RoleGrant.h"
#include "tests/unit/domain/World.h"

#include <QTest>

namespace edesk {
namespace {

using namespace Qt::StringLiterals;

/// The scopes of a row, following `audienceParent` as the server does.
ScopeSet audienceOf(const World &world, const Record &record)
{
    const EntityType &type = record.type();
    if (type.audienceParent < 0)
        return *type.audience(record, world.view);
    const EntityType *parent = edeskCatalogue().entity(type.field(type.audienceParent).options.references);
    return audienceOf(world, **world.view.find(*parent, record.idAt(type.audienceParent)));
}

template <typename Entity>
ScopeSet audienceOf(const World &world, const Entity &entity)
{
    return audienceOf(world, toRecord(entity));
}

} // namespace

class AudienceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void organisationsAreReference();
    void personsBelongToTheirAgencyUnlessListed();
    void accountsGrantsAndDelegations();
    void noticesAndLog();
    void assignmentOfADivision();
    void assignmentToAnotherAgency();
    void formerPartyIsNoAudience();
    void departmentMattersReachNoCommune();
    void everyKindHasOneAudience();
};

void AudienceTest::organisationsAreReference()
{
    World world;
    QCOMPARE(audienceOf(world, world.view.row<Organisation>(world.planning)), ScopeSet{Scope::everyone()});
}

void AudienceTest::personsBelongToTheirAgencyUnlessListed()
{
    World world;
    auto person = world.view.row<Person>(world.specialist);
    const Position position{idOf(3000), 0, person.id, world.planning, u"Chuyên viên"_s, 100, true, {}, {}};
    QCOMPARE(audienceOf(world, person), ScopeSet{Scope::tree(world.department)});
    QCOMPARE(audienceOf(world, position), ScopeSet{Scope::tree(world.department)});
    person.listed = true;
    world.view.put(person);
    QCOMPARE(audienceOf(world, person), ScopeSet{Scope::everyone()});
    QCOMPARE(audienceOf(world, position), ScopeSet{Scope::everyone()});
}

void AudienceTest::accountsGrantsAndDelegations()
{
    World world;
    const Scope administrators = Scope::role(world.department, u"admin");
    const Account account{idOf(3000),       0,           world.specialist,
                          world.department, u"viennv"_s, AccountStatus::Active};
    QCOMPARE(audienceOf(world, account), (ScopeSet{Scope::person(world.specialist), administrators}));
    const Id grant = world.grant(world.specialist, world.planning, Role::Clerk);
    QCOMPARE(audienceOf(world, world.view.row<RoleGrant>(grant)),
             (ScopeSet{Scope::person(world.specialist), administrators}));
    const Id delegation = world.delegate(world.director, world.deputy, world.department, Role::Leader);
    QCOMPARE(audienceOf(world, world.view.row<Delegation>(delegation)),
             (ScopeSet{Scope::person(world.director), Scope::person(world.deputy), administrators}));
}

void AudienceTest::noticesAndLog()
{
    World world;
    Notice notice;
    notice.recipientId = world.colleague;
    QCOMPARE(audienceOf(world, notice), ScopeSet{Scope::person(world.colleague)});
    AuditEntry entry;
    entry.agencyId = world.department;
    entry.actorId = world.colleague;
    QCOMPARE(audienceOf(world, entry), (ScopeSet{Scope::role(world.department, u"admin")}));
}

void AudienceTest::assignmentOfADivision()
{
    World world;
    const auto effects =
        world.perform(world.actor(world.planningHead),
                      GiveAssignment{u"Việc"_s, {}, {}, world.specialist, {world.colleague}, {}});
    QVERIFY(effects.ok());
    const ScopeSet expected{
        Scope::person(world.planningHead),        Scope::person(world.specialist),
        Scope::person(world.colleague),           Scope::role(world.department, u"leader"),
        Scope::role(world.department, u"office"), Scope::role(world.planning, u"head")};
    // Parties and events share the audience of their assignment.
    for (const Record &row : effects->written()) {
        if (row.kind() != EntityKind::Notice)
            QCOMPARE(audienceOf(world, row), expected);
    }
}

void AudienceTest::assignmentToAnotherAgency()
{
    World world;
    const auto effects =
        world.perform(world.actor(world.governor),
                      GiveAssignment{u"Việc"_s, {}, {}, world.finance, {world.communeLeader}, {}});
    QVERIFY(effects.ok());
    const ScopeSet expected{Scope::person(world.governor),
                            Scope::person(world.communeLeader),
                            Scope::role(world.province, u"leader"),
                            Scope::role(world.province, u"office"),
                            Scope::role(world.department, u"leader"),
                            Scope::role(world.department, u"office"),
                            Scope::role(world.finance, u"head"),
                            Scope::role(world.commune, u"leader"),
                            Scope::role(world.commune, u"office")};
    QCOMPARE(audienceOf(world, writtenOf<Assignment>(*effects).front()), expected);
}

void AudienceTest::formerPartyIsNoAudience()
{
    World world;
    const Actor head = world.actor(world.planningHead);
    const auto given = world.perform(head, GiveAssignment{u"Việc"_s, {}, {}, world.specialist, {}, {}});
    const Id id = given->subject.id;
    QVERIFY(world.perform(head, TransferAssignment{id, world.colleague, u"Nghỉ phép"_s}).ok());
    const ScopeSet audience = audienceOf(world, world.view.row<Assignment>(id));
    QVERIFY(audience.contains(Scope::person(world.colleague)));
    QVERIFY(!audience.contains(Scope::person(world.specialist)));
}

void AudienceTest::departmentMattersReachNoCommune()
{
    World world;
    const auto given =
        world.perform(world.actor(world.director),
                      GiveAssignment{u"Nội bộ"_s, {}, {}, world.specialist, {world.finance}, {world.office}});
    QVERIFY(given.ok());
    QVERIFY(world.perform(world.actor(world.specialist), ReportProgress{given->subject.id, 10, u"Đang làm"_s})
                .ok());
    const Id delegation = world.delegate(world.director, world.deputy, world.department, Role::Leader);
    std::vector<Record> internal = given->written();
    internal.push_back(toRecord(world.view.row<Delegation>(delegation)));
    internal.push_back(toRecord(world.view.row<Person>(world.specialist)));
    internal.push_back(toRecord(
        Position{idOf(3000), 0, world.specialist, world.planning, u"Chuyên viên"_s, 100, true, {}, {}}));
    internal.push_back(toRecord(
        Account{idOf(3001), 0, world.specialist, world.department, u"viennv"_s, AccountStatus::Active}));
    for (const Id &outside : {world.communeLeader, world.communeClerk, world.districtClerk}) {
        const ScopeSet held = *grantedScopes(world.view, outside, world.now);
        for (const Record &row : internal)
            QVERIFY2(!audienceOf(world, row).intersects(held), row.type().table);
    }
    // The check can fail: a colleague does see the person.
    QVERIFY(audienceOf(world, world.view.row<Person>(world.specialist))
                .intersects(*grantedScopes(world.view, world.accountant, world.now)));
}

void AudienceTest::everyKindHasOneAudience()
{
    for (const EntityType *type : edeskCatalogue().entities()) {
        QVERIFY((type->audience != nullptr) != (type->audienceParent >= 0));
        if (type->audienceParent < 0)
            continue;
        const Field &field = type->field(type->audienceParent);
        QVERIFY2(field.options.required && field.kind == FieldKind::Id, type->table);
        const auto children = edeskCatalogue().childrenOf(field.options.references);
        QVERIFY(std::find(children.begin(), children.end(), type) != children.end());
    }
    QCOMPARE(edeskCatalogue().childrenOf(EntityKind::Assignment).size(), std::size_t(3));
}

} // namespace edesk

QTEST_APPLESS_MAIN(edesk::AudienceTest)
#include "AudienceTest.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/domain/organisation/Account.h"
#include "common/domain/organisation/PersonRules.h"
#include "common/domain/organisation/Position.h"
#include "common/domain/organisation/RoleGrant.h"
#include "common/domain/organisation/RoleRules.h"
#include "tests/unit/domain/World.h"

#include <QTest>

namespace edesk {

using namespace Qt::StringLiterals;

class OrganisationTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whoMay_data();
    void whoMay();
    void oneFormOneSave();
    void userNamesAreStoredInOneForm();
    void anEditThatChangesNothingLeavesNothing();
    void leadersAndOfficesAreListed_data();
    void leadersAndOfficesAreListed();
    void personnelGiveNoPower_data() { leadersAndOfficesAreListed_data(); }
    void personnelGiveNoPower();
    void duplicateStaffCode();
    void duplicateUserName();
    void contactDetailsMerge_data();
    void contactDetailsMerge();
    void grantAndRevoke();
    void duplicatesUnknownToADeskPass();

private:
    static CreatePerson form(const World &world)
    {
        return {u"Nguyễn Thị Mới"_s, u"CB-1"_s,        world.planning, u"Chuyên viên"_s,
                u"moint"_s,          Role::Specialist, u"0901"_s,      u"moi@x.vn"_s};
    }
};

void OrganisationTest::whoMay_data()
{
    QTest::addColumn<WorldId>("person");
    QTest::addColumn<bool>("people");
    QTest::addColumn<bool>("roles");
    QTest::newRow("administrator") << &World::admin << true << true;
    QTest::newRow("personnel") << &World::personnel << true << false;
    for (const auto &[name, person] :
         {std::pair{"leader", &World::director}, std::pair{"office", &World::office},
          std::pair{"head", &World::planningHead}, std::pair{"specialist", &World::specialist},
          std::pair{"leader of the province", &World::governor}, std::pair{"commune", &World::communeLeader}})
        QTest::newRow(name) << person << false << false;
}

void OrganisationTest::whoMay()
{
    QFETCH(WorldId, person);
    QFETCH(bool, people);
    QFETCH(bool, roles);
    World world;
    const Actor actor = world.actor(world.*person);
    const QString ok = u"ok"_s;
    const QString no = u"not_allowed"_s;
    const Id grant = world.grant(world.colleague, world.planning, Role::Clerk);
    QCOMPARE(outcome(world.decideAs(actor, world.command(form(world)))), people ? ok : no);
    QCOMPARE(outcome(world.decideAs(actor, world.command(EditPerson{world.colleague, u"1"_s, {}, {}, {}}))),
             people ? ok : no);
    QCOMPARE(outcome(world.decideAs(actor, world.command(EditPerson{world.*person, u"1"_s, {}, {}, {}}))),
             ok);
    QCOMPARE(outcome(world.decideAs(
                 actor, world.command(GrantRole{world.colleague, world.finance, Role::Clerk, {}}))),
             roles ? ok : no);
    QCOMPARE(outcome(world.decideAs(actor, world.command(RevokeRole{grant}))), roles ? ok : no);
    // An administrator of one agency is nobody in the next, nor above their own.
    CreatePerson elsewhere = form(world);
    for (const Id &outside : {world.commune, world.province}) {
        elsewhere.organisationId = outside;
        QCOMPARE(outcome(world.decideAs(actor, world.command(elsewhere))), no);
        QCOMPARE(outcome(world.decideAs(actor,
                                        world.command(GrantRole{world.colleague, outside, Role::Clerk, {}}))),
                 no);
    }
}

void OrganisationTest::userNamesAreStoredInOneForm()
{
    World world;
    const Actor admin = world.actor(world.admin);
    CreatePerson create = form(world);
    create.userName = u"  "_s + u"tư.nguyễn"_s.normalized(QString::NormalizationForm_D) + u"\t"_s;
    const auto effects = world.decideAs(admin, world.command(create));
    QVERIFY(effects.ok());
    QCOMPARE(writtenOf<Account>(*effects).front().userName, u"tư.nguyễn"_s);
    world.view.apply(*effects);
    CreatePerson same = form(world);
    same.staffCode += u"2"_s;
    same.userName = u"tư.nguyễn "_s;
    const auto taken = world.decideAs(admin, world.command(same));
    QVERIFY(!taken.ok());
    QCOMPARE(taken.error(), failure(ErrorCode::Duplicate, {u"user_name"_s, u"tư.nguyễn"_s}));
    same.userName = u" \t"_s;
    const auto empty = world.decideAs(admin, world.command(same));
    QVERIFY(!empty.ok());
    QCOMPARE(empty.error(), failure(ErrorCode::MissingArgument, {u"user_name"_s}));
}

void OrganisationTest::anEditThatChangesNothingLeavesNothing()
{
    World world;
    const auto before = world.view.row<Person>(world.specialist);
    const EditPerson edit{world.specialist, before.phone, u"xưa"_s, before.email, before.email};
    const auto effects = world.decideAs(world.actor(world.specialist), world.command(edit));
    QVERIFY(effects.ok());
    QCOMPARE(effects->written().size(), std::size_t(0));
    QVERIFY(effects->agency.isNull());
}

void OrganisationTest::oneFormOneSave()
{
    World world;
    const Command command = world.command(form(world));
    const auto effects = world.decideAs(world.actor(world.admin), command);
    QVERIFY(effects.ok());
    QCOMPARE(effects->written().size(), std::size_t(4));
    const auto person = writtenOf<Person>(*effects).front();
    const auto position = writtenOf<Position>(*effects).front();
    const auto account = writtenOf<Account>(*effects).front();
    const auto grant = writtenOf<RoleGrant>(*effects).front();
    QCOMPARE(person.id, Id::derive(command.id, 1));
    QCOMPARE(person.fullName, u"Nguyễn Thị Mới"_s);
    QCOMPARE(person.organisationId, world.planning);
    QCOMPARE(person.agencyId, world.department);
    QCOMPARE(person.phone, u"0901"_s);
    QCOMPARE(person.email, u"moi@x.vn"_s);
    QVERIFY(person.active && !person.listed);
    QCOMPARE(position.personId, person.id);
    QCOMPARE(position.title, u"Chuyên viên"_s);
    QVERIFY(position.main);
    QCOMPARE(position.validFrom, QDate(2026, 6, 15));
    QCOMPARE(account.personId, person.id);
    QCOMPARE(account.userName, u"moint"_s);
    QCOMPARE(int(account.status), int(AccountStatus::Active));
    QCOMPARE(grant.personId, person.id);
    QCOMPARE(grant.organisationId, world.planning);
    QCOMPARE(int(grant.role), int(Role::Specialist));
    QCOMPARE(QSet<Id>({person.id, position.id, account.id, grant.id}).size(), 4);
    QCOMPARE(effects->subject, (EntityRef{EntityKind::Person, person.id}));
    QCOMPARE(effects->agency, world.department);
    QVERIFY(world.decideAs(world.actor(world.admin), command)->written() == effects->written());
    world.view.apply(*effects);
    QVERIFY(world.actor(person.id).has(world.planning, u"specialist"));
}

void OrganisationTest::leadersAndOfficesAreListed_data()
{
    QTest::addColumn<int>("role");
    QTest::addColumn<bool>("listed");
    for (const Choice &choice : roleChoices())
        QTest::newRow(choice.key) << choice.value
                                  << (choice.value == int(Role::Leader) || choice.value == int(Role::Office));
}

void OrganisationTest::leadersAndOfficesAreListed()
{
    QFETCH(int, role);
    World world;
    CreatePerson create = form(world);
    create.role = Role(role);
    QTEST(writtenOf<Person>(*world.decideAs(world.actor(world.admin), world.command(create))).front().listed,
          "listed");
}

void OrganisationTest::personnelGiveNoPower()
{
    QFETCH(const int, role);
    World world;
    CreatePerson create = form(world);
    create.role = Role(role);
    const QList<Role> jobs{Role::Specialist, Role::Clerk, Role::Head};
    QCOMPARE(outcome(world.decideAs(world.actor(world.personnel), world.command(create))),
             jobs.contains(create.role) ? u"ok"_s : u"not_allowed"_s);
    QCOMPARE(outcome(world.decideAs(world.actor(world.admin), world.command(create))), u"ok"_s);
}

void OrganisationTest::duplicateStaffCode()
{
    World world;
    CreatePerson create = form(world);
    create.staffCode = world.view.row<Person>(world.accountant).staffCode;
    auto refused = world.decideAs(world.actor(world.admin), world.command(create));
    QVERIFY(!refused.ok());
    QCOMPARE(refused.error(), failure(ErrorCode::Duplicate, {u"staff_code"_s, u"Lý Văn Toán"_s}));
    // A holder in an agency the administrator does not administer is not named.
    create.staffCode = world.view.row<Person>(world.communeClerk).staffCode;
    refused = world.decideAs(world.actor(world.admin), world.command(create));
    QVERIFY(!refused.ok());
    QCOMPARE(refused.error(), failure(ErrorCode::Duplicate, {u"staff_code"_s, u"…"_s}));
}

void OrganisationTest::duplicateUserName()
{
    World world;
    const CreatePerson create = form(world);
    QVERIFY(world.perform(world.actor(world.admin), create).ok());
    CreatePerson second = create;
    second.staffCode = u"CB-2"_s;
    const auto refused = world.decideAs(world.actor(world.admin), world.command(second));
    QVERIFY(!refused.ok());
    QCOMPARE(refused.error(), failure(ErrorCode::Duplicate, {u"user_name"_s, u"moint"_s}));
    second.userName = u"moint2"_s;
    QVERIFY(world.perform(world.actor(world.admin), second).ok());
}

void OrganisationTest::duplicatesUnknownToADeskPass()
{
    World world;
    CreatePerson create = form(world);
    create.staffCode = world.view.row<Person>(world.communeClerk).staffCode;
    MemoryView desk(MemoryView::Rows::Some);
    desk.copyFrom(world.view);
    desk.remove(EntityKind::Person, world.communeClerk);
    const Actor admin = world.actor(world.admin);
    std::swap(create.phone, create.email);
    const auto rule = createPerson(desk, admin, world.command(create), create, world.now);
    QCOMPARE(outcome(rule), u"ok"_s);
    QCOMPARE(outcome(createPerson(world.view, admin, world.command(create), create, world.now)),
             u"duplicate"_s);
}

void OrganisationTest::contactDetailsMerge_data()
{
    QTest::addColumn<EditPerson>("edit");
    QTest::addColumn<QString>("conflict");
    QTest::addColumn<QString>("phone");
    QTest::addColumn<QString>("email");
    // The row holds phone 2 and email b; the person may have seen phone 1 or email a.
    const auto row = [](const char *name, const QString &phoneWas, const QString &phone,
                        const QString &emailWas, const QString &email, const QString &conflict,
                        const QString &newPhone, const QString &newEmail) {
        QTest::newRow(name) << EditPerson{{}, phone, phoneWas, email, emailWas} << conflict << newPhone
                            << newEmail;
    };
    row("both current", u"2"_s, u"3"_s, u"b"_s, u"c"_s, {}, u"3"_s, u"c"_s);
    row("other field edited meanwhile", u"1"_s, u"1"_s, u"b"_s, u"c"_s, {}, u"2"_s, u"c"_s);
    row("same field, same value", u"1"_s, u"2"_s, u"b"_s, u"b"_s, {}, u"2"_s, u"b"_s);
    row("same field, other value", u"1"_s, u"3"_s, u"b"_s, u"b"_s, u"phone"_s, {}, {});
    row("second field conflicts", u"2"_s, u"3"_s, u"a"_s, u"c"_s, u"email"_s, {}, {});
    row("emptied", u"2"_s, {}, u"b"_s, {}, {}, {}, {});
}

void OrganisationTest::contactDetailsMerge()
{
    QFETCH(EditPerson, edit);
    QFETCH(QString, conflict);
    World world;
    auto person = world.view.row<Person>(world.colleague);
    person.phone = u"2"_s;
    person.email = u"b"_s;
    world.view.put(person);
    edit.personId = person.id;
    const auto effects = world.decideAs(world.actor(world.colleague), world.command(edit));
    if (!conflict.isEmpty()) {
        QVERIFY(!effects.ok());
        QCOMPARE(effects.error(), failure(ErrorCode::Conflict, {conflict}));
        return;
    }
    QVERIFY(effects.ok());
    world.view.apply(*effects);
    const auto edited = world.view.row<Person>(person.id);
    QTEST(edited.phone, "phone");
    QTEST(edited.email, "email");
    QCOMPARE(edited.fullName, person.fullName);
}

void OrganisationTest::grantAndRevoke()
{
    World world;
    const auto granted = world.perform(world.actor(world.admin), GrantRole{world.colleague, world.finance,
                                                                           Role::Clerk, QDate(2026, 12, 31)});
    QVERIFY(granted.ok());
    const auto grant = writtenOf<RoleGrant>(*granted).front();
    QCOMPARE(grant.agencyId, world.department);
    QCOMPARE(grant.validFrom, QDate(2026, 6, 15));
    QCOMPARE(grant.validTo, QDate(2026, 12, 31));
    QCOMPARE(granted->detail, u"Bùi Thị Bạn: clerk"_s);
    QVERIFY(world.actor(world.colleague).has(world.finance, u"clerk"));
    QVERIFY(world.perform(world.actor(world.admin), RevokeRole{grant.id}).ok());
    QVERIFY(world.view.row<RoleGrant>(grant.id).revoked);
    QVERIFY(!world.actor(world.colleague).has(world.finance, u"clerk"));
}

} // namespace edesk

QTEST_APPLESS_MAIN(edesk::OrganisationTest)
#include "OrganisationTest.moc"

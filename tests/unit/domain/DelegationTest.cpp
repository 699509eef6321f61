// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/domain/assignment/Assignment.h"
#include "common/domain/assignment/AssignmentCommands.h"
#include "common/domain/journal/Notice.h"
#include "common/domain/organisation/Access.h"
#include "common/domain/organisation/DelegationRules.h"
#include "common/domain/organisation/PersonRules.h"
#include "common/domain/organisation/RoleGrant.h"
#include "tests/unit/domain/World.h"

#include <QTest>

namespace edesk {

using namespace Qt::StringLiterals;

/// Ủy quyền: within its powers and days, never passed on, both names known (fault #15).
class DelegationTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void period_data();
    void period();
    void powersAreTheDelegatedOnes();
    void someoneElsesDelegationDoesNotCount();
    void making_data();
    void making();
    void neverPassedOn();
    void ending_data();
    void ending();
    void onlyWhereItGivesARole();
    void personalMattersAreNotDelegated();
    void endsWithThePrincipalsRole_data();
    void endsWithThePrincipalsRole();

private:
    static Delegate request(const World &world)
    {
        return {world.deputy,      world.department,   Role::Leader,
                QDate(2026, 6, 1), QDate(2026, 6, 30), u"Đi công tác"_s};
    }
};

void DelegationTest::period_data()
{
    QTest::addColumn<Instant>("now");
    QTest::addColumn<bool>("revoked");
    QTest::addColumn<QString>("result");
    const QString no = u"delegation.over"_s;
    QTest::newRow("the evening before") << fromVietnamTime(QDate(2026, 5, 31), QTime(23, 59)) << false << no;
    QTest::newRow("the first minute") << fromVietnamTime(QDate(2026, 6, 1), QTime(0, 0)) << false << u"ok"_s;
    QTest::newRow("the last minute") << fromVietnamTime(QDate(2026, 6, 30), QTime(23, 59)) << false
                                     << u"ok"_s;
    QTest::newRow("the morning after") << fromVietnamTime(QDate(2026, 7, 1), QTime(0, 0)) << false << no;
    QTest::newRow("ended early") << onDay(6, 15) << true << no;
}

void DelegationTest::period()
{
    QFETCH(Instant, now);
    QFETCH(bool, revoked);
    World world;
    const Id id = world.delegate(world.director, world.deputy, world.department, Role::Leader);
    auto delegation = world.view.row<Delegation>(id);
    delegation.revoked = revoked;
    world.view.put(delegation);
    QTEST(outcome(actorFor(world.view, world.deputy, world.director, now)), "result");
}

void DelegationTest::powersAreTheDelegatedOnes()
{
    World world;
    world.grant(world.director, world.department, Role::Admin);
    world.delegate(world.director, world.deputy, world.department, Role::Leader);
    const Actor actor = world.actor(world.deputy, world.director);
    QCOMPARE(actor.person, world.deputy);
    QCOMPARE(actor.principal(), world.director);
    QCOMPARE(actor.name, u"Hồ Văn Phó"_s);
    QCOMPARE(actor.onBehalfOfName, u"Lê Văn Giám"_s);
    QVERIFY(actor.has(world.department, u"leader"));
    QVERIFY(!actor.has(world.department, u"admin"));
    QVERIFY(!actor.has(world.planning, u"leader"));
    QCOMPARE(actor.roles.size(), std::size_t(1));
}

void DelegationTest::someoneElsesDelegationDoesNotCount()
{
    World world;
    world.delegate(world.director, world.deputy, world.department, Role::Leader);
    const QString over = u"delegation.over"_s;
    QCOMPARE(outcome(actorFor(world.view, world.colleague, world.director, world.now)), over);
    QCOMPARE(outcome(actorFor(world.view, world.deputy, world.office, world.now)), over);
    QCOMPARE(outcome(actorFor(world.view, world.director, world.deputy, world.now)), over);
    QCOMPARE(actorFor(world.view, world.deputy, world.office, world.now).error().details,
             QStringList{u"Phạm Thị Văn"_s});
}

void DelegationTest::making_data()
{
    QTest::addColumn<WorldId>("person");
    QTest::addColumn<int>("change");
    QTest::addColumn<QString>("result");
    QTest::newRow("own role") << &World::director << 0 << u"ok"_s;
    QTest::newRow("role of another") << &World::office << 0 << u"delegation.not_own"_s;
    QTest::newRow("role elsewhere") << &World::communeLeader << 0 << u"delegation.not_own"_s;
    QTest::newRow("days reversed") << &World::director << 1 << u"invalid_argument"_s;
    QTest::newRow("to oneself") << &World::director << 2 << u"invalid_argument"_s;
    QTest::newRow("to nobody known") << &World::director << 3 << u"not_found"_s;
    QTest::newRow("one day") << &World::director << 4 << u"ok"_s;
    QTest::newRow("days past") << &World::director << 5 << u"invalid_argument"_s;
    QTest::newRow("until today") << &World::director << 6 << u"ok"_s;
    QTest::newRow("to another agency") << &World::director << 7 << u"delegation.elsewhere"_s;
    QTest::newRow("to one who left") << &World::director << 8 << u"invalid_argument"_s;
    QTest::newRow("longer than the own role") << &World::director << 9 << u"delegation.too_long"_s;
    QTest::newRow("as long as the own role") << &World::director << 10 << u"ok"_s;
    QTest::newRow("until before the next of the role") << &World::director << 11 << u"ok"_s;
    QTest::newRow("overlapping, same person") << &World::director << 12 << u"delegation.overlaps"_s;
    QTest::newRow("overlapping, another") << &World::director << 13 << u"delegation.overlaps"_s;
    QTest::newRow("overlapping one that was ended") << &World::director << 14 << u"ok"_s;
    QTest::newRow("overlapping one of another role") << &World::director << 15 << u"ok"_s;
}

void DelegationTest::making()
{
    QFETCH(WorldId, person);
    QFETCH(int, change);
    QFETCH(QString, result);
    World world;
    Delegate d = request(world);
    if (change == 1)
        d.validTo = d.validFrom.addDays(-1);
    if (change == 2)
        d.toPersonId = world.director;
    if (change == 3)
        d.toPersonId = idOf(9999);
    const QDate today(2026, 6, 15);
    if (change == 4)
        d.validFrom = d.validTo = today;
    if (change == 5)
        d.validTo = today.addDays(-1);
    if (change == 6)
        d.validTo = today;
    if (change == 7)
        d.toPersonId = world.communeClerk;
    if (change == 8) {
        auto left = world.view.row<Person>(world.deputy);
        left.active = false;
        world.view.put(left);
    }
    if (change == 9 || change == 10) {
        d.role = Role::Clerk;
        world.grant(world.director, world.department, Role::Clerk, {},
                    change == 9 ? d.validTo.addDays(-1) : d.validTo);
    }
    if (change == 11)
        world.delegate(world.director, world.colleague, world.department, Role::Leader, QDate(2026, 7, 1),
                       QDate(2026, 7, 5));
    if (change >= 12 && change <= 15) {
        const Id other =
            world.delegate(world.director, change == 12 ? world.deputy : world.colleague, world.department,
                           change == 15 ? Role::Clerk : Role::Leader, d.validTo, d.validTo.addDays(9));
        auto row = world.view.row<Delegation>(other);
        row.revoked = change == 14;
        world.view.put(row);
    }
    const auto effects = world.decideAs(world.actor(world.*person), world.command(d));
    QCOMPARE(outcome(effects), result);
    if (result != u"ok"_s)
        return;
    const Delegation made = writtenOf<Delegation>(*effects).front();
    QCOMPARE(made.fromPersonId, world.director);
    QCOMPARE(made.toPersonId, world.deputy);
    QCOMPARE(made.organisationId, world.department);
    QCOMPARE(made.agencyId, world.department);
    QCOMPARE(int(made.role), int(d.role));
    QCOMPARE(made.reason, d.reason);
    QVERIFY(!made.revoked);
    QCOMPARE(effects->subject, (EntityRef{EntityKind::Delegation, made.id}));
    QCOMPARE(effects->agency, world.department);
    QVERIFY(effects->detail.contains(u"Hồ Văn Phó"_s) && effects->detail.contains(d.reason));
    const auto told = writtenOf<Notice>(*effects);
    QCOMPARE(told.size(), std::size_t(1));
    QCOMPARE(told.front().recipientId, world.deputy);
    QCOMPARE(int(told.front().reason), int(NoticeReason::Delegated));
    QCOMPARE(told.front().subjectId, made.id);
    QVERIFY(told.front().title.contains(d.reason) && told.front().id != made.id);
    world.view.apply(*effects);
    world.now = fromVietnamTime(d.validFrom, QTime(9, 0));
    QVERIFY(world.actor(world.deputy, world.director).has(world.department, roleKey(d.role)));
}

void DelegationTest::neverPassedOn()
{
    World world;
    world.delegate(world.director, world.deputy, world.department, Role::Leader);
    Delegate onward = request(world);
    onward.toPersonId = world.colleague;
    QCOMPARE(outcome(world.decideAs(world.actor(world.deputy, world.director), world.command(onward))),
             u"delegation.passed_on"_s);
    QCOMPARE(outcome(world.decideAs(world.actor(world.deputy), world.command(onward))),
             u"delegation.not_own"_s);
}

void DelegationTest::ending_data()
{
    QTest::addColumn<WorldId>("person");
    QTest::addColumn<QString>("result");
    QTest::addColumn<int>("told");
    QTest::newRow("who delegated") << &World::director << u"ok"_s << 1;
    QTest::newRow("the delegate") << &World::deputy << u"ok"_s << 1;
    QTest::newRow("administrator") << &World::admin << u"ok"_s << 2;
    QTest::newRow("personnel") << &World::personnel << u"not_allowed"_s << 0;
    QTest::newRow("stranger") << &World::communeLeader << u"not_allowed"_s << 0;
}

void DelegationTest::ending()
{
    QFETCH(WorldId, person);
    QFETCH(QString, result);
    World world;
    const Id id = world.delegate(world.director, world.deputy, world.department, Role::Leader);
    const auto effects = world.perform(world.actor(world.*person), EndDelegation{id});
    QCOMPARE(outcome(effects), result);
    const bool ended = result == u"ok"_s;
    QCOMPARE(world.view.row<Delegation>(id).revoked, ended);
    QCOMPARE(outcome(actorFor(world.view, world.deputy, world.director, world.now)),
             ended ? u"delegation.over"_s : u"ok"_s);
    if (!ended)
        return;
    QTEST(int(writtenOf<Notice>(*effects).size()), "told");
    QCOMPARE(effects->detail, u"Lê Văn Giám → Hồ Văn Phó"_s);
    const auto again = world.perform(world.actor(world.*person), EndDelegation{id});
    QVERIFY(again && again->written().empty() && again->agency.isNull());
}

void DelegationTest::onlyWhereItGivesARole()
{
    World world;
    // The director edits for a commune as well, and delegates only that.
    world.grant(world.director, world.commune, Role::Editor);
    const auto given =
        world.perform(world.actor(world.director), GiveAssignment{u"Việc"_s, {}, {}, world.director, {}, {}});
    const Id id = given->subject.id;
    world.delegate(world.director, world.deputy, world.commune, Role::Editor);
    const Actor editor = world.actor(world.deputy, world.director);
    QCOMPARE(outcome(world.decideAs(editor, world.command(ReportProgress{id, 10, {}}))), u"not_allowed"_s);
    QCOMPARE(outcome(world.decideAs(editor, world.command(RecallAssignment{id, u"x"_s}))), u"not_allowed"_s);
    QCOMPARE(outcome(world.decideAs(editor, world.command(CommentAssignment{id, u"x"_s}))), u"not_allowed"_s);
    QCOMPARE(outcome(world.decideAs(
                 editor, world.command(GiveAssignment{u"Việc"_s, {}, {}, world.director, {}, {}}))),
             u"not_allowed"_s);
    world.delegate(world.director, world.deputy, world.department, Role::Leader);
    const Actor leader = world.actor(world.deputy, world.director);
    QVERIFY(world.decideAs(leader, world.command(ReportProgress{id, 10, {}})).ok());
    QVERIFY(world.decideAs(leader, world.command(RecallAssignment{id, u"x"_s})).ok());
    QVERIFY(world.decideAs(leader, world.command(CommentAssignment{id, u"x"_s})).ok());
}

void DelegationTest::personalMattersAreNotDelegated()
{
    World world;
    world.delegate(world.director, world.deputy, world.department, Role::Leader);
    const Id other = world.delegate(world.director, world.colleague, world.department, Role::Leader);
    const Actor actor = world.actor(world.deputy, world.director);
    QCOMPARE(outcome(world.decideAs(actor, world.command(EditPerson{world.director, u"0900"_s, {}, {}, {}}))),
             u"not_allowed"_s);
    QCOMPARE(outcome(world.decideAs(actor, world.command(EndDelegation{other}))), u"not_allowed"_s);
}

void DelegationTest::endsWithThePrincipalsRole_data()
{
    QTest::addColumn<QDate>("validTo");
    QTest::addColumn<bool>("revoked");
    QTest::newRow("revoked") << QDate() << true;
    QTest::newRow("run out") << QDate(2026, 6, 14) << false;
}

void DelegationTest::endsWithThePrincipalsRole()
{
    QFETCH(QDate, validTo);
    QFETCH(bool, revoked);
    World world;
    const Id id = world.grant(world.director, world.department, Role::Clerk);
    world.delegate(world.director, world.deputy, world.department, Role::Clerk);
    QVERIFY(world.actor(world.deputy, world.director).has(world.department, u"clerk"));
    auto grant = world.view.row<RoleGrant>(id);
    grant.validTo = validTo;
    grant.revoked = revoked;
    world.view.put(grant);
    QCOMPARE(outcome(actorFor(world.view, world.deputy, world.director, world.now)), u"delegation.over"_s);
    QVERIFY(!grantedScopes(world.view, world.deputy, world.now)
                 ->contains(Scope::role(world.department, u"clerk")));
    // A desk does not hold other people's grants: it lets the server decide.
    MemoryView desk(MemoryView::Rows::Some);
    desk.copyFrom(world.view);
    QVERIFY(actorFor(desk, world.deputy, world.director, world.now).ok());
}

} // namespace edesk

QTEST_APPLESS_MAIN(edesk::DelegationTest)
#include "DelegationTest.moc"

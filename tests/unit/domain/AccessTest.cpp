// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/domain/organisation/Access.h"
#include "common/domain/organisation/Position.h"
#include "common/domain/organisation/RoleGrant.h"
#include "tests/unit/domain/World.h"

#include <QTest>

namespace edesk {

using namespace Qt::StringLiterals;

/// Which scopes a person holds: at the four levels, with several positions, over time.
class AccessTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fourLevels_data();
    void fourLevels();
    void positionsElsewhere_data();
    void positionsElsewhere();
    void grantsHoldWithinTheirDays_data();
    void grantsHoldWithinTheirDays();
    void revokedGrantGivesNothing();
    void delegatedRoleGivesItsScopeOnly();
    void chainEndsInACircle();
    void withinAndAbove();
    void missingPerson();

private:
    static ScopeSet scopesOf(const World &world, const Id &person)
    {
        return *grantedScopes(world.view, person, world.now);
    }
};

void AccessTest::fourLevels_data()
{
    QTest::addColumn<WorldId>("person");
    QTest::addColumn<QList<WorldId>>("trees");
    QTest::addColumn<QList<WorldId>>("internal");
    QTest::addColumn<WorldId>("roleAt");
    QTest::addColumn<QString>("role");
    using Ids = QList<WorldId>;
    QTest::newRow("province") << &World::governor << Ids{&World::province} << Ids{&World::province}
                              << &World::province << u"leader"_s;
    QTest::newRow("department") << &World::director << Ids{&World::department, &World::province}
                                << Ids{&World::department} << &World::department << u"leader"_s;
    QTest::newRow("division") << &World::specialist
                              << Ids{&World::planning, &World::department, &World::province}
                              << Ids{&World::planning, &World::department} << &World::planning
                              << u"specialist"_s;
    QTest::newRow("commune") << &World::communeLeader
                             << Ids{&World::commune, &World::district, &World::province}
                             << Ids{&World::commune} << &World::commune << u"leader"_s;
}

void AccessTest::fourLevels()
{
    QFETCH(WorldId, person);
    QFETCH(QList<WorldId>, trees);
    QFETCH(QList<WorldId>, internal);
    QFETCH(WorldId, roleAt);
    QFETCH(QString, role);
    World world;
    ScopeSet expected{Scope::person(world.*person), Scope::everyone(), Scope::role(world.*roleAt, role)};
    for (const auto tree : trees)
        expected.insert(Scope::tree(world.*tree));
    for (const auto organisation : internal)
        expected.insert(Scope::organisation(world.*organisation));
    QCOMPARE(scopesOf(world, world.*person), expected);
}

void AccessTest::positionsElsewhere_data()
{
    QTest::addColumn<QDate>("from");
    QTest::addColumn<QDate>("to");
    QTest::addColumn<bool>("holds");
    QTest::newRow("without end") << QDate() << QDate() << true;
    QTest::newRow("from today") << QDate(2026, 6, 15) << QDate() << true;
    QTest::newRow("from tomorrow") << QDate(2026, 6, 16) << QDate() << false;
    QTest::newRow("until today") << QDate(2020, 1, 1) << QDate(2026, 6, 15) << true;
    QTest::newRow("until yesterday") << QDate(2020, 1, 1) << QDate(2026, 6, 14) << false;
}

void AccessTest::positionsElsewhere()
{
    QFETCH(QDate, from);
    QFETCH(QDate, to);
    QFETCH(bool, holds);
    World world;
    const ScopeSet before = scopesOf(world, world.specialist);
    world.view.put(
        Position{idOf(3000), 0, world.specialist, world.commune, u"Tổ trưởng"_s, 100, false, from, to});
    world.view.put(
        Position{idOf(3001), 0, world.specialist, world.finance, u"Kế toán"_s, 100, false, {}, {}});
    ScopeSet expected = before;
    expected << Scope::tree(world.finance) << Scope::organisation(world.finance);
    if (holds)
        expected << Scope::tree(world.commune) << Scope::tree(world.district)
                 << Scope::organisation(world.commune);
    QCOMPARE(scopesOf(world, world.specialist), expected);
}

void AccessTest::grantsHoldWithinTheirDays_data()
{
    QTest::addColumn<QDate>("from");
    QTest::addColumn<QDate>("to");
    QTest::addColumn<bool>("holds");
    QTest::newRow("always") << QDate() << QDate() << true;
    QTest::newRow("one day: today") << QDate(2026, 6, 15) << QDate(2026, 6, 15) << true;
    QTest::newRow("from tomorrow") << QDate(2026, 6, 16) << QDate() << false;
    QTest::newRow("until yesterday") << QDate() << QDate(2026, 6, 14) << false;
}

void AccessTest::grantsHoldWithinTheirDays()
{
    QFETCH(QDate, from);
    QFETCH(QDate, to);
    QFETCH(bool, holds);
    World world;
    world.grant(world.communeClerk, world.commune, Role::Editor, from, to);
    QCOMPARE(scopesOf(world, world.communeClerk).contains(Scope::role(world.commune, u"editor")), holds);
    QCOMPARE(world.actor(world.communeClerk).has(world.commune, u"editor"), holds);
    // The day is Vietnam's: 23:30 UTC of 14 June is 15 June already.
    world.now = {QDateTime(QDate(2026, 6, 14), QTime(23, 30), Qt::UTC).toMSecsSinceEpoch()};
    QCOMPARE(world.actor(world.communeClerk).has(world.commune, u"editor"), holds);
}

void AccessTest::revokedGrantGivesNothing()
{
    World world;
    const Id id = world.grant(world.communeClerk, world.commune, Role::Clerk);
    QVERIFY(world.actor(world.communeClerk).has(world.commune, u"clerk"));
    auto grant = world.view.row<RoleGrant>(id);
    grant.revoked = true;
    world.view.put(grant);
    QVERIFY(!world.actor(world.communeClerk).has(world.commune, u"clerk"));
    QVERIFY(!scopesOf(world, world.communeClerk).contains(Scope::role(world.commune, u"clerk")));
}

void AccessTest::delegatedRoleGivesItsScopeOnly()
{
    World world;
    const ScopeSet before = scopesOf(world, world.communeClerk);
    world.delegate(world.director, world.communeClerk, world.department, Role::Leader);
    ScopeSet expected = before;
    expected << Scope::role(world.department, u"leader");
    QCOMPARE(scopesOf(world, world.communeClerk), expected);
    world.now = onDay(7, 1);
    QCOMPARE(scopesOf(world, world.communeClerk), before);
    // It is no role of the delegate's own.
    world.now = onDay(6, 15);
    QVERIFY(!world.actor(world.communeClerk).has(world.department, u"leader"));
}

void AccessTest::chainEndsInACircle()
{
    World world;
    auto province = world.view.row<Organisation>(world.province);
    province.parentId = world.planning;
    world.view.put(province);
    const auto chain = chainOf(world.view, world.planning);
    QVERIFY(chain.ok());
    QVERIFY(chain->size() < 20);
}

void AccessTest::withinAndAbove()
{
    World world;
    QVERIFY(*isWithin(world.view, world.planning, world.planning));
    QVERIFY(*isWithin(world.view, world.planning, world.department));
    QVERIFY(*isWithin(world.view, world.commune, world.province));
    QVERIFY(!*isWithin(world.view, world.department, world.planning));
    QVERIFY(!*isWithin(world.view, world.commune, world.department));
}

void AccessTest::missingPerson()
{
    World world;
    QCOMPARE(outcome(grantedScopes(world.view, idOf(9999), world.now)), u"not_found"_s);
    QCOMPARE(outcome(actorFor(world.view, idOf(9999), {}, world.now)), u"not_found"_s);
    MemoryView desk(MemoryView::Rows::Some);
    QCOMPARE(outcome(grantedScopes(desk, world.director, world.now)), u"undecided"_s);
    QCOMPARE(outcome(actorFor(desk, world.director, {}, world.now)), u"undecided"_s);
    desk.copyFrom(world.view);
    desk.remove(EntityKind::Person, world.director);
    QCOMPARE(outcome(actorFor(desk, world.deputy, world.director, world.now)), u"undecided"_s);
}

} // namespace edesk

QTEST_APPLESS_MAIN(edesk::AccessTest)
#include "AccessTest.moc"

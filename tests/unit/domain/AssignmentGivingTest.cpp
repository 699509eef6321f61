// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/domain/Catalogues.h"
#include "common/domain/assignment/Assignment.h"
#include "common/domain/assignment/AssignmentCommands.h"
#include "common/domain/assignment/AssignmentParty.h"
#include "common/domain/journal/Notice.h"
#include "tests/unit/domain/World.h"

#include <QTest>

namespace edesk {

using namespace Qt::StringLiterals;

/// Who may give a task to whom, and what a new task consists of.
class AssignmentGivingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whoMayGiveToWhom_data();
    void whoMayGiveToWhom();
    void giving();
    void namedTwice();
    void deskWithoutAPerson();
};

void AssignmentGivingTest::whoMayGiveToWhom_data()
{
    QTest::addColumn<WorldId>("giver");
    QTest::addColumn<WorldId>("receiver");
    QTest::addColumn<bool>("allowed");
    struct
    {
        const char *name;
        WorldId giver;
        QList<WorldId> reached;
    } const givers[]{
        {"governor",
         &World::governor,
         {&World::governor, &World::director, &World::planningHead, &World::specialist, &World::accountant,
          &World::finance, &World::department, &World::communeLeader, &World::commune,
          &World::districtClerk}},
        {"director",
         &World::director,
         {&World::director, &World::planningHead, &World::specialist, &World::accountant, &World::finance,
          &World::department}},
        {"office",
         &World::office,
         {&World::director, &World::planningHead, &World::specialist, &World::accountant, &World::finance,
          &World::department}},
        {"head", &World::planningHead, {&World::planningHead, &World::specialist}},
        {"specialist", &World::specialist, {&World::specialist}},
        {"administrator", &World::admin, {}},
        {"commune leader", &World::communeLeader, {&World::communeLeader, &World::commune}},
        {"commune clerk", &World::communeClerk, {}},
    };
    for (const auto &giver : givers) {
        for (const auto receiver :
             {&World::governor, &World::director, &World::planningHead, &World::specialist,
              &World::accountant, &World::finance, &World::department, &World::communeLeader, &World::commune,
              &World::districtClerk}) {
            World world;
            QTest::addRow("%s to %s", giver.name, qPrintable((world.*receiver).toString().right(6)))
                << giver.giver << receiver << giver.reached.contains(receiver);
        }
    }
}

void AssignmentGivingTest::whoMayGiveToWhom()
{
    QFETCH(WorldId, giver);
    QFETCH(WorldId, receiver);
    QFETCH(bool, allowed);
    World world;
    const QString expected = allowed ? u"ok"_s : u"not_allowed"_s;
    const Actor actor = world.actor(world.*giver);
    QCOMPARE(outcome(world.decideAs(
                 actor, world.command(GiveAssignment{u"Việc"_s, {}, {}, world.*receiver, {}, {}}))),
             expected);
    // Joining and being informed ask for the same reach.
    if (world.*giver == world.*receiver)
        return;
    const GiveAssignment joining{u"Việc"_s, {}, {}, world.*giver, {world.*receiver}, {}};
    const GiveAssignment informed{u"Việc"_s, {}, {}, world.*giver, {}, {world.*receiver}};
    QCOMPARE(outcome(world.decideAs(actor, world.command(joining))), expected);
    QCOMPARE(outcome(world.decideAs(actor, world.command(informed))), expected);
}

void AssignmentGivingTest::giving()
{
    World world;
    const Command command = world.command(GiveAssignment{u"Báo cáo"_s,
                                                         u"Nội dung"_s,
                                                         onDay(6, 30),
                                                         world.specialist,
                                                         {world.finance, world.director},
                                                         {world.colleague}});
    const auto effects = world.decideAs(world.actor(world.director), command);
    QVERIFY(effects.ok());
    const auto assignment = writtenOf<Assignment>(*effects).front();
    QCOMPARE(assignment.id, Id::derive(command.id, 1));
    QCOMPARE(int(assignment.state), int(AssignmentState::New));
    QCOMPARE(assignment.giverId, world.director);
    QCOMPARE(assignment.giverName, u"Lê Văn Giám"_s);
    QCOMPARE(assignment.giverOrganisationId, world.department);
    QCOMPARE(assignment.agencyId, world.department);
    QCOMPARE(assignment.leadId, world.specialist);
    QCOMPARE(assignment.leadName, u"Nguyễn Văn Viên"_s);
    QCOMPARE(assignment.givenAt, world.now);
    const auto parties = writtenOf<AssignmentParty>(*effects);
    QCOMPARE(parties.size(), std::size_t(4));
    QCOMPARE(int(parties[0].role), int(PartyRole::Lead));
    QCOMPARE(parties[0].organisationId, world.planning);
    QVERIFY(parties[1].personId.isNull());
    QCOMPARE(parties[1].organisationId, world.finance);
    QCOMPARE(parties[1].agencyId, world.department);
    QCOMPARE(int(parties[3].role), int(PartyRole::Inform));
    QSet<Id> told;
    for (const Notice &notice : writtenOf<Notice>(*effects))
        told.insert(notice.recipientId);
    QCOMPARE(told, (QSet<Id>{world.specialist, world.colleague}));
    QSet<Id> ids;
    for (const Record &row : effects->written())
        ids.insert(row.id());
    QCOMPARE(std::size_t(ids.size()), effects->written().size());
    QVERIFY(world.decideAs(world.actor(world.director), command)->written() == effects->written());
}

void AssignmentGivingTest::namedTwice()
{
    World world;
    const Actor director = world.actor(world.director);
    for (const auto &[joiners, informed] : {std::pair<QList<Id>, QList<Id>>{{world.specialist}, {}},
                                            {{}, {world.specialist}},
                                            {{world.colleague}, {world.colleague}}}) {
        const auto refused = world.decideAs(
            director, world.command(GiveAssignment{u"Việc"_s, {}, {}, world.specialist, joiners, informed}));
        QCOMPARE(outcome(refused), u"invalid_argument"_s);
    }
}

void AssignmentGivingTest::deskWithoutAPerson()
{
    World world;
    MemoryView desk(MemoryView::Rows::Some);
    desk.copyFrom(world.view);
    desk.remove(EntityKind::Person, world.communeClerk);
    const Actor governor = world.actor(world.governor);
    const Command command = world.command(GiveAssignment{u"Việc"_s, {}, {}, world.communeClerk, {}, {}});
    const auto rule = [&](const View &view) {
        return decide(edeskCatalogue(), view, governor, command, world.now);
    };
    QCOMPARE(outcome(rule(desk)), u"undecided"_s);
    QCOMPARE(outcome(rule(world.view)), u"ok"_s);
    world.view.remove(EntityKind::Person, world.communeClerk);
    QCOMPARE(outcome(rule(world.view)), u"not_found"_s);
}

} // namespace edesk

QTEST_APPLESS_MAIN(edesk::AssignmentGivingTest)
#include "AssignmentGivingTest.moc"

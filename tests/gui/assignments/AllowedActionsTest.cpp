// SPDX-License-Identifier: GPL-3.0-or-later
// What the screen offers is what the rules accept: every state, every role, every step, compared with the
// rules.
#include "client/features/assignments/AllowedActions.h"
#include "common/domain/assignment/AssignmentCommands.h"
#include "tests/unit/domain/World.h"

#include <QTest>

using namespace edesk;
using namespace Qt::StringLiterals;

namespace {

struct Situation
{
    QString name;
    std::function<void(World &, const Id &)> prepare;
};

const QList<std::pair<QString, WorldId>> persons{
    {u"giver"_s, &World::planningHead},        {u"lead"_s, &World::specialist},
    {u"joiner"_s, &World::colleague},          {u"informed"_s, &World::deputy},
    {u"leader of agency"_s, &World::director}, {u"stranger"_s, &World::accountant}};

template <typename Arguments>
void must(World &world, WorldId person, const Arguments &arguments)
{
    const auto done = world.perform(world.actor(world.*person), arguments);
    QVERIFY2(done, qPrintable(done ? QString() : errorKey(done.error().code)));
}

const QList<Situation> situations{
    {u"new"_s, [](World &, const Id &) {}},
    {u"accepted"_s,
     [](World &w, const Id &a) {
         must(w, &World::specialist, AcceptAssignment{a, {}});
     }},
    {u"in progress"_s,
     [](World &w, const Id &a) {
         must(w, &World::specialist, ReportProgress{a, 40, {}});
     }},
    {u"awaiting approval"_s,
     [](World &w, const Id &a) {
         must(w, &World::specialist, SubmitAssignment{a, {}});
     }},
    {u"joiner done first"_s,
     [](World &w, const Id &a) {
         must(w, &World::colleague, SubmitAssignment{a, {}});
     }},
    {u"handed back"_s,
     [](World &w, const Id &a) {
         must(w, &World::specialist, HandBackAssignment{a, u"bận"_s});
     }},
    {u"recalled"_s,
     [](World &w, const Id &a) {
         must(w, &World::planningHead, RecallAssignment{a, u"thừa"_s});
     }},
    {u"returned"_s,
     [](World &w, const Id &a) {
         must(w, &World::specialist, SubmitAssignment{a, {}});
         must(w, &World::planningHead, ReturnAssignment{a, u"thiếu"_s});
     }},
    {u"done"_s,
     [](World &w, const Id &a) {
         must(w, &World::specialist, SubmitAssignment{a, {}});
         must(w, &World::planningHead, ApproveAssignment{a, {}});
     }},
    {u"extension asked"_s,
     [](World &w, const Id &a) {
         must(w, &World::specialist, RequestExtension{a, onDay(8, 1), u"x"_s});
     }},
    {u"transfer asked"_s,
     [](World &w, const Id &a) {
         must(w, &World::specialist, TransferAssignment{a, w.deputy, u"x"_s});
     }},
};

/// Whether the rules accept the step now.
bool isAccepted(World &world, const Actor &actor, const Id &a, AssignmentAction step)
{
    const auto ok = [&](const auto &arguments) {
        return world.decideAs(actor, world.command(arguments)).ok();
    };
    const QString why = u"lý do"_s;
    switch (step) {
    case AssignmentAction::Accept:
        return ok(AcceptAssignment{a, {}});
    case AssignmentAction::Report:
        return ok(ReportProgress{a, 50, {}});
    case AssignmentAction::Submit:
        return ok(SubmitAssignment{a, {}});
    case AssignmentAction::Approve:
        return ok(ApproveAssignment{a, {}});
    case AssignmentAction::Return:
        return ok(ReturnAssignment{a, why});
    case AssignmentAction::HandBack:
        return ok(HandBackAssignment{a, why});
    case AssignmentAction::Recall:
        return ok(RecallAssignment{a, why});
    case AssignmentAction::RequestExtension:
        return ok(RequestExtension{a, onDay(9, 1), why});
    case AssignmentAction::DecideExtension:
        return ok(DecideExtension{a, true, {}});
    case AssignmentAction::Transfer:
        return ok(TransferAssignment{a, world.deputy, why});
    case AssignmentAction::DecideTransfer:
        return ok(DecideTransfer{a, false, {}});
    case AssignmentAction::GivePart:
        return ok(GiveAssignment{u"Một phần"_s, {}, {}, actor.principal(), {}, {}, a});
    }
    return false;
}

} // namespace

class AllowedActionsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void offersWhatTheRulesAccept_data();
    void offersWhatTheRulesAccept();
    void offersTheSecondApproval();
    void offersThePartsToTheNewLead();
};

void AllowedActionsTest::offersWhatTheRulesAccept_data()
{
    QTest::addColumn<int>("situation");
    QTest::addColumn<int>("person");
    for (int s = 0; s < int(situations.size()); ++s) {
        for (int p = 0; p < int(persons.size()); ++p)
            QTest::addRow("%s, %s", qPrintable(situations.at(s).name), qPrintable(persons.at(p).first))
                << s << p;
    }
}

void AllowedActionsTest::offersWhatTheRulesAccept()
{
    QFETCH(const int, situation);
    QFETCH(const int, person);
    World world;
    GiveAssignment work;
    work.title = u"Việc"_s;
    work.dueAt = onDay(7, 1);
    work.lead = world.specialist;
    work.joiners = {world.colleague};
    work.informed = {world.deputy};
    const auto given = world.perform(world.actor(world.planningHead), work);
    QVERIFY(given);
    const Id id = given->subject.id;
    situations.at(situation).prepare(world, id);

    const Actor actor = world.actor(world.*persons.at(person).second);
    const auto assignment = world.view.row<Assignment>(id);
    const auto parties = world.view.loadWhere<AssignmentParty>(u"assignment_id", id);
    QVERIFY(parties);
    const AssignmentActions offered = allowedActions(assignment, *parties, actor);
    for (int bit = 0; bit <= 11; ++bit) {
        const auto step = static_cast<AssignmentAction>(1 << bit);
        QVERIFY2(offered.testFlag(step) == isAccepted(world, actor, id, step),
                 qPrintable(u"step %1"_s.arg(bit)));
    }
}

void AllowedActionsTest::offersTheSecondApproval()
{
    World world;
    GiveAssignment work{u"Việc"_s, {}, {}, world.specialist, {}, {}, {}, world.financeHead};
    const Id id = world.perform(world.actor(world.planningHead), work)->subject.id;
    const auto offered = [&](WorldId person, AssignmentAction step) {
        const auto parties = world.view.loadWhere<AssignmentParty>(u"assignment_id", id);
        const Actor actor = world.actor(world.*person);
        const bool shown = allowedActions(world.view.row<Assignment>(id), *parties, actor).testFlag(step);
        if (shown != isAccepted(world, actor, id, step))
            qFatal("the screen and the rules differ");
        return shown;
    };
    must(world, &World::specialist, SubmitAssignment{id, {}});
    QVERIFY(offered(&World::planningHead, AssignmentAction::Approve));
    QVERIFY(!offered(&World::financeHead, AssignmentAction::Approve));
    must(world, &World::planningHead, ApproveAssignment{id, {}});
    QVERIFY(!offered(&World::planningHead, AssignmentAction::Approve));
    QVERIFY(offered(&World::planningHead, AssignmentAction::Recall));
    QVERIFY(offered(&World::financeHead, AssignmentAction::Approve));
    QVERIFY(offered(&World::financeHead, AssignmentAction::Return));
    QVERIFY(!offered(&World::financeHead, AssignmentAction::Recall));
}

void AllowedActionsTest::offersThePartsToTheNewLead()
{
    World world;
    const Actor head = world.actor(world.planningHead);
    const Id whole = world.perform(head, GiveAssignment{u"Việc"_s, {}, {}, world.specialist})->subject.id;
    const GiveAssignment partOf{u"Phần"_s, {}, {}, world.specialist, {}, {}, whole};
    const Id part = world.perform(world.actor(world.specialist), partOf)->subject.id;
    QVERIFY(world.perform(head, TransferAssignment{whole, world.colleague, u"nghỉ"_s}));
    const auto parties = world.view.loadWhere<AssignmentParty>(u"assignment_id", part);
    const auto wholeParties = world.view.loadWhere<AssignmentParty>(u"assignment_id", whole);
    const auto row = world.view.row<Assignment>(part);
    const Actor lead = world.actor(world.colleague);
    QVERIFY(allowedActions(row, *parties, lead, *wholeParties).testFlag(AssignmentAction::Recall));
    QVERIFY(!allowedActions(row, *parties, lead).testFlag(AssignmentAction::Recall));
}

QTEST_GUILESS_MAIN(AllowedActionsTest)
#include "AllowedActionsTest.moc"

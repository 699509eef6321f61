// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/domain/Catalogues.h"
#include "common/domain/assignment/Assignment.h"
#include "common/domain/assignment/AssignmentCommands.h"
#include "common/domain/assignment/AssignmentEvent.h"
#include "common/domain/assignment/AssignmentParty.h"
#include "common/domain/journal/Notice.h"
#include "common/domain/organisation/Access.h"
#include "tests/unit/domain/World.h"

#include <QTest>

namespace edesk {

using namespace Qt::StringLiterals;

/// Tasks given in parts: who may, how far, and what a part means for its whole.
class AssignmentPartsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void whoMayGiveAPart_data();
    void whoMayGiveAPart();
    void aPartFollowsFromItsWhole();
    void dueWithTheWhole();
    void noPartOfWhatIsOver();
    void notDeeperThanTheLimit();
    void progressIsRolledUpToTheTop();
    void theLeadsWordStays();
    void openPartsHoldTheWholeBack();
    void joinersAnswerForTheirOwnParts();
    void recallReachesEveryLevel();
    void anEarlierDateReachesEveryLevel();
    void theNewLeadTakesThePartsOver();
    void whoSeesAPart();
    void anotherAgencysPartIsItsOwn();
    void aDeskThatHasThePartOnly();

private:
    template <typename Arguments>
    Effects must(const Id &person, const Arguments &arguments)
    {
        const auto done = m->perform(m->actor(person), arguments);
        if (!done)
            qFatal("%s: %s", Arguments::Name, qPrintable(errorKey(done.error().code)));
        return *done;
    }
    /// The error of a command, or "ok"; nothing is kept.
    template <typename Arguments>
    QString tried(const Id &person, const Arguments &arguments)
    {
        return outcome(m->decideAs(m->actor(person), m->command(arguments)));
    }
    GiveAssignment task(const Id &lead, const Id &whole = {}) const
    {
        return {u"Việc"_s, {}, {}, lead, {}, {}, whole};
    }
    Id give(const Id &giver, const Id &lead, const Id &whole = {})
    {
        return must(giver, task(lead, whole)).subject.id;
    }
    Assignment at(const Id &id) const { return m->view.row<Assignment>(id); }
    static QSet<Id> told(const Effects &effects, NoticeReason reason);

    std::unique_ptr<World> m;
    /// Governor → department → planning division → specialist.
    Id m_top;
    Id m_middle;
    Id m_leaf;
};

void AssignmentPartsTest::init()
{
    m = std::make_unique<World>();
    GiveAssignment whole = task(m->department);
    whole.dueAt = onDay(6, 30);
    whole.joiners = {m->commune, m->communeLeader};
    m_top = must(m->governor, whole).subject.id;
    m_middle = give(m->director, m->planning, m_top);
    m_leaf = give(m->planningHead, m->specialist, m_middle);
}

QSet<Id> AssignmentPartsTest::told(const Effects &effects, NoticeReason reason)
{
    QSet<Id> people;
    for (const Notice &notice : writtenOf<Notice>(effects)) {
        if (notice.reason == reason)
            people.insert(notice.recipientId);
    }
    return people;
}

void AssignmentPartsTest::whoMayGiveAPart_data()
{
    QTest::addColumn<WorldId>("giver");
    QTest::addColumn<WorldId>("receiver");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, WorldId giver, WorldId receiver, const char *expected) {
        QTest::newRow(name) << giver << receiver << QString::fromLatin1(expected);
    };
    row("the head of the unit that leads", &World::planningHead, &World::specialist, "ok");
    row("to another division", &World::planningHead, &World::accountant, "not_allowed");
    row("who gave the whole", &World::director, &World::specialist, "not_allowed");
    row("who has no share", &World::financeHead, &World::accountant, "not_allowed");
    row("who has it below only", &World::specialist, &World::specialist, "not_allowed");
}

void AssignmentPartsTest::whoMayGiveAPart()
{
    QFETCH(WorldId, giver);
    QFETCH(WorldId, receiver);
    QFETCH(QString, expected);
    World &world = *m;
    QCOMPARE(tried(world.*giver, task(world.*receiver, m_middle)), expected);
}

void AssignmentPartsTest::aPartFollowsFromItsWhole()
{
    QCOMPARE(at(m_leaf).parentId, m_middle);
    QCOMPARE(at(m_leaf).level, 2);
    QCOMPARE(at(m_leaf).agencyId, m->department);
    QCOMPARE(at(m_middle).parts, 1);
    QCOMPARE(at(m_middle).openParts, 1);
    QCOMPARE(at(m_top).parts, 1);
    QCOMPARE(at(m_top).level, 0);
    // A whole that does not exist is none.
    QCOMPARE(tried(m->director, task(m->planning, idOf(77))), u"not_found"_s);
}

void AssignmentPartsTest::dueWithTheWhole()
{
    QCOMPARE(at(m_leaf).dueAt, onDay(6, 30));
    GiveAssignment late = task(m->specialist, m_middle);
    late.dueAt = onDay(6, 30).plusMs(1);
    const auto refused = m->decideAs(m->actor(m->planningHead), m->command(late));
    QCOMPARE(outcome(refused), u"assignment.due_after_parent"_s);
    QCOMPARE(refused.error().details, QStringList{u"30/06/2026 09:00"_s});
    late.dueAt = onDay(6, 20);
    QCOMPARE(at(must(m->planningHead, late).subject.id).dueAt, onDay(6, 20));
    // Nor later on.
    const EditAssignment edit{m_leaf, {}, {}, {}, {}, onDay(7, 2), onDay(6, 30)};
    QCOMPARE(tried(m->planningHead, edit), u"assignment.due_after_parent"_s);
    QCOMPARE(tried(m->planningHead, EditAssignment{m_leaf, {}, {}, {}, {}, {}, onDay(6, 30)}),
             u"assignment.due_after_parent"_s);
    const RequestExtension request{m_leaf, onDay(7, 2), u"Cần thêm số liệu"_s};
    QCOMPARE(tried(m->specialist, request), u"assignment.due_after_parent"_s);
    // The whole first, then the part.
    must(m->director, RequestExtension{m_top, onDay(7, 10), u"Cần thêm"_s});
    must(m->governor, DecideExtension{m_top, true, {}});
    must(m->planningHead, RequestExtension{m_middle, onDay(7, 5), u"Cần thêm"_s});
    must(m->director, DecideExtension{m_middle, true, {}});
    QCOMPARE(tried(m->specialist, request), u"ok"_s);
}

void AssignmentPartsTest::noPartOfWhatIsOver()
{
    must(m->planningHead, RecallAssignment{m_leaf, u"Thừa"_s});
    must(m->planningHead, SubmitAssignment{m_middle, {}});
    QCOMPARE(tried(m->planningHead, task(m->specialist, m_middle)), u"wrong_state"_s);
    must(m->director, ReturnAssignment{m_middle, u"Thiếu"_s});
    QCOMPARE(tried(m->planningHead, task(m->specialist, m_middle)), u"ok"_s);
    must(m->director, RecallAssignment{m_middle, u"Thôi"_s});
    QCOMPARE(tried(m->planningHead, task(m->specialist, m_middle)), u"wrong_state"_s);
}

void AssignmentPartsTest::notDeeperThanTheLimit()
{
    Id whole = m_leaf;
    for (qint64 level = 3; level <= deepestPart; ++level)
        whole = give(m->specialist, m->specialist, whole);
    QCOMPARE(at(whole).level, deepestPart);
    QCOMPARE(tried(m->specialist, task(m->specialist, whole)), u"invalid_argument"_s);
}

void AssignmentPartsTest::progressIsRolledUpToTheTop()
{
    const Id second = give(m->planningHead, m->colleague, m_middle);
    must(m->specialist, ReportProgress{m_leaf, 80, {}});
    QCOMPARE(at(m_middle).shownProgress(), 40);
    QCOMPARE(at(m_top).shownProgress(), 40);
    must(m->colleague, ReportProgress{second, 40, {}});
    QCOMPARE(at(m_middle).shownProgress(), 60);
    must(m->specialist, SubmitAssignment{m_leaf, {}});
    must(m->planningHead, ApproveAssignment{m_leaf, {}});
    QCOMPARE(at(m_middle).shownProgress(), 70);
    QCOMPARE(at(m_middle).openParts, 1);
    QCOMPARE(at(m_top).shownProgress(), 70);
    // What is recalled counts for nothing.
    must(m->planningHead, RecallAssignment{second, u"Thừa"_s});
    QCOMPARE(at(m_middle).shownProgress(), 100);
    QCOMPARE(at(m_middle).parts, 1);
    QCOMPARE(at(m_middle).openParts, 0);
    QCOMPARE(at(m_top).openParts, 1);
}

void AssignmentPartsTest::theLeadsWordStays()
{
    must(m->planningHead, ReportProgress{m_middle, 15, {}});
    must(m->specialist, ReportProgress{m_leaf, 80, {}});
    QCOMPARE(at(m_middle).progress, 15);
    QCOMPARE(at(m_middle).shownProgress(), 80);
    must(m->planningHead, RecallAssignment{m_leaf, u"Thừa"_s});
    QCOMPARE(at(m_middle).shownProgress(), 15);
    QCOMPARE(at(m_top).shownProgress(), 15);
}

void AssignmentPartsTest::openPartsHoldTheWholeBack()
{
    const auto refused = m->decideAs(m->actor(m->planningHead), m->command(SubmitAssignment{m_middle, {}}));
    QCOMPARE(outcome(refused), u"assignment.parts_open"_s);
    QCOMPARE(refused.error().details, QStringList{u"1"_s});
    must(m->specialist, SubmitAssignment{m_leaf, {}});
    QCOMPARE(tried(m->planningHead, SubmitAssignment{m_middle, {}}), u"assignment.parts_open"_s);
    must(m->planningHead, ApproveAssignment{m_leaf, {}});
    must(m->planningHead, SubmitAssignment{m_middle, {}});
    must(m->director, ApproveAssignment{m_middle, {}});
    // A joiner who still works gives a part after the lead has finished: that holds the approval back.
    must(m->director, SubmitAssignment{m_top, {}});
    const Id late = give(m->communeLeader, m->communeLeader, m_top);
    QCOMPARE(tried(m->governor, ApproveAssignment{m_top, {}}), u"assignment.parts_open"_s);
    must(m->communeLeader, RecallAssignment{late, u"Thừa"_s});
    must(m->governor, ApproveAssignment{m_top, {}});
    QCOMPARE(int(at(m_top).state), int(AssignmentState::Done));
}

void AssignmentPartsTest::joinersAnswerForTheirOwnParts()
{
    // The department's parts are open; the commune's are its own affair.
    QCOMPARE(tried(m->communeLeader, SubmitAssignment{m_top, {}}), u"ok"_s);
    const Id own = give(m->communeLeader, m->communeLeader, m_top);
    QCOMPARE(tried(m->communeLeader, SubmitAssignment{m_top, {}}), u"assignment.parts_open"_s);
    must(m->communeLeader, RecallAssignment{own, u"Thừa"_s});
    QCOMPARE(tried(m->communeLeader, SubmitAssignment{m_top, {}}), u"ok"_s);
}

void AssignmentPartsTest::recallReachesEveryLevel()
{
    const Id done = give(m->planningHead, m->colleague, m_middle);
    must(m->colleague, SubmitAssignment{done, {}});
    must(m->planningHead, ApproveAssignment{done, {}});
    const Effects effects = must(m->governor, RecallAssignment{m_top, u"Không làm nữa"_s});
    for (const Id &id : {m_top, m_middle, m_leaf}) {
        QCOMPARE(int(at(id).state), int(AssignmentState::Recalled));
        QVERIFY(at(id).completedAt.isSet());
        const auto parties = m->view.loadWhere<AssignmentParty>(u"assignment_id", id);
        for (const AssignmentParty &party : *parties)
            QCOMPARE(int(party.state), int(AssignmentState::Recalled));
    }
    QCOMPARE(int(at(done).state), int(AssignmentState::Done));
    QCOMPARE(at(m_top).parts, 0);
    QCOMPARE(at(m_top).openParts, 0);
    QCOMPARE(at(m_middle).parts, 1);
    QCOMPARE(at(m_middle).openParts, 0);
    QCOMPARE(told(effects, NoticeReason::Recalled),
             (QSet<Id>{m->director, m->planningHead, m->specialist, m->communeLeader}));
    int steps = 0;
    for (const AssignmentEvent &event : writtenOf<AssignmentEvent>(effects)) {
        QCOMPARE(event.note, u"Không làm nữa"_s);
        QCOMPARE(event.actorId, m->governor);
        ++steps;
    }
    QCOMPARE(steps, 3);
    QCOMPARE(effects.subject.id, m_top);
}

void AssignmentPartsTest::anEarlierDateReachesEveryLevel()
{
    GiveAssignment early = task(m->colleague, m_middle);
    early.dueAt = onDay(6, 18);
    const Id first = must(m->planningHead, early).subject.id;
    const Effects effects =
        must(m->governor, EditAssignment{m_top, {}, {}, {}, {}, onDay(6, 22), onDay(6, 30)});
    for (const Id &id : {m_top, m_middle, m_leaf})
        QCOMPARE(at(id).dueAt, onDay(6, 22));
    QCOMPARE(at(first).dueAt, onDay(6, 18));
    QVERIFY(told(effects, NoticeReason::Edited).contains(m->specialist));
    QVERIFY(!told(effects, NoticeReason::Edited).contains(m->colleague));
    // A later one is no business of the parts.
    must(m->governor, EditAssignment{m_top, {}, {}, {}, {}, onDay(7, 22), onDay(6, 22)});
    QCOMPARE(at(m_leaf).dueAt, onDay(6, 22));
}

void AssignmentPartsTest::theNewLeadTakesThePartsOver()
{
    const Id whole = give(m->planningHead, m->specialist);
    const Id part = give(m->specialist, m->specialist, whole);
    must(m->specialist, SubmitAssignment{part, {}});
    QCOMPARE(tried(m->colleague, ApproveAssignment{part, {}}), u"not_allowed"_s);
    const Effects moved = must(m->planningHead, TransferAssignment{whole, m->colleague, u"Nghỉ ốm"_s});
    // Written again, so that the server lets the new lead see it.
    bool again = false;
    for (const Assignment &row : writtenOf<Assignment>(moved))
        again = again || row.id == part;
    QVERIFY(again);
    QCOMPARE(tried(m->colleague, ApproveAssignment{part, {}}), u"ok"_s);
    QCOMPARE(tried(m->colleague, RecallAssignment{part, u"Thừa"_s}), u"ok"_s);
    QCOMPARE(tried(m->deputy, RecallAssignment{part, u"Thừa"_s}), u"not_allowed"_s);
    QVERIFY(assignmentAudience(toRecord(at(part)), m->view)->contains(Scope::person(m->colleague)));
}

void AssignmentPartsTest::whoSeesAPart()
{
    const ScopeSet leaf = *assignmentAudience(toRecord(at(m_leaf)), m->view);
    // From the person up to whoever gave the first task.
    for (const Id &person : {m->specialist, m->planningHead, m->director, m->governor})
        QVERIFY(leaf.intersects(*grantedScopes(m->view, person, m->now)));
    // Nobody beside: another division, a joiner of the whole, another person of the division.
    for (const Id &person :
         {m->financeHead, m->accountant, m->colleague, m->communeLeader, m->communeClerk, m->admin})
        QVERIFY(!leaf.intersects(*grantedScopes(m->view, person, m->now)));
    // The whole is not opened by a part of it.
    const ScopeSet top = *assignmentAudience(toRecord(at(m_top)), m->view);
    QVERIFY(!top.intersects(*grantedScopes(m->view, m->specialist, m->now)));
    QVERIFY(top.intersects(*grantedScopes(m->view, m->communeLeader, m->now)));
}

void AssignmentPartsTest::anotherAgencysPartIsItsOwn()
{
    // The department leads; what the commune makes of its share is not the department's to see or decide.
    const Id own = give(m->communeLeader, m->communeLeader, m_top);
    const ScopeSet audience = *assignmentAudience(toRecord(at(own)), m->view);
    QVERIFY(!audience.intersects(*grantedScopes(m->view, m->director, m->now)));
    QVERIFY(audience.intersects(*grantedScopes(m->view, m->governor, m->now)));
    QCOMPARE(tried(m->director, RecallAssignment{own, u"Thừa"_s}), u"not_allowed"_s);
    QCOMPARE(tried(m->director, RecallAssignment{m_middle, u"Thừa"_s}), u"ok"_s);
}

void AssignmentPartsTest::aDeskThatHasThePartOnly()
{
    MemoryView desk(MemoryView::Rows::Some);
    desk.copyFrom(m->view);
    desk.remove(EntityKind::Assignment, m_middle);
    desk.remove(EntityKind::Assignment, m_top);
    const Command report = m->command(ReportProgress{m_leaf, 50, {}});
    const auto effects = decide(edeskCatalogue(), desk, m->actor(m->specialist), report, m->now);
    QVERIFY(effects.ok());
    QCOMPARE(writtenOf<Assignment>(*effects).size(), std::size_t(1));
    // Whether a later date fits is the server's to say.
    const Command later = m->command(RequestExtension{m_leaf, onDay(7, 2), u"Cần thêm"_s});
    QCOMPARE(outcome(decide(edeskCatalogue(), desk, m->actor(m->specialist), later, m->now)), u"undecided"_s);
}

} // namespace edesk

QTEST_APPLESS_MAIN(edesk::AssignmentPartsTest)
#include "AssignmentPartsTest.moc"

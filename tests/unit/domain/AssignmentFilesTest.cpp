// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/domain/assignment/Assignment.h"
#include "common/domain/assignment/AssignmentCommands.h"
#include "common/domain/assignment/AssignmentEvent.h"
#include "common/domain/assignment/AssignmentFile.h"
#include "common/domain/assignment/AssignmentParty.h"
#include "common/domain/journal/Notice.h"
#include "tests/unit/domain/World.h"

#include <QTest>

namespace edesk {

using namespace Qt::StringLiterals;

namespace {

const QString hash(64, u'a');

/// A task of the office: a specialist leads, a colleague and the finance division join, an accountant is
/// informed.
Assignment give(World &world)
{
    GiveAssignment task;
    task.title = u"Báo cáo quý II"_s;
    task.lead = world.specialist;
    task.joiners = {world.colleague, world.finance};
    task.informed = {world.accountant};
    const auto given = world.perform(world.actor(world.office), task);
    if (!given)
        qFatal("%s", qPrintable(errorKey(given.error().code)));
    return writtenOf<Assignment>(*given).front();
}

AttachAssignmentFile attachment(const Id &assignment)
{
    AttachAssignmentFile attach;
    static_cast<ContentRef &>(attach) = {hash, u"Tờ trình.pdf"_s, 1234, u"application/pdf"_s};
    attach.assignmentId = assignment;
    return attach;
}

} // namespace

/// Files of assignments: who may add and take them away, and what is noted.
class AssignmentFilesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whoMay_data();
    void whoMay();
    void aFileIsARowAStepAndANotice();
    void closedTasksTakeNoFiles();
    void aFileGoesOnce();
    void theRulesOfFilesHold();
    void theAudienceIsTheTask();
};

void AssignmentFilesTest::whoMay_data()
{
    QTest::addColumn<WorldId>("person");
    QTest::addColumn<bool>("mayAttach");
    QTest::addColumn<bool>("mayRemoveTheLeads");
    QTest::newRow("giver") << &World::office << true << true;
    QTest::newRow("leader of the giver's agency") << &World::director << true << true;
    QTest::newRow("lead") << &World::specialist << true << true;
    QTest::newRow("joiner") << &World::colleague << true << false;
    QTest::newRow("head of the unit that joins") << &World::financeHead << true << false;
    QTest::newRow("informed") << &World::accountant << true << false;
    QTest::newRow("head of the lead's division, who only sees it") << &World::planningHead << false << false;
    QTest::newRow("administrator") << &World::admin << false << false;
    QTest::newRow("stranger") << &World::communeLeader << false << false;
}

void AssignmentFilesTest::whoMay()
{
    QFETCH(const WorldId, person);
    QFETCH(const bool, mayAttach);
    QFETCH(const bool, mayRemoveTheLeads);
    World world;
    const Assignment task = give(world);
    const auto added = world.perform(world.actor(world.specialist), attachment(task.id));
    QVERIFY(added.ok());
    const Id file = writtenOf<AssignmentFile>(*added).front().id;
    const Actor actor = world.actor(world.*person);
    QCOMPARE(outcome(world.decideAs(actor, world.command(attachment(task.id)))),
             mayAttach ? u"ok"_s : u"not_allowed"_s);
    QCOMPARE(outcome(world.decideAs(actor, world.command(RemoveAssignmentFile{task.id, file}))),
             mayRemoveTheLeads ? u"ok"_s : u"not_allowed"_s);
}

void AssignmentFilesTest::aFileIsARowAStepAndANotice()
{
    World world;
    const Assignment task = give(world);
    const Actor lead = world.actor(world.specialist);
    const auto added = world.perform(lead, attachment(task.id));
    QVERIFY(added.ok());
    const auto files = writtenOf<AssignmentFile>(*added);
    QCOMPARE(files.size(), std::size_t(1));
    QCOMPARE(files.front().parentId, task.id);
    QCOMPARE(files.front().content, hash);
    QCOMPARE(files.front().addedById, world.specialist);
    QVERIFY(!files.front().removed);
    const auto events = writtenOf<AssignmentEvent>(*added);
    QCOMPARE(events.size(), std::size_t(1));
    QCOMPARE(events.front().kind, EventKind::FileAttached);
    QCOMPARE(events.front().note, u"Tờ trình.pdf"_s);
    QSet<Id> told;
    for (const Notice &notice : writtenOf<Notice>(*added)) {
        QCOMPARE(notice.reason, NoticeReason::File);
        told.insert(notice.recipientId);
    }
    QCOMPARE(told, (QSet<Id>{world.office, world.colleague, world.accountant}));
    const auto held = contentOf(toRecord(files.front()));
    QVERIFY(held.has_value());
    QCOMPARE(held->ref.name, u"Tờ trình.pdf"_s);
    QCOMPARE(held->addedBy, world.specialist);
    QVERIFY(!contentOf(toRecord(task)).has_value());
}

void AssignmentFilesTest::closedTasksTakeNoFiles()
{
    World world;
    const Assignment task = give(world);
    const auto added = world.perform(world.actor(world.specialist), attachment(task.id));
    const Id file = writtenOf<AssignmentFile>(*added).front().id;
    RecallAssignment recall;
    recall.assignmentId = task.id;
    recall.note = u"Thôi"_s;
    QVERIFY(world.perform(world.actor(world.office), recall).ok());
    const Actor giver = world.actor(world.office);
    QCOMPARE(outcome(world.decideAs(giver, world.command(attachment(task.id)))), u"wrong_state"_s);
    QCOMPARE(outcome(world.decideAs(giver, world.command(RemoveAssignmentFile{task.id, file}))),
             u"wrong_state"_s);
}

void AssignmentFilesTest::aFileGoesOnce()
{
    World world;
    const Assignment task = give(world);
    const Assignment other = give(world);
    const Actor lead = world.actor(world.specialist);
    const auto added = world.perform(lead, attachment(task.id));
    const Id file = writtenOf<AssignmentFile>(*added).front().id;
    QCOMPARE(outcome(world.decideAs(lead, world.command(RemoveAssignmentFile{other.id, file}))),
             u"not_found"_s);
    const auto removed = world.perform(lead, RemoveAssignmentFile{task.id, file});
    QVERIFY(removed.ok());
    QVERIFY(writtenOf<AssignmentFile>(*removed).front().removed);
    QCOMPARE(writtenOf<AssignmentEvent>(*removed).front().kind, EventKind::FileRemoved);
    QCOMPARE(outcome(world.decideAs(lead, world.command(RemoveAssignmentFile{task.id, file}))),
             u"not_found"_s);
}

void AssignmentFilesTest::theRulesOfFilesHold()
{
    World world;
    const Assignment task = give(world);
    const Actor lead = world.actor(world.specialist);
    AttachAssignmentFile attach = attachment(task.id);
    attach.size = 0;
    QCOMPARE(outcome(world.decideAs(lead, world.command(attach))), u"file.empty"_s);
    attach = attachment(task.id);
    attach.name = u"cài đặt.exe"_s;
    QCOMPARE(outcome(world.decideAs(lead, world.command(attach))), u"file.type"_s);
    attach = attachment(task.id);
    attach.name = u"KẾ HOẠCH - TUYỆT MẬT.pdf"_s;
    QCOMPARE(outcome(world.decideAs(lead, world.command(attach))), u"state_secret"_s);
}

void AssignmentFilesTest::theAudienceIsTheTask()
{
    const EntityType &type = entityType<AssignmentFile>();
    QCOMPARE(type.kind, EntityKind(23));
    QVERIFY(holdsContent(type));
    QVERIFY(!type.audience);
    QCOMPARE(type.field(type.audienceParent).options.references, EntityKind::Assignment);
    QVERIFY(!type.decidesParentAudience);
}

} // namespace edesk

QTEST_APPLESS_MAIN(edesk::AssignmentFilesTest)
#include "AssignmentFilesTest.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/domain/assignment/AssignmentCommands.h"
#include "common/domain/assignment/AssignmentEvent.h"
#include "common/domain/journal/AuditEntry.h"
#include "common/domain/journal/Notice.h"
#include "common/domain/journal/NoticeRules.h"
#include "tests/unit/domain/World.h"

#include <QTest>

namespace edesk {

using namespace Qt::StringLiterals;

class JournalTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readingOnesOwnNotice();
    void readingAnothersNotice();
    void logNamesBoth();
    void longDetailsAreCut();
};

void JournalTest::readingOnesOwnNotice()
{
    World world;
    const auto given = world.perform(world.actor(world.director),
                                     GiveAssignment{u"Việc"_s, {}, {}, world.specialist, {}, {}});
    const Id id = writtenOf<Notice>(*given).front().id;
    const auto read = world.perform(world.actor(world.specialist), MarkNoticeRead{id});
    QVERIFY(read.ok());
    QCOMPARE(world.view.row<Notice>(id).readAt, world.now);
    // Again: nothing to write, and the first moment stays.
    world.now = world.now.plusMs(1000);
    const auto again = world.perform(world.actor(world.specialist), MarkNoticeRead{id});
    QVERIFY(again.ok());
    QVERIFY(again->written().empty());
}

void JournalTest::readingAnothersNotice()
{
    World world;
    const auto given = world.perform(world.actor(world.director),
                                     GiveAssignment{u"Việc"_s, {}, {}, world.specialist, {}, {}});
    const Id id = writtenOf<Notice>(*given).front().id;
    world.delegate(world.specialist, world.deputy, world.planning, Role::Specialist);
    for (const Id &person : {world.director, world.admin, world.communeClerk})
        QCOMPARE(outcome(world.decideAs(world.actor(person), world.command(MarkNoticeRead{id}))),
                 u"not_allowed"_s);
    // Reading is personal: a delegate does not read for the principal.
    QCOMPARE(outcome(world.decideAs(world.actor(world.deputy, world.specialist),
                                    world.command(MarkNoticeRead{id}))),
             u"not_allowed"_s);
}

void JournalTest::logNamesBoth()
{
    World world;
    world.delegate(world.director, world.deputy, world.department, Role::Leader);
    for (const bool delegated : {false, true}) {
        const Actor actor =
            delegated ? world.actor(world.deputy, world.director) : world.actor(world.director);
        const Command command = world.command(GiveAssignment{u"Báo cáo"_s, {}, {}, world.specialist, {}, {}});
        const auto effects = world.decideAs(actor, command);
        QVERIFY(effects.ok());
        const AuditEntry entry = auditEntryOf(actor, command, *effects, world.now);
        QVERIFY(toRecord(entry).check().ok());
        QCOMPARE(entry.actorId, delegated ? world.deputy : world.director);
        QCOMPARE(entry.actorName, delegated ? u"Hồ Văn Phó"_s : u"Lê Văn Giám"_s);
        QCOMPARE(entry.onBehalfOfId, delegated ? world.director : Id());
        QCOMPARE(entry.onBehalfOfName, delegated ? u"Lê Văn Giám"_s : QString());
        QCOMPARE(entry.agencyId, world.department);
        QCOMPARE(entry.command, u"assignment.give"_s);
        QCOMPARE(entry.subjectKind, qint64(EntityKind::Assignment));
        QCOMPARE(entry.subjectId, effects->subject.id);
        QVERIFY2(entry.detail.isEmpty(), "the log's readers may not see the task");
        QCOMPARE(entry.recordedAt, command.recordedAt);
        QCOMPARE(entry.at, world.now);
        QCOMPARE(auditEntryOf(actor, command, *effects, world.now).id, entry.id);
        for (const Record &row : effects->written())
            QVERIFY(row.id() != entry.id);
        const auto event = writtenOf<AssignmentEvent>(*effects).front();
        QCOMPARE(event.actorName, entry.actorName);
        QCOMPARE(event.onBehalfOfName, entry.onBehalfOfName);
    }
}

void JournalTest::longDetailsAreCut()
{
    World world;
    const Actor actor = world.actor(world.director);
    const Command command = world.command(RecallAssignment{Id::create(), {}});
    Effects effects(command.id);
    effects.agency = world.department;
    effects.detail = QString(1001, u'ệ');
    const AuditEntry entry = auditEntryOf(actor, command, effects, world.now);
    QVERIFY(toRecord(entry).check().ok());
    QCOMPARE(entry.detail.size(), 1000);

    // A character of two halves is not cut in the middle.
    effects.detail = QString(999, u'x') + u"😀"_s;
    QCOMPARE(auditEntryOf(actor, command, effects, world.now).detail, QString(999, u'x'));
}

} // namespace edesk

QTEST_APPLESS_MAIN(edesk::JournalTest)
#include "JournalTest.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/domain/assignment/Assignment.h"
#include "common/domain/assignment/AssignmentCommands.h"
#include "common/domain/assignment/AssignmentEvent.h"
#include "common/domain/assignment/AssignmentParty.h"
#include "common/domain/journal/Notice.h"
#include "tests/unit/domain/World.h"

#include <QTest>

namespace edesk {

using namespace Qt::StringLiterals;

/// Assignments from giving to the end, and what each step leaves behind.
class AssignmentFlowTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void statesAreWordedInErrors();
    void lifeToTheEnd();
    void editsMerge_data();
    void editsMerge();
    void anEditThatChangesNothingLeavesNothing();
    void emptiedTitleIsRefused();
    void extensionMustBeLater();
    void extensionGranted();
    void extensionRefused();
    void transferByGiver();
    void transferAsked();
    void transferToSomeoneOutOfReach();
    void handedBackIsGivenAgain();
    void progressLimits_data();
    void progressLimits();
    void newLeadStartsFromNothing();
    void joiningUnitBecomesLead();
    void formerLeadIsTold();
    void oneNoticeEach();
    void leadPartComesFirst();
    void recalledAwaitsNothing();
    void transferToNobodyIsRefused();

private:
    static Id give(World &world, const Id &lead, const QList<Id> &joiners = {},
                   const QList<Id> &informed = {})
    {
        return world
            .perform(world.actor(world.director),
                     GiveAssignment{u"Báo cáo"_s, u"Nội dung"_s, onDay(6, 30), lead, joiners, informed})
            ->subject.id;
    }
    static std::vector<AssignmentParty> partiesOf(const World &world, const Id &assignment)
    {
        return *world.view.loadWhere<AssignmentParty>(u"assignment_id", assignment);
    }
    static AssignmentParty leadOf(const World &world, const Id &assignment)
    {
        for (const AssignmentParty &party : partiesOf(world, assignment)) {
            if (party.current && party.role == PartyRole::Lead)
                return party;
        }
        return {};
    }
};

void AssignmentFlowTest::lifeToTheEnd()
{
    World world;
    const Id id = give(world, world.specialist, {world.colleague});
    const Actor director = world.actor(world.director);
    const Actor lead = world.actor(world.specialist);
    QVERIFY(world.perform(lead, AcceptAssignment{id, {}}).ok());
    QVERIFY(world.perform(lead, ReportProgress{id, 60, u"Được nửa"_s}).ok());
    QCOMPARE(world.view.row<Assignment>(id).progress, 60);
    QVERIFY(world.perform(world.actor(world.colleague), ReportProgress{id, 20, {}}).ok());
    QCOMPARE(world.view.row<Assignment>(id).progress, 60);
    QVERIFY(world.perform(lead, SubmitAssignment{id, u"Xong"_s}).ok());
    QCOMPARE(world.view.row<Assignment>(id).progress, 100);
    QVERIFY(world.perform(director, ReturnAssignment{id, u"Thiếu số liệu"_s}).ok());
    QCOMPARE(leadOf(world, id).note, u"Thiếu số liệu"_s);
    QVERIFY(world.perform(lead, SubmitAssignment{id, {}}).ok());
    QVERIFY(world.perform(world.actor(world.colleague), HandBackAssignment{id, u"Bận"_s}).ok());
    QVERIFY(world.perform(director, ApproveAssignment{id, {}}).ok());
    const auto done = world.view.row<Assignment>(id);
    QCOMPARE(int(done.state), int(AssignmentState::Done));
    QCOMPARE(done.completedAt, world.now);
    // What was handed back stays handed back.
    for (const AssignmentParty &party : partiesOf(world, id))
        QCOMPARE(int(party.state),
                 int(party.role == PartyRole::Lead ? AssignmentState::Done : AssignmentState::HandedBack));
    QCOMPARE(world.view.loadWhere<AssignmentEvent>(u"assignment_id", id)->size(), std::size_t(9));
}

void AssignmentFlowTest::editsMerge_data()
{
    QTest::addColumn<EditAssignment>("edit");
    QTest::addColumn<QString>("conflict");
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("body");
    QTest::addColumn<Instant>("dueAt");
    const QString t = u"Báo cáo"_s;
    const QString b = u"Nội dung"_s;
    const Instant d = onDay(6, 30);
    const Instant later = onDay(7, 5);
    QTest::newRow("title") << EditAssignment{{}, u"Mới"_s, t, b, b, d, d} << QString() << u"Mới"_s << b << d;
    QTest::newRow("title, body was edited meanwhile")
        << EditAssignment{{}, u"Mới"_s, t, u"cũ"_s, u"cũ"_s, d, d} << QString() << u"Mới"_s << b << d;
    QTest::newRow("date only") << EditAssignment{{}, u"xưa"_s, u"xưa"_s, b, b, later, d} << QString() << t
                               << b << later;
    QTest::newRow("date removed") << EditAssignment{{}, t, t, b, b, {}, d} << QString() << t << b
                                  << Instant();
    QTest::newRow("same outcome") << EditAssignment{{}, t, u"xưa"_s, b, b, d, d} << QString() << t << b << d;
    QTest::newRow("title twice") << EditAssignment{{}, u"Mới"_s, u"xưa"_s, b, b, d, d} << u"title"_s << t << b
                                 << d;
    QTest::newRow("body twice") << EditAssignment{{}, t, t, u"Mới"_s, u"xưa"_s, d, d} << u"body"_s << t << b
                                << d;
    QTest::newRow("date twice") << EditAssignment{{}, t, t, b, b, later, onDay(6, 1)} << u"due_at"_s << t << b
                                << d;
}

void AssignmentFlowTest::editsMerge()
{
    QFETCH(EditAssignment, edit);
    QFETCH(QString, conflict);
    World world;
    edit.assignmentId = give(world, world.specialist);
    const auto effects = world.perform(world.actor(world.director), edit);
    QCOMPARE(outcome(effects), conflict.isEmpty() ? u"ok"_s : u"conflict"_s);
    if (!effects)
        QCOMPARE(effects.error().details, QStringList{conflict});
    const auto assignment = world.view.row<Assignment>(edit.assignmentId);
    QTEST(assignment.title, "title");
    QTEST(assignment.body, "body");
    QTEST(assignment.dueAt, "dueAt");
}

void AssignmentFlowTest::anEditThatChangesNothingLeavesNothing()
{
    World world;
    const Id id = give(world, world.specialist);
    const Actor director = world.actor(world.director);
    const auto given = world.view.row<Assignment>(id);
    const auto edit = [&](const QString &was, const QString &becomes) {
        return world.decideAs(director, world.command(EditAssignment{id, becomes, was, given.body, given.body,
                                                                     given.dueAt, given.dueAt}));
    };
    for (const QString &was : {given.title, u"xưa"_s}) {
        const auto same = edit(was, given.title);
        QVERIFY(same.ok());
        QCOMPARE(same->written().size(), std::size_t(0));
        QCOMPARE(same->subject, (EntityRef{EntityKind::Assignment, id}));
        QVERIFY2(same->agency.isNull(), "what did not happen is not logged");
    }
    const auto other = edit(given.title, u"Mới"_s);
    QCOMPARE(writtenOf<AssignmentEvent>(*other).size(), std::size_t(1));
    QVERIFY(!writtenOf<Notice>(*other).empty());
}

void AssignmentFlowTest::emptiedTitleIsRefused()
{
    World world;
    const Id id = give(world, world.specialist);
    const auto refused =
        world.decideAs(world.actor(world.director),
                       world.command(EditAssignment{id, u"  "_s, u"Báo cáo"_s, {}, {}, {}, {}}));
    QVERIFY(!refused.ok());
    QCOMPARE(refused.error(), failure(ErrorCode::MissingArgument, {u"title"_s}));
}

void AssignmentFlowTest::extensionMustBeLater()
{
    World world;
    const Id id = give(world, world.specialist);
    const Actor lead = world.actor(world.specialist);
    for (const Instant due : {onDay(6, 29), onDay(6, 30)})
        QCOMPARE(outcome(world.decideAs(lead, world.command(RequestExtension{id, due, u"Chậm"_s}))),
                 u"invalid_argument"_s);
    QVERIFY(
        world.decideAs(lead, world.command(RequestExtension{id, onDay(6, 30).plusMs(1), u"Chậm"_s})).ok());
}

void AssignmentFlowTest::extensionGranted()
{
    World world;
    const Id id = give(world, world.specialist);
    QVERIFY(world.perform(world.actor(world.specialist), RequestExtension{id, onDay(7, 10), u"Chậm"_s}).ok());
    QCOMPARE(world.view.row<Assignment>(id).requestedDueAt, onDay(7, 10));
    QCOMPARE(world.view.row<Assignment>(id).dueAt, onDay(6, 30));
    QVERIFY(world.perform(world.actor(world.director), DecideExtension{id, true, {}}).ok());
    QCOMPARE(world.view.row<Assignment>(id).dueAt, onDay(7, 10));
    QVERIFY(!world.view.row<Assignment>(id).requestedDueAt.isSet());
    QCOMPARE(outcome(world.perform(world.actor(world.director), DecideExtension{id, true, {}})),
             u"wrong_state"_s);
}

void AssignmentFlowTest::extensionRefused()
{
    World world;
    const Id id = give(world, world.specialist);
    QVERIFY(world.perform(world.actor(world.specialist), RequestExtension{id, onDay(7, 10), u"Chậm"_s}).ok());
    QVERIFY(world.perform(world.actor(world.director), DecideExtension{id, false, u"Không"_s}).ok());
    QCOMPARE(world.view.row<Assignment>(id).dueAt, onDay(6, 30));
    QVERIFY(!world.view.row<Assignment>(id).requestedDueAt.isSet());
}

void AssignmentFlowTest::transferByGiver()
{
    World world;
    const Id id = give(world, world.specialist, {world.colleague});
    QVERIFY(world.perform(world.actor(world.specialist), AcceptAssignment{id, {}}).ok());
    // To somebody who joined: they lead now and hold one part.
    QVERIFY(
        world.perform(world.actor(world.director), TransferAssignment{id, world.colleague, u"Đổi người"_s})
            .ok());
    const auto assignment = world.view.row<Assignment>(id);
    QCOMPARE(assignment.leadId, world.colleague);
    QCOMPARE(assignment.leadName, u"Bùi Thị Bạn"_s);
    QCOMPARE(int(assignment.state), int(AssignmentState::New));
    QCOMPARE(leadOf(world, id).personId, world.colleague);
    const auto parties = partiesOf(world, id);
    QCOMPARE(parties.size(), std::size_t(3));
    QCOMPARE(std::count_if(parties.begin(), parties.end(),
                           [](const AssignmentParty &party) { return party.current; }),
             1);
    QCOMPARE(outcome(world.perform(world.actor(world.specialist), AcceptAssignment{id, {}})),
             u"not_allowed"_s);
    QVERIFY(world.perform(world.actor(world.colleague), AcceptAssignment{id, {}}).ok());
}

void AssignmentFlowTest::transferAsked()
{
    for (const bool granted : {true, false}) {
        World world;
        const Id id = give(world, world.specialist);
        QVERIFY(world.perform(world.actor(world.specialist), TransferAssignment{id, world.colleague, u"Ốm"_s})
                    .ok());
        QCOMPARE(world.view.row<Assignment>(id).transferToId, world.colleague);
        QCOMPARE(leadOf(world, id).personId, world.specialist);
        QVERIFY(world.perform(world.actor(world.director), DecideTransfer{id, granted, {}}).ok());
        QVERIFY(world.view.row<Assignment>(id).transferToId.isNull());
        QCOMPARE(leadOf(world, id).personId, granted ? world.colleague : world.specialist);
        QCOMPARE(world.view.row<Assignment>(id).leadId, granted ? world.colleague : world.specialist);
        QCOMPARE(outcome(world.perform(world.actor(world.director), DecideTransfer{id, granted, {}})),
                 u"wrong_state"_s);
    }
}

void AssignmentFlowTest::transferToSomeoneOutOfReach()
{
    World world;
    const Id id = give(world, world.specialist);
    QCOMPARE(outcome(world.perform(world.actor(world.director),
                                   TransferAssignment{id, world.communeClerk, u"x"_s})),
             u"not_allowed"_s);
    QCOMPARE(outcome(world.perform(world.actor(world.director), TransferAssignment{id, idOf(9999), u"x"_s})),
             u"not_found"_s);
    QCOMPARE(leadOf(world, id).personId, world.specialist);
}

void AssignmentFlowTest::handedBackIsGivenAgain()
{
    World world;
    const Id id = give(world, world.specialist);
    QVERIFY(world.perform(world.actor(world.specialist), HandBackAssignment{id, u"Không đúng việc"_s}).ok());
    QCOMPARE(outcome(world.perform(world.actor(world.specialist), ReportProgress{id, 10, {}})),
             u"wrong_state"_s);
    QVERIFY(
        world.perform(world.actor(world.director), TransferAssignment{id, world.specialist, u"Vẫn là bạn"_s})
            .ok());
    QVERIFY(world.perform(world.actor(world.specialist), ReportProgress{id, 10, {}}).ok());
}

void AssignmentFlowTest::progressLimits_data()
{
    QTest::addColumn<qint64>("progress");
    QTest::addColumn<QString>("result");
    QTest::newRow("below") << qint64(-1) << u"invalid_argument"_s;
    QTest::newRow("nothing") << qint64(0) << u"ok"_s;
    QTest::newRow("all") << qint64(100) << u"ok"_s;
    QTest::newRow("above") << qint64(101) << u"invalid_argument"_s;
}

void AssignmentFlowTest::progressLimits()
{
    QFETCH(qint64, progress);
    World world;
    const Id id = give(world, world.specialist);
    QTEST(outcome(world.perform(world.actor(world.specialist), ReportProgress{id, progress, {}})), "result");
}

void AssignmentFlowTest::newLeadStartsFromNothing()
{
    World world;
    const Id id = give(world, world.specialist);
    QVERIFY(world.perform(world.actor(world.specialist), ReportProgress{id, 60, {}}).ok());
    QVERIFY(
        world.perform(world.actor(world.director), TransferAssignment{id, world.colleague, u"Đổi người"_s})
            .ok());
    QCOMPARE(leadOf(world, id).progress, 0);
    QCOMPARE(world.view.row<Assignment>(id).progress, 0);
}

void AssignmentFlowTest::joiningUnitBecomesLead()
{
    World world;
    const Id id = give(world, world.specialist, {world.finance});
    QVERIFY(world.perform(world.actor(world.director), TransferAssignment{id, world.finance, u"Đổi đơn vị"_s})
                .ok());
    const auto parties = partiesOf(world, id);
    QCOMPARE(std::count_if(parties.begin(), parties.end(),
                           [](const AssignmentParty &party) { return party.current; }),
             1);
    QCOMPARE(leadOf(world, id).organisationId, world.finance);
    QVERIFY(world.perform(world.actor(world.financeHead), AcceptAssignment{id, {}}).ok());
    QCOMPARE(int(world.view.row<Assignment>(id).state), int(AssignmentState::Accepted));
}

void AssignmentFlowTest::formerLeadIsTold()
{
    World world;
    const Id id = give(world, world.specialist);
    const auto effects =
        world.perform(world.actor(world.director), TransferAssignment{id, world.colleague, u"Đổi người"_s});
    QHash<Id, NoticeReason> told;
    for (const Notice &notice : writtenOf<Notice>(*effects))
        told.insert(notice.recipientId, notice.reason);
    QCOMPARE(told.size(), 2);
    QCOMPARE(int(told.value(world.colleague)), int(NoticeReason::Assigned));
    QCOMPARE(int(told.value(world.specialist)), int(NoticeReason::Transfer));
}

void AssignmentFlowTest::oneNoticeEach()
{
    World world;
    // The director gives to themselves and the specialist joins: giver and lead are one person.
    const Id id = give(world, world.director, {world.specialist});
    const Actor joiner = world.actor(world.specialist);
    for (const auto &effects : {world.decideAs(joiner, world.command(CommentAssignment{id, u"Hỏi"_s})),
                                world.decideAs(joiner, world.command(SubmitAssignment{id, {}}))}) {
        QVERIFY(effects.ok());
        const auto notices = writtenOf<Notice>(*effects);
        QCOMPARE(notices.size(), std::size_t(1));
        QCOMPARE(notices.front().recipientId, world.director);
    }
}

void AssignmentFlowTest::leadPartComesFirst()
{
    // The head of finance joins in person while the division leads; whatever the order of the rows, the
    // division's part is theirs to move, so that the lead can always ask for more time.
    for (int i = 0; i < 8; ++i) {
        World world;
        for (int skipped = 0; skipped < i; ++skipped)
            static_cast<void>(world.named({}, {}));
        const Id id = give(world, world.finance, {world.financeHead});
        QVERIFY(world.perform(world.actor(world.financeHead), RequestExtension{id, onDay(7, 10), u"Chậm"_s})
                    .ok());
    }
}

void AssignmentFlowTest::recalledAwaitsNothing()
{
    World world;
    const Id id = give(world, world.specialist);
    QVERIFY(world.perform(world.actor(world.specialist), RequestExtension{id, onDay(7, 10), u"Chậm"_s}).ok());
    QVERIFY(
        world.perform(world.actor(world.specialist), TransferAssignment{id, world.colleague, u"Ốm"_s}).ok());
    QVERIFY(world.perform(world.actor(world.director), RecallAssignment{id, u"Thôi"_s}).ok());
    QVERIFY(!world.view.row<Assignment>(id).requestedDueAt.isSet());
    QVERIFY(world.view.row<Assignment>(id).transferToId.isNull());
}

void AssignmentFlowTest::transferToNobodyIsRefused()
{
    World world;
    const Id id = give(world, world.specialist);
    QCOMPARE(
        outcome(world.perform(world.actor(world.specialist), TransferAssignment{id, idOf(9999), u"Ốm"_s})),
        u"not_found"_s);
    QVERIFY(
        world.perform(world.actor(world.specialist), TransferAssignment{id, world.finance, u"Ốm"_s}).ok());
}

void AssignmentFlowTest::statesAreWordedInErrors()
{
    for (const Choice &choice : assignmentStateChoices()) {
        const Error error = failure(ErrorCode::WrongState, {stateTerm(AssignmentState(choice.value))});
        QVERIFY(errorText(error, Language::Vietnamese).contains(QString::fromUtf8(choice.vietnamese)));
        QVERIFY(errorText(error, Language::English).contains(QString::fromUtf8(choice.english)));
    }
}

} // namespace edesk

QTEST_APPLESS_MAIN(edesk::AssignmentFlowTest)
#include "AssignmentFlowTest.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/domain/Catalogues.h"
#include "common/domain/assignment/Assignment.h"
#include "common/domain/assignment/AssignmentCommands.h"
#include "common/domain/assignment/AssignmentEvent.h"
#include "common/domain/assignment/AssignmentParty.h"
#include "common/domain/document/Document.h"
#include "common/domain/document/DocumentCommands.h"
#include "common/domain/journal/Notice.h"
#include "common/domain/organisation/Access.h"
#include "tests/unit/domain/World.h"

#include <QTest>

namespace edesk {

using namespace Qt::StringLiterals;

/// Approval in two steps, and people who are pointed to a comment.
class AssignmentApprovalTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void bothApprove();
    void eitherReturns();
    void whoApprovesWhen_data();
    void whoApprovesWhen();
    void onlySomebodyElseOfTheAgency();
    void mentionedIsTold();
    void whoDoesNotSeeItIsNotMentioned();
    void aDeskLeavesMentionsToTheServer();
    void mentionedInADocument();

private:
    template <typename Arguments>
    Effects must(const Id &person, const Arguments &arguments)
    {
        const auto done = m->perform(m->actor(person), arguments);
        if (!done)
            qFatal("%s: %s", Arguments::Name, qPrintable(errorKey(done.error().code)));
        return *done;
    }
    template <typename Arguments>
    QString tried(const Id &person, const Arguments &arguments)
    {
        return outcome(m->decideAs(m->actor(person), m->command(arguments)));
    }
    static QMultiHash<Id, NoticeReason> told(const Effects &effects)
    {
        QMultiHash<Id, NoticeReason> people;
        for (const Notice &notice : writtenOf<Notice>(effects))
            people.insert(notice.recipientId, notice.reason);
        return people;
    }
    Assignment task() const { return m->view.row<Assignment>(m_task); }

    std::unique_ptr<World> m;
    /// The head gives it; the director approves after them.
    Id m_task;
};

void AssignmentApprovalTest::init()
{
    m = std::make_unique<World>();
    const GiveAssignment give{u"Việc"_s, {}, {}, m->specialist, {m->colleague}, {}, {}, m->director};
    m_task = must(m->planningHead, give).subject.id;
}

void AssignmentApprovalTest::bothApprove()
{
    QCOMPARE(task().secondApproverName, u"Lê Văn Giám"_s);
    QVERIFY(assignmentAudience(toRecord(task()), m->view)->contains(Scope::person(m->director)));
    must(m->specialist, SubmitAssignment{m_task, {}});
    const Effects first = must(m->planningHead, ApproveAssignment{m_task, u"Được"_s});
    QCOMPARE(int(task().state), int(AssignmentState::AwaitingSecond));
    QVERIFY(!task().completedAt.isSet());
    QCOMPARE(told(first), (QMultiHash<Id, NoticeReason>{{m->director, NoticeReason::Submitted}}));
    QCOMPARE(int(writtenOf<AssignmentEvent>(first).front().kind), int(EventKind::FirstApproved));
    const auto parties = m->view.loadWhere<AssignmentParty>(u"assignment_id", m_task);
    for (const AssignmentParty &party : *parties)
        QCOMPARE(int(party.state),
                 int(party.role == PartyRole::Lead ? AssignmentState::AwaitingSecond : AssignmentState::New));
    const Effects second = must(m->director, ApproveAssignment{m_task, {}});
    QCOMPARE(int(task().state), int(AssignmentState::Done));
    QCOMPARE(int(writtenOf<AssignmentEvent>(second).front().kind), int(EventKind::Approved));
    QCOMPARE(told(second), (QMultiHash<Id, NoticeReason>{{m->planningHead, NoticeReason::Approved},
                                                         {m->specialist, NoticeReason::Approved},
                                                         {m->colleague, NoticeReason::Approved}}));
}

void AssignmentApprovalTest::eitherReturns()
{
    must(m->specialist, SubmitAssignment{m_task, {}});
    must(m->planningHead, ReturnAssignment{m_task, u"Thiếu"_s});
    QCOMPARE(int(task().state), int(AssignmentState::Returned));
    must(m->specialist, SubmitAssignment{m_task, {}});
    must(m->planningHead, ApproveAssignment{m_task, {}});
    const Effects back = must(m->director, ReturnAssignment{m_task, u"Sai số liệu"_s});
    QCOMPARE(int(task().state), int(AssignmentState::Returned));
    QCOMPARE(told(back), (QMultiHash<Id, NoticeReason>{{m->planningHead, NoticeReason::Returned},
                                                       {m->specialist, NoticeReason::Returned}}));
    // Then both approve again.
    must(m->specialist, SubmitAssignment{m_task, {}});
    must(m->planningHead, ApproveAssignment{m_task, {}});
    QCOMPARE(int(task().state), int(AssignmentState::AwaitingSecond));
}

void AssignmentApprovalTest::whoApprovesWhen_data()
{
    QTest::addColumn<WorldId>("person");
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("second");
    const auto row = [](const char *name, WorldId person, const char *first, const char *second) {
        QTest::newRow(name) << person << QString::fromLatin1(first) << QString::fromLatin1(second);
    };
    row("giver", &World::planningHead, "ok", "wrong_state");
    row("second approver, who leads the agency", &World::director, "ok", "ok");
    row("office", &World::office, "not_allowed", "not_allowed");
    row("lead", &World::specialist, "not_allowed", "not_allowed");
    row("stranger", &World::financeHead, "not_allowed", "not_allowed");
}

void AssignmentApprovalTest::whoApprovesWhen()
{
    QFETCH(WorldId, person);
    QFETCH(QString, first);
    QFETCH(QString, second);
    World &world = *m;
    must(m->specialist, SubmitAssignment{m_task, {}});
    QCOMPARE(tried(world.*person, ApproveAssignment{m_task, {}}), first);
    must(m->planningHead, ApproveAssignment{m_task, {}});
    QCOMPARE(tried(world.*person, ApproveAssignment{m_task, {}}), second);
    QCOMPARE(tried(world.*person, ReturnAssignment{m_task, u"Thiếu"_s}), second);
}

void AssignmentApprovalTest::onlySomebodyElseOfTheAgency()
{
    GiveAssignment give{u"Việc"_s, {}, {}, m->specialist, {}, {}, {}, m->planningHead};
    QCOMPARE(tried(m->planningHead, give), u"invalid_argument"_s);
    give.secondApprover = m->communeLeader;
    QCOMPARE(tried(m->planningHead, give), u"invalid_argument"_s);
    give.secondApprover = m->financeHead;
    QCOMPARE(tried(m->planningHead, give), u"ok"_s);
}

void AssignmentApprovalTest::mentionedIsTold()
{
    const Effects effects = must(
        m->specialist, CommentAssignment{m_task, u"@Lê Văn Giám xem giúp"_s, {m->director, m->colleague}});
    // Who is pointed to it is told that, and once.
    QCOMPARE(told(effects), (QMultiHash<Id, NoticeReason>{{m->director, NoticeReason::Mentioned},
                                                          {m->colleague, NoticeReason::Mentioned},
                                                          {m->planningHead, NoticeReason::Comment}}));
}

void AssignmentApprovalTest::whoDoesNotSeeItIsNotMentioned()
{
    const auto refused = m->decideAs(
        m->actor(m->specialist),
        m->command(CommentAssignment{m_task, u"@"_s, {m->director, m->accountant, m->communeLeader}}));
    QCOMPARE(outcome(refused), u"invalid_argument"_s);
    QCOMPARE(refused.error().details, QStringList{u"Lý Văn Toán"_s});
    QCOMPARE(tried(m->specialist, CommentAssignment{m_task, u"@"_s, {idOf(4711)}}), u"not_found"_s);
}

void AssignmentApprovalTest::aDeskLeavesMentionsToTheServer()
{
    MemoryView desk(MemoryView::Rows::Some);
    desk.copyFrom(m->view);
    const Command command = m->command(CommentAssignment{m_task, u"@"_s, {m->director, m->accountant}});
    QVERIFY(decide(edeskCatalogue(), desk, m->actor(m->specialist), command, m->now).ok());
}

void AssignmentApprovalTest::mentionedInADocument()
{
    m->grant(m->office, m->department, Role::Clerk);
    ReceiveDocument receive;
    receive.type = DocumentType::Report;
    receive.subject = u"Báo cáo"_s;
    receive.issuerName = u"Sở Tài chính"_s;
    const Id document = must(m->office, receive).subject.id;
    const Effects effects = must(m->office, CommentDocument{document, u"@Lê Văn Giám"_s, {m->director}});
    QCOMPARE(told(effects), (QMultiHash<Id, NoticeReason>{{m->director, NoticeReason::Mentioned}}));
    QCOMPARE(tried(m->office, CommentDocument{document, u"@"_s, {m->specialist}}), u"invalid_argument"_s);
}

} // namespace edesk

QTEST_APPLESS_MAIN(edesk::AssignmentApprovalTest)
#include "AssignmentApprovalTest.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/domain/TimedWorks.h"
#include "common/domain/assignment/Assignment.h"
#include "common/domain/assignment/AssignmentCommands.h"
#include "common/domain/assignment/RemindRules.h"
#include "common/domain/calendar/CalendarDay.h"
#include "common/domain/core/SystemActor.h"
#include "common/domain/journal/Notice.h"
#include "tests/unit/domain/World.h"

#include <QTest>

namespace edesk {

using namespace Qt::StringLiterals;

/// What the system tells of deadlines: when, whom, and how often.
class AssignmentRemindersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void onlyTheSystemReminds();
    void whenItIsDue_data();
    void whenItIsDue();
    void nearIsToldToThoseWhoWork();
    void passedIsToldToBothLeaders();
    void onceForADeadline();
    void againForAnother();
    void theCalendarOfTheAgencyCounts();
    void nothingOfWhatIsOver();
    void longPastIsNoNews();
    void itStaysWhereItStandsInLists();
    void theClockKnowsIt();

private:
    template <typename Arguments>
    Effects must(const Id &person, const Arguments &arguments)
    {
        const auto done = m->perform(m->actor(person), arguments);
        if (!done)
            qFatal("%s: %s", Arguments::Name, qPrintable(errorKey(done.error().code)));
        return *done;
    }
    /// What the system does at this moment; kept.
    Effects remind(Instant at)
    {
        m->now = at;
        const auto done = m->perform(systemActor(), RemindAssignment{m_task});
        if (!done)
            qFatal("remind: %s", qPrintable(errorKey(done.error().code)));
        return *done;
    }
    bool isDue(Instant at) const
    {
        const TimedWork work = assignmentReminders();
        return *work.begin(m->view, at)(toRecord(task()));
    }
    Assignment task() const { return m->view.row<Assignment>(m_task); }
    static QSet<Id> told(const Effects &effects, NoticeReason reason)
    {
        QSet<Id> people;
        for (const Notice &notice : writtenOf<Notice>(effects)) {
            if (notice.reason == reason)
                people.insert(notice.recipientId);
        }
        return people;
    }

    std::unique_ptr<World> m;
    /// The governor gives it to a specialist; the finance division joins, a clerk of a commune is informed.
    /// Due on Tuesday 30 June 2026 at 9:00.
    Id m_task;
};

void AssignmentRemindersTest::init()
{
    m = std::make_unique<World>();
    GiveAssignment give{u"Việc"_s, {}, onDay(6, 30), m->specialist, {m->finance}, {m->communeClerk}};
    m_task = must(m->governor, give).subject.id;
}

void AssignmentRemindersTest::onlyTheSystemReminds()
{
    m->now = onDay(7, 1);
    for (const Id &person : {m->governor, m->specialist, m->admin})
        QCOMPARE(outcome(m->decideAs(m->actor(person), m->command(RemindAssignment{m_task}))),
                 u"not_allowed"_s);
    const Effects done = remind(onDay(7, 1));
    QCOMPARE(done.agency, m->province);
    QCOMPARE(done.subject.id, m_task);
}

void AssignmentRemindersTest::whenItIsDue_data()
{
    QTest::addColumn<Instant>("at");
    QTest::addColumn<bool>("due");
    // 27 and 28 June are a Saturday and a Sunday.
    QTest::newRow("three working days before") << onDay(6, 25) << false;
    QTest::newRow("two working days before") << onDay(6, 26) << true;
    QTest::newRow("the weekend before") << onDay(6, 28) << true;
    QTest::newRow("the moment itself") << onDay(6, 30) << true;
    QTest::newRow("after it") << onDay(6, 30).plusMs(1) << true;
}

void AssignmentRemindersTest::whenItIsDue()
{
    QFETCH(Instant, at);
    QFETCH(bool, due);
    QCOMPARE(isDue(at), due);
    // The clock looks in time.
    if (due)
        QVERIFY(task().remindAt.isSet() && task().remindAt <= at);
    const Effects effects = remind(at);
    QCOMPARE(effects.written().empty(), !due);
    QCOMPARE(effects.agency.isNull(), !due);
}

void AssignmentRemindersTest::nearIsToldToThoseWhoWork()
{
    const Effects effects = remind(onDay(6, 29));
    QCOMPARE(told(effects, NoticeReason::DueSoon), (QSet<Id>{m->governor, m->specialist, m->financeHead}));
    QVERIFY(told(effects, NoticeReason::Overdue).isEmpty());
    for (const Notice &notice : writtenOf<Notice>(effects)) {
        QCOMPARE(notice.fromName, u"Hệ thống"_s);
        QCOMPARE(notice.subjectId, m_task);
    }
}

void AssignmentRemindersTest::passedIsToldToBothLeaders()
{
    const Effects effects = remind(onDay(7, 1));
    QCOMPARE(told(effects, NoticeReason::Overdue),
             (QSet<Id>{m->governor, m->specialist, m->financeHead, m->planningHead, m->director}));
    QVERIFY(told(effects, NoticeReason::DueSoon).isEmpty());
    QCOMPARE(writtenOf<Notice>(effects).size(), std::size_t(5));
}

void AssignmentRemindersTest::onceForADeadline()
{
    QVERIFY(!remind(onDay(6, 26)).written().empty());
    QVERIFY(remind(onDay(6, 26)).written().empty());
    QVERIFY(remind(onDay(6, 29)).written().empty());
    // The clock may go back.
    QVERIFY(remind(onDay(6, 24)).written().empty());
    QCOMPARE(task().remindAt, onDay(6, 30));
    QVERIFY(!remind(onDay(7, 1)).written().empty());
    QVERIFY(remind(onDay(7, 1)).written().empty());
    QVERIFY(remind(onDay(6, 29)).written().empty());
    QVERIFY(!task().remindAt.isSet());
    must(m->specialist, ReportProgress{m_task, 30, {}});
    QVERIFY(!task().remindAt.isSet());
    QVERIFY(!isDue(onDay(7, 5)));
}

void AssignmentRemindersTest::againForAnother()
{
    remind(onDay(6, 26));
    remind(onDay(7, 1));
    must(m->specialist, RequestExtension{m_task, onDay(7, 20), u"Cần thêm"_s});
    must(m->governor, DecideExtension{m_task, true, {}});
    QVERIFY(task().remindAt.isSet());
    QVERIFY(!isDue(onDay(7, 2)));
    QCOMPARE(told(remind(onDay(7, 17)), NoticeReason::DueSoon).size(), 3);
    QCOMPARE(told(remind(onDay(7, 21)), NoticeReason::Overdue).size(), 5);
}

void AssignmentRemindersTest::theCalendarOfTheAgencyCounts()
{
    CalendarDay off;
    off.id = idOf(9001);
    off.organisationId = m->province;
    off.date = QDate(2026, 6, 26);
    off.kind = CalendarDayKind::Off;
    QVERIFY(!isDue(onDay(6, 25)));
    m->view.put(off);
    // Entered after the task was given: the clock looked early enough all the same.
    QVERIFY(isDue(onDay(6, 25)));
    QVERIFY(task().remindAt <= onDay(6, 25));
    off.kind = CalendarDayKind::Worked;
    off.date = QDate(2026, 6, 27);
    m->view.put(off);
    QVERIFY(!isDue(onDay(6, 26)));
}

void AssignmentRemindersTest::nothingOfWhatIsOver()
{
    must(m->specialist, SubmitAssignment{m_task, {}});
    QVERIFY(task().remindAt.isSet());
    must(m->governor, ApproveAssignment{m_task, {}});
    QVERIFY(!task().remindAt.isSet());
    QVERIFY(remind(onDay(7, 1)).written().empty());
    const Id open = must(m->governor, GiveAssignment{u"Không hạn"_s, {}, {}, m->specialist}).subject.id;
    QVERIFY(!m->view.row<Assignment>(open).remindAt.isSet());
}

void AssignmentRemindersTest::longPastIsNoNews()
{
    const Effects effects = remind(onDay(8, 15));
    QVERIFY(writtenOf<Notice>(effects).empty());
    QVERIFY(!task().remindAt.isSet());
    QVERIFY(remind(onDay(8, 15)).written().empty());
}

void AssignmentRemindersTest::itStaysWhereItStandsInLists()
{
    const Instant before = task().updatedAt;
    remind(onDay(6, 29));
    QCOMPARE(task().updatedAt, before);
}

void AssignmentRemindersTest::theClockKnowsIt()
{
    for (const TimedWork &work : edeskTimedWorks()) {
        const int field = work.type->indexOf(QString::fromLatin1(work.lookAt));
        QVERIFY2(field >= 0, work.lookAt);
        QCOMPARE(work.type->field(field).kind, FieldKind::Instant);
        QVERIFY(work.type->field(field).options.indexed);
        QVERIFY(work.begin);
    }
}

} // namespace edesk

QTEST_APPLESS_MAIN(edesk::AssignmentRemindersTest)
#include "AssignmentRemindersTest.moc"

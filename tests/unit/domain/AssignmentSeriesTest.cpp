// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/domain/assignment/AssignmentSeries.h"
#include "common/domain/assignment/Assignment.h"
#include "common/domain/assignment/AssignmentEvent.h"
#include "common/domain/assignment/AssignmentParty.h"
#include "common/domain/assignment/SeriesRules.h"
#include "common/domain/core/SystemActor.h"
#include "common/domain/journal/Notice.h"
#include "common/domain/organisation/RoleRules.h"
#include "tests/unit/domain/World.h"

#include <QTest>

namespace edesk {

using namespace Qt::StringLiterals;

/// Tasks that are given again and again: on which days, once a period, and for how long.
class AssignmentSeriesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m = std::make_unique<World>(); }
    void plannedDays_data();
    void plannedDays();
    void plansThatMakeNoSense_data();
    void plansThatMakeNoSense();
    void holidaysMoveTheDay();
    void whoMayCreateOne();
    void givesTheTaskInTheGiversName();
    void onceAPeriod();
    void onlyTheCurrentPeriodIsMadeUpFor();
    void pausedAndResumed();
    void endsByItself();
    void whoMayChangeIt();
    void stopsWhenTheGiverMayNoMore();
    void ownTasksOfSomebodyWithoutAnOffice();

private:
    template <typename Arguments>
    Effects must(const Id &person, const Arguments &arguments)
    {
        const auto done = m->perform(m->actor(person), arguments);
        if (!done)
            qFatal("%s: %s", Arguments::Name, qPrintable(errorKey(done.error().code)));
        return *done;
    }
    /// Every Monday, from today (Monday 15 June 2026), due two working days later.
    CreateSeries weekly() const
    {
        CreateSeries a;
        a.title = u"Báo cáo tuần"_s;
        a.lead = m->specialist;
        a.joiners = {m->colleague};
        a.weekdays = 1;
        a.dueDays = 2;
        return a;
    }
    Id create(const Id &person, const CreateSeries &a) { return must(person, a).subject.id; }
    AssignmentSeries at(const Id &id) const { return m->view.row<AssignmentSeries>(id); }
    bool isDue(const Id &id, Instant when) const
    {
        const TimedWork work = assignmentSeriesWork();
        const Instant look = at(id).lookAt;
        return look.isSet() && look <= when && *work.begin(m->view, when)(toRecord(at(id)));
    }
    Result<Effects> tick(const Id &id, Instant when)
    {
        m->now = when;
        return m->perform(systemActor(), GiveNextOfSeries{id});
    }
    qsizetype given(const Id &id, Instant when)
    {
        const auto done = tick(id, when);
        return done ? qsizetype(writtenOf<Assignment>(*done).size()) : -1;
    }

    std::unique_ptr<World> m;
};

void AssignmentSeriesTest::plannedDays_data()
{
    QTest::addColumn<SeriesPlan>("plan");
    QTest::addColumn<QList<QDate>>("days");
    using F = SeriesFrequency;
    const auto on = [](int year, int month, int day) { return QDate(year, month, day); };
    QTest::newRow("Monday and Friday")
        << SeriesPlan{F::Weekly, 1 + 16, 0, 0} << QList{on(2026, 6, 15), on(2026, 6, 19), on(2026, 6, 22)};
    QTest::newRow("the 25th") << SeriesPlan{F::Monthly, 0, 0, 25}
                              << QList{on(2026, 6, 25), on(2026, 7, 25), on(2026, 8, 25)};
    QTest::newRow("the 31st") << SeriesPlan{F::Monthly, 0, 0, 31}
                              << QList{on(2026, 6, 30), on(2026, 7, 31), on(2026, 8, 31)};
    QTest::newRow("the end of the month") << SeriesPlan{F::Monthly, 0, 0, lastWorkingDay}
                                          << QList{on(2026, 6, 30), on(2026, 7, 31), on(2026, 8, 31)};
    QTest::newRow("14th of the third month of a quarter")
        << SeriesPlan{F::Quarterly, 0, 3, 14} << QList{on(2026, 9, 14), on(2026, 12, 14), on(2027, 3, 14)};
    QTest::newRow("15 December") << SeriesPlan{F::Yearly, 0, 12, 15}
                                 << QList{on(2026, 12, 15), on(2027, 12, 15)};
    QTest::newRow("29 February") << SeriesPlan{F::Yearly, 0, 2, 29}
                                 << QList{on(2027, 2, 28), on(2028, 2, 29), on(2029, 2, 28)};
}

void AssignmentSeriesTest::plannedDays()
{
    QFETCH(SeriesPlan, plan);
    QFETCH(QList<QDate>, days);
    QVERIFY(plan.check().ok());
    QDate from(2026, 6, 15);
    for (const QDate &day : days) {
        QCOMPARE(plan.firstFrom(from), day);
        QCOMPARE(plan.firstFrom(day), day);
        from = day.addDays(1);
    }
}

void AssignmentSeriesTest::plansThatMakeNoSense_data()
{
    QTest::addColumn<SeriesPlan>("plan");
    QTest::addColumn<QString>("named");
    using F = SeriesFrequency;
    QTest::newRow("no weekday") << SeriesPlan{F::Weekly, 0, 0, 0} << u"weekdays"_s;
    QTest::newRow("an eighth weekday") << SeriesPlan{F::Weekly, 128, 0, 0} << u"weekdays"_s;
    QTest::newRow("the 32nd") << SeriesPlan{F::Monthly, 0, 0, 32} << u"day"_s;
    QTest::newRow("before the first") << SeriesPlan{F::Monthly, 0, 0, -1} << u"day"_s;
    QTest::newRow("a fourth month of a quarter") << SeriesPlan{F::Quarterly, 0, 4, 1} << u"month"_s;
    QTest::newRow("no month") << SeriesPlan{F::Yearly, 0, 0, 1} << u"month"_s;
}

void AssignmentSeriesTest::plansThatMakeNoSense()
{
    QFETCH(SeriesPlan, plan);
    QFETCH(QString, named);
    const auto checked = plan.check();
    QCOMPARE(outcome(checked), u"invalid_argument"_s);
    QCOMPARE(checked.error().details, QStringList{named});
    CreateSeries a = weekly();
    a.frequency = plan.frequency;
    a.weekdays = plan.weekdays;
    a.month = plan.month;
    a.day = plan.day;
    QCOMPARE(outcome(m->decideAs(m->actor(m->planningHead), m->command(a))), u"invalid_argument"_s);
}

void AssignmentSeriesTest::holidaysMoveTheDay()
{
    const WorkCalendar calendar;
    const SeriesPlan third{SeriesFrequency::Monthly, 0, 0, 3};
    // Sunday 3 May 2026 moves on, the last of May (a Sunday) back to Friday.
    QCOMPARE(third.givenOn(QDate(2026, 5, 3), calendar), QDate(2026, 5, 4));
    const SeriesPlan last{SeriesFrequency::Monthly, 0, 0, lastWorkingDay};
    QCOMPARE(last.givenOn(QDate(2026, 5, 31), calendar), QDate(2026, 5, 29));
    QCOMPARE(last.givenOn(QDate(2026, 6, 30), calendar), QDate(2026, 6, 30));
    // The clock looks before the month ends.
    CreateSeries a = weekly();
    a.frequency = SeriesFrequency::Monthly;
    a.startsOn = QDate(2026, 8, 30);
    m->now = onDay(8, 3);
    const Id id = create(m->planningHead, a);
    QCOMPARE(at(id).nextOn, QDate(2026, 8, 31));
    QVERIFY(!isDue(id, onDay(8, 28)));
    QVERIFY(isDue(id, onDay(8, 31)));
}

void AssignmentSeriesTest::whoMayCreateOne()
{
    // As for the task itself: the head reaches the division, not the one beside it.
    QCOMPARE(outcome(m->decideAs(m->actor(m->planningHead), m->command(weekly()))), u"ok"_s);
    CreateSeries a = weekly();
    a.joiners = {m->accountant};
    QCOMPARE(outcome(m->decideAs(m->actor(m->planningHead), m->command(a))), u"not_allowed"_s);
    a = weekly();
    a.startsOn = QDate(2026, 6, 14);
    QCOMPARE(outcome(m->decideAs(m->actor(m->planningHead), m->command(a))), u"invalid_argument"_s);
    a = weekly();
    a.endsOn = QDate(2026, 6, 14);
    QCOMPARE(outcome(m->decideAs(m->actor(m->planningHead), m->command(a))), u"invalid_argument"_s);
    a = weekly();
    a.dueDays = 251;
    QCOMPARE(outcome(m->decideAs(m->actor(m->planningHead), m->command(a))), u"invalid_argument"_s);
    // Nothing is given before its day: the series alone is written.
    const Effects made = must(m->planningHead, weekly());
    QCOMPARE(made.written().size(), std::size_t(1));
    QCOMPARE(made.agency, m->department);
}

void AssignmentSeriesTest::givesTheTaskInTheGiversName()
{
    const Id id = create(m->planningHead, weekly());
    for (const Id &person : {m->planningHead, m->admin})
        QCOMPARE(outcome(m->decideAs(m->actor(person), m->command(GiveNextOfSeries{id}))), u"not_allowed"_s);
    const auto done = tick(id, onDay(6, 15));
    QVERIFY(done.ok());
    const auto task = writtenOf<Assignment>(*done).front();
    QCOMPARE(task.giverId, m->planningHead);
    QCOMPARE(task.agencyId, m->department);
    QCOMPARE(task.seriesId, id);
    QCOMPARE(task.title, u"Báo cáo tuần"_s);
    QCOMPARE(task.dueAt, fromVietnamTime(QDate(2026, 6, 17), QTime(17, 0)));
    QCOMPARE(writtenOf<AssignmentParty>(*done).size(), std::size_t(2));
    const auto event = writtenOf<AssignmentEvent>(*done).front();
    QCOMPARE(event.actorName, u"Hệ thống"_s);
    QCOMPARE(event.onBehalfOfName, u"Vũ Văn Trưởng"_s);
    for (const Notice &notice : writtenOf<Notice>(*done))
        QCOMPARE(notice.fromName, u"Vũ Văn Trưởng"_s);
    QCOMPARE(writtenOf<Notice>(*done).size(), std::size_t(2));
    QCOMPARE(done->subject, (EntityRef{EntityKind::AssignmentSeries, id}));
    // The giver decides on it as on any other.
    QVERIFY(m->perform(m->actor(m->planningHead), RecallAssignment{task.id, u"Thừa"_s}).ok());
}

void AssignmentSeriesTest::onceAPeriod()
{
    const Id id = create(m->planningHead, weekly());
    QVERIFY(!isDue(id, fromVietnamTime(QDate(2026, 6, 15), QTime(6, 59))));
    QVERIFY(isDue(id, onDay(6, 15)));
    QCOMPARE(given(id, onDay(6, 15)), 1);
    QCOMPARE(at(id).lastOn, QDate(2026, 6, 15));
    QCOMPARE(at(id).nextOn, QDate(2026, 6, 22));
    QVERIFY(!isDue(id, onDay(6, 16)));
    QCOMPARE(given(id, onDay(6, 15)), 0);
    QCOMPARE(given(id, onDay(6, 21)), 0);
    // The clock may go back.
    QCOMPARE(given(id, onDay(6, 1)), 0);
    QCOMPARE(given(id, onDay(6, 22)), 1);
    QCOMPARE(given(id, onDay(6, 22)), 0);
}

void AssignmentSeriesTest::onlyTheCurrentPeriodIsMadeUpFor()
{
    const Id id = create(m->planningHead, weekly());
    const auto late = tick(id, onDay(7, 9));
    QVERIFY(late.ok());
    QCOMPARE(writtenOf<Assignment>(*late).size(), std::size_t(1));
    QCOMPARE(at(id).lastOn, QDate(2026, 7, 6));
    QCOMPARE(at(id).nextOn, QDate(2026, 7, 13));
    // There is time to do it: counted from the day it is given.
    QCOMPARE(writtenOf<Assignment>(*late).front().dueAt, fromVietnamTime(QDate(2026, 7, 13), QTime(17, 0)));
}

void AssignmentSeriesTest::pausedAndResumed()
{
    const Id id = create(m->planningHead, weekly());
    must(m->planningHead, PauseSeries{id});
    QVERIFY(!at(id).lookAt.isSet());
    QCOMPARE(outcome(tick(id, onDay(6, 22))), u"wrong_state"_s);
    m->now = onDay(6, 24);
    must(m->planningHead, ResumeSeries{id});
    QCOMPARE(at(id).nextOn, QDate(2026, 6, 29));
    QCOMPARE(given(id, onDay(6, 25)), 0);
    QCOMPARE(given(id, onDay(6, 29)), 1);
    // On the day itself, after the task was given: not twice.
    must(m->planningHead, PauseSeries{id});
    must(m->planningHead, ResumeSeries{id});
    QCOMPARE(given(id, onDay(6, 29)), 0);
}

void AssignmentSeriesTest::endsByItself()
{
    CreateSeries a = weekly();
    a.endsOn = QDate(2026, 6, 28);
    const Id id = create(m->planningHead, a);
    QCOMPARE(given(id, onDay(6, 15)), 1);
    QCOMPARE(given(id, onDay(6, 22)), 1);
    QCOMPARE(int(at(id).state), int(SeriesState::Ended));
    QVERIFY(!at(id).lookAt.isSet());
    QCOMPARE(outcome(tick(id, onDay(6, 29))), u"wrong_state"_s);
    QCOMPARE(outcome(m->decideAs(m->actor(m->planningHead), m->command(ResumeSeries{id}))), u"wrong_state"_s);
}

void AssignmentSeriesTest::whoMayChangeIt()
{
    const Id id = create(m->planningHead, weekly());
    for (const Id &person : {m->planningHead, m->director})
        QCOMPARE(outcome(m->decideAs(m->actor(person), m->command(EndSeries{id}))), u"ok"_s);
    for (const Id &person : {m->specialist, m->office, m->financeHead, m->governor})
        QCOMPARE(outcome(m->decideAs(m->actor(person), m->command(EndSeries{id}))), u"not_allowed"_s);
    must(m->director, EndSeries{id});
    QCOMPARE(outcome(tick(id, onDay(6, 22))), u"wrong_state"_s);
}

void AssignmentSeriesTest::stopsWhenTheGiverMayNoMore()
{
    const Id grant = m->grant(m->deputy, m->planning, Role::Head);
    const Id id = create(m->deputy, weekly());
    must(m->admin, RevokeRole{grant});
    const auto done = tick(id, onDay(6, 15));
    QVERIFY(done.ok());
    QVERIFY(writtenOf<Assignment>(*done).empty());
    QCOMPARE(int(at(id).state), int(SeriesState::Stopped));
    QVERIFY(!at(id).lookAt.isSet());
    const auto notices = writtenOf<Notice>(*done);
    QCOMPARE(notices.size(), std::size_t(1));
    QCOMPARE(notices[0].recipientId, m->deputy);
    QCOMPARE(int(notices[0].reason), int(NoticeReason::SeriesStopped));
    QCOMPARE(notices[0].subjectId, id);
    // With the role back, it goes on.
    m->grant(m->deputy, m->planning, Role::Head);
    must(m->deputy, ResumeSeries{id});
    QCOMPARE(given(id, onDay(6, 15)), 1);
}

void AssignmentSeriesTest::ownTasksOfSomebodyWithoutAnOffice()
{
    CreateSeries a = weekly();
    a.lead = m->accountant;
    a.joiners = {};
    const Id id = create(m->accountant, a);
    const auto done = tick(id, onDay(6, 15));
    QVERIFY(done.ok());
    QCOMPARE(writtenOf<Assignment>(*done).size(), std::size_t(1));
    // The person is told: it was not they who acted.
    QCOMPARE(writtenOf<Notice>(*done).size(), std::size_t(1));
}

} // namespace edesk

QTEST_APPLESS_MAIN(edesk::AssignmentSeriesTest)
#include "AssignmentSeriesTest.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
// Lịch làm việc: who may say of which day that it is off or worked, what is refused and why, and the working
// days that follow for each organisation.
#include "common/domain/calendar/CalendarRules.h"
#include "common/domain/calendar/OrganisationCalendar.h"
#include "tests/unit/domain/World.h"

#include <QTest>

#include <algorithm>

namespace edesk {

using namespace Qt::StringLiterals;

namespace {

using Kind = CalendarDayKind;

// Today is Monday, 15 June 2026.
const QDate friday(2026, 6, 19);
const QDate saturday(2026, 6, 20);
const QDate nationalDay(2026, 9, 2);

/// The world with people who may change calendars above the department too.
struct Scene
{
    World world;
    const Id provinceOffice = idOf(200);
    const Id provinceAdmin = idOf(201);
    const Id provinceHr = idOf(202);

    Scene()
    {
        for (const auto &[person, role] :
             {std::pair(provinceOffice, Role::Office), std::pair(provinceAdmin, Role::Admin),
              std::pair(provinceHr, Role::Hr)}) {
            Person row = world.view.row<Person>(world.governor);
            row.id = person;
            world.view.put(row);
            world.grant(person, world.province, role);
        }
    }
    Result<Effects> set(const Id &person, const Id &organisation, QDate date, Kind kind = Kind::Off)
    {
        return world.perform(world.actor(person), SetCalendarDay{organisation, date, kind, u"Căn cứ"_s});
    }
    WorkCalendar calendarOf(const Id &organisation) const
    {
        return *workCalendarOf(world.view, organisation);
    }
};

} // namespace

class CalendarTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whoMay_data();
    void whoMay();
    void whichDays_data();
    void whichDays();
    void whatIsWritten();
    void withdrawing_data();
    void withdrawing();
    void whatIsWithdrawnMayBeSaidAgain();
    void longPastStaysWithdrawn();
    void theAgencyOverTheProvince();
    void ofEveryOrganisation();
    void underADelegation();
    void seenInTheTree();
    void aDeskWithoutRowsLetsTheServerDecide();
};

void CalendarTest::whoMay_data()
{
    QTest::addColumn<QString>("person");
    QTest::addColumn<QString>("organisation");
    QTest::addColumn<QString>("result");
    const QStringList people{u"office"_s,          u"admin"_s,          u"hr"_s,
                             u"leader"_s,          u"head"_s,           u"specialist"_s,
                             u"province office"_s, u"province admin"_s, u"province hr"_s,
                             u"province leader"_s};
    const QStringList places{u"province"_s, u"department"_s, u"division"_s, u"district"_s};
    // In the order of the people: + may, - may not.
    const QStringList may{u"------++--"_s, u"+++-------"_s, u"          "_s, u"----------"_s};
    for (qsizetype place = 0; place < places.size(); ++place) {
        for (qsizetype person = 0; person < people.size(); ++person) {
            const QChar says = may.at(place).at(person);
            const QString result = says == u'+'   ? u"ok"_s
                                   : says == u'-' ? u"not_allowed"_s
                                                  : u"invalid_argument"_s;
            QTest::newRow(qPrintable(people.at(person) + u" for the "_s + places.at(place)))
                << people.at(person) << places.at(place) << result;
        }
    }
}

void CalendarTest::whoMay()
{
    QFETCH(QString, person);
    QFETCH(QString, organisation);
    Scene scene;
    const World &w = scene.world;
    const QHash<QString, Id> people{{u"office"_s, w.office},
                                    {u"admin"_s, w.admin},
                                    {u"hr"_s, w.personnel},
                                    {u"leader"_s, w.director},
                                    {u"head"_s, w.planningHead},
                                    {u"specialist"_s, w.specialist},
                                    {u"province office"_s, scene.provinceOffice},
                                    {u"province admin"_s, scene.provinceAdmin},
                                    {u"province hr"_s, scene.provinceHr},
                                    {u"province leader"_s, w.governor}};
    const QHash<QString, Id> places{{u"province"_s, w.province},
                                    {u"department"_s, w.department},
                                    {u"division"_s, w.planning},
                                    {u"district"_s, w.district}};
    QTEST(outcome(scene.set(people.value(person), places.value(organisation), friday)), "result");
}

void CalendarTest::whichDays_data()
{
    QTest::addColumn<QDate>("date");
    QTest::addColumn<bool>("worked");
    QTest::addColumn<QString>("result");
    const QString off = u"calendar.day_is_off"_s;
    const QString isWorked = u"calendar.day_is_worked"_s;
    const QString past = u"calendar.day_is_past"_s;
    const QDate today(2026, 6, 15);
    QTest::newRow("a Friday off") << friday << false << u"ok"_s;
    QTest::newRow("a Friday worked") << friday << true << isWorked;
    QTest::newRow("a Saturday off") << saturday << false << off;
    QTest::newRow("a Saturday worked") << saturday << true << u"ok"_s;
    QTest::newRow("a holiday off") << nationalDay << false << off;
    QTest::newRow("a holiday worked") << nationalDay << true << u"ok"_s;
    QTest::newRow("in lieu of a holiday, off") << QDate(2026, 4, 27) << false << past;
    QTest::newRow("today") << today << false << u"ok"_s;
    QTest::newRow("a month ago") << today.addDays(-longestPastDays) << false << u"ok"_s;
    QTest::newRow("longer ago") << today.addDays(-longestPastDays - 1) << false << past;
    QTest::newRow("far ahead") << today.addYears(longestAheadYears) << false << u"ok"_s;
    QTest::newRow("too far ahead") << today.addYears(longestAheadYears).addDays(1) << false
                                   << u"invalid_argument"_s;
    QTest::newRow("off by the province") << QDate(2026, 7, 3) << false << off;
    QTest::newRow("worked against the province") << QDate(2026, 7, 3) << true << u"ok"_s;
    QTest::newRow("worked by the province") << QDate(2026, 7, 11) << true << isWorked;
    QTest::newRow("off against the province") << QDate(2026, 7, 11) << false << u"ok"_s;
    QTest::newRow("said before") << QDate(2026, 7, 10) << false << u"calendar.day_is_set"_s;
    QTest::newRow("said before, otherwise") << QDate(2026, 7, 10) << true << u"calendar.day_is_set"_s;
    QTest::newRow("no date") << QDate() << false << u"missing_argument"_s;
}

void CalendarTest::whichDays()
{
    QFETCH(QDate, date);
    QFETCH(bool, worked);
    Scene scene;
    const World &w = scene.world;
    QVERIFY(scene.set(scene.provinceOffice, w.province, QDate(2026, 7, 3)));
    QVERIFY(scene.set(scene.provinceOffice, w.province, QDate(2026, 7, 11), Kind::Worked));
    QVERIFY(scene.set(w.office, w.department, QDate(2026, 7, 10)));
    const auto effects = scene.set(w.office, w.department, date, worked ? Kind::Worked : Kind::Off);
    QTEST(outcome(effects), "result");
    if (effects)
        QCOMPARE(scene.calendarOf(w.planning).isWorkingDay(date), worked);
    else if (date.isValid() && date < QDate(2029, 1, 1))
        QCOMPARE(effects.error().details.constFirst(), date.toString(u"dd/MM/yyyy"_s));
}

void CalendarTest::whatIsWritten()
{
    Scene scene;
    const World &w = scene.world;
    const auto effects = scene.set(w.personnel, w.department, friday);
    QVERIFY(effects);
    const auto rows = writtenOf<CalendarDay>(*effects);
    QCOMPARE(rows.size(), std::size_t(1));
    QCOMPARE(rows.front().organisationId, w.department);
    QCOMPARE(rows.front().date, friday);
    QCOMPARE(rows.front().note, u"Căn cứ"_s);
    QVERIFY(!rows.front().withdrawn);
    QCOMPARE(effects->subject, (EntityRef{EntityKind::CalendarDay, rows.front().id}));
    QCOMPARE(effects->agency, w.department);
    QVERIFY(effects->detail.contains(u"19/06/2026"_s) && effects->detail.contains(u"Căn cứ"_s));
}

void CalendarTest::withdrawing_data()
{
    QTest::addColumn<WorldId>("person");
    QTest::addColumn<QString>("result");
    QTest::newRow("who entered it") << &World::office << u"ok"_s;
    QTest::newRow("administrator") << &World::admin << u"ok"_s;
    QTest::newRow("personnel") << &World::personnel << u"ok"_s;
    QTest::newRow("leader") << &World::director << u"not_allowed"_s;
    QTest::newRow("specialist") << &World::specialist << u"not_allowed"_s;
    QTest::newRow("another agency") << &World::communeLeader << u"not_allowed"_s;
}

void CalendarTest::withdrawing()
{
    QFETCH(WorldId, person);
    QFETCH(QString, result);
    Scene scene;
    World &w = scene.world;
    const Id day = scene.set(w.office, w.department, friday)->subject.id;
    const auto effects = w.perform(w.actor(w.*person), WithdrawCalendarDay{day});
    QCOMPARE(outcome(effects), result);
    QCOMPARE(scene.calendarOf(w.department).isWorkingDay(friday), result == u"ok"_s);
    if (result != u"ok"_s)
        return;
    QVERIFY(w.view.row<CalendarDay>(day).withdrawn);
    const auto again = w.perform(w.actor(w.*person), WithdrawCalendarDay{day});
    QVERIFY(again && again->written().empty() && again->agency.isNull());
}

void CalendarTest::whatIsWithdrawnMayBeSaidAgain()
{
    Scene scene;
    World &w = scene.world;
    const Id day = scene.set(w.office, w.department, friday)->subject.id;
    QCOMPARE(outcome(scene.set(w.admin, w.department, friday)), u"calendar.day_is_set"_s);
    QVERIFY(w.perform(w.actor(w.office), WithdrawCalendarDay{day}));
    QVERIFY(scene.set(w.admin, w.department, friday));
    QVERIFY(!scene.calendarOf(w.department).isWorkingDay(friday));
}

void CalendarTest::longPastStaysWithdrawn()
{
    Scene scene;
    World &w = scene.world;
    const Id day = scene.set(w.office, w.department, friday)->subject.id;
    w.now = onDay(7, 20);
    QVERIFY(w.decideAs(w.actor(w.office), w.command(WithdrawCalendarDay{day})));
    w.now = onDay(7, 21);
    QCOMPARE(outcome(w.decideAs(w.actor(w.office), w.command(WithdrawCalendarDay{day}))),
             u"calendar.day_is_past"_s);
}

void CalendarTest::theAgencyOverTheProvince()
{
    Scene scene;
    World &w = scene.world;
    QVERIFY(scene.set(scene.provinceAdmin, w.province, friday));
    const auto own = scene.set(w.office, w.department, friday, Kind::Worked);
    QVERIFY(own);
    QVERIFY(scene.calendarOf(w.planning).isWorkingDay(friday));
    QVERIFY(!scene.calendarOf(w.province).isWorkingDay(friday));
    QVERIFY(!scene.calendarOf(w.commune).isWorkingDay(friday));
    QVERIFY(w.perform(w.actor(w.office), WithdrawCalendarDay{own->subject.id}));
    QVERIFY(!scene.calendarOf(w.planning).isWorkingDay(friday));
}

void CalendarTest::ofEveryOrganisation()
{
    Scene scene;
    World &w = scene.world;
    QVERIFY(scene.set(scene.provinceOffice, w.province, saturday, Kind::Worked));
    QVERIFY(scene.set(w.office, w.department, friday));
    QCOMPARE(scene.calendarOf(w.finance).workingDaysBetween(QDate(2026, 6, 18), QDate(2026, 6, 22)), 2);
    QCOMPARE(scene.calendarOf(w.district).workingDaysBetween(QDate(2026, 6, 18), QDate(2026, 6, 22)), 3);
    QCOMPARE(WorkCalendar().workingDaysBetween(QDate(2026, 6, 18), QDate(2026, 6, 22)), 2);
    QCOMPARE(calendarDaysFor(w.view, w.finance)->size(), std::size_t(2));
    // The agency above does not count, only the own one and the province.
    w.grant(w.districtClerk, w.district, Role::Office);
    QVERIFY(scene.set(w.districtClerk, w.district, friday));
    QVERIFY(scene.calendarOf(w.commune).isWorkingDay(friday));
}

void CalendarTest::underADelegation()
{
    Scene scene;
    World &w = scene.world;
    w.delegate(w.office, w.deputy, w.department, Role::Office);
    const Actor deputy = w.actor(w.deputy, w.office);
    QVERIFY(w.decideAs(deputy, w.command(SetCalendarDay{w.department, friday, Kind::Off, {}})));
    QCOMPARE(outcome(w.decideAs(w.actor(w.deputy),
                                w.command(SetCalendarDay{w.department, friday, Kind::Off, {}}))),
             u"not_allowed"_s);
}

void CalendarTest::seenInTheTree()
{
    Scene scene;
    const World &w = scene.world;
    const CalendarDay day{idOf(300), 1, w.department, friday, Kind::Off, {}, false};
    QCOMPARE(*calendarDayAudience(toRecord(day), w.view), ScopeSet{Scope::tree(w.department)});
}

void CalendarTest::aDeskWithoutRowsLetsTheServerDecide()
{
    Scene scene;
    MemoryView desk(MemoryView::Rows::Some);
    QCOMPARE(outcome(workCalendarOf(desk, scene.world.department)), u"undecided"_s);
}

} // namespace edesk

QTEST_APPLESS_MAIN(edesk::CalendarTest)
#include "CalendarTest.moc"

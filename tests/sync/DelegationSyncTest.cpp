// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/domain/assignment/Assignment.h"
#include "common/domain/assignment/AssignmentCommands.h"
#include "common/domain/calendar/CalendarRules.h"
#include "common/domain/calendar/OrganisationCalendar.h"
#include "common/domain/organisation/DelegationRules.h"
#include "common/domain/organisation/Person.h"
#include "common/store/StoreView.h"
#include "tests/sync/SimulatedDesk.h"
#include "tests/sync/SimulatedServer.h"
#include "tests/sync/SystemAudit.h"
#include "tests/unit/server/Demand.h"

#include <QLoggingCategory>
#include <QTemporaryDir>
#include <QTest>

namespace edesk {

using namespace Qt::StringLiterals;

/// What a delegation gives and what its end takes, and how a day of the calendar travels, on real desks and a
/// real server.
class DelegationSyncTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QLoggingCategory::setFilterRules(u"edesk.auth.sessions=false\nedesk.server.request=false"_s);
    }
    void init();
    void cleanup();
    void theDelegateActsAndBothAreLogged();
    void revokedWhileTheDelegateIsOffline();
    void overWhileTheDelegateIsOffline();
    void aDayOfTheCalendarReachesEveryDesk();

private:
    std::unique_ptr<SimulatedDesk> open(const QString &role);
    Person personOf(SimulatedDesk &desk);
    /// The leader delegates to the specialist, whose desk knows it.
    Id delegate();
    Result<OutboxItem> giveFor(SimulatedDesk &desk, const Id &principal, const QString &title);
    const OutboxItem *itemOf(SimulatedDesk &desk, const Id &command);
    qint64 count(const QString &sql, const QString &value);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<SimulatedServer> m_server;
    std::unique_ptr<SimulatedDesk> m_leader;
    std::unique_ptr<SimulatedDesk> m_delegate;
    int m_desks = 0;
};

void DelegationSyncTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_server = std::make_unique<SimulatedServer>(m_folder->filePath(u"server"_s));
    m_leader = open(u"leader"_s);
    m_delegate = open(u"office"_s);
}

void DelegationSyncTest::cleanup()
{
    m_leader.reset();
    m_delegate.reset();
    m_server.reset();
}

std::unique_ptr<SimulatedDesk> DelegationSyncTest::open(const QString &role)
{
    auto desk = std::make_unique<SimulatedDesk>(*m_server, m_server->account(role),
                                                m_folder->filePath(u"desk-%1"_s.arg(++m_desks)));
    demand(desk->signIn());
    demand(desk->sync());
    return desk;
}

Person DelegationSyncTest::personOf(SimulatedDesk &desk)
{
    const StoreView view(m_server->database(), true);
    return demand(view.load<Person>(desk.person()));
}

Id DelegationSyncTest::delegate()
{
    const QDate today = vietnamTime(m_server->clock.now()).date();
    const Delegate wanted{m_delegate->person(), personOf(*m_leader).agencyId,
                          Role::Leader,         today,
                          today.addDays(2),     u"Đi công tác"_s};
    const OutboxItem item = demand(m_leader->submit(wanted));
    demand(m_leader->sync());
    demand(m_delegate->sync());
    return item.subject.id;
}

Result<OutboxItem> DelegationSyncTest::giveFor(SimulatedDesk &desk, const Id &principal, const QString &title)
{
    GiveAssignment work;
    work.title = title;
    work.lead = desk.person();
    return desk.replica().submit(QString::fromLatin1(GiveAssignment::Name), valuesOf(work), 0, principal);
}

const OutboxItem *DelegationSyncTest::itemOf(SimulatedDesk &desk, const Id &command)
{
    return desk.replica().outbox().find(command);
}

qint64 DelegationSyncTest::count(const QString &sql, const QString &value)
{
    return demand(m_server->database().number(sql, value));
}

void DelegationSyncTest::theDelegateActsAndBothAreLogged()
{
    delegate();
    const OutboxItem item = demand(giveFor(*m_delegate, m_leader->person(), u"Việc giao thay"_s));
    demand(m_delegate->sync());
    demand(m_delegate->sync());
    QCOMPARE(m_delegate->stateOf(item.command.id), OutboxState::Done);
    QCOMPARE(count(u"SELECT count(*) FROM assignment WHERE title = 'Việc giao thay' AND giver_name = ?"_s,
                   personOf(*m_leader).fullName),
             1);
    QCOMPARE(count(u"SELECT count(*) FROM audit_entry WHERE command = 'assignment.give' AND "
                   "actor_name <> on_behalf_of_name AND on_behalf_of_name = ?"_s,
                   personOf(*m_leader).fullName),
             1);
}

void DelegationSyncTest::revokedWhileTheDelegateIsOffline()
{
    const Id delegation = delegate();
    const QString title = u"Việc giao khi không có mạng"_s;
    const OutboxItem item = demand(giveFor(*m_delegate, m_leader->person(), title));
    demand(m_leader->submit(EndDelegation{delegation}));
    demand(m_leader->sync());
    demand(m_delegate->sync());
    QCOMPARE(m_delegate->stateOf(item.command.id), OutboxState::Refused);
    const OutboxItem *refused = itemOf(*m_delegate, item.command.id);
    QVERIFY(refused && refused->refusal);
    QCOMPARE(refused->refusal->code, ErrorCode::DelegationOver);
    QCOMPARE(refused->refusal->details, QStringList{personOf(*m_leader).fullName});
    QCOMPARE(count(u"SELECT count(*) FROM assignment WHERE title = ?"_s, title), 0);
    QCOMPARE(demand(m_delegate->replica().database().number(
                 u"SELECT count(*) FROM assignment WHERE title = ?"_s, title)),
             0);
    // From here on the desk refuses by itself.
    QCOMPARE(giveFor(*m_delegate, m_leader->person(), u"Nữa"_s).error().code, ErrorCode::DelegationOver);
    demand(m_delegate->sync());
    QCOMPARE(SystemAudit(*m_server).faults(*m_delegate), QStringList());
}

void DelegationSyncTest::overWhileTheDelegateIsOffline()
{
    delegate();
    const OutboxItem item = demand(giveFor(*m_delegate, m_leader->person(), u"Việc đến muộn"_s));
    constexpr qint64 fourDays = 4LL * 24 * 3600 * 1000;
    m_server->clock.advanceMs(fourDays);
    m_delegate->clock.advanceMs(fourDays);
    demand(m_delegate->sync());
    QCOMPARE(m_delegate->stateOf(item.command.id), OutboxState::Refused);
    QCOMPARE(itemOf(*m_delegate, item.command.id)->refusal->code, ErrorCode::DelegationOver);
}

void DelegationSyncTest::aDayOfTheCalendarReachesEveryDesk()
{
    const Id agency = personOf(*m_leader).agencyId;
    QDate day = vietnamTime(m_server->clock.now()).date().addDays(1);
    while (!WorkCalendar().isWorkingDay(day))
        day = day.addDays(1);
    const auto isWorking = [&](SimulatedDesk &desk) {
        const StoreView view(desk.replica().database(), false);
        return demand(workCalendarOf(view, personOf(desk).organisationId)).isWorkingDay(day);
    };
    QVERIFY(isWorking(*m_leader));
    const OutboxItem item =
        demand(m_delegate->submit(SetCalendarDay{agency, day, CalendarDayKind::Off, u"Quyết định 15"_s}));
    QVERIFY(!isWorking(*m_delegate));
    demand(m_delegate->sync());
    demand(m_leader->sync());
    QVERIFY(!isWorking(*m_leader));
    demand(m_delegate->submit(WithdrawCalendarDay{item.subject.id}));
    demand(m_delegate->submit(SetCalendarDay{agency, day, CalendarDayKind::Off, u"Quyết định 16"_s}));
    demand(m_delegate->sync());
    demand(m_leader->sync());
    QVERIFY(!isWorking(*m_leader));
    QCOMPARE(SystemAudit(*m_server).faults(*m_leader), QStringList());
}

} // namespace edesk

QTEST_GUILESS_MAIN(edesk::DelegationSyncTest)
#include "DelegationSyncTest.moc"

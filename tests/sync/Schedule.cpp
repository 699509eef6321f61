// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sync/Schedule.h"

#include "common/domain/assignment/Assignment.h"
#include "common/domain/assignment/AssignmentCommands.h"
#include "common/domain/organisation/RoleRules.h"
#include "tests/unit/server/Demand.h"

#include <QDir>

namespace edesk {

using namespace Qt::StringLiterals;

namespace {

constexpr int stepCount = 30;
constexpr qint64 minuteMs = 60'000;
constexpr qint64 tenYearsMs = 3653LL * 24 * 60 * minuteMs;

} // namespace

Schedule::Schedule(quint32 seed, const QString &folder)
    : m_seed(seed), m_folder(folder), m_random(seed), m_server(QDir(folder).filePath(u"server"_s))
{
    QList<DemoAccount> cast{m_server.account(u"leader"_s), m_server.account(u"specialist"_s),
                            m_server.account(u"head"_s), m_server.account(u"admin"_s),
                            m_server.communeAccount()};
    const int size = 3 + m_random.bounded(3);
    for (int i = 0; i < size; ++i) {
        const qsizetype next = i == 0 ? 0 : m_random.bounded(int(cast.size()));
        const QString own = QDir(folder).filePath(u"desk-%1"_s.arg(i));
        m_desks.push_back(std::make_unique<SimulatedDesk>(m_server, cast.takeAt(next), own));
    }
    m_ledger = std::make_unique<CommandLedger>(m_server.database());
    m_faultPercent = m_random.bounded(50);
}

Fault Schedule::nextFault()
{
    constexpr std::array kinds{Fault::LostRequest, Fault::LostAnswer, Fault::Doubled, Fault::CutAnswer,
                               Fault::Late};
    return chance(m_faultPercent) ? kinds[std::size_t(m_random.bounded(int(kinds.size())))] : Fault::None;
}

QStringList Schedule::run()
{
    for (const auto &desk : m_desks) {
        demand(desk->signIn());
        demand(desk->sync());
        desk->setPlan([this] { return nextFault(); });
    }
    for (int i = 0; i < stepCount; ++i)
        step();
    return m_faults << heal();
}

void Schedule::step()
{
    SimulatedDesk &desk = anyDesk();
    const int kind = m_random.bounded(100);
    if (kind < 50)
        work(desk);
    else if (kind < 80)
        startRound(desk);
    else
        disturb(desk);
}

void Schedule::startRound(SimulatedDesk &desk)
{
    if (chance(60)) {
        // Failures are part of the day; what they leave behind is judged after healing.
        const Result<void> ended = desk.sync();
        Q_UNUSED(ended)
    } else {
        desk.engine().syncNow();
        turn(m_random.bounded(12));
    }
    m_server.clock.advanceMs(m_random.bounded(6) * minuteMs);
}

void Schedule::disturb(SimulatedDesk &desk)
{
    switch (m_random.bounded(6)) {
    case 0:
    case 1:
        desk.crash();
        break;
    case 2:
        desk.setOffline(chance(60));
        break;
    case 3:
        desk.clock.advanceMs(chance(50) ? tenYearsMs : -tenYearsMs);
        break;
    case 4:
        m_server.restart();
        break;
    default:
        m_faults << SystemAudit::differencesFromReplay(desk, QDir(m_folder).filePath(u"scratch"_s));
        break;
    }
}

Id Schedule::anyRow(SimulatedDesk &desk, const QString &sql)
{
    std::vector<Id> ids;
    Statement *statement = demand(desk.replica().database().prepare(sql));
    while (demand(statement->step()))
        ids.push_back(statement->id(0));
    statement->reset();
    return ids.empty() ? Id() : ids[std::size_t(m_random.bounded(int(ids.size())))];
}

void Schedule::work(SimulatedDesk &desk)
{
    const Id assignment = anyRow(desk, u"SELECT id FROM assignment ORDER BY rid DESC LIMIT 5"_s);
    const int kind = m_random.bounded(100);
    if (kind < 30 || assignment.isNull())
        give(desk);
    else if (kind < 75)
        act(desk, assignment);
    else if (kind < 85)
        edit(desk, assignment);
    else if (kind < 93)
        changeRoles(desk);
    else
        takeBack(desk);
}

void Schedule::give(SimulatedDesk &desk)
{
    const QString mark = u"dauvet%1x%2y"_s.arg(m_seed).arg(m_marks.size());
    GiveAssignment give;
    give.title = u"Việc "_s + mark;
    give.lead = chance(70) ? m_desks[std::size_t(m_random.bounded(int(m_desks.size())))]->person()
                           : anyRow(desk, u"SELECT id FROM person ORDER BY staff_code LIMIT 30"_s);
    if (chance(40))
        give.joiners = {m_desks[std::size_t(m_random.bounded(int(m_desks.size())))]->person()};
    m_marks << mark;
    submit(desk, give);
}

void Schedule::act(SimulatedDesk &desk, const Id &assignment)
{
    const QString words = u"lời %1"_s.arg(m_random.bounded(1000));
    switch (m_random.bounded(9)) {
    case 0:
    case 1:
        return submit(desk, AcceptAssignment{assignment, {}});
    case 2:
        return submit(desk, ReportProgress{assignment, m_random.bounded(101), words});
    case 3:
        return submit(desk, SubmitAssignment{assignment, words});
    case 4:
        return submit(desk, ApproveAssignment{assignment, {}});
    case 5:
        return submit(desk, ReturnAssignment{assignment, words});
    case 6:
        return submit(desk, HandBackAssignment{assignment, words});
    case 7:
        return submit(desk, RecallAssignment{assignment, words});
    default:
        return submit(desk, CommentAssignment{assignment, words});
    }
}

void Schedule::edit(SimulatedDesk &desk, const Id &assignment)
{
    Statement *statement =
        demand(desk.replica().database().prepare(u"SELECT body, due_at FROM assignment WHERE id = ?"_s));
    statement->bind(assignment);
    EditAssignment edit;
    edit.assignmentId = assignment;
    if (demand(statement->step())) {
        edit.bodyWas = statement->text(0);
        edit.dueAt = edit.dueAtWas = Instant{statement->integer(1)};
    }
    statement->reset();
    edit.body = u"Nội dung %1"_s.arg(m_random.bounded(1000));
    submit(desk, edit);
}

void Schedule::changeRoles(SimulatedDesk &desk)
{
    const Id person = m_desks[std::size_t(m_random.bounded(int(m_desks.size())))]->person();
    Statement *statement = demand(m_server.database().prepare(
        u"SELECT id, organisation_id, role FROM role_grant WHERE person_id = ? ORDER BY id LIMIT 1"_s));
    statement->bind(person);
    const bool found = demand(statement->step());
    const Id grant = found ? statement->id(0) : Id();
    const Id organisation = found ? statement->id(1) : Id();
    const auto role = found ? static_cast<Role>(statement->integer(2)) : Role::Specialist;
    statement->reset();
    if (chance(50))
        submit(desk, RevokeRole{grant});
    else
        submit(desk, GrantRole{person, organisation, role, {}});
}

void Schedule::takeBack(SimulatedDesk &desk)
{
    const QList<OutboxItem> items = desk.replica().outbox().items();
    for (const OutboxItem &item : items) {
        if (item.state == OutboxState::Waiting && desk.replica().takeBack(item.command.id)) {
            m_ledger->noteTakenBack(item.command.id);
            return;
        }
    }
}

QStringList Schedule::heal()
{
    constexpr int mostRounds = 10;
    constexpr qint64 heldMs = 120'000;
    for (const auto &desk : m_desks) {
        desk->setPlan({});
        desk->setOffline(false);
        desk->clock.advanceMs(heldMs);
    }
    QStringList faults;
    qint64 moved = -1;
    for (int round = 0; round < mostRounds; ++round) {
        faults.clear();
        for (const auto &desk : m_desks) {
            if (const Result<void> ended = desk->sync(); !ended)
                faults << u"%1 does not heal: %2 %3"_s.arg(desk->account().user, errorKey(ended.error().code),
                                                           ended.error().cause);
        }
        const qint64 before =
            std::exchange(moved, demand(m_server.database().number(u"SELECT sum(seq) FROM scope"_s)));
        if (faults.isEmpty() && before == moved)
            break;
    }
    SystemAudit audit(m_server);
    for (const auto &desk : m_desks)
        faults << audit.faults(*desk) << audit.leaks(*desk, m_marks);
    return faults << m_ledger->faults(m_desks, m_server.database());
}

} // namespace edesk

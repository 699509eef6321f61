// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sync/SimulatedDesk.h"

#include "common/domain/Catalogues.h"
#include "tests/sync/FilesOfDesk.h"
#include "tests/unit/server/Demand.h"

#include <QDir>

namespace edesk {

using namespace Qt::StringLiterals;

namespace {
constexpr UnlockCost cheapUnlock{1, 64};
}

SimulatedDesk::Running::Running(SimulatedDesk &desk)
    : settings(desk.folder()),
      unlock(desk.m_secrets, desk.m_steady, cheapUnlock),
      transport(desk.m_server, [&desk] { return desk.nextFault(); }),
      session({transport, desk.m_secrets, settings, unlock, desk.m_steady})
{
}

SimulatedDesk::SimulatedDesk(SimulatedServer &server, const DemoAccount &account, const QString &folder,
                             FaultyTransport::Plan plan)
    : m_server(server),
      m_account(account),
      m_person(server.personOf(account)),
      m_base(folder),
      m_plan(std::move(plan))
{
    if (!QDir().mkpath(this->folder()))
        qFatal("no folder for a desk");
    m_running = std::make_unique<Running>(*this);
}

SimulatedDesk::~SimulatedDesk() = default;

QString SimulatedDesk::folder() const
{
    return u"%1/life-%2"_s.arg(m_base).arg(m_life);
}

Fault SimulatedDesk::nextFault() const
{
    if (m_offline)
        return Fault::LostRequest;
    return m_plan ? m_plan() : Fault::None;
}

Result<void> SimulatedDesk::signIn()
{
    EDESK_CHECK(outcomeOf(m_running->session.signIn(m_account.user, m_account.password, u"Máy thử"_s)));
    if (!isOpen() || replica().config().device != session().device())
        openReplica();
    return {};
}

void SimulatedDesk::openReplica()
{
    m_running->engine.reset();
    m_running->replica.reset();
    m_running->replica = demand(Replica::open(
        {folder(), &edeskCatalogue(), &clock, m_running->session.person(), m_running->session.device()}));
    demand(m_running->replica->outbox().reserveNumbersUpTo(m_running->session.lastNumber()));
    m_running->engine = std::make_unique<SyncEngine>(SyncEngine::Services{
        *m_running->replica, m_running->session, m_running->transport, m_running->policy, clock});
}

void SimulatedDesk::crash(const QString &backup)
{
    const QString before = folder();
    ++m_life;
    FilesOfDesk::copy(backup.isEmpty() ? before : backup, folder());
    m_running.reset();
    QDir(before).removeRecursively();
    m_running = std::make_unique<Running>(*this);
    if (outcomeOf(m_running->session.restore()))
        openReplica();
}

Result<void> SimulatedDesk::sync()
{
    if (!isOpen() || m_running->session.state() != Session::State::SignedIn)
        EDESK_CHECK(signIn());
    std::optional<Result<void>> ended;
    const auto connection = QObject::connect(&engine(), &SyncEngine::roundFinished, &engine(),
                                             [&](const Result<void> &result) { ended = result; });
    engine().syncNow();
    if (!turnUntil([&] { return ended && !(ended->ok() && engine().isBusy()); }))
        qFatal("a round did not end");
    QObject::disconnect(connection);
    return *ended;
}

OutboxState SimulatedDesk::stateOf(const Id &command)
{
    const OutboxItem *item = replica().outbox().find(command);
    if (!item)
        qFatal("the outbox lost a command");
    return item->state;
}

} // namespace edesk

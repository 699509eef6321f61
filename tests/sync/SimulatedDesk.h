// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/session/MemorySecretStore.h"
#include "client/session/OfflineUnlock.h"
#include "client/session/ProfileSettings.h"
#include "client/sync/SyncEngine.h"
#include "tests/sync/FaultyTransport.h"
#include "tests/sync/Turns.h"

#include <memory>

namespace edesk {

/// One person's desk: the real session, replica and engine on files of its own, that can be killed.
class SimulatedDesk
{
public:
    /// Keeps its files below `folder`. Without a plan the network is good.
    SimulatedDesk(SimulatedServer &server, const DemoAccount &account, const QString &folder,
                  FaultyTransport::Plan plan = {});
    ~SimulatedDesk();

    /// Signs in (again) and opens the desk on first use; the error of the server or the network.
    Result<void> signIn();
    /// The process is killed: only what was in the files remains, and the keychain. It starts again.
    /// With a `backup`, the files are those of then.
    void crash(const QString &backup = {});
    /// Whether the desk was ever opened.
    bool isOpen() const { return m_running && m_running->replica; }
    Replica &replica() { return *m_running->replica; }
    SyncEngine &engine() { return *m_running->engine; }
    Session &session() { return m_running->session; }
    NetworkPolicy &policy() { return m_running->policy; }
    FaultyTransport &transport() { return m_running->transport; }

    /// One whole round; what it ended with. Signs in again when the server wants that.
    Result<void> sync();
    /// A command of this person.
    template <typename Arguments>
    Result<OutboxItem> submit(const Arguments &arguments, int undoSeconds = 0)
    {
        return replica().submit(QString::fromLatin1(Arguments::Name), valuesOf(arguments), undoSeconds, {});
    }
    OutboxState stateOf(const Id &command);

    const DemoAccount &account() const { return m_account; }
    const Id &person() const { return m_person; }
    QString folder() const;
    void setPlan(FaultyTransport::Plan plan) { m_plan = std::move(plan); }
    /// The network is gone.
    void setOffline(bool offline) { m_offline = offline; }

    FakeClock clock;

private:
    /// What dies with the process.
    struct Running
    {
        explicit Running(SimulatedDesk &desk);
        ProfileSettings settings;
        OfflineUnlock unlock;
        FaultyTransport transport;
        Session session;
        NetworkPolicy policy;
        std::unique_ptr<Replica> replica;
        std::unique_ptr<SyncEngine> engine;
    };
    void openReplica();
    Fault nextFault() const;

    SimulatedServer &m_server;
    DemoAccount m_account;
    Id m_person;
    QString m_base;
    FaultyTransport::Plan m_plan;
    bool m_offline = false;
    int m_life = 0;
    MemorySecretStore m_secrets;
    MachineSteadyClock m_steady;
    std::unique_ptr<Running> m_running;
};

} // namespace edesk

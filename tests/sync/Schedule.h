// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/sync/CommandLedger.h"
#include "tests/sync/SystemAudit.h"

#include <QRandomGenerator>

namespace edesk {

/// One seeded day of several desks: people work, the network fails, processes die, clocks jump; then all
/// heals.
class Schedule
{
public:
    /// Keeps everything below `folder`.
    Schedule(quint32 seed, const QString &folder);

    /// Lets the day pass, then heals until nothing is on its way; what does not hold after that.
    QStringList run();

private:
    SimulatedDesk &anyDesk()
    {
        return *m_desks[m_current = std::size_t(m_random.bounded(int(m_desks.size())))];
    }
    bool chance(int percent) { return m_random.bounded(100) < percent; }
    Fault nextFault();
    void step();
    void disturb(SimulatedDesk &desk);
    void work(SimulatedDesk &desk);
    void give(SimulatedDesk &desk);
    void act(SimulatedDesk &desk, const Id &assignment);
    void edit(SimulatedDesk &desk, const Id &assignment);
    void changeRoles(SimulatedDesk &desk);
    void takeBack(SimulatedDesk &desk);
    void startRound(SimulatedDesk &desk);
    QStringList heal();
    Id anyRow(SimulatedDesk &desk, const QString &sql);
    template <typename Arguments>
    void submit(SimulatedDesk &desk, const Arguments &arguments)
    {
        const auto item = desk.submit(arguments, chance(10) ? 10 : 0);
        if (item)
            m_ledger->note(m_current, *item);
    }

    quint32 m_seed;
    QString m_folder;
    QRandomGenerator m_random;
    SimulatedServer m_server;
    std::vector<std::unique_ptr<SimulatedDesk>> m_desks;
    std::unique_ptr<CommandLedger> m_ledger;
    std::size_t m_current = 0;
    int m_faultPercent = 0;
    QStringList m_marks;
    QStringList m_faults;
};

} // namespace edesk

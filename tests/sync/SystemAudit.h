// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/sync/ScopeTable.h"
#include "tests/sync/SimulatedDesk.h"

#include <QStringList>

namespace edesk {

/// What must hold between a desk and the server once nothing is on its way.
class SystemAudit
{
public:
    explicit SystemAudit(SimulatedServer &server) : m_server(server) {}

    /// The desk holds exactly the scopes its person may see, each equal to the server's row by row, and no
    /// row outside them.
    QStringList faults(SimulatedDesk &desk);
    /// Tasks titled "Việc <mark>": no file of a desk that may see no row with that title holds the mark.
    QStringList leaks(SimulatedDesk &desk, const QStringList &marks);
    /// The rows the desk shows, as bytes by kind and id.
    static std::map<std::pair<EntityKind, Id>, QByteArray> view(Replica &replica);
    /// The desk's view differs from one made from scratch: a copy of its files, opened anew.
    static QStringList differencesFromReplay(SimulatedDesk &desk, const QString &scratch);

private:
    QStringList scopeFaults(SimulatedDesk &desk, const ScopeRow &scope);
    QStringList strayRows(SimulatedDesk &desk);

    SimulatedServer &m_server;
};

} // namespace edesk

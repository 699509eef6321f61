// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/store/Database.h"
#include "server/demo/DemoAccount.h"
#include "server/http/Response.h"
#include "tests/support/FakeClock.h"

#include <memory>

namespace edesk {

/// The server without sockets: the store of the small demonstration province, and the real routes on one
/// worker.
class SimulatedServer
{
public:
    /// Makes its store in `folder`.
    explicit SimulatedServer(const QString &folder);
    ~SimulatedServer();

    /// Answers one request, waiting for the worker.
    http::Response answer(const QByteArray &path, const QByteArray &body, const QByteArray &token);
    /// The process ends and another begins on the same store.
    void restart();
    /// The store becomes what it was when `backup` was made, under a new epoch.
    void restoreFrom(const QString &backup);
    /// A connection of the test's own.
    Database &database() { return *m_database; }
    /// Everyone who can sign in, one of each role of a department first.
    const QList<DemoAccount> &accounts() const;
    /// The first account of this role in the department.
    const DemoAccount &account(const QString &role) const;
    /// The first account of a commune.
    const DemoAccount &communeAccount() const;
    Id personOf(const DemoAccount &account);

    FakeClock clock;

private:
    struct Process;
    QString storePath() const;
    void start();

    QString m_folder;
    FakeClock m_monotonic;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<Process> m_process;
};

} // namespace edesk

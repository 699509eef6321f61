// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/Result.h"

#include <QProcess>
#include <QString>
#include <QTemporaryDir>

#include <memory>

namespace edesk {

/// A PostgreSQL of the test's own, on a loopback port chosen by the system, in a temporary folder. It trusts
/// every local connection, never waits for the disk, and is gone with the object or with the thread that
/// started it. Runs as `postgres` or `nobody` when the test runs as root, which PostgreSQL refuses.
class PostgresServer
{
public:
    /// Starts it and waits until it accepts connections (one to two seconds). NotFound when PostgreSQL is not
    /// installed: the test then skips; StoreFailed with the log's end when it does not start.
    static Result<std::unique_ptr<PostgresServer>> start();
    ~PostgresServer();

    quint16 port() const { return m_port; }
    /// A URL of a new, empty UTF-8 database; empty, with the reason logged, when the server refused.
    QString newDatabase();

private:
    explicit PostgresServer(const QString &folderOfPrograms);

    Result<void> initialise();
    Result<void> launch();
    bool acceptsConnections() const;
    QString logTail() const;

    QString m_programs;
    QTemporaryDir m_folder;
    QProcess m_process;
    quint16 m_port = 0;
    int m_databases = 0;
};

} // namespace edesk

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/Messages.h"
#include "tests/support/ProcessUnderTest.h"
#include "tests/unit/http/TestClient.h"
#include "tests/unit/server/TestDesk.h"

#include <QTemporaryDir>

#include <memory>

namespace edesk {

/// How one run of edeskd ended and what it said.
struct EdeskdRun
{
    int exitCode = -1;
    QString output;
};

/// The built edeskd on a data folder of its own.
class EdeskdUnderTest
{
public:
    /// Runs a subcommand to its end, with `input` on its standard input.
    static EdeskdRun run(const QStringList &arguments, const QByteArray &input = {});

    QString data() const { return m_folder.filePath(QStringLiteral("data")); }
    QString file(const QString &name) const { return m_folder.filePath(name); }
    /// init with the small demonstration.
    EdeskdRun init(const QStringList &more = {QStringLiteral("--demo"), QStringLiteral("small")}) const;
    /// Starts serving and waits until it listens; false, with the output logged, when it does not.
    bool serve(const QStringList &more = {});
    ProcessUnderTest &process() { return *m_process; }
    quint16 port() const { return m_port; }

    /// One request on a connection of its own.
    http::TestClient::Answer ask(const QByteArray &method, const QByteArray &path,
                                 const QByteArray &body = {}, const QString &token = {}) const;
    http::TestClient::Answer post(const char *path, const QByteArray &body, const QString &token = {}) const
    {
        return ask("POST", path, body, token);
    }
    /// Signs in; an empty grant when refused.
    protocol::SessionGrant signIn(const QString &user, const QString &password) const;
    protocol::Welcome hello() const;
    /// The desk of a signed-in person with everything pulled.
    TestDesk pulledDesk(const protocol::SessionGrant &grant) const;
    /// A batch that gives one task, by the device of the grant.
    static QByteArray giveBatch(const protocol::SessionGrant &grant, qint64 number, const QString &title,
                                const Id &lead);
    /// The demonstration's accounts: user, password, role, organisation, level, name.
    QList<QStringList> demoAccounts() const;

private:
    QTemporaryDir m_folder;
    std::unique_ptr<ProcessUnderTest> m_process;
    quint16 m_port = 0;
};

} // namespace edesk

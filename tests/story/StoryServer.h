// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/story/StoryRun.h"
#include "tests/support/ProcessUnderTest.h"

#include <QTemporaryDir>

#include <memory>

namespace edesk {

/// One account of the demonstration.
struct StoryAccount
{
    QString user;
    QString password;
    QString role;
    QString organisation;
};

/// A data folder with the small demonstration and the edeskd that serves it.
class StoryServer
{
public:
    /// Makes the data folder.
    StoryRun init() const;
    /// Serves on the port of the first time, with `more` options, and waits until it listens; the error holds
    /// what it wrote instead.
    Result<void> serve(const QStringList &more = {});
    /// Asks it to end and waits; its exit code.
    Result<int> stop();
    /// SIGKILL.
    void kill();

    /// Runs another subcommand on the data folder to its end.
    StoryRun run(const QString &subcommand, const QStringList &more = {}, const QByteArray &input = {}) const;

    QString data() const { return file(QStringLiteral("data")); }
    QString authority() const { return data() + QStringLiteral("/ca.pem"); }
    QString url() const;
    /// A path in the folder that goes away with the server.
    QString file(const QString &name) const { return m_folder.filePath(name); }
    /// An account by user name; empty when there is none.
    StoryAccount account(const QString &user) const;

private:
    QTemporaryDir m_folder;
    std::unique_ptr<ProcessUnderTest> m_process;
    int m_port = 0;
};

} // namespace edesk

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/story/StoryServer.h"

#include <memory>

namespace edesk {

/// One person's desk: a profile folder of its own, worked with edesk-cli.
class StoryDesk
{
public:
    /// `server` outlives the desk.
    StoryDesk(const StoryServer &server, const QString &user);

    /// `password` and `authority` are those of the demonstration when empty.
    StoryRun signIn(const QString &password = {}, const QString &authority = {}) const;
    /// signIn() and a first sync; the run that failed, or the sync.
    StoryRun open() const;
    /// One verb with its words, answered as JSON.
    StoryRun run(const QStringList &words, const QByteArray &input = {}) const;
    StoryRun sync() const { return run({QStringLiteral("sync")}); }
    StoryRun goOffline(bool offline) const;
    StoryRun check() const { return run({QStringLiteral("check")}); }
    /// `do` with the command and its arguments.
    StoryRun act(const QStringList &words) const { return run(QStringList{QStringLiteral("do")} + words); }
    /// The rows of a kind with this value in this field. What only reads must work: the test fails when it
    /// does not.
    QList<QJsonObject> rows(const QString &kind, const QString &field, const QString &value) const;
    /// The answer of `whoami`.
    QJsonObject whoAmI() const { return answered({QStringLiteral("whoami")}).json(); }
    QString person() const { return whoAmI().value(QLatin1String("person")).toString(); }
    /// Where the newest command in the outbox stands; empty when there is none.
    QString newestState() const;

    /// Starts `watch` and waits until it listens to push with nothing missing.
    Result<std::unique_ptr<ProcessUnderTest>> watch() const;

    /// The profile folder.
    QString profile() const { return m_folder.filePath(QStringLiteral("profile")); }
    /// Names of the profile's files that contain these bytes.
    QStringList filesWith(const QByteArray &bytes) const;
    /// Names of all files of the profile.
    QStringList files() const;

private:
    /// run(), failing the test when the exit code is not 0.
    StoryRun answered(const QStringList &words) const;
    QStringList options(const QStringList &words) const;

    const StoryServer &m_server;
    StoryAccount m_account;
    QTemporaryDir m_folder;
};

} // namespace edesk

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/domain/organisation/Account.h"
#include "server/auth/Authenticator.h"
#include "tests/support/FakeClock.h"
#include "tests/support/PostgresServer.h"

#include <QTemporaryDir>

namespace edesk {

/// The password every account of a test begins with.
inline const QString firstPassword = QStringLiteral("mật khẩu đầu");

/// Databases for tests that run on both: files, and a private PostgreSQL when it is installed.
class TestDatabases
{
public:
    /// Adds the global rows "sqlite" and "postgres" to a test.
    static void addRows();
    TestDatabases();

    /// The address of a new, empty database; nothing when it cannot be had here.
    std::optional<DatabaseAddress> newDatabase(Dialect dialect);

private:
    QTemporaryDir m_folder;
    std::unique_ptr<PostgresServer> m_server;
    int m_files = 0;
};

/// A migrated database with one agency, an authenticator, and clocks set by hand.
class AuthWorld
{
public:
    /// Cheap hashes and a throttle that lets a test try as often as it likes.
    static AuthPolicy lenientPolicy();

    explicit AuthWorld(const DatabaseAddress &address, const AuthPolicy &policy = lenientPolicy());

    Database &database() { return *m_database; }
    Authenticator &auth() { return *m_auth; }
    /// Another connection, for another thread.
    std::unique_ptr<Database> connect() const;
    /// An authenticator of another server process on the same database.
    std::unique_ptr<Authenticator> otherProcess(const AuthPolicy &policy = lenientPolicy()) const;

    /// A person's account without a password.
    Id addAccount(const QString &userName);
    /// With firstPassword.
    Id addUser(const QString &userName);
    void setStatus(const Id &account, AccountStatus status);

    Result<protocol::SessionGrant> signIn(const QString &userName, const QString &password = firstPassword,
                                          const Id &device = {});
    bool isSignedIn(const protocol::SessionGrant &grant);
    qint64 count(const QString &sql) { return *m_database->number(sql); }

    FakeClock clock;
    FakeClock monotonic;

private:
    DatabaseAddress m_address;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<Authenticator> m_auth;
    Id m_agency = Id::create();
};

/// The code of a failed result; nothing when it succeeded.
template <typename T>
std::optional<ErrorCode> codeOf(const Result<T> &result)
{
    return result ? std::nullopt : std::optional(result.error().code);
}

} // namespace edesk

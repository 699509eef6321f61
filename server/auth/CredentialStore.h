// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/domain/organisation/Account.h"
#include "common/store/Database.h"

#include <QStringList>

#include <optional>

namespace edesk {

/// An account with what proves its password.
struct Credential
{
    Id account;
    Id person;
    QString userName;
    AccountStatus status = AccountStatus::Active;
    QString hash;
    Instant changedAt;
    bool mustChange = false;
};

/// A credential to be created.
struct NewCredential
{
    QString hash;
    Instant changedAt;
    bool mustChange = false;
    bool demo = false;
};

/// The tables `credential` and `password_history` through one connection. Begins no transaction.
/// Whoever locks rows takes them in this order: credential, device, session_token.
class CredentialStore
{
public:
    explicit CredentialStore(Database &database) : m_database(database) {}

    /// Nothing when there is no such account, or it has no password.
    Result<std::optional<Credential>> byUserName(const QString &userName);
    Result<std::optional<Credential>> byAccount(const Id &account);
    /// NotFound when there is no such account.
    Result<QString> userNameOf(const Id &account);

    /// Counts a try as failed before it is made; false when `limit` failures are already counted. Since the
    /// database counts, tries at the same moment, also by several server processes, never exceed the limit.
    Result<bool> reserveTry(const Id &account, int limit);
    /// Takes back one counted try.
    Result<void> returnTry(const Id &account);
    /// Costs what reserveTry() costs, so that a stopwatch does not tell which user names exist.
    Result<void> countUnknownName();
    /// Resets the failures of a proven credential and locks its row; `hash` replaces the one that was proven.
    /// False when the password was changed since `credential` was read.
    Result<bool> settle(const Credential &credential, const QString &hash);
    /// Resets the failures; false when the account has no password.
    Result<bool> resetFailures(const Id &account);
    /// Locks the row until the end of the transaction.
    Result<void> lock(const Id &account);

    Result<void> insert(const Id &account, const NewCredential &credential);
    /// The same credential for many accounts, some hundred per statement.
    Result<void> insertAll(const QList<Id> &accounts, const NewCredential &credential);
    /// The newest `count` passwords before the present one.
    Result<QStringList> history(const Id &account, int count);
    /// Puts a new password in place of `old`, which goes into a history of `kept`, and resets the failures.
    /// False when the password was changed since `old` was read.
    Result<bool> replace(const Credential &old, const NewCredential &next, int kept);
    Result<bool> hasDemo();

private:
    Database &m_database;
};

} // namespace edesk

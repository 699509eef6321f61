// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/Message.h"

#include <QStringList>

namespace edesk::protocol {

/// First question of a desk: do we understand each other?
struct Hello
{
    qint64 version = 0;
    /// Separated by spaces.
    QString capabilities;
    qint64 schemaHash = 0;

    static auto description()
    {
        return std::tuple{member("version", &Hello::version, {.required = true}),
                          member("capabilities", &Hello::capabilities, {.maxLength = 1000}),
                          member("schema_hash", &Hello::schemaHash)};
    }
};

/// The server's answer. A new `epoch` says that it was restored from a backup: desks resync and keep what is
/// pending.
struct Welcome
{
    qint64 version = 0;
    qint64 oldestVersion = 0;
    Id epoch;
    QString capabilities;
    qint64 schemaHash = 0;
    Instant now;

    static auto description()
    {
        return std::tuple{member("version", &Welcome::version, {.required = true}),
                          member("oldest_version", &Welcome::oldestVersion),
                          member("epoch", &Welcome::epoch, {.required = true}),
                          member("capabilities", &Welcome::capabilities, {.maxLength = 1000}),
                          member("schema_hash", &Welcome::schemaHash),
                          member("now", &Welcome::now)};
    }
};

/// A person signs in on a device; a null device asks for a new identity.
struct SignIn
{
    QString userName;
    QString password;
    Id device;
    QString deviceName;

    static auto description()
    {
        return std::tuple{member("user_name", &SignIn::userName, {.maxLength = 64, .required = true}),
                          member("password", &SignIn::password, {.maxLength = 256, .required = true}),
                          member("device", &SignIn::device),
                          member("device_name", &SignIn::deviceName, {.maxLength = 100})};
    }
};

/// A session: the access token goes with every request, the refresh token is used once for the next pair.
struct SessionGrant
{
    QString accessToken;
    QString refreshToken;
    qint64 accessSeconds = 0;
    Id account;
    Id person;
    Id device;
    /// The last command number the server decided for this device.
    qint64 lastNumber = 0;
    Instant passwordDueAt;
    bool mustChangePassword = false;

    static auto description()
    {
        using G = SessionGrant;
        return std::tuple{member("access_token", &G::accessToken, {.maxLength = 100, .required = true}),
                          member("refresh_token", &G::refreshToken, {.maxLength = 100, .required = true}),
                          member("access_seconds", &G::accessSeconds),
                          member("account", &G::account, {.required = true}),
                          member("person", &G::person, {.required = true}),
                          member("device", &G::device, {.required = true}),
                          member("last_number", &G::lastNumber),
                          member("password_due_at", &G::passwordDueAt),
                          member("must_change_password", &G::mustChangePassword)};
    }
};

/// Asks for the next pair of tokens.
struct Refresh
{
    QString refreshToken;

    static auto description()
    {
        return std::tuple{
            member("refresh_token", &Refresh::refreshToken, {.maxLength = 100, .required = true})};
    }
};

/// Changes the password of the signed-in account.
struct PasswordChange
{
    QString current;
    QString next;

    static auto description()
    {
        return std::tuple{member("current", &PasswordChange::current, {.maxLength = 256, .required = true}),
                          member("next", &PasswordChange::next, {.maxLength = 256, .required = true})};
    }
};

/// Every refusal by the server, with the HTTP status that fits.
struct Refusal
{
    QString key;
    /// Separated by U+001F.
    QString details;

    static constexpr int mostDetails = 10'000;

    static auto description()
    {
        return std::tuple{member("key", &Refusal::key, {.maxLength = 100, .required = true}),
                          member("details", &Refusal::details, {.maxLength = mostDetails})};
    }
    /// Details quote strangers: characters a message cannot carry become U+FFFD, more than it can is cut.
    static Refusal of(const Error &error);
    Error error() const;
};

/// The names of all messages, as docs/protocol.md lists them.
QStringList messageNames();

} // namespace edesk::protocol

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/Result.h"

#include <QString>

namespace edesk {

/// The databases the same SQL runs on.
enum class Dialect { Sqlite, Postgres };

/// Where a database is: a file, or `postgresql://user:password@host:port/name`.
struct DatabaseAddress
{
    Dialect dialect = Dialect::Sqlite;
    /// The file of SQLite.
    QString path;
    QString host;
    int port = 5432;
    QString user;
    QString password;
    QString name;

    static DatabaseAddress file(const QString &path);
    /// Reads a file path or a postgresql URL; ConfigInvalid when it is neither.
    static Result<DatabaseAddress> fromString(const QString &text);
    /// For logs and messages: without the password.
    QString display() const;
};

} // namespace edesk

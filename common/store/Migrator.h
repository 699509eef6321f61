// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/store/Database.h"

#include <QStringList>

#include <functional>

namespace edesk {

/// Brings a database to the newest schema: numbered files, each applied with its version row in one
/// transaction. A fresh database runs the same files.
class Migrator
{
public:
    /// One step. In the SQL, $ID, $INT, $TEXT and $BYTES stand for the types of the database, and
    /// $WITHOUT_ROWID for SQLite's clustered tables.
    struct Step
    {
        int version;
        QString name;
        QString sql;
        /// The oldest program version (schema number) that can still use the result.
        int minCompatible;
    };

    explicit Migrator(QList<Step> steps);
    /// The server's steps, from the resources.
    static Migrator server();

    /// The newest version these steps reach.
    int newest() const;
    /// The version of a database; 0 when it is empty.
    Result<int> versionOf(Database &database) const;
    /// Applies what is missing, each step once even when several programs start together, calling
    /// `beforeChange` first when anything is and the database is not empty. StoreTooNew when the database
    /// needs a newer program.
    Result<void> migrate(Database &database, const std::function<Result<void>()> &beforeChange = {}) const;

private:
    Result<void> apply(Database &database, const Step &step) const;

    QList<Step> m_steps;
};

} // namespace edesk

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/store/Database.h"

#include <QTemporaryDir>

#include <memory>

namespace edesk {

class PostgresServer;

/// The databases of the contract suites: SQLite files in a temporary folder and databases of a private
/// PostgreSQL that starts when it is first asked for. One per test program.
class Backend
{
public:
    Backend();
    ~Backend();

    /// A data column `dialect` with one row for SQLite and one for PostgreSQL.
    static void addRows();
    /// The address of a new, empty database; an error when PostgreSQL is not installed or does not start.
    Result<DatabaseAddress> newAddress(Dialect dialect);
    /// The folder of the SQLite files.
    QString folder() const { return m_folder.path(); }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<PostgresServer> m_postgres;
    int m_files = 0;
};

/// Opens a new, empty database; NotFound when PostgreSQL is not installed.
Result<std::unique_ptr<Database>> openFor(Backend &backend, Dialect dialect, DatabaseAddress *address);

} // namespace edesk

Q_DECLARE_METATYPE(edesk::Dialect)

/// Declares `database`, a new empty database of the row's dialect at `address`, or skips the row with the
/// reason when PostgreSQL is not installed.
#define EDESK_OPEN(backend)                                                                                  \
    QFETCH(edesk::Dialect, dialect);                                                                         \
    edesk::DatabaseAddress address;                                                                          \
    auto opened = edesk::openFor(backend, dialect, &address);                                                \
    if (!opened && opened.error().code == edesk::ErrorCode::NotFound)                                        \
        QSKIP(qPrintable(opened.error().cause));                                                             \
    QVERIFY2(opened.ok(), qPrintable(opened.ok() ? QString() : opened.error().cause));                       \
    edesk::Database &database = **opened

/// Ends the test with the technical cause when a Result is a failure.
#define EDESK_VERIFY_OK(expression)                                                                          \
    do {                                                                                                     \
        const auto &edeskVerified = (expression);                                                            \
        QVERIFY2(edeskVerified.ok(),                                                                         \
                 qPrintable(edeskVerified.ok() ? QString() : edeskVerified.error().cause));                  \
    } while (false)

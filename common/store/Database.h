// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/store/DatabaseAddress.h"
#include "common/store/Statement.h"
#include "common/store/Transaction.h"

#include <QHash>

#include <functional>
#include <memory>

namespace edesk {

/// How a connection is to be opened.
struct DatabaseOptions
{
    bool readOnly = false;
    /// Overwrite freed pages, so that revoked rows leave no byte (SQLite).
    bool secureDelete = false;
    /// Survive a power failure with every committed transaction (SQLite `synchronous=FULL`).
    bool durable = true;
};

/// One connection, used by the thread that opened it. Statements are prepared once and kept.
class Database
{
public:
    /// Opens (and for SQLite creates) the database. StoreCorrupt, StoreReadOnly, StoreFailed,
    /// StoreUnreachable (PostgreSQL).
    static Result<std::unique_ptr<Database>> open(const DatabaseAddress &address,
                                                  const DatabaseOptions &options = {});
    ~Database();
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    Dialect dialect() const { return m_dialect; }
    /// The prepared statement, reset; owned by the database.
    Result<Statement *> prepare(const QString &sql);
    /// Prepares, binds and runs to the end.
    template <typename... Values>
    Result<void> run(const QString &sql, const Values &...values)
    {
        const auto statement = prepare(sql);
        if (!statement)
            return statement.error();
        return (*statement)->bind(values...).run();
    }
    /// Prepares, binds, and answers the first column of the first row, or `otherwise`.
    template <typename... Values>
    Result<qint64> number(const QString &sql, const Values &...values)
    {
        const auto statement = prepare(sql);
        if (!statement)
            return statement.error();
        return (*statement)->bind(values...).number();
    }
    /// Runs one statement that controls a transaction.
    Result<void> control(const QString &sql);
    /// Runs statements separated by semicolons, without placeholders.
    Result<void> script(const QString &sql);
    /// Begins a transaction; rolled back unless committed. A writing one takes SQLite's write lock at once.
    Result<Transaction> begin(TransactionMode mode = TransactionMode::Write);
    /// The row id of the last insert (SQLite).
    qint64 lastRowId() const;
    /// Copies the whole database into a new file while others use it (SQLite).
    Result<void> backupTo(const QString &path);
    /// Statements end with Cancelled as soon as this says so, which it is asked some thousand times a second
    /// in the connection's thread; an empty one lets them run (SQLite).
    void giveUpWhen(std::function<bool()> isUnwanted);
    /// Moves the write-ahead log into the file and empties it; StoreBusy when others keep it from being
    /// emptied (SQLite).
    Result<void> checkpoint();

private:
    explicit Database(Dialect dialect);
    Result<void> configure(const DatabaseOptions &options);
    Result<void> useWriteAheadLog();
    struct Connection;

    Dialect m_dialect;
    std::unique_ptr<Connection> m_connection;
    QHash<QString, std::shared_ptr<Statement>> m_statements;
};

} // namespace edesk

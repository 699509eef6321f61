// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/store/Database.h"

#include "common/store/PostgresLink.h"
#include "common/store/PostgresStatement.h"
#include "common/store/SqliteError.h"
#include "common/store/SqliteStatement.h"

#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlDriver>
#include <QSqlError>
#include <QVariant>

#include <sqlite3.h>

#include <atomic>
#include <chrono>
#include <thread>

namespace edesk {

struct Database::Connection
{
    QString name;
    QSqlDatabase qt;
    sqlite3 *sqlite = nullptr;
    std::function<bool()> isUnwanted = {};
};

namespace {

/// How long a connection waits for another one's lock.
constexpr std::chrono::milliseconds lockTimeout{10'000};

sqlite3 *handleOf(const QSqlDatabase &database)
{
    const QVariant handle = database.driver()->handle();
    if (!handle.isValid() || qstrcmp(handle.typeName(), "sqlite3*") != 0)
        return nullptr;
    return *static_cast<sqlite3 *const *>(handle.constData());
}

bool isFolderReadOnly(const QString &file)
{
    const QFileInfo folder(QFileInfo(file).absolutePath());
    return folder.isDir() && !folder.isWritable();
}

/// SQLite counts its memory behind one lock for all threads, and nobody asks for the count. Takes effect
/// before the first connection only.
void leaveMemoryUncounted()
{
    static const int result = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
    Q_UNUSED(result);
}

QString uniqueName()
{
    static std::atomic<quint64> counter = 0;
    return QStringLiteral("edesk-%1").arg(++counter);
}

} // namespace

Database::Database(Dialect dialect) : m_dialect(dialect), m_connection(std::make_unique<Connection>()) {}

Database::~Database()
{
    m_statements.clear();
    m_connection->qt.close();
    m_connection->qt = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_connection->name);
}

Result<std::unique_ptr<Database>> Database::open(const DatabaseAddress &address,
                                                 const DatabaseOptions &options)
{
    std::unique_ptr<Database> database(new Database(address.dialect));
    Connection &connection = *database->m_connection;
    connection.name = uniqueName();
    const bool sqlite = address.dialect == Dialect::Sqlite;
    if (sqlite)
        leaveMemoryUncounted();
    connection.qt = QSqlDatabase::addDatabase(sqlite ? QStringLiteral("QSQLITE") : QStringLiteral("QPSQL"),
                                              connection.name);
    QSqlDatabase &qt = connection.qt;
    if (sqlite) {
        qt.setDatabaseName(address.path);
        qt.setConnectOptions(!options.readOnly ? QString()
                             : address.path.startsWith(QLatin1StringView("file:///"))
                                 ? QStringLiteral("QSQLITE_OPEN_READONLY;QSQLITE_OPEN_URI")
                                 : QStringLiteral("QSQLITE_OPEN_READONLY"));
    } else {
        PostgresLink::configure(qt, address);
    }
    // SQLite says only "unable to open" when it cannot create the file or its log.
    const auto cannotOpen = sqlite && !options.readOnly && isFolderReadOnly(address.path)
                                ? ErrorCode::StoreReadOnly
                                : ErrorCode::StoreFailed;
    if (!qt.open()) {
        const QString cause = address.display() + QStringLiteral(": ") + qt.lastError().text();
        return sqlite ? failure(cannotOpen, {}, cause) : failure(ErrorCode::StoreUnreachable, {}, cause);
    }
    if (sqlite) {
        connection.sqlite = handleOf(qt);
        if (!connection.sqlite)
            return failure(ErrorCode::StoreFailed, {}, QStringLiteral("the SQLite driver has no handle"));
        sqlite3_extended_result_codes(connection.sqlite, 1);
    }
    if (auto configured = database->configure(options); !configured) {
        Error error = configured.error();
        if (error.code == ErrorCode::StoreFailed)
            error.code = cannotOpen;
        return error;
    }
    return database;
}

Result<void> Database::configure(const DatabaseOptions &options)
{
    if (m_dialect == Dialect::Postgres)
        return script(QStringLiteral("SET client_min_messages = warning; SET lock_timeout = '10s'"));
    sqlite3_busy_timeout(m_connection->sqlite, int(lockTimeout.count()));
    if (!options.readOnly)
        EDESK_CHECK(useWriteAheadLog());
    EDESK_CHECK(script(options.durable ? QStringLiteral("PRAGMA synchronous=FULL")
                                       : QStringLiteral("PRAGMA synchronous=NORMAL")));
    EDESK_CHECK(
        script(QStringLiteral("PRAGMA foreign_keys=ON; PRAGMA cache_size=-16384; PRAGMA temp_store=MEMORY")));
    // Written in long runs: a checkpoint every thousand pages would sync the file once more in the middle of
    // work.
    EDESK_CHECK(script(QStringLiteral("PRAGMA wal_autocheckpoint=16384")));
    if (options.secureDelete)
        EDESK_CHECK(script(QStringLiteral("PRAGMA secure_delete=ON")));
    // Reads the schema, so that a file that is no database is found now.
    return run(QStringLiteral("SELECT count(*) FROM sqlite_master"));
}

/// SQLite does not wait for others while it changes the journal of a new file: who opens it at the same time
/// asks again.
Result<void> Database::useWriteAheadLog()
{
    constexpr std::chrono::milliseconds pause{5};
    Result<void> done;
    for (auto waited = pause; waited <= lockTimeout; waited += pause) {
        done = script(QStringLiteral("PRAGMA journal_mode=WAL"));
        if (done || done.error().code != ErrorCode::StoreBusy)
            return done;
        std::this_thread::sleep_for(pause);
    }
    return done;
}

Result<Statement *> Database::prepare(const QString &sql)
{
    if (const auto it = m_statements.constFind(sql); it != m_statements.constEnd()) {
        it.value()->reset();
        return it.value().get();
    }
    auto made = m_dialect == Dialect::Sqlite ? SqliteStatement::prepare(m_connection->sqlite, sql)
                                             : PostgresStatement::prepare(m_connection->qt, sql);
    if (!made)
        return made.error();
    std::shared_ptr<Statement> statement = std::move(*made);
    m_statements.insert(sql, statement);
    return statement.get();
}

Result<void> Database::script(const QString &sql)
{
    if (m_dialect == Dialect::Sqlite) {
        const int code =
            sqlite3_exec(m_connection->sqlite, sql.toUtf8().constData(), nullptr, nullptr, nullptr);
        if (code != SQLITE_OK)
            return sqliteError(m_connection->sqlite, code);
        return {};
    }
    QSqlQuery query(m_connection->qt);
    if (!query.exec(sql))
        return PostgresStatement::errorOf(query.lastError());
    // exec() judges the first statement; an error ends the results and is all that tells it from their end.
    while (query.nextResult()) {
    }
    if (query.lastError().isValid())
        return PostgresStatement::errorOf(query.lastError());
    return {};
}

Result<void> Database::control(const QString &sql)
{
    // PostgreSQL prepares no statement that controls a transaction.
    return m_dialect == Dialect::Sqlite ? run(sql) : script(sql);
}

Result<Transaction> Database::begin(TransactionMode mode)
{
    const bool immediate = m_dialect == Dialect::Sqlite && mode == TransactionMode::Write;
    const bool snapshot = m_dialect == Dialect::Postgres && mode == TransactionMode::Read;
    EDESK_CHECK(control(immediate  ? QStringLiteral("BEGIN IMMEDIATE")
                        : snapshot ? QStringLiteral("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")
                                   : QStringLiteral("BEGIN")));
    return Transaction(*this);
}

qint64 Database::lastRowId() const
{
    return m_connection->sqlite ? sqlite3_last_insert_rowid(m_connection->sqlite) : 0;
}

void Database::giveUpWhen(std::function<bool()> isUnwanted)
{
    if (!m_connection->sqlite)
        return;
    constexpr int instructions = 2000;
    m_connection->isUnwanted = std::move(isUnwanted);
    const auto ask = [](void *asked) { return (*static_cast<std::function<bool()> *>(asked))() ? 1 : 0; };
    sqlite3_progress_handler(m_connection->sqlite, m_connection->isUnwanted ? instructions : 0, ask,
                             &m_connection->isUnwanted);
}

Result<void> Database::backupTo(const QString &path)
{
    Q_ASSERT(m_dialect == Dialect::Sqlite);
    sqlite3 *target = nullptr;
    int code = sqlite3_open(path.toUtf8().constData(), &target);
    if (code == SQLITE_OK) {
        if (sqlite3_backup *backup = sqlite3_backup_init(target, "main", m_connection->sqlite, "main")) {
            sqlite3_backup_step(backup, -1);
            sqlite3_backup_finish(backup);
        }
        code = sqlite3_errcode(target);
    }
    // With the log of its source it could not be read where nothing can be written.
    if (code == SQLITE_OK)
        code = sqlite3_exec(target, "PRAGMA journal_mode=DELETE", nullptr, nullptr, nullptr);
    Result<void> result;
    if (code != SQLITE_OK)
        result = sqliteError(target, code);
    sqlite3_close(target);
    return result;
}

Result<void> Database::checkpoint()
{
    if (m_dialect == Dialect::Postgres)
        return {};
    // That others kept it from being done is a row, not an error.
    const auto busy = number(QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)"));
    if (!busy)
        return busy.error();
    return *busy == 0 ? Result<void>() : failure(ErrorCode::StoreBusy, {}, m_connection->qt.databaseName());
}

} // namespace edesk

// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/store/Migrator.h"

#include <QDateTime>
#include <QDir>
#include <QFile>

namespace edesk {
namespace {

/// Held by the PostgreSQL session that migrates; SQLite's write lock does the same.
constexpr qint64 migrationLock = 0x6564'6573'6b00'0001;

QString translated(QString sql, Dialect dialect)
{
    const bool postgres = dialect == Dialect::Postgres;
    sql.replace(QStringLiteral("$ID"), postgres ? QStringLiteral("UUID") : QStringLiteral("BLOB"));
    sql.replace(QStringLiteral("$INT"), postgres ? QStringLiteral("BIGINT") : QStringLiteral("INTEGER"));
    sql.replace(QStringLiteral("$BYTES"), postgres ? QStringLiteral("BYTEA") : QStringLiteral("BLOB"));
    sql.replace(QStringLiteral("$TEXT"), QStringLiteral("TEXT"));
    sql.replace(QStringLiteral("$WITHOUT_ROWID"), postgres ? QString() : QStringLiteral(" WITHOUT ROWID"));
    return sql;
}

Result<bool> hasVersionTable(Database &database)
{
    const QString sql =
        database.dialect() == Dialect::Sqlite
            ? QStringLiteral(
                  "SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = 'schema_version'")
            : QStringLiteral(
                  "SELECT count(*) FROM information_schema.tables WHERE table_schema = current_schema() "
                  "AND table_name = 'schema_version'");
    const auto count = database.number(sql);
    if (!count)
        return count.error();
    return *count > 0;
}

} // namespace

Migrator::Migrator(QList<Step> steps) : m_steps(std::move(steps)) {}

Migrator Migrator::server()
{
    // `server_0001_spine.sql`; a line may hold `-- min_compatible: N`.
    QList<Step> steps;
    const QDir folder(QStringLiteral(":/store/migrations"));
    for (const QString &name : folder.entryList({QStringLiteral("server_*.sql")}, QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        const bool opened = file.open(QIODevice::ReadOnly);
        Q_ASSERT(opened);
        const QString sql = QString::fromUtf8(file.readAll());
        const int version = name.section(QLatin1Char('_'), 1, 1).toInt();
        const QString mark =
            sql.section(QStringLiteral("min_compatible:"), 1, 1).section(QLatin1Char('\n'), 0, 0);
        steps.append({version, name, sql, mark.isEmpty() ? version : mark.trimmed().toInt()});
    }
    return Migrator(steps);
}

int Migrator::newest() const
{
    return m_steps.isEmpty() ? 0 : m_steps.last().version;
}

Result<int> Migrator::versionOf(Database &database) const
{
    const auto exists = hasVersionTable(database);
    if (!exists)
        return exists.error();
    if (!*exists)
        return 0;
    const auto version = database.number(QStringLiteral("SELECT max(version) FROM schema_version"));
    if (!version)
        return version.error();
    return int(*version);
}

Result<void> Migrator::migrate(Database &database, const std::function<Result<void>()> &beforeChange) const
{
    const auto version = versionOf(database);
    if (!version)
        return version.error();
    if (*version > newest()) {
        const auto needed = database.number(QStringLiteral("SELECT max(min_compatible) FROM schema_version"));
        if (!needed)
            return needed.error();
        if (*needed > newest())
            return failure(ErrorCode::StoreTooNew);
        return {};
    }
    if (*version == newest())
        return {};
    if (*version > 0 && beforeChange)
        EDESK_CHECK(beforeChange());
    for (const Step &step : m_steps) {
        if (step.version > *version)
            EDESK_CHECK(apply(database, step));
    }
    return {};
}

Result<void> Migrator::apply(Database &database, const Step &step) const
{
    auto transaction = database.begin();
    if (!transaction)
        return transaction.error();
    if (database.dialect() == Dialect::Postgres) {
        EDESK_CHECK(database.script(QStringLiteral("SET LOCAL lock_timeout = '10min'")));
        EDESK_CHECK(database.run(QStringLiteral("SELECT pg_advisory_xact_lock(?)"), migrationLock));
    }
    const auto version = versionOf(database);
    if (!version)
        return version.error();
    if (*version >= step.version)
        return {};
    EDESK_CHECK(database.script(translated(
        QStringLiteral(
            "CREATE TABLE IF NOT EXISTS schema_version(version $INT PRIMARY KEY, name TEXT NOT NULL, "
            "min_compatible $INT NOT NULL, applied_at $INT NOT NULL)"),
        database.dialect())));
    EDESK_CHECK(database.script(translated(step.sql, database.dialect())));
    EDESK_CHECK(
        database.run(QStringLiteral("INSERT INTO schema_version(version, name, min_compatible, applied_at) "
                                    "VALUES(?, ?, ?, ?)"),
                     step.version, step.name, step.minCompatible, QDateTime::currentMSecsSinceEpoch()));
    return transaction->commit();
}

} // namespace edesk

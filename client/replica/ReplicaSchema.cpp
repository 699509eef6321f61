// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/replica/ReplicaSchema.h"

#include "client/replica/ReplicaTable.h"
#include "client/replica/Snoozes.h"

namespace edesk {
namespace {

/// Counts changes of the tables below that are not visible in the catalogue.
constexpr int layoutVersion = 5;

const char bookkeeping[] = R"(
CREATE TABLE scope(
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    seq INTEGER NOT NULL,
    row_count INTEGER NOT NULL,
    checksum INTEGER NOT NULL,
    suspect INTEGER NOT NULL,
    begun INTEGER NOT NULL
);
-- The confirmed state of rows that pending commands changed; a row that a command created has none.
CREATE TABLE confirmed(
    kind INTEGER NOT NULL,
    id BLOB NOT NULL,
    row BLOB,
    held TEXT NOT NULL,
    PRIMARY KEY(kind, id)
) WITHOUT ROWID;
-- Rows that a scope begun anew let go and may bring back with its next pages; only those the outbox is about.
CREATE TABLE suspended(
    scope INTEGER NOT NULL,
    id BLOB NOT NULL,
    PRIMARY KEY(scope, id)
) WITHOUT ROWID;
)";

} // namespace

QString ReplicaSchema::fingerprint(const Id &person) const
{
    return QStringLiteral("%1-%2-%3")
        .arg(layoutVersion)
        .arg(m_catalogue->schemaHash(), 16, 16, QLatin1Char('0'))
        .arg(person.toString());
}

Result<void> ReplicaSchema::prepare(Database &database, const Id &person)
{
    EDESK_CHECK(database.script(
        QStringLiteral("CREATE TABLE IF NOT EXISTS meta(key TEXT PRIMARY KEY, value TEXT NOT NULL)")));
    const auto existing = meta(database, QStringLiteral("fingerprint"));
    if (!existing)
        return existing.error();
    if (*existing == fingerprint(person))
        return {};
    return recreate(database, person);
}

Result<void> ReplicaSchema::recreate(Database &database, const Id &person)
{
    auto transaction = database.begin();
    if (!transaction)
        return transaction.error();
    QString sql = QStringLiteral("DROP TABLE IF EXISTS scope; DROP TABLE IF EXISTS confirmed; "
                                 "DROP TABLE IF EXISTS suspended; DROP TABLE IF EXISTS snooze;");
    for (const EntityType *type : m_catalogue->entities())
        sql +=
            QStringLiteral("DROP TABLE IF EXISTS %1_search; DROP TABLE IF EXISTS %1;").arg(type->tableName());
    sql += QString::fromLatin1(bookkeeping) + Snoozes::createSql();
    for (const EntityType *type : m_catalogue->entities())
        sql += ReplicaTable::createSql(*type);
    sql += QStringLiteral("DELETE FROM meta;");
    EDESK_CHECK(database.script(sql));
    EDESK_CHECK(setMeta(database, QStringLiteral("fingerprint"), fingerprint(person)));
    EDESK_CHECK(transaction->commit());
    return database.checkpoint();
}

Result<QString> ReplicaSchema::meta(Database &database, const QString &key)
{
    const auto statement = database.prepare(QStringLiteral("SELECT value FROM meta WHERE key = ?"));
    if (!statement)
        return statement.error();
    (*statement)->bind(key);
    const auto row = (*statement)->step();
    if (!row)
        return row.error();
    const QString value = *row ? (*statement)->text(0) : QString();
    (*statement)->reset();
    return value;
}

Result<void> ReplicaSchema::setMeta(Database &database, const QString &key, const QString &value)
{
    return database.run(QStringLiteral("INSERT INTO meta(key, value) VALUES(?, ?) ON CONFLICT(key) DO UPDATE "
                                       "SET value = excluded.value"),
                        key, value);
}

} // namespace edesk

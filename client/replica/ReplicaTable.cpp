// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/replica/ReplicaTable.h"

#include "common/base/Cbor.h"
#include "common/store/EntityTable.h"

#include <QStringList>

namespace edesk {
namespace {

QStringList columnNames(const EntityType &type)
{
    QStringList names{QStringLiteral("id"), QStringLiteral("revision")};
    for (const Field &field : type.fields)
        names.append(field.nameString());
    for (const Field &field : type.fields) {
        if (field.options.sortedAsName)
            names.append(field.nameString() + QStringLiteral("_sort"));
    }
    if (type.isSearched())
        names.append(QStringLiteral("folded"));
    names << QStringLiteral("held") << QStringLiteral("hash") << QStringLiteral("extra")
          << QStringLiteral("extra_count");
    return names;
}

/// Binds one checked CBOR item to a placeholder without building a Value.
void bindItem(Statement &statement, int index, CborReader &reader)
{
    switch (reader.peek()) {
    case CborReader::Type::Integer:
        statement.bindInteger(index, reader.integer());
        return;
    case CborReader::Type::Bytes:
        statement.bindBytes(index, reader.bytes());
        return;
    case CborReader::Type::Text:
        statement.bindUtf8(index, reader.textBytes());
        return;
    default:
        reader.null();
        statement.bindNull(index);
        return;
    }
}

QByteArray mark(qint64 scope)
{
    return QByteArray(",").append(QByteArray::number(scope)).append(',');
}

} // namespace

ReplicaTable::ReplicaTable(Database &database, const EntityType &type)
    : m_database(&database), m_type(&type), m_searched(type.isSearched())
{
    const QStringList names = columnNames(type);
    const QString table = type.tableName();
    m_columnCount = int(names.size());
    m_insert = QStringLiteral("INSERT OR IGNORE INTO %1(%2) VALUES(%3)")
                   .arg(table, names.join(QStringLiteral(", ")),
                        QStringList(names.size(), QStringLiteral("?")).join(QStringLiteral(", ")));
    m_update =
        QStringLiteral("UPDATE %1 SET %2 = ? WHERE rid = ?").arg(table, names.join(QStringLiteral(" = ?, ")));
    m_index = QStringLiteral("INSERT INTO %1_search(rowid, folded) VALUES(?, ?)").arg(table);
    m_unindex =
        QStringLiteral("INSERT INTO %1_search(%1_search, rowid, folded) VALUES('delete', ?, ?)").arg(table);
    m_selectFolded = QStringLiteral("SELECT folded FROM %1 WHERE rid = ?").arg(table);
    m_find = QStringLiteral("SELECT rid, revision, held, hash FROM %1 WHERE id = ?").arg(table);
    m_select = QStringLiteral("SELECT held, extra, extra_count, ") + EntityTable(type).columns();
}

QString ReplicaTable::createSql(const EntityType &type)
{
    const QString table = type.tableName();
    QString sql = QStringLiteral("CREATE TABLE %1(\n    rid INTEGER PRIMARY KEY,\n    %2")
                      .arg(table, EntityTable(type).definitions(Dialect::Sqlite, false));
    QString indexes = EntityTable(type).indexes();
    for (const Field &field : type.fields) {
        if (field.options.sortedAsName) {
            sql += QStringLiteral(",\n    %1_sort TEXT").arg(field.nameString());
            indexes +=
                QStringLiteral("CREATE INDEX %1_%2_sort ON %1(%2_sort);\n").arg(table, field.nameString());
        }
    }
    if (type.listOrder)
        indexes +=
            QStringLiteral("CREATE INDEX %1_list ON %1(%2);\n").arg(table, QLatin1StringView(type.listOrder));
    if (type.isSearched())
        sql += QStringLiteral(",\n    folded TEXT");
    sql += QStringLiteral(",\n    held TEXT NOT NULL,\n    hash INTEGER NOT NULL,\n    extra BLOB,\n    "
                          "extra_count INTEGER\n);\n");
    if (type.isSearched()) {
        sql += QStringLiteral(
                   "CREATE VIRTUAL TABLE %1_search USING fts5(folded, content='%1', content_rowid='rid', "
                   "tokenize='ascii', detail='none', columnsize=0);\n")
                   .arg(table);
    }
    return sql + indexes;
}

/// Binds `id, revision, fields…, sort keys…, folded, held, hash, extra, extra_count`.
void ReplicaTable::bindRow(Statement &statement, const PreparedRow &row, QByteArrayView held,
                           quint64 hash) const
{
    CborReader reader(row.bytes);
    reader.array();
    int index = 0;
    for (qint64 i = 0; i < row.known + 2; ++i)
        bindItem(statement, index++, reader);
    for (qint64 i = row.known; i < qint64(m_type->fields.size()); ++i)
        statement.bindNull(index++);
    for (const QByteArray &key : row.sortKeys)
        statement.bindUtf8(index++, key);
    if (m_searched)
        statement.bindUtf8(index++, row.folded);
    statement.bindUtf8(index++, held);
    statement.bindInteger(index++, qint64(hash));
    if (row.extraCount > 0)
        statement.bindBytes(index, row.bytes.sliced(row.extraStart));
    else
        statement.bindNull(index);
    statement.bindInteger(index + 1, row.extraCount);
}

Result<bool> ReplicaTable::insert(const PreparedRow &row, QByteArrayView held, quint64 hash)
{
    EDESK_CHECK(prepareOnce(m_insertStatement, m_insert));
    bindRow(*m_insertStatement, row, held, hash);
    EDESK_CHECK(m_insertStatement->run());
    if (m_insertStatement->changes() == 0)
        return false;
    EDESK_CHECK(index(m_database->lastRowId(), row.folded));
    return true;
}

Result<void> ReplicaTable::update(const HeldRow &stored, const PreparedRow &row, QByteArrayView held,
                                  quint64 hash)
{
    EDESK_CHECK(unindex(stored.rid));
    const auto statement = m_database->prepare(m_update);
    if (!statement)
        return statement.error();
    bindRow(**statement, row, held, hash);
    (*statement)->bindInteger(m_columnCount, stored.rid);
    EDESK_CHECK((*statement)->run());
    return index(stored.rid, row.folded);
}

/// Plain VALUES: an INSERT from a SELECT makes SQLite set a savepoint, at which FTS5
/// writes its index out, row by row.
Result<void> ReplicaTable::index(qint64 rid, QByteArrayView folded)
{
    if (!m_searched)
        return {};
    EDESK_CHECK(prepareOnce(m_indexStatement, m_index));
    m_indexStatement->bindInteger(0, rid);
    m_indexStatement->bindUtf8(1, folded);
    return m_indexStatement->run();
}

/// Spares the look-up by text for what runs once a row.
Result<void> ReplicaTable::prepareOnce(Statement *&statement, const QString &sql)
{
    if (statement)
        return {};
    const auto prepared = m_database->prepare(sql);
    if (!prepared)
        return prepared.error();
    statement = *prepared;
    return {};
}

Result<void> ReplicaTable::unindex(qint64 rid)
{
    if (!m_searched)
        return {};
    const auto select = m_database->prepare(m_selectFolded);
    if (!select)
        return select.error();
    const auto row = (*select)->bind(rid).step();
    if (!row)
        return row.error();
    const QByteArray before = *row ? (*select)->utf8(0).toByteArray() : QByteArray("");
    (*select)->reset();
    const auto statement = m_database->prepare(m_unindex);
    if (!statement)
        return statement.error();
    (*statement)->bindInteger(0, rid);
    (*statement)->bindUtf8(1, before);
    return (*statement)->run();
}

Result<void> ReplicaTable::setHeld(qint64 rid, QByteArrayView held)
{
    return m_database->run(QStringLiteral("UPDATE %1 SET held = ? WHERE rid = ?").arg(m_type->tableName()),
                           QString::fromLatin1(held), rid);
}

Result<void> ReplicaTable::remove(const HeldRow &stored)
{
    EDESK_CHECK(unindex(stored.rid));
    return m_database->run(QStringLiteral("DELETE FROM %1 WHERE rid = ?").arg(m_type->tableName()),
                           stored.rid);
}

Result<std::optional<HeldRow>> ReplicaTable::find(const Id &id)
{
    const auto statement = m_database->prepare(m_find);
    if (!statement)
        return statement.error();
    (*statement)->bindId(0, id);
    const auto row = (*statement)->step();
    if (!row)
        return row.error();
    std::optional<HeldRow> stored;
    if (*row) {
        stored = HeldRow{(*statement)->integer(0), (*statement)->integer(1),
                         (*statement)->utf8(2).toByteArray(), quint64((*statement)->integer(3))};
    }
    (*statement)->reset();
    return stored;
}

void ReplicaTable::canonical(const Statement &statement, QByteArray &out) const
{
    // Columns: held, extra, extra_count, id, revision, fields…
    const EntityTable table(*m_type);
    QByteArray row;
    CborWriter rowWriter(row);
    table.writeCbor(statement, 3, rowWriter);
    const qint64 extraCount = statement.integer(2);
    if (extraCount == 0) {
        out = row;
        return;
    }
    CborReader reader(row);
    const auto size = qint64(reader.array());
    CborWriter writer(out);
    writer.array(quint64(size + extraCount));
    const qint64 keep = extraCount < 0 ? size + extraCount : size;
    for (qint64 i = 0; i < keep; ++i)
        writer.raw(reader.skip());
    if (extraCount > 0)
        writer.raw(statement.bytes(1));
}

Result<std::optional<QByteArray>> ReplicaTable::bytesOf(const Id &id)
{
    const auto statement =
        m_database->prepare(m_select + QStringLiteral(" FROM %1 WHERE id = ?").arg(m_type->tableName()));
    if (!statement)
        return statement.error();
    (*statement)->bindId(0, id);
    const auto row = (*statement)->step();
    if (!row)
        return row.error();
    std::optional<QByteArray> bytes;
    if (*row) {
        bytes.emplace();
        canonical(**statement, *bytes);
    }
    (*statement)->reset();
    return bytes;
}

Result<void> ReplicaTable::compactSearch()
{
    if (!m_searched)
        return {};
    return m_database->run(
        QStringLiteral("INSERT INTO %1_search(%1_search) VALUES('optimize')").arg(m_type->tableName()));
}

QByteArray heldWith(QByteArrayView held, qint64 scope)
{
    if (isHeldBy(held, scope))
        return held.toByteArray();
    QByteArray out = held.isEmpty() ? QByteArray(",") : held.toByteArray();
    return out.append(QByteArray::number(scope)).append(',');
}

QByteArray heldWithout(QByteArrayView held, qint64 scope)
{
    QByteArray out = held.toByteArray();
    out.replace(mark(scope), ",");
    return out == "," ? QByteArray("") : out;
}

bool isHeldBy(QByteArrayView held, qint64 scope)
{
    return held.contains(mark(scope));
}

QList<qint64> scopesIn(QByteArrayView held)
{
    QList<qint64> scopes;
    for (const QByteArray &part : held.toByteArray().split(',')) {
        if (!part.isEmpty())
            scopes.append(part.toLongLong());
    }
    return scopes;
}

} // namespace edesk

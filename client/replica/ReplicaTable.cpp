// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/replica/ReplicaTable.h"

#include "common/base/Cbor.h"
#include "common/base/NameSortKey.h"
#include "common/base/VietnameseText.h"
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
    names << QStringLiteral("held") << QStringLiteral("hash") << QStringLiteral("extra") << QStringLiteral("extra_count");
    return names;
}

/// Binds one CBOR item to a placeholder without building a Value.
QByteArrayView bindItem(Statement &statement, int index, CborReader &reader)
{
    switch (reader.peek()) {
    case CborReader::Type::Integer: statement.bindInteger(index, reader.integer()); return {};
    case CborReader::Type::Bytes: statement.bindBytes(index, reader.bytes()); return {};
    case CborReader::Type::Text: {
        const QByteArrayView text = reader.utf8();
        statement.bindUtf8(index, text);
        return text;
    }
    default:
        if (!reader.null())
            reader.fail();
        statement.bindNull(index);
        return {};
    }
}

QByteArray mark(qint64 scope)
{
    return QByteArray(",").append(QByteArray::number(scope)).append(',');
}

bool itemFits(FieldKind kind, CborReader::Type type)
{
    if (type == CborReader::Type::Null)
        return true;
    switch (kind) {
    case FieldKind::Id: return type == CborReader::Type::Bytes;
    case FieldKind::Text: return type == CborReader::Type::Text;
    case FieldKind::IdList: return false;
    default: return type == CborReader::Type::Integer;
    }
}

} // namespace

ReplicaTable::ReplicaTable(Database &database, const EntityType &type)
    : m_database(&database),
      m_type(&type),
      m_searched(type.isSearched())
{
    const QStringList names = columnNames(type);
    const QString table = type.tableName();
    m_columnCount = int(names.size());
    m_insert = QStringLiteral("INSERT OR IGNORE INTO %1(%2) VALUES(%3)")
                   .arg(table, names.join(QStringLiteral(", ")),
                        QStringList(names.size(), QStringLiteral("?")).join(QStringLiteral(", ")));
    m_update = QStringLiteral("UPDATE %1 SET %2 = ? WHERE rid = ?").arg(table, names.join(QStringLiteral(" = ?, ")));
    m_index = QStringLiteral("INSERT INTO %1_search(rowid, folded) VALUES(?, ?)").arg(table);
    m_unindex = QStringLiteral("INSERT INTO %1_search(%1_search, rowid, folded) VALUES('delete', ?, ?)").arg(table);
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
            indexes += QStringLiteral("CREATE INDEX %1_%2_sort ON %1(%2_sort);\n").arg(table, field.nameString());
        }
    }
    if (type.isSearched())
        sql += QStringLiteral(",\n    folded TEXT");
    sql += QStringLiteral(",\n    held TEXT NOT NULL,\n    hash INTEGER NOT NULL,\n    extra BLOB,\n    extra_count INTEGER\n);\n");
    if (type.isSearched()) {
        sql += QStringLiteral("CREATE VIRTUAL TABLE %1_search USING fts5(folded, content='%1', content_rowid='rid', "
                              "tokenize='ascii', detail='none', columnsize=0);\n")
                   .arg(table);
    }
    return sql + indexes;
}

/// Binds `id, revision, fields…, sort keys…, folded, held, hash, extra, extra_count`.
Result<void> ReplicaTable::bindRow(Statement &statement, QByteArrayView row, QByteArrayView held, quint64 hash)
{
    CborReader reader(row);
    const auto size = qint64(reader.array());
    const auto fieldCount = qint64(m_type->fields.size());
    if (size < 2)
        reader.fail();
    m_folded.clear();
    m_sortKeys.clear();
    int index = 0;
    statement.bindBytes(index++, reader.bytes());
    statement.bindInteger(index++, reader.integer());
    const qint64 known = std::min(size - 2, fieldCount);
    for (qint64 i = 0; i < fieldCount; ++i) {
        const Field &field = m_type->fields[std::size_t(i)];
        if (i >= known) {
            statement.bindNull(index++);
            continue;
        }
        if (!itemFits(field.kind, reader.peek()))
            reader.fail();
        const QByteArrayView text = bindItem(statement, index++, reader);
        if (field.options.searched && !text.isEmpty()) {
            if (!m_folded.isEmpty())
                m_folded.append('\n');
            appendFolded(text, m_folded);
        }
        if (field.options.sortedAsName)
            m_sortKeys.append(nameSortKey(QString::fromUtf8(text)).toUtf8());
    }
    for (const QByteArray &key : m_sortKeys)
        statement.bindUtf8(index++, key);
    if (m_searched)
        statement.bindUtf8(index++, m_folded);
    statement.bindUtf8(index++, held);
    statement.bindInteger(index++, qint64(hash));
    const qsizetype extraStart = reader.position();
    for (qint64 i = known + 2; i < size && !reader.failed(); ++i)
        reader.skip();
    if (reader.failed() || !reader.atEnd())
        return failure(ErrorCode::Malformed, {}, QStringLiteral("row of ") + m_type->tableName());
    if (size - 2 > fieldCount)
        statement.bindBytes(index, row.sliced(extraStart));
    else
        statement.bindNull(index);
    // Negative: an older server left out this many fields.
    statement.bindInteger(index + 1, size - 2 - fieldCount);
    return {};
}

Result<bool> ReplicaTable::insert(QByteArrayView row, QByteArrayView held, quint64 hash)
{
    const auto statement = m_database->prepare(m_insert);
    if (!statement)
        return statement.error();
    EDESK_CHECK(bindRow(**statement, row, held, hash));
    EDESK_CHECK((*statement)->run());
    if ((*statement)->changes() == 0)
        return false;
    EDESK_CHECK(index(m_database->lastRowId()));
    return true;
}

Result<void> ReplicaTable::update(const HeldRow &stored, QByteArrayView row, QByteArrayView held, quint64 hash)
{
    EDESK_CHECK(unindex(stored.rid));
    const auto statement = m_database->prepare(m_update);
    if (!statement)
        return statement.error();
    EDESK_CHECK(bindRow(**statement, row, held, hash));
    (*statement)->bindInteger(m_columnCount, stored.rid);
    EDESK_CHECK((*statement)->run());
    return index(stored.rid);
}

/// Indexes the words bound last. Plain VALUES: an INSERT from a SELECT makes SQLite set a savepoint, at which FTS5
/// writes its index out, row by row.
Result<void> ReplicaTable::index(qint64 rid)
{
    if (!m_searched)
        return {};
    const auto statement = m_database->prepare(m_index);
    if (!statement)
        return statement.error();
    (*statement)->bindInteger(0, rid);
    (*statement)->bindUtf8(1, m_folded);
    return (*statement)->run();
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
    return m_database->run(QStringLiteral("DELETE FROM %1 WHERE rid = ?").arg(m_type->tableName()), stored.rid);
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
        stored = HeldRow{(*statement)->integer(0), (*statement)->integer(1), (*statement)->utf8(2).toByteArray(),
                         quint64((*statement)->integer(3))};
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
    const auto statement = m_database->prepare(m_select + QStringLiteral(" FROM %1 WHERE id = ?").arg(m_type->tableName()));
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
    return m_database->run(QStringLiteral("INSERT INTO %1_search(%1_search) VALUES('optimize')").arg(m_type->tableName()));
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

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/replica/PreparedRow.h"
#include "common/domain/core/EntityType.h"
#include "common/store/Database.h"

#include <QByteArray>

#include <optional>

namespace edesk {

/// What the desk notes of a stored row beside its fields.
struct HeldRow
{
    qint64 rid = 0;
    qint64 revision = 0;
    /// The scopes that hold the row, as `,3,17,`.
    QByteArray held;
    quint64 hash = 0;
};

/// One entity's table on the desk, derived from its description: the fields, sort keys of names, folded words
/// for search, the scopes that hold the row, and fields of a newer server.
class ReplicaTable
{
public:
    ReplicaTable(Database &database, const EntityType &type);

    const EntityType &type() const { return *m_type; }
    /// CREATE TABLE, its indexes and its search index.
    static QString createSql(const EntityType &type);

    /// Inserts the row; false when a row with its id is there already.
    Result<bool> insert(const PreparedRow &row, QByteArrayView held, quint64 hash);
    /// Replaces the contents of a stored row.
    Result<void> update(const HeldRow &stored, const PreparedRow &row, QByteArrayView held, quint64 hash);
    /// Changes only which scopes hold a row.
    Result<void> setHeld(qint64 rid, QByteArrayView held);
    Result<void> remove(const HeldRow &stored);
    Result<std::optional<HeldRow>> find(const Id &id);
    /// The canonical bytes of a stored row, made from its columns; nothing when it is not here.
    Result<std::optional<QByteArray>> bytesOf(const Id &id);
    /// Calls `visit(held, canonical bytes, id)` for every row.
    template <typename Visit>
    Result<void> forEach(Visit visit);
    /// Calls `visit(stored, id)` for every row that the scope holds.
    template <typename Visit>
    Result<void> forEachHeldBy(qint64 scope, Visit visit);
    /// Rewrites the search index so that no removed word remains in it.
    Result<void> compactSearch();

private:
    void bindRow(Statement &statement, const PreparedRow &row, QByteArrayView held, quint64 hash) const;
    Result<void> index(qint64 rid, QByteArrayView folded);
    Result<void> prepareOnce(Statement *&statement, const QString &sql);
    Result<void> unindex(qint64 rid);
    void canonical(const Statement &statement, QByteArray &out) const;

    Database *m_database;
    const EntityType *m_type;
    bool m_searched;
    int m_columnCount;
    QString m_insert;
    QString m_update;
    QString m_find;
    QString m_index;
    Statement *m_insertStatement = nullptr;
    Statement *m_indexStatement = nullptr;
    QString m_unindex;
    QString m_selectFolded;
    QString m_select;
};

/// `,3,17,` with a scope added or removed.
QByteArray heldWith(QByteArrayView held, qint64 scope);
QByteArray heldWithout(QByteArrayView held, qint64 scope);
bool isHeldBy(QByteArrayView held, qint64 scope);
/// The scopes in it.
QList<qint64> scopesIn(QByteArrayView held);

template <typename Visit>
Result<void> ReplicaTable::forEach(Visit visit)
{
    const auto statement = m_database->prepare(m_select + QStringLiteral(" FROM ") + m_type->tableName());
    if (!statement)
        return statement.error();
    QByteArray bytes;
    return (*statement)->forEach([&] {
        bytes.clear();
        canonical(**statement, bytes);
        visit((*statement)->utf8(0).toByteArray(), QByteArrayView(bytes), (*statement)->id(3));
    });
}

template <typename Visit>
Result<void> ReplicaTable::forEachHeldBy(qint64 scope, Visit visit)
{
    const auto statement =
        m_database->prepare(QStringLiteral("SELECT rid, revision, held, hash, id FROM %1 WHERE held LIKE ?")
                                .arg(m_type->tableName()));
    if (!statement)
        return statement.error();
    (*statement)->bindText(0, QStringLiteral("%,%1,%").arg(scope));
    QList<std::pair<HeldRow, Id>> rows;
    EDESK_CHECK((*statement)->forEach([&] {
        rows.append({{(*statement)->integer(0), (*statement)->integer(1), (*statement)->utf8(2).toByteArray(),
                      quint64((*statement)->integer(3))},
                     (*statement)->id(4)});
    }));
    for (const auto &[stored, id] : rows) {
        Result<void> done = visit(stored, id);
        if (!done)
            return done;
    }
    return {};
}

} // namespace edesk

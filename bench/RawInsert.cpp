// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/RawInsert.h"

#include "client/replica/ReplicaTable.h"
#include "common/store/Database.h"

#include <QElapsedTimer>
#include <QFile>

#include <variant>
#include <vector>

namespace edesk {
namespace {

using Cell = std::variant<std::monostate, qint64, QByteArray>;

/// Column names of the table, the row id left out; types as declared.
struct Columns
{
    QStringList names;
    std::vector<bool> integer;
    std::vector<bool> text;
};

Result<Columns> columnsOf(Database &database, const QString &table)
{
    Columns columns;
    const auto statement =
        database.prepare(QStringLiteral("SELECT name, type FROM pragma_table_info(?) WHERE name <> 'rid'"));
    if (!statement)
        return statement.error();
    (*statement)->bind(table);
    EDESK_CHECK((*statement)->forEach([&] {
        columns.names.append((*statement)->text(0));
        columns.integer.push_back((*statement)->text(1) == QStringLiteral("INTEGER"));
        columns.text.push_back((*statement)->text(1) == QStringLiteral("TEXT"));
    }));
    return columns;
}

Result<std::vector<std::vector<Cell>>> rowsOf(Database &database, const QString &table,
                                              const Columns &columns)
{
    std::vector<std::vector<Cell>> rows;
    const auto statement = database.prepare(QStringLiteral("SELECT %1 FROM %2 ORDER BY rid")
                                                .arg(columns.names.join(QStringLiteral(", ")), table));
    if (!statement)
        return statement.error();
    EDESK_CHECK((*statement)->forEach([&] {
        std::vector<Cell> cells;
        for (int i = 0; i < int(columns.names.size()); ++i) {
            if ((*statement)->isNull(i))
                cells.emplace_back();
            else if (columns.integer[std::size_t(i)])
                cells.emplace_back((*statement)->integer(i));
            else
                cells.emplace_back(
                    (columns.text[std::size_t(i)] ? (*statement)->utf8(i) : (*statement)->bytes(i))
                        .toByteArray());
        }
        rows.push_back(std::move(cells));
    }));
    return rows;
}

void bindCell(Statement &statement, int index, const Cell &cell, bool text)
{
    if (const auto *number = std::get_if<qint64>(&cell))
        statement.bindInteger(index, *number);
    else if (const auto *bytes = std::get_if<QByteArray>(&cell))
        text ? statement.bindUtf8(index, *bytes) : statement.bindBytes(index, *bytes);
    else
        statement.bindNull(index);
}

Result<void> insertAll(Database &database, const EntityType &type, const Columns &columns,
                       const std::vector<std::vector<Cell>> &rows)
{
    auto transaction = database.begin();
    if (!transaction)
        return transaction.error();
    const QString table = type.tableName();
    const auto insert = database.prepare(
        QStringLiteral("INSERT INTO %1(%2) VALUES(%3)")
            .arg(table, columns.names.join(QStringLiteral(", ")),
                 QStringList(columns.names.size(), QStringLiteral("?")).join(QStringLiteral(", "))));
    const auto index =
        database.prepare(QStringLiteral("INSERT INTO %1_search(rowid, folded) VALUES(?, ?)").arg(table));
    if (!insert || !index)
        return insert ? index.error() : insert.error();
    const auto folded = std::size_t(columns.names.indexOf(QStringLiteral("folded")));
    for (const std::vector<Cell> &row : rows) {
        for (std::size_t i = 0; i < row.size(); ++i)
            bindCell(**insert, int(i), row[i], columns.text[i]);
        EDESK_CHECK((*insert)->run());
        (*index)->bindInteger(0, database.lastRowId());
        bindCell(**index, 1, row[folded], true);
        EDESK_CHECK((*index)->run());
    }
    return transaction->commit();
}

} // namespace

Result<double> RawInsert::best(const EntityType &type, const QString &replica, const QString &folder,
                               int rounds)
{
    auto source = Database::open(DatabaseAddress::file(replica), {.readOnly = true});
    if (!source)
        return source.error();
    const auto columns = columnsOf(**source, type.tableName());
    if (!columns)
        return columns.error();
    const auto rows = rowsOf(**source, type.tableName(), *columns);
    if (!rows)
        return rows.error();
    double best = 0;
    for (int round = 0; round < rounds; ++round) {
        const QString file = QStringLiteral("%1/raw-%2.db").arg(folder).arg(round);
        auto target = Database::open(DatabaseAddress::file(file),
                                     {.readOnly = false, .secureDelete = true, .durable = false});
        if (!target)
            return target.error();
        EDESK_CHECK((*target)->script(ReplicaTable::createSql(type)));
        QElapsedTimer timer;
        timer.start();
        EDESK_CHECK(insertAll(**target, type, *columns, *rows));
        const double seconds = double(timer.nsecsElapsed()) / 1e9;
        best = round == 0 ? seconds : std::min(best, seconds);
    }
    return best;
}

} // namespace edesk

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/store/Database.h"

#include <optional>
#include <type_traits>
#include <vector>

namespace edesk {

/// Runs a statement to the end and answers how many rows it changed.
template <typename... Values>
Result<qint64> changedRows(Database &database, const QString &sql, const Values &...values)
{
    const auto statement = database.prepare(sql);
    if (!statement)
        return statement.error();
    Result<bool> row = (*statement)->bind(values...).step();
    while (row && *row)
        row = (*statement)->step();
    const qint64 changes = row ? (*statement)->changes() : 0;
    (*statement)->reset();
    if (!row)
        return row.error();
    return changes;
}

/// The rows of a query, each read by `read(const Statement &)`.
template <typename Read, typename... Values>
auto allRows(Database &database, const QString &sql, Read read, const Values &...values)
    -> Result<std::vector<std::invoke_result_t<Read, const Statement &>>>
{
    const auto statement = database.prepare(sql);
    if (!statement)
        return statement.error();
    std::vector<std::invoke_result_t<Read, const Statement &>> rows;
    Result<bool> row = (*statement)->bind(values...).step();
    while (row && *row) {
        rows.push_back(read(**statement));
        row = (*statement)->step();
    }
    (*statement)->reset();
    if (!row)
        return row.error();
    return rows;
}

/// The first row of a query, if there is one.
template <typename Read, typename... Values>
auto firstRow(Database &database, const QString &sql, Read read, const Values &...values)
    -> Result<std::optional<std::invoke_result_t<Read, const Statement &>>>
{
    auto rows = allRows(database, sql, read, values...);
    if (!rows)
        return rows.error();
    std::optional<std::invoke_result_t<Read, const Statement &>> first;
    if (!rows->empty())
        first = std::move(rows->front());
    return first;
}

} // namespace edesk
